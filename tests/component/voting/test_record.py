"""The record of the votes, as everybody can fetch it: result sheet, roll call, reconciliation sheet, minutes of a day."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from typing import Any

import pytest

from shared.contracts import registration as says
from shared.contracts.elections import Candidate, Contest, LotsDrawnV1, RoundDecidedV1
from shared.contracts.envelope import Texts
from shared.kernel.clock import SetClock
from tests.component.voting.hall import ASSEMBLY, IDS, ORGANISATION, Hall, hall, hex_id, member, new_id, suspended
from tests.component.voting.test_corrections import corrected
from tests.component.voting.test_decisions import called, totals
from tests.component.voting.test_papers import ANN, entered_alike, issue, round_opened

SHEETS = ("result", "roll-call", "reconciliation")
LANGUAGES = ("ar", "en", "es", "fr")
NAMES = {
    "M000": Texts(ar="زامبيا", en="Zambia", es="Zambia", fr="Zambie"),
    "M001": Texts(ar="ألمانيا", en="Germany", es="Alemania", fr="Allemagne"),
    "M002": Texts(ar="مصر", en="Egypt", es="Egipto", fr="Égypte"),
    "M003": Texts(ar="الجزائر", en="Algeria", es="Argelia", fr="Algérie"),
    "M004": Texts(ar="إسبانيا", en="Spain", es="España", fr="Espagne"),
}


async def named(five: Hall) -> None:
    """The members get the names of countries."""
    for code, name in NAMES.items():
        renamed = member(code).model_copy(update={"name": name})
        await five.tell(says.MemberEnrolledV1(organisation_id=ORGANISATION, member=renamed, members_total=5))


async def fetched(hall: Hall, path: str, **asked: str) -> Any:
    answer = await hall.stand.client.get(path, params=asked)
    assert answer.status_code == 200, answer.text
    return answer


async def sheet(hall: Hall, poll_id: str, name: str, **asked: str) -> dict[str, Any]:
    answer = await fetched(hall, f"/polls/{poll_id}/sheets/{name}", format="json", **asked)
    return dict(answer.json())


async def minutes(hall: Hall, **asked: str) -> list[dict[str, Any]]:
    return list((await fetched(hall, f"/assemblies/{ASSEMBLY}/minutes", format="json", **asked)).json()["entries"])


def lines_of(answer: Any) -> list[list[str]]:
    return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"), newline="")))


async def voted(hall: Hall, **more: Any) -> str:
    poll_id = await hall.opened(**more)
    await hall.all_cast(poll_id, yes=2, no=1, abstain=1)
    await hall.declared(poll_id)
    return poll_id


async def test_every_sheet_is_public_once_declared_in_every_form_and_language(five: Hall) -> None:
    poll_id = await five.opened()
    for name in SHEETS:
        early = await five.stand.client.get(f"/polls/{poll_id}/sheets/{name}")
        assert (early.status_code, early.json()["code"]) == (404, "result-not-declared")
    await five.all_cast(poll_id, yes=3)
    await five.declared(poll_id)
    kinds = {"html": "text/html", "csv": "text/csv", "json": "application/json"}
    for path in (*(f"/polls/{poll_id}/sheets/{name}" for name in SHEETS), f"/assemblies/{ASSEMBLY}/minutes"):
        for form, kind in kinds.items():
            for language in LANGUAGES:
                answer = await fetched(five, path, format=form, language=language)
                assert answer.headers["content-type"].startswith(kind)
                assert ("filename=" in answer.headers.get("content-disposition", "")) is (form != "html")
        page = await fetched(five, path)
        assert page.headers["content-security-policy"].startswith("default-src 'none'")
        assert '<html lang="en" dir="ltr">' in page.text
        assert '<html lang="ar" dir="rtl">' in (await fetched(five, path, language="ar")).text


@pytest.mark.parametrize("asked", [{"language": "de"}, {"format": "pdf"}])
async def test_what_is_not_offered_is_refused(five: Hall, asked: dict[str, str]) -> None:
    poll_id = await voted(five)
    for path in (f"/polls/{poll_id}/sheets/result", f"/assemblies/{ASSEMBLY}/minutes"):
        assert (await five.stand.client.get(path, params=asked)).status_code == 422
    assert (await five.stand.client.get(f"/polls/{poll_id}/sheets/secret")).status_code == 422
    assert (await five.stand.client.get(f"/assemblies/{ASSEMBLY}/minutes?day=tomorrow")).status_code == 422
    for path in (f"/polls/{new_id()}/sheets/result", f"/assemblies/{new_id()}/minutes"):
        assert (await five.stand.client.get(path)).status_code == 404


async def test_the_roll_call_stands_in_the_order_of_the_working_language(five: Hall) -> None:
    await named(five)
    poll_id = await voted(five)
    orders = {
        "ar": ["M004", "M001", "M003", "M000", "M002"],
        "en": ["M003", "M002", "M001", "M004", "M000"],
        "es": ["M001", "M003", "M002", "M004", "M000"],
        "fr": ["M003", "M001", "M002", "M004", "M000"],
    }
    for language, order in orders.items():
        called_out = (await sheet(five, poll_id, "roll-call", language=language))["roll_call"]
        assert [each["member"] for each in called_out] == order
        assert [each["name"] for each in called_out] == [NAMES[code].model_dump()[language] for code in order]
    answer = await fetched(five, f"/polls/{poll_id}/sheets/roll-call", format="csv", language="fr")
    assert lines_of(answer)[:3] == [
        ["N°", "Code", "Membre", "Vote", "Observation"],
        ["1", "M003", "Algérie", "Abstention", ""],
        ["2", "M001", "Allemagne", "Oui", ""],
    ]


async def test_who_did_not_vote_is_told_apart_from_who_was_absent(database_url: str) -> None:
    async with hall(database_url, members=6, present=5) as six:
        poll_id = await voted(six)
        called_out = {each["member"]: each for each in (await sheet(six, poll_id, "roll-call"))["roll_call"]}
        assert [called_out[code]["vote"] for code in six.codes] == ["yes", "yes", "no", "abstain", None, None]
        assert [called_out[code]["shown"] for code in ("M004", "M005")] == ["Present, not voting", "Absent"]
        assert (await six.declared(poll_id))["absent_members"] == ["M005"]


async def test_a_member_whose_right_is_suspended_is_not_told_of_as_one_who_did_not_vote(database_url: str) -> None:
    async with hall(database_url, members=6, present=5) as six:
        await six.tell(suspended("M003"))
        poll_id = await six.opened()
        await six.all_cast(poll_id, yes=2, no=1)
        found = await six.declared(poll_id)
        told = [found[name] for name in ("silent_members", "absent_members", "suspended_members")]
        assert told == [["M004"], ["M005"], ["M003"]]
        assert (found["not_voting"], found["absent"]) == (1, 1)


async def test_only_a_recorded_vote_has_a_roll_call(five: Hall) -> None:
    poll_id = await voted(five, mode="secret")
    refused = await five.stand.client.get(f"/polls/{poll_id}/sheets/roll-call")
    assert (refused.status_code, refused.json()["code"]) == (409, "wrong-mode")
    for name in ("result", "reconciliation"):
        found = await sheet(five, poll_id, name)
        assert "roll_call" not in found
        assert found["result"]["roll_call"] is None
        for who in ("absent_members", "silent_members", "suspended_members"):
            assert found["result"][who] == []
        assert found["poll"]["roll"] == []


async def test_the_result_sheet_says_what_was_asked_counted_and_decided(five: Hall) -> None:
    item = await five.done(f"/assemblies/{ASSEMBLY}/agenda", {"title": {"en": "Reports"}, "kind": "decision"})
    await five.done(f"/agenda/{item['item_id']}/open")
    poll_id = await voted(five, item_id=item["item_id"], text={"en": "The Assembly\nadopts."})
    found = await sheet(five, poll_id, "result")
    public = (await five.stand.client.get(f"/polls/{poll_id}/result")).json()
    counted = {key: value for key, value in found["result"].items() if key != "declared_at"}  # written in two ways
    assert {key: public[key] for key in counted} == counted
    assert (found["item"]["title"]["en"], found["motion"]["item_id"]) == ("Reports", item["item_id"])
    page = (await fetched(five, f"/polls/{poll_id}/sheets/result")).text
    for said in (
        "The assembly", "Marrakech", "To adopt", "1. Reports", "Recorded vote", public["sentence"]["en"],
        "more than half of votes for or against", public["manifest_hash"], "The chair", "The Assembly", "adopts.", "Teller",
        "5 present, 3 required",
    ):  # fmt: skip
        assert said in page, said


async def test_the_reconciliation_sheet_ticks_every_sum_of_every_kind_of_vote(five: Hall) -> None:
    recorded = await five.opened(change_allowed=True)
    first = await five.all_cast(recorded, yes=3)
    again = await five.cast(recorded, "M000", "no", supersedes=first[0]["ballot_id"])
    assert again.status_code == 201
    await five.declared(recorded)
    secret = await voted(five, mode="secret")
    hands = await five.opened(mode="hands")
    for teller in ("teller-one", "teller-two"):
        await totals(five, hands, teller, 3, 1)
    await five.declared(hands)
    for poll_id, named in ((recorded, "accepted"), (secret, "voted"), (hands, "choice:yes")):
        found = await sheet(five, poll_id, "reconciliation")
        assert {each["agrees"] for each in found["sums"]} <= {True, None}
        assert named in {name for each in found["sums"] for name in each["total"]}
    replaced = await sheet(five, recorded, "reconciliation")
    assert {
        "total": {"accepted": 4},
        "parts": {"papers": 3, "replaced": 1},
        "difference": 0,
        "agrees": True,
    } in replaced["sums"]
    assert [each["by"] for each in (await sheet(five, hands, "reconciliation"))["entered"]] == [
        "The teller",
        "The teller",
    ]


async def agreed_in_all(hall: Hall, poll_id: str) -> dict[str, int]:
    """The parts of every sum, once it is sure that all sums agree."""
    sums = (await sheet(hall, poll_id, "reconciliation"))["sums"]
    assert [each for each in sums if not each["agrees"]] == []
    return {name: number for each in sums for name, number in each["parts"].items()}


async def test_paper_ballots_names_written_in_and_excluded_members_are_reconciled_too(five: Hall) -> None:
    on_paper = await round_opened(five)
    assert (await issue(five, on_paper, "M000", "M001")).is_success
    assert (await five.cast(on_paper, "M002", ANN)).status_code == 201
    await five.done(f"/polls/{on_paper}/close")
    assert await entered_alike(five, on_paper, {ANN: 1, hex_id("Bo"): 0}) == [False, True]
    await five.declared(on_paper)
    parts = await agreed_in_all(five, on_paper)
    assert (parts["urn"], parts["paper_issued"], parts["paper_not_returned"], parts["not_voting"]) == (1, 2, 1, 2)
    written = await round_opened(five, mode="recorded", most=2, write_ins=2)
    for code, marks in zip(five.codes, (("w:Eva, Jr.", ANN), ("w:eva, jr.",), ()), strict=False):
        assert (await five.cast(written, code, *marks)).status_code == 201
    await five.declared(written)
    await agreed_in_all(five, written)
    lines = {each["member"]: each["shown"] for each in (await sheet(five, written, "roll-call"))["roll_call"]}
    assert [lines[code] for code in five.codes] == [
        "Ann; Eva, Jr.", "eva, jr.", "Blank", "Present, not voting", "Present, not voting",
    ]  # fmt: skip
    without = await round_opened(five, excluded=("M004",))
    await five.declared(without)
    assert (await agreed_in_all(five, without))["excluded"] == 1


async def test_a_correction_stands_beside_what_was_announced_and_in_the_minutes_of_its_own_day(
    database_url: str,
) -> None:
    clock = SetClock(datetime(2025, 11, 24, 22, 30, tzinfo=UTC))  # 23:30 in Marrakech
    async with hall(database_url, clock=clock) as five:
        await named(five)
        poll_id = await voted(five)
        clock.advance(60 * 60)
        assert (await corrected(five, poll_id, "M003", "abstain", "yes")).status_code == 200
        await agreed_in_all(five, poll_id)
        rows = lines_of(await fetched(five, f"/polls/{poll_id}/sheets/roll-call", format="csv"))
        assert rows[1] == ["1", "M003", "Algeria", "Yes", "corrected; was: Abstain"]
        page = (await fetched(five, f"/polls/{poll_id}/sheets/result")).text
        for said in ("Corrections", "wrong button", "As first announced: Yes 2, no 1, abstentions 1."):
            assert said in page, said
        (before,), (after,) = [await minutes(five, day=day) for day in ("2025-11-24", "2025-11-25")]
        assert (before["kind"], len(before["result"]["corrections"])) == ("vote", 1)
        assert (after["kind"], after["number"], after["correction"]["member"]) == ("correction", 2, "M003")
        page = (await fetched(five, f"/assemblies/{ASSEMBLY}/minutes", day="2025-11-25")).text
        for said in ("Correction to vote 1", "Algeria: Abstain → Yes"):
            assert said in page, said


async def test_what_was_put_as_amended_or_without_a_part_says_so(five: Hall) -> None:
    body = {
        "subject": "resolution",
        "title": {"en": "The whole"},
        "parts": [{"title": {"en": "Part one"}, "operative": True}, {"title": {"en": "Part two"}, "operative": True}],
    }
    whole = await five.done(f"/assemblies/{ASSEMBLY}/motions", body)
    first, second = (each["motion_id"] for each in whole["parts"])
    await five.voted(first, yes=3)
    await five.voted(second, no=3)
    poll_id = (await five.voted(whole["motion_id"], yes=4))["poll_id"]
    page = (await fetched(five, f"/polls/{poll_id}/sheets/result")).text
    assert "Without the parts" in page
    assert "Part two" in page
    assert "Part one" not in page
    assert "Without the parts" in (await fetched(five, f"/assemblies/{ASSEMBLY}/minutes")).text


async def test_a_ballot_that_was_lost_from_the_store_is_seen_on_the_sheet(five: Hall) -> None:
    poll_id = await voted(five)
    units = five.stand.running.service.units
    async with units.database.transaction() as session:
        connection = await session.connection()
        await connection.exec_driver_sql("DELETE FROM ballots WHERE member = 'M003'")
    (wrong,) = [each for each in (await sheet(five, poll_id, "reconciliation"))["sums"] if each["agrees"] is False]
    assert (wrong["total"], wrong["difference"]) == ({"accepted": 3}, 1)
    page = (await fetched(five, f"/polls/{poll_id}/sheets/reconciliation")).text
    assert "✗" in page
    assert "Differs by 1" in page


async def test_minutes_are_of_the_day_where_the_assembly_meets(database_url: str) -> None:
    clock = SetClock(datetime(2025, 11, 24, 22, 50, tzinfo=UTC))  # 23:50 in Marrakech
    async with hall(database_url, clock=clock) as five:
        before = await voted(five)
        clock.advance(20 * 60)  # 00:10 of the next day there, still the 24th in UTC
        after = await voted(five)
        days = {day: await minutes(five, day=day) for day in ("2025-11-24", "2025-11-25", "2025-11-26")}
        assert [(each["number"], each["poll"]["poll_id"]) for each in days["2025-11-24"]] == [(1, before)]
        assert [(each["number"], each["poll"]["poll_id"]) for each in days["2025-11-25"]] == [(2, after)]
        assert days["2025-11-26"] == []
        assert [each["number"] for each in await minutes(five)] == [1, 2]
        page = (await fetched(five, f"/assemblies/{ASSEMBLY}/minutes", day="2025-11-25")).text
        assert "25 November 2025" in page
        assert "00:10" in page
        assert "day=2025-11-25&amp;language=fr" in page
        empty = (await fetched(five, f"/assemblies/{ASSEMBLY}/minutes", day="2025-11-26")).text
        assert "No vote has been declared." in empty


async def test_void_and_repeated_votes_stay_in_the_minutes_and_name_each_other(five: Hall) -> None:
    motion_id = await five.motion()
    void = await five.prepared(motion_id)
    await five.done(f"/polls/{void}/open", {})
    await five.done(f"/polls/{void}/void", {"reason": "wrong text on the screens"})
    five.stand.clock.advance(60)
    again = await five.done(f"/motions/{motion_id}/polls", {"repeat_of": void})
    await five.done(f"/polls/{again['poll_id']}/open", {})
    await five.declared(again["poll_id"])
    five.stand.clock.advance(60)
    third = await five.done(f"/motions/{motion_id}/polls", {"repeat_of": again["poll_id"]})
    await five.done(f"/polls/{third['poll_id']}/open", {})
    await five.all_cast(third["poll_id"], yes=3)
    await five.declared(third["poll_id"])
    first, second, last = await minutes(five)
    assert (first["kind"], first["poll"]["poll_id"]) == ("void", void)
    assert (first["reason"], first["by"]) == ("wrong text on the screens", "The chair")
    assert (second["result"]["outcome"], last["result"]["outcome"]) == ("not_adopted", "adopted")
    rows = lines_of(await fetched(five, f"/assemblies/{ASSEMBLY}/minutes", format="csv"))
    remarks = [row[rows[0].index("Remark")] for row in rows[1:]]
    assert remarks == [
        "wrong text on the screens; Repeated as vote 2", "Repeat of vote 1; Repeated as vote 3", "Repeat of vote 2",
    ]  # fmt: skip


CANDIDATES = tuple(Candidate(candidate_id=hex_id(name), name=name, member=None) for name in ("Ann", "Bo"))
CONTEST = Contest(
    contest_id=hex_id("contest"), item_id=None, office="president", title=Texts(en="President", fr="Président"), seats=1,
    state="polling", candidates=CANDIDATES, elected=(), rounds=1,
)  # fmt: skip


def decided(round_id: str, *, elected: tuple[str, ...] = (), kind: Any = "ballot") -> RoundDecidedV1:
    ids = tuple(hex_id(name) for name in elected)
    return RoundDecidedV1(
        **IDS, contest_id=CONTEST.contest_id, contest=CONTEST, round_id=round_id, number=1, valid=4, required=3, elected=ids,
        next=() if elected else tuple(each.candidate_id for each in CANDIDATES), tie=None if elected else "lead",
        over=bool(elected), explanation=Texts(en="Ann is elected." if elected else "Ann and Bo are equal."), kind=kind,
    )  # fmt: skip


async def test_the_minutes_tell_of_elections_who_is_elected_and_of_lots_how_they_were_drawn(five: Hall) -> None:
    round_id, drawn = new_id(), new_id()
    await five.tell(called(round_id))
    await five.done(f"/polls/{round_id}/open", {})
    for code, mark in zip(five.codes, ("Ann", "Ann", "Bo", "Bo"), strict=False):
        assert (await five.cast(round_id, code, hex_id(mark))).status_code == 201
    await five.declared(round_id)
    five.stand.clock.advance(60)
    lots = LotsDrawnV1(
        **IDS, contest_id=CONTEST.contest_id, contest=CONTEST, round_id=drawn, among=(hex_id("Ann"), hex_id("Bo")),
        drawn=(hex_id("Ann"),), witnesses=("Cy", "Di"), method="seed", seed="ab" * 32,
    )  # fmt: skip
    await five.tell(decided(round_id), lots, decided(drawn, elected=("Ann",), kind="lots"))
    ballot, lot = await minutes(five)
    assert (ballot["kind"], ballot["decided"]["tie"], lot["kind"]) == ("vote", "lead", "lots")
    assert (lot["lots"]["seed"], lot["lots"]["witnesses"]) == ("ab" * 32, ["Cy", "Di"])
    page = (await fetched(five, f"/assemblies/{ASSEMBLY}/minutes")).text
    for said in ("Ann and Bo are equal.", "Drawing of lots", "Elected: Ann", "Cy; Di", "ab" * 32, "Ann; Bo"):
        assert said in page, said
    result = await sheet(five, round_id, "result")
    assert result["decided"]["next"] == [hex_id("Ann"), hex_id("Bo")]
    assert "Standing in the next ballot" in (await fetched(five, f"/polls/{round_id}/sheets/result")).text
