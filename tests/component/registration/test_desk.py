"""At the desk: people who are not on the list, tablets given out and returned, photos, voting rights with their dates."""

from __future__ import annotations

import struct
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from services.registration.use_cases.forget_the_past import ForgetThePast
from shared.contracts import topics
from shared.contracts.registration import DelegateAddedV1
from tests.component.registration.office import Office, bearer, new_office, opened
from tests.component.registration.test_devices import key

pytestmark = pytest.mark.asyncio(loop_scope="session")
PERSON = {"name": "Amina Diop", "function": "adviser", "reason": "letter of the ministry"}


def png(width: int = 240, height: int = 320, more: bytes = b"") -> bytes:
    head = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + struct.pack(">II", width, height)
    return head + bytes(12) + more + b"IEND\xaeB`\x82"


async def test_a_person_not_on_the_list_is_admitted_by_a_second_person_alone(office: Office) -> None:
    assembly_id = await office.assembly()
    france = await office.delegation(assembly_id)
    proposed = await office.call(
        "POST", f"/delegations/{france['delegation_id']}/walk-ins", PERSON, role="desk", expect=201
    )
    path = f"/walk-ins/{proposed['walk_in_id']}"
    assert await office.refused("POST", f"{path}/approve", role="desk") == (403, "second-person-needed")
    assert len((await listed(office, assembly_id))[0]["delegates"]) == 2  # in no delegation until then
    approved = await office.call("POST", f"{path}/approve", role="desk", subject="desk-head")
    assert (approved["state"], approved["decided_by"]) == ("approved", "desk-head")
    (added,) = await office.said(topics.DELEGATIONS, DelegateAddedV1)
    assert added.data["delegation"]["delegates"][-1]["name"] == "Amina Diop"
    assert await office.refused("POST", f"{path}/approve") == (409, "walk-in-decided")
    acts = (await office.call("GET", "/audit"))["entries"][-2:]
    assert [(each["verb"], each["actor"]) for each in acts] == [
        ("propose-walk-in", "desk-test"), ("approve-walk-in", "desk-head"),
    ]  # fmt: skip
    assert await office.refused("POST", f"/delegations/{france['delegation_id']}/delegates", PERSON, role="desk") == (
        403,
        "wrong-role",
    )


async def test_a_refused_person_is_in_no_delegation_and_the_reason_is_kept(office: Office) -> None:
    assembly_id = await office.assembly()
    france = await office.delegation(assembly_id)
    proposed = await office.call("POST", f"/delegations/{france['delegation_id']}/walk-ins", PERSON, role="desk")
    path = f"/walk-ins/{proposed['walk_in_id']}"
    await office.call("POST", f"{path}/refuse", {"reason": "no letter"}, role="desk")
    (kept,) = (await office.call("GET", f"/assemblies/{assembly_id}/walk-ins", role="auditor"))["walk_ins"]
    assert (kept["state"], kept["decision"]) == ("refused", "no letter")
    assert len((await listed(office, assembly_id))[0]["delegates"]) == 2


async def test_a_name_that_is_there_already_is_told_before_anyone_is_added(office: Office) -> None:
    assembly_id = await office.assembly()
    france = await office.delegation(assembly_id, "FRA")
    kenya = await office.delegation(assembly_id, "KEN")
    path = f"/delegations/{france['delegation_id']}/walk-ins"
    await office.call("POST", path, PERSON, role="desk", expect=201)
    for name in ("DIOP Amina", "Amína Diop"):
        answer = await office.client.post(
            f"/delegations/{kenya['delegation_id']}/walk-ins", json=PERSON | {"name": name}, headers=office.role("desk")
        )
        assert answer.json()["code"] == "possible-duplicate"
        assert [each["same_delegation"] for each in answer.json()["namesakes"]] == [False]
    on_the_list = PERSON | {"name": france["delegates"][0]["name"]}
    assert await office.refused("POST", path, on_the_list, role="desk") == (409, "possible-duplicate")
    await office.call("POST", path, on_the_list | {"another_person": True}, role="desk", expect=201)
    waiting = (await office.call("GET", f"/assemblies/{assembly_id}/walk-ins", role="desk"))["walk_ins"]
    assert [len(each["namesakes"]) for each in waiting if each["name"] == on_the_list["name"]] == [1]


