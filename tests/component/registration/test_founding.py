from __future__ import annotations

import stat
from pathlib import Path

import pytest

from services.registration.main import build
from shared.contracts import topics
from shared.contracts.registration import OrganisationFoundedV1
from tests.component.registration.office import Office, both_keys, found, opened
from tests.harness.service import started

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_the_first_start_writes_a_token_and_a_key_for_their_owner_alone(office: Office) -> None:
    for name in ("bootstrap-token", "signing-key.pem"):
        assert stat.S_IMODE((office.secrets_dir / name).stat().st_mode) == 0o600
    assert sorted(path.name for path in office.secrets_dir.iterdir()) == ["bootstrap-token", "signing-key.pem"]


async def test_a_second_start_keeps_secrets_and_state(database_url: str, tmp_path: Path) -> None:
    async with opened(database_url, tmp_path) as office:
        before = (tmp_path / "bootstrap-token").read_bytes()
        token = (await office.sign_in_staff(office.operator)).json()["token"]
    async with started(build, database_url, secrets_dir=tmp_path, keys=both_keys(tmp_path)) as stand:
        assert (tmp_path / "bootstrap-token").read_bytes() == before
        answer = await stand.client.get("/sessions/me", headers={"Authorization": f"Bearer {token}"})
        assert answer.json()["role"] == "operator"


async def test_founding_needs_the_bootstrap_token(office: Office) -> None:
    body = {"name": {"en": "Another"}}
    for headers in (
        {},
        {"Authorization": "Bootstrap wrong"},
        {"Authorization": "Bootstrap é"},
        office.role("operator"),
    ):
        raw = {name: value.encode() for name, value in headers.items()}
        answer = await office.client.post("/organisations", json=body, headers=raw)
        assert (answer.status_code, answer.json()["code"]) == (401, "wrong-bootstrap-token")


async def test_the_shipped_members_are_enrolled_and_said_with_the_total_growing(office: Office) -> None:
    founded = await found(office.stand, office.secrets_dir, members="interpol", name={"en": "I", "ar": "الإنتربول"})
    organisation_id = founded["organisation_id"]
    said = [each for each in await office.stand.said(topics.MEMBERS) if each.subject == organisation_id]
    assert [each.type for each in said] == ["registration.organisation-founded"] + 196 * [
        "registration.member-enrolled"
    ]
    assert [each.data["members_total"] for each in said[1:]] == list(range(1, 197))
    assert said[0].data["name"] == {"ar": "الإنتربول", "en": "I", "es": None, "fr": None}
    headers = office.stand.tokens.headers("chair", organisation_id)
    members = (await office.client.get("/members", headers=headers)).json()
    assert members["total"] == 196
    assert members["members"][0]["name"]["ar"]
    answer = await office.client.get(f"/organisations/{organisation_id}", headers=headers)
    assert answer.json()["members_total"] == 196


async def test_an_unknown_list_of_members_founds_nothing(office: Office) -> None:
    token = (office.secrets_dir / "bootstrap-token").read_text().strip()
    for name in ("nobody", "..", "a.csv"):
        answer = await office.client.post(
            "/organisations",
            json={"name": {"en": "Never founded"}, "members": name},
            headers={"Authorization": f"Bootstrap {token}"},
        )
        assert answer.status_code == 422
    names = [each.data["name"]["en"] for each in await office.stand.said(topics.MEMBERS, OrganisationFoundedV1)]
    assert "Never founded" not in names


async def test_the_keys_are_public_and_hold_no_private_part(office: Office) -> None:
    keys = (await office.client.get("/keys")).json()["keys"]
    assert [set(key) for key in keys] == [{"kty", "crv", "x", "kid", "alg", "use"}]


async def test_after_rotation_both_keys_are_published_and_old_sign_ins_stay_good(
    database_url: str, tmp_path: Path
) -> None:
    async with opened(database_url, tmp_path) as office:
        token = (await office.sign_in_staff(office.operator)).json()["token"]
    (tmp_path / "signing-key.pem").rename(tmp_path / "signing-key.previous.pem")
    async with started(build, database_url, secrets_dir=tmp_path, keys=both_keys(tmp_path)) as stand:
        assert len((await stand.client.get("/keys")).json()["keys"]) == 2
        answer = await stand.client.post("/sessions/refresh", headers={"Authorization": f"Bearer {token}"})
        assert answer.status_code == 200


async def test_another_organisation_is_not_found(office: Office) -> None:
    other = (await found(office.stand, office.secrets_dir))["organisation_id"]
    assert await office.refused("GET", f"/organisations/{other}") == (404, "not-found")


@pytest.mark.parametrize(
    ("host", "asked", "address"),
    [
        ("hall.example:8443", "", "http://hall.example/ca.crt"),
        ("hall.example", "?port=8080", "http://hall.example:8080/ca.crt"),
        ("[fd00::1]:443", "", "http://[fd00::1]/ca.crt"),
    ],
)
async def test_a_tablet_is_led_to_the_certificate_of_the_host_that_it_asked(
    office: Office, host: str, asked: str, address: str
) -> None:
    answer = await office.stand.client.get(f"/certificate{asked}", headers={"Host": host})
    assert answer.json()["address"] == address
    assert answer.json()["qr_svg"].startswith("<svg")
    assert (await office.stand.client.get("/certificate?port=0")).status_code == 422
