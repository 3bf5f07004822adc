"""What docker-compose.yml promises, read from the file itself: no engine needed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from services.teller.settings import read_settings
from shared.chassis.runner import SERVICES
from shared.chassis.settings import from_environment

ROOT = Path(__file__).parents[2]
STACK: dict[str, Any] = YAML(typ="safe").load(ROOT / "docker-compose.yml")
PARTS: dict[str, dict[str, Any]] = STACK["services"]
LASTING = sorted(name for name, part in PARTS.items() if part["restart"] != "no")
KEEP_KEYS = {"registration", "voting"}
IMAGES = {"hemicycle/services", "hemicycle/teller"}
OURS = sorted(name for name, part in PARTS.items() if part["image"] in IMAGES and name in LASTING)


def as_started(name: str) -> dict[str, str]:
    """What a container is given where nothing is set outside."""
    given = PARTS[name]["environment"]
    return {key: re.sub(r"\$\{\w+:-(.*)\}", r"\1", value) for key, value in given.items()}


def test_every_service_runs_and_the_relay_of_ballots_has_its_own_container() -> None:
    assert sorted([*SERVICES, "voting-relay", "teller"]) == OURS


def test_the_tellers_host_is_there_when_asked_for_and_reaches_nothing_but_voting_and_the_edge() -> None:
    teller = PARTS["teller"]
    assert (teller["profiles"], teller["networks"], [*teller["depends_on"]]) == (["teller"], ["inside"], ["secrets"])
    given = {name: value for name, value in as_started("teller").items() if name != "HEMICYCLE_X_TELLER_WEB"}
    settings = read_settings(given)  # the app is in the image
    assert (settings.voting_url, settings.port, settings.played_by) == ("http://voting:8000", "8000", "one operator")
    assert f"teller-data:{settings.data}" in teller["volumes"]
    assert settings.token_file == "/run/hemicycle/host-token"
    assert f"-m 0700 {settings.data}" in (ROOT / "ops/Dockerfile").read_text()
    assert [name for name, part in PARTS.items() if any("teller-data" in each for each in part.get("volumes", []))] == [
        "teller"
    ]


def test_the_tellers_origin_serves_their_own_app_and_holds_no_secret() -> None:
    edge, teller = PARTS["tellers-edge"], PARTS["teller"]
    assert (edge["profiles"], edge["image"]) == (["teller"], "hemicycle/edge")
    assert "--config /etc/caddy/tellers.Caddyfile" in (ROOT / "ops" / edge["command"][1].rsplit("/")[-1]).read_text()
    assert sorted(edge["volumes"]) == ["tellers-edge-config:/config", "tellers-edge-data:/data"], (
        "nothing of the hall's"
    )
    assert (teller["image"], teller["build"]["target"]) == ("hemicycle/teller", "teller")
    dockerfile = (ROOT / "ops/Dockerfile").read_text()
    assert (
        f"FROM services AS teller\nCOPY --from=web /web/dist {as_started('teller')['HEMICYCLE_X_TELLER_WEB']}\n"
        in dockerfile
    )
    for file in ("Caddyfile", "tellers.Caddyfile"):
        said = (ROOT / "ops" / file).read_text()
        assert "import guarded.caddy" in said
        assert "\tlog" not in said, "no access log"


def test_only_the_edges_can_be_reached_from_outside() -> None:
    assert [name for name, part in PARTS.items() if "ports" in part] == ["edge", "tellers-edge"]
    outside = {name for name, network in STACK["networks"].items() if not network.get("internal")}
    assert outside == {"hall", "outward"}
    assert [name for name, part in PARTS.items() if "hall" in part.get("networks", [])] == ["edge", "tellers-edge"]


def test_only_notifications_reaches_out_for_notices_and_to_nothing_else_than_a_mail_server_that_is_set() -> None:
    assert [name for name, part in PARTS.items() if "outward" in part.get("networks", [])] == ["notifications"]
    assert PARTS["notifications"]["environment"]["HEMICYCLE_SMTP_HOST"] == "${HEMICYCLE_X_SMTP_HOST:-}"
    assert "HEMICYCLE_WEBHOOKS_INSIDE" not in PARTS["notifications"]["environment"]


@pytest.mark.parametrize("name", LASTING)
def test_a_lasting_container_is_watched_restarted_and_bounded(name: str) -> None:
    part = PARTS[name]
    assert part["restart"] == "unless-stopped"
    assert part["healthcheck"]["test"]
    assert part["mem_limit"]
    assert part["logging"]["options"]["max-size"]
    assert part["logging"]["options"]["max-file"]
    assert part["security_opt"] == ["no-new-privileges:true"]


@pytest.mark.parametrize("name", [*OURS, "edge", "tellers-edge", "secrets"])
def test_a_container_of_ours_has_a_read_only_filesystem_and_no_capabilities_to_begin_with(name: str) -> None:
    assert PARTS[name]["read_only"] is True
    assert PARTS[name]["cap_drop"] == ["ALL"]


@pytest.mark.parametrize("name", sorted({*OURS} - {"teller"}))
def test_a_service_is_given_only_settings_that_there_are(name: str) -> None:
    settings = from_environment(as_started(name))
    assert settings.secure_cookies
    assert settings.log_url.startswith("kafka://")
    assert "{service}:{password}" in settings.database_url


def test_the_two_containers_of_voting_share_its_parts_between_them() -> None:
    parts = ",".join(PARTS[name]["environment"]["HEMICYCLE_PARTS"] for name in ("voting", "voting-relay"))
    assert sorted(parts.split(",")) == sorted(from_environment({}).parts.split(","))


@pytest.mark.parametrize("name", OURS)
def test_a_service_is_handed_its_own_secret_and_no_other(name: str) -> None:
    mounted = [volume.split(":")[0] for volume in PARTS[name]["volumes"]]
    secret = f"{name.removesuffix('-relay')}-secret"
    assert [volume for volume in mounted if volume.endswith("-secret")] == [secret]
    assert [volume for volume in mounted if volume.endswith("-keys")] == ([f"{name}-keys"] if name in KEEP_KEYS else [])


def test_databases_and_passwords_are_made_for_exactly_the_services() -> None:
    made = re.search(r"^for service in (.*); do$", (ROOT / "ops/postgres/create-databases.sh").read_text(), re.M)
    assert made
    assert sorted(made[1].split()) == sorted(SERVICES)
    volumes = [volume.split(":")[1] for volume in PARTS["secrets"]["volumes"]]
    assert sorted(v.removeprefix("/volumes/") for v in volumes if v.startswith("/volumes/")) == sorted(
        [*SERVICES, "postgres", "teller"]  # the tellers' host has no database, and the token by which voting knows it
    )


def test_images_are_public_names_with_a_version_and_no_host() -> None:
    named = {part["image"] for part in PARTS.values() if not part["image"].startswith("hemicycle/")}
    named |= set(re.findall(r"^FROM (\S+:\S+)", (ROOT / "ops/Dockerfile").read_text(), re.M))
    assert named
    for image in named:
        name, _, version = image.partition(":")
        assert version not in {"", "latest"}, image
        assert "." not in name.split("/")[0], image


def test_what_is_acknowledged_is_on_the_disk_of_postgres_and_nothing_of_redis_is() -> None:
    settings = PARTS["postgres"]["command"]
    assert {"synchronous_commit=on", "fsync=on"} <= set(settings)
    assert not any("off" in word for word in settings)
    redis = PARTS["redis"]
    assert redis["command"][redis["command"].index("--save") + 1] == ""
    assert redis["command"][redis["command"].index("--appendonly") + 1] == "no"
    assert "volumes" not in redis


def test_a_cluster_keeps_every_fact_on_three_brokers_and_counts_it_as_said_once_two_have_it() -> None:
    told = (ROOT / "ops/cluster.env").read_text().splitlines()
    cluster = dict(line.split("=", 1) for line in told if line and not line.startswith("#"))
    brokers = [name for name in PARTS if name.startswith("kafka")]
    assert {name for name in brokers if PARTS[name].get("profiles")} == {"kafka-2", "kafka-3"}
    assert cluster["COMPOSE_PROFILES"] == "cluster"
    assert cluster["HEMICYCLE_X_BROKERS"].split(",") == [f"{name}:9092" for name in brokers]
    voters = [f"{PARTS[name]['environment']['KAFKA_NODE_ID']}@{name}:9093" for name in brokers]
    assert cluster["HEMICYCLE_X_BROKER_VOTERS"].split(",") == voters
    assert (cluster["HEMICYCLE_X_LOG_COPIES"], cluster["HEMICYCLE_X_LOG_IN_SYNC"]) == ("3", "2")
    for name in brokers:
        given = PARTS[name]["environment"]
        assert given["KAFKA_ADVERTISED_LISTENERS"] == f"PLAINTEXT://{name}:9092"
        assert PARTS[name]["volumes"] == [f"{name}-data:/var/lib/kafka/data"]