async def test_a_tablet_is_out_with_one_person_until_it_is_returned_and_unbound(office: Office) -> None:
    assembly_id = await office.assembly()
    france = await office.delegation(assembly_id)
    head, adviser = france["delegates"]
    path = f"/assemblies/{assembly_id}/tablets"
    lent = await office.call(
        "POST", path, {"tablet": "t 7", "delegate_id": head["delegate_id"]}, role="desk", expect=201
    )
    body = {"tablet": "T  7", "delegate_id": adviser["delegate_id"]}
    assert await office.refused("POST", path, body, role="desk") == (409, "tablet-is-out")
    headers = bearer((await office.sign_in(head)).json()["token"])
    await office.client.post("/devices", json={"public_key_jwk": key(), "label": "T 7"}, headers=headers)
    out = await office.call("GET", path, role="desk")
    assert (out["out"], out["tablets"][0]["name"], out["tablets"][0]["bound"]) == (1, head["name"], True)
    await office.call("POST", f"/tablets/{lent['loan_id']}/return", role="desk")
    assert await office.refused("POST", f"/tablets/{lent['loan_id']}/return", role="desk") == (409, "tablet-returned")
    back = await office.call("GET", path, role="desk")
    assert (back["out"], back["tablets"][0]["bound"], back["tablets"][0]["returned_by"]) == (0, False, "desk-test")
    devices = f"/delegations/{france['delegation_id']}/devices"
    assert (await office.call("GET", devices, role="desk"))["devices"] == []
    await office.call("POST", path, body, role="desk", expect=201)


async def test_a_photo_is_what_its_bytes_say_small_and_seen_by_the_desk_alone(office: Office) -> None:
    head = (await office.delegation(await office.assembly()))["delegates"][0]
    path = f"/delegates/{head['delegate_id']}/photo"
    assert await put(office, path, png()) == (204, None)
    assert await put(office, path, png(300, 400)) == (204, None)
    answer = await office.client.get(path, headers=office.role("desk"))
    assert (answer.content, answer.headers["content-type"]) == (png(300, 400), "image/png")
    assert (answer.headers["cache-control"], answer.headers["x-content-type-options"]) == ("no-store", "nosniff")
    for bad in (b"", b"<svg onload=alert(1)>", b"GIF89a", png(4000, 10), png(0, 10), png()[:-3], png(more=b"eXIf")):
        assert await put(office, path, bad) == (422, "not-a-photo")
    assert await put(office, path, png(more=bytes(200_000))) == (413, "body-too-large")
    other = await new_office(office.stand)
    assert await other.refused("GET", path) == (404, "not-found")
    await office.call("DELETE", path, role="desk", expect=204)
    assert await office.refused("GET", path) == (404, "not-found")


async def test_photos_and_scans_are_forgotten_once_nobody_needs_them(database_url: str, tmp_path: Path) -> None:
    async with opened(database_url, tmp_path) as office:
        today = office.stand.clock.now().date()
        assembly_id = await office.assembly(opens=today.isoformat(), closes=(today + timedelta(days=3)).isoformat())
        head = (await office.delegation(assembly_id))["delegates"][0]
        path = f"/delegates/{head['delegate_id']}/photo"
        await put(office, path, png())
        now = office.stand.clock.now()
        scan = {"nonce": "1" * 32, "at": now.isoformat(), "delegate_id": head["delegate_id"]}
        await office.call("POST", f"/assemblies/{assembly_id}/scans", {"scans": [scan]}, role="desk")
        await housekeeping(office)
        assert (await office.client.get(path, headers=office.role("desk"))).status_code == 200
        office.stand.clock.advance(5 * 86_400)
        await housekeeping(office)
        assert await office.refused("GET", path) == (404, "not-found")
        (again,) = (await office.call("POST", f"/assemblies/{assembly_id}/scans", {"scans": [scan]}, role="desk"))[
            "scans"
        ]
        assert (again["again"], again["code"]) == (False, "scan-too-old")


async def test_the_history_of_a_voting_right_is_told_with_reasons_and_dates(office: Office) -> None:
    today = office.stand.clock.now().date()
    await office.call("POST", "/members/FRA/suspension", {"reason": "Article 52: arrears"}, role="desk")
    await office.call("POST", "/members/FRA/restoration", {"reason": "paid in full"}, role="desk")
    later = (today + timedelta(days=3)).isoformat()
    await office.call("POST", "/members/FRA/suspension", {"reason": "arrears again", "since": later}, role="desk")
    rights = await office.call("GET", "/members/FRA/rights", role="chair")
    assert rights["suspended"] is False
    told = [(each["reason"], each["end_reason"], each["standing"]) for each in rights["suspensions"]]
    assert told == [("arrears again", None, "to come"), ("Article 52: arrears", "paid in full", "over")]
    assert await office.refused("GET", "/members/XXX/rights") == (404, "unknown-member")


async def listed(office: Office, assembly_id: str) -> list[dict[str, Any]]:
    return list((await office.call("GET", f"/assemblies/{assembly_id}/delegations", role="desk"))["delegations"])


async def put(office: Office, path: str, content: bytes) -> tuple[int, str | None]:
    answer = await office.client.put(path, content=content, headers=office.role("desk"))
    return answer.status_code, answer.json()["code"] if answer.content else None


async def housekeeping(office: Office) -> None:
    """What the service does by itself every half minute."""
    await ForgetThePast(office.stand.running.service.units, office.stand.clock)()  # type: ignore[arg-type]
