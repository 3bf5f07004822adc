"""What elections hears may come twice, late, in another order, or make no sense: a contest is decided once and never waits
in silence."""

from __future__ import annotations

import logging

import pytest

from shared.chassis.event_log.memory import MemoryLog
from shared.contracts import topics
from tests.component.elections.facts import NEXT_ASSEMBLY, ORGANISATION, OTHER_ORGANISATION, declared, voided
from tests.component.elections.hall import Hall, by_id, in_the_hall, names

VOTES = {"Anna": 84, "Bilal": 80}


async def test_a_result_heard_twice_changes_nothing(hall: Hall) -> None:
    contest = await hall.open("vice-president", "Anna", "Bilal")
    called = await hall.call(contest)
    result = declared(contest, called, by_id(called, VOTES))
    envelope = hall.stand.envelope(result)
    await hall.stand.send(topics.POLLS, envelope, envelope)
    await hall.stand.tell(result)  # and said again, under the next number
    contrary = declared(contest, called, by_id(called, {"Anna": 1, "Bilal": 99}))
    after = await hall.stand.tell(contrary, voided(contest, called, "too late"))
    rounds = await hall.rounds(contest, after["Hemicycle-After"])
    assert [names(contest, each["elected"]) for each in rounds] == [["Anna"]]
    kinds = await hall.kinds()
    assert (kinds.count("round-decided"), kinds.count("seat-filled"), kinds.count("mandate-begun")) == (1, 1, 1)
    assert len((await hall.stand.client.get(f"/organisations/{ORGANISATION}/mandates")).json()["mandates"]) == 1


async def test_the_order_in_which_results_arrive_decides_nothing(hall: Hall) -> None:
    one = await hall.open("vice-president", "Anna", "Bilal")
    two = await hall.open("vice-president", "Carla", "Dora", assembly_id=NEXT_ASSEMBLY)
    called_one, called_two = await hall.call(one), await hall.call(two)
    first = hall.stand.envelope(declared(one, called_one, by_id(called_one, VOTES)))
    second = hall.stand.envelope(declared(two, called_two, by_id(called_two, {"Carla": 1, "Dora": 2})))
    await hall.stand.send(topics.POLLS, second, first, second, first)
    after = f"{topics.POLLS}={second.sequence}"
    assert names(one, (await hall.rounds(one, after))[0]["elected"]) == ["Anna"]
    assert names(two, (await hall.rounds(two, after))[0]["elected"]) == ["Dora"]
    assert (await hall.kinds()).count("round-decided") == 2


async def test_a_voided_round_is_shown_and_called_again_under_the_same_number(hall: Hall) -> None:
    contest = await hall.open("vice-president", "Anna", "Bilal")
    called = await hall.call(contest)
    after = await hall.stand.tell(voided(contest, called, "A tablet failed."))
    (void,) = await hall.rounds(contest, after["Hemicycle-After"])
    assert (void["state"], void["number"], void["elected"], void["over"]) == ("void", 1, [], False)
    assert void["explanation"]["en"] == "This ballot was declared void (A tablet failed) and can be called again."
    now = await hall.contest(contest)
    assert (now["state"], now["awaits"], now["called"], now["rounds"]) == ("polling", "call", None, 0)
    repeat = await hall.call(contest)
    assert (repeat["number"], repeat["standing"]) == (1, called["standing"])
    assert repeat["round_id"] != called["round_id"]
    decided = await hall.hear(contest, repeat, VOTES)
    assert names(contest, decided["elected"]) == ["Anna"]


async def test_a_round_that_lost_its_quorum_is_void_and_every_screen_is_told(hall: Hall) -> None:
    contest = await hall.open("vice-president", "Anna", "Bilal")
    called = await hall.call(contest)
    void = await hall.hear(contest, called, VOTES, outcome="no_quorum", quorum_met=False)
    assert (void["state"], void["poll_id"], void["elected"]) == ("void", called["poll_id"], [])
    fact = await hall.last_said()
    assert (fact.round_id, fact.elected, fact.next, fact.tie, fact.over) == (
        called["round_id"], (), tuple(called_id["candidate_id"] for called_id in called["standing"]), None, False
    )  # fmt: skip
    assert "quorum" in fact.explanation.en
    assert (await hall.call(contest))["number"] == 1


async def test_totals_that_decide_nothing_void_the_round_in_sight_of_all_and_are_kept(hall: Hall) -> None:
    contest = await hall.open("vice-president", "Anna", "Bilal")
    void = await hall.play(contest, VOTES, valid=100)
    assert (void["state"], void["valid"], sum(void["counts"].values())) == ("void", 100, 164)
    acts = (await hall.done("auditor", "GET", "/audit"))["entries"]
    assert (acts[-1]["actor"], acts[-1]["verb"]) == ("elections", "void-round")
    assert "100 valid papers cannot carry these marks" in acts[-1]["details"]["reason"]
    decided = await hall.play(contest, VOTES)
    assert (decided["number"], names(contest, decided["elected"])) == (1, ["Anna"])
    assert hall.stand.running.listener.rejected == 0


async def test_a_result_from_another_organisation_is_rejected_and_the_stream_goes_on(
    hall: Hall, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL)
    contest = await hall.open("vice-president", "Anna", "Bilal")
    called = await hall.call(contest)
    await hall.stand.tell(declared(contest, called, by_id(called, VOTES), organisation_id=OTHER_ORGANISATION))
    assert hall.stand.running.listener.rejected == 1
    assert (await hall.contest(contest))["awaits"] == "result"
    assert names(contest, (await hall.hear(contest, called, VOTES))["elected"]) == ["Anna"]


async def test_a_contest_goes_on_after_a_restart_where_it_was(database_url: str) -> None:
    log = MemoryLog()
    async with in_the_hall(database_url, log=log) as hall:
        contest = await hall.open("president", "Anna", "Bilal")
        await hall.play(contest, {"Anna": 80, "Bilal": 59})
        called = await hall.call(contest)
        result = hall.stand.envelope(declared(contest, called, by_id(called, {"Anna": 100, "Bilal": 39})))
        before = await hall.said()
    await log.start()
    await hall.stand.send(topics.POLLS, result)  # declared while elections is away
    async with in_the_hall(database_url, log=log) as hall:  # what it was told before is told again, and known
        rounds = await hall.rounds(contest, f"{topics.POLLS}={result.sequence}")
        assert [(each["number"], len(each["elected"])) for each in rounds] == [(1, 0), (2, 1)]
        said = await hall.said()
        assert said[: len(before)] == before
        assert [each.type for each in said[len(before) :]] == [
            "elections.round-decided", "elections.seat-filled", "elections.mandate-begun"
        ]  # fmt: skip
        assert [each.sequence for each in said] == list(range(1, len(said) + 1))
