from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from services.registration.use_cases.announce_dated_rights import AnnounceDatedRights
from shared.contracts import topics
from shared.contracts.registration import MemberEnrolledV1, VotingRightRestoredV1, VotingRightSuspendedV1
from tests.component.registration.office import CSV, MEMBERS, Office

pytestmark = pytest.mark.asyncio(loop_scope="session")

HEADER = "code,region,name_ar,name_en,name_fr,name_es\n"


async def test_a_member_is_enrolled_once(office: Office) -> None:
    body = {"code": "FSM", "name": {"en": "Micronesia", "fr": "Micronésie"}, "region": "Asia"}
    member = await office.call("POST", "/members", body, expect=201)
    assert member["name"] == body["name"]
    assert await office.refused("POST", "/members", body) == (409, "member-exists")
    assert (await office.call("GET", "/members", role="delegate"))["total"] == 7
    last = (await office.said(topics.MEMBERS, MemberEnrolledV1))[-1]
    assert (last.data["member"]["code"], last.data["members_total"]) == ("FSM", 7)


async def test_a_preview_names_every_bad_cell_and_enrols_nobody(office: Office) -> None:
    content = HEADER + (
        "AAA,Africa,,Alpha,,\n"
        "aaa,Africa,,Small,,\n"
        "FRA,Europe,,France,,\n"
        "AAA,,,,,\n"
        f"BBB,Asia,,{'x' * 201},,\n"
        "CCC,Asia,,C\n"
    )
    answer = await office.client.post("/members/import", content=content.encode(), headers=office.role("operator"))
    preview = answer.json()
    assert {(row["row"], error["column"]) for row in preview["rows"] for error in row["errors"]} == {
        (3, "code"), (4, "code"), (5, "code"), (5, "region"), (5, "name_en"), (6, "name_en"), (7, ""),
    }  # fmt: skip
    assert (preview["valid"], preview["invalid"], preview["committed"]) == (1, 5, False)
    refused = await office.client.post(
        "/members/import?commit=true", content=content.encode(), headers=office.role("operator")
    )
    assert (refused.status_code, refused.json()["code"]) == (422, "malformed-csv")
    assert {(e["row"], e["column"]) for e in refused.json()["errors"]} >= {(3, "code"), (5, "region")}
    assert (await office.call("GET", "/members"))["total"] == len(MEMBERS)


async def test_good_rows_are_enrolled_all_together(office: Office) -> None:
    content = "﻿" + HEADER.upper() + 'AAA,Africa,ألفا,"Alpha, the first",,\r\n\r\nBBB,Asia,,Beta,Bêta,\n'
    answer = await office.client.post(
        "/members/import?commit=true", content=content.encode(), headers=office.role("operator")
    )
    assert answer.json()["committed"]
    names = {each["code"]: each["name"] for each in (await office.call("GET", "/members"))["members"]}
    assert names["AAA"] == {"ar": "ألفا", "en": "Alpha, the first"}
    assert names["BBB"] == {"en": "Beta", "fr": "Bêta"}


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe\x00", b"PK\x03\x04\x00\x80", b"code,region\nFRA,Europe\n", b'code,"region\n', b"a" * 200_000],
    ids=["empty", "not UTF-8", "a spreadsheet", "columns missing", "an open quote", "one long cell"],
)
async def test_a_file_that_is_not_such_a_csv_is_refused_whole(office: Office, content: bytes) -> None:
    for commit in ("false", "true"):
        answer = await office.client.post(
            f"/members/import?commit={commit}", content=content, headers=office.role("operator")
        )
        assert (answer.status_code, answer.json()["code"]) == (422, "malformed-csv")
        assert answer.json()["errors"]


async def test_importing_the_same_file_twice_is_refused_by_code(office: Office) -> None:
    answer = await office.client.post(
        "/members/import?commit=true", content=CSV.encode(), headers=office.role("operator")
    )
    assert [(e["row"], e["column"]) for e in answer.json()["errors"]] == [(n, "code") for n in range(2, 8)]


async def test_a_suspension_takes_effect_at_once_and_is_said(office: Office) -> None:
    member = await office.call("POST", "/members/FRA/suspension", {"reason": "arrears"}, role="desk")
    assert (member["suspended"], member["suspension_reason"]) == (True, "arrears")
    said = (await office.said(topics.MEMBERS, VotingRightSuspendedV1))[-1]
    assert said.data["member"]["suspended"] is True
    assert await office.refused("POST", "/members/FRA/suspension", {"reason": "x"}) == (409, "already-suspended")
    restored = await office.call("POST", "/members/FRA/restoration", {"reason": "paid"}, role="desk")
    assert (restored["suspended"], restored["suspended_since"]) == (False, None)
    assert (await office.said(topics.MEMBERS, VotingRightRestoredV1))[-1].data["reason"] == "paid"
    assert await office.refused("POST", "/members/FRA/restoration", {"reason": "x"}) == (409, "not-suspended")


async def test_a_suspension_to_come_is_recorded_and_said_again_on_its_day(office: Office) -> None:
    announce = AnnounceDatedRights(office.stand.running.service.units, office.stand.clock)
    today = office.stand.clock.now().date()
    body = {"reason": "arrears", "since": (today + timedelta(days=2)).isoformat()}
    member = await office.call("POST", "/members/KEN/suspension", body)
    assert (member["suspended"], member["suspended_since"]) == (False, body["since"])
    await announce()
    assert [state for state, _ in await said_of_rights(office)] == [False]
    office.stand.clock.advance(2 * 86_400)
    await announce()
    await announce()
    assert [state for state, _ in await said_of_rights(office)] == [False, True]
    body = {"reason": "paid", "on": (today + timedelta(days=4)).isoformat()}
    assert (await office.call("POST", "/members/KEN/restoration", body))["suspended"] is True
    office.stand.clock.advance(2 * 86_400)
    await announce()
    assert await said_of_rights(office) == [(False, None), (True, None), (True, "paid"), (False, "paid")]


async def said_of_rights(office: Office) -> list[tuple[bool, str | None]]:
    said = [each for each in await office.said(topics.MEMBERS) if "voting-right" in each.type]
    return [(each.data["member"]["suspended"], each.data.get("reason")) for each in said]


async def test_a_suspension_restored_before_its_day_never_takes_effect(office: Office) -> None:
    tomorrow = (office.stand.clock.now().date() + timedelta(days=1)).isoformat()
    await office.call("POST", "/members/JPN/suspension", {"reason": "arrears", "since": tomorrow})
    await office.call("POST", "/members/JPN/restoration", {"reason": "a mistake"})
    office.stand.clock.advance(3 * 86_400)
    listed = {each["code"]: each["suspended"] for each in (await office.call("GET", "/members"))["members"]}
    assert listed["JPN"] is False


async def test_an_unknown_member_cannot_be_suspended(office: Office) -> None:
    assert await office.refused("POST", "/members/XXX/suspension", {"reason": "x"}) == (404, "unknown-member")
    other = office.stand.tokens.headers("operator", "f" * 32)
    answer = await office.client.post("/members/FRA/suspension", json={"reason": "x"}, headers=other)
    assert answer.json()["code"] == "unknown-member"


async def test_a_file_too_large_is_refused_also_when_it_does_not_say_so(office: Office) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(30):
            yield b"x" * 100_000

    answer = await office.client.post("/members/import", content=pieces(), headers=office.role("operator"))
    assert (answer.status_code, answer.json()["code"]) == (413, "body-too-large")
