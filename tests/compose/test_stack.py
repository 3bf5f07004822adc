"""The stack as it runs in a hall: HTTPS, sign-in, what is closed to whom, and every container killed once.

Needs a stack that is up: HEMICYCLE_X_STACK=https://localhost (and COMPOSE_PROJECT_NAME, if it has another name)."""

from __future__ import annotations

import json
import os
import ssl
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

ROOT = Path(__file__).parents[2]
URL = os.environ.get("HEMICYCLE_X_STACK", "")
PLAIN = f"http://localhost:{os.environ.get('HEMICYCLE_X_HTTP_PORT', '80')}"
SERVICES = ("registration", "voting", "elections", "notifications")
pytestmark = pytest.mark.skipif(not URL, reason="no running stack: HEMICYCLE_X_STACK names its address")


def compose(*arguments: str) -> str:
    done = subprocess.run(["docker", "compose", *arguments], cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


def soon(holds: Callable[[], bool], what: str, within_s: float = 90) -> None:
    deadline = time.monotonic() + within_s
    while not holds():
        assert time.monotonic() < deadline, f"{what} within {within_s:.0f} s"
        time.sleep(0.5)


@pytest.fixture(scope="module")
def hall() -> Iterator[httpx.Client]:
    """Connects as a tablet does: trusts the one certificate that the edge hands out, and checks the host's name."""
    trust = ssl.create_default_context(cadata=httpx.get(f"{PLAIN}/ca.crt").text)
    with httpx.Client(base_url=URL, verify=trust, timeout=15) as client:
        yield client


@pytest.fixture(scope="module")
def operator(hall: httpx.Client) -> httpx.Client:
    """The same client, signed in as the operator of a new rehearsal organisation."""
    token = (ROOT / ".secrets" / "bootstrap-token").read_text().strip()
    body = {"name": {"en": "Stack rehearsal"}, "rehearsal": True, "members": "interpol"}
    founded = hall.post("/api/registration/organisations", json=body, headers={"Authorization": f"Bootstrap {token}"})
    assert founded.status_code == 201, founded.text
    signed_in = hall.post("/api/registration/sessions/staff", json=founded.json()["operator"])
    assert signed_in.status_code == 200, signed_in.text
    cookie = signed_in.headers["set-cookie"].lower()
    assert all(word in cookie for word in ("hemicycle_operator=", "httponly", "secure", "samesite=strict"))
    hall.headers["Hemicycle-Role"] = "operator"
    return hall


def members_total(operator: httpx.Client) -> int:
    found = operator.get("/api/registration/members")
    return int(found.json()["total"]) if found.status_code == 200 else 0


def test_plain_http_leads_to_https() -> None:
    answer = httpx.get(f"{PLAIN}/chair?as=1", follow_redirects=False)
    assert answer.status_code == 308
    assert httpx.URL(answer.headers["location"]) == httpx.URL(f"{URL}/chair?as=1")


def test_every_screen_is_the_web_app_and_is_asked_for_anew_each_time(hall: httpx.Client) -> None:
    first = hall.get("/")
    for address in ("/", "/chair", "/tablet", "/results/2025/1"):
        answer = hall.get(address)
        assert (answer.status_code, answer.text, answer.headers["cache-control"]) == (200, first.text, "no-cache")
        assert answer.headers["content-security-policy"].startswith("default-src 'self'")
        assert answer.headers["x-content-type-options"] == "nosniff"


def test_a_file_with_its_content_in_its_name_is_kept_and_a_missing_one_is_said_to_be_missing(
    hall: httpx.Client,
) -> None:
    page = hall.get("/").text
    script = next(part.split('"')[0] for part in page.split('src="') if part.startswith("/assets/"))
    assert "immutable" in hall.get(script).headers["cache-control"]
    assert hall.get("/assets/no-such-file.js").status_code == 404


@pytest.mark.parametrize("service", SERVICES)
def test_a_service_says_that_it_is_well(hall: httpx.Client, service: str) -> None:
    answer = hall.get(f"/api/{service}/health")
    assert (answer.status_code, answer.json()["status"]) == (200, "ok"), answer.text


def test_no_container_but_the_edges_listen_on_the_machine() -> None:
    lines = compose("ps", "--format", "json").splitlines()
    parts: list[dict[str, Any]] = [json.loads(line) for line in lines]
    published = {part["Service"] for part in parts if any(p["PublishedPort"] for p in part["Publishers"] or [])}
    assert published == {"edge", "tellers-edge"}


def test_an_organisation_needs_the_bootstrap_token(hall: httpx.Client) -> None:
    body = {"name": {"en": "Intruder"}, "rehearsal": True, "members": None}
    for headers in ({}, {"Authorization": "Bootstrap wrong"}):
        assert hall.post("/api/registration/organisations", json=body, headers=headers).status_code in {401, 403}


def test_the_operator_signs_in_and_every_service_knows_the_token(operator: httpx.Client) -> None:
    assert members_total(operator) == 196
    for service in SERVICES:
        answer = operator.get(f"/api/{service}/audit")
        assert answer.status_code == 200, (service, answer.text)
        assert answer.json()["intact"] is True


def test_the_live_channel_is_not_held_back_on_its_way(operator: httpx.Client) -> None:
    assembly = {
        "title": {"en": "Stack rehearsal"},
        "place": "Lyon",
        "time_zone": "Europe/Paris",
        "opens": "2026-11-24",
        "closes": "2026-11-27",
        "rules": "interpol",
    }
    made = operator.post("/api/registration/assemblies", json=assembly)
    assert made.status_code == 201, made.text
    address = f"/api/notifications/assemblies/{made.json()['assembly_id']}/stream?as=operator"
    after = {"Hemicycle-After": made.headers["hemicycle-position"]}
    began = time.monotonic()
    with operator.stream("GET", address, headers=after) as answer:
        assert answer.status_code == 200
        assert "content-encoding" not in answer.headers
        assert any("snapshot" in line for line in answer.iter_lines())
    assert time.monotonic() - began < 5


def test_a_commit_is_on_disk_before_it_is_one_and_redis_keeps_nothing() -> None:
    asked = (
        "SELECT current_setting('synchronous_commit'), current_setting('fsync'), current_setting('full_page_writes')"
    )
    found = compose("exec", "-T", "postgres", "psql", "-U", "postgres", "-qXAt", "-c", asked)
    assert found.strip() == "on|on|on"
    for name, value in (("save", ""), ("appendonly", "no")):
        told = compose("exec", "-T", "redis", "redis-cli", "config", "get", name).splitlines()
        assert [*told, ""][:2] == [name, value]


@pytest.mark.parametrize("service", SERVICES)
def test_a_role_reaches_its_own_database_and_no_other(service: str) -> None:
    for database in (*SERVICES, "postgres"):
        command = f'PGPASSWORD=$(cat /run/hemicycle/{service}/database-password) psql -qXAt -h 127.0.0.1 -U {service} -d {database} -c "SELECT 1"'
        script = f"{command} 2>/dev/null || echo refused"
        found = compose("exec", "-T", "postgres", "bash", "-c", script).strip()
        assert found == ("1" if database == service else "refused"), database


@pytest.mark.parametrize(
    "container", ["registration", "voting", "voting-relay", "elections", "notifications", "redis", "kafka", "postgres", "edge"]
)  # fmt: skip
def test_a_killed_container_comes_back_by_itself_and_nothing_is_lost(operator: httpx.Client, container: str) -> None:
    before = members_total(operator)
    assert before
    number = compose("ps", "-q", container).strip()
    pid = subprocess.run(
        ["docker", "inspect", "-f", "{{.State.Pid}}", number], capture_output=True, text=True, check=True
    )
    os.kill(int(pid.stdout), 9)

    def again() -> bool:
        state = subprocess.run(
            ["docker", "inspect", "-f", "{{.State.Pid}} {{.State.Health.Status}}", number],
            capture_output=True,
            text=True,
            check=True,
        )
        return state.stdout.split()[0] not in {pid.stdout.strip(), "0"} and state.stdout.split()[1] == "healthy"

    def all_well() -> bool:
        try:
            return all(operator.get(f"/api/{service}/health").status_code == 200 for service in SERVICES)
        except httpx.TransportError:
            return False

    soon(again, f"{container} is healthy again")
    soon(all_well, "every service is well again")
    assert members_total(operator) == before
