"""V3, V7: while voting runs, database, log and live tally are compared by themselves. A difference is told, recorded, stays until a
person acknowledges it with a reason, and is never repaired; what is only behind or out of reach is no difference."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

from sqlalchemy import text

from services.voting.adapters.memory_tallies import MemoryTallies
from services.voting.domain.tally import Chains, Link
from shared.chassis.event_log import Record
from shared.chassis.event_log.memory import MemoryLog
from shared.contracts import topics
from shared.contracts import voting as said
from tests.component.voting.hall import Hall, code, hall

WITHIN_S = 5
ALIKE = {"log": "alike", "live tally": "alike"}


async def differences(found: Hall) -> list[dict[str, Any]]:
    return list((await found.asked("/reconciliation"))["differences"])


async def once(found: Hall, there: Callable[[list[dict[str, Any]]], bool]) -> list[dict[str, Any]]:
    """The differences on record once they are so, within the time that is promised."""
    async with asyncio.timeout(WITHIN_S):
        while True:
            known = await differences(found)
            if there(known):
                return known
            await asyncio.sleep(0.05)


async def alarmed(found: Hall, *against: str) -> list[dict[str, Any]]:
    return await once(found, lambda known: {each["compared_with"] for each in known} >= set(against))


async def compared(found: Hall) -> dict[str, dict[str, str]]:
    """By poll, how each store compares, asked anew."""
    return {
        each["poll_id"]: each["against"]
        for each in (await found.asked("/reconciliation/polls", role="operator"))["polls"]
    }


async def changed(found: Hall, statement: str, **values: Any) -> None:
    async with found.stand.running.service.database.connection() as connection:
        await connection.execute(text(statement), values)


async def voted(found: Hall) -> str:
    """An open poll of three ballots that have reached the log and the live tally."""
    poll_id = await found.opened()
    await found.all_cast(poll_id, yes=2, no=1)
    await found.tally_complete(poll_id)
    return poll_id


def batches(found: Hall, poll_id: str) -> list[Record]:
    log = found.stand.log
    assert isinstance(log, MemoryLog)
    return next(part for part in log._topics[topics.BALLOTS] if any(record.key == poll_id for record in part))


async def a_choice_is_altered(found: Hall, poll_id: str) -> None:
    await changed(found, "UPDATE ballots SET marks = '[\"no\"]' WHERE poll_id = :p AND member = 'M000'", p=poll_id)


async def a_ballot_is_removed(found: Hall, poll_id: str) -> None:
    await changed(found, "DELETE FROM ballots WHERE poll_id = :p AND member = 'M001'", p=poll_id)


async def two_choices_are_exchanged(found: Hall, poll_id: str) -> None:
    """Which leaves every count as it was."""
    for name, marks in (("M000", '["no"]'), ("M002", '["yes"]')):
        await changed(
            found, "UPDATE ballots SET marks = :m WHERE poll_id = :p AND member = :n", m=marks, p=poll_id, n=name
        )


async def a_batch_is_removed_from_the_log(found: Hall, poll_id: str) -> None:
    """In its place stands something that is no ballot of this poll."""
    records = batches(found, poll_id)
    for number, record in enumerate(records):
        if record.key == poll_id:
            records[number] = Record(record.topic, record.partition, record.offset, "elsewhere", record.value)


HARMS = (a_choice_is_altered, two_choices_are_exchanged, a_batch_is_removed_from_the_log)


def of_the_log(known: list[dict[str, Any]]) -> set[str]:
    return {each["poll_id"] for each in known if each["compared_with"] == "log"}


def live_tallies(found: Hall) -> MemoryTallies:
    (job,) = [each for each in found.stand.running.service.jobs if each.name == "live-tallies"]
    tallies = job.run.__self__._tallies  # type: ignore[attr-defined]
    assert isinstance(tallies, MemoryTallies)
    return tallies


async def test_whatever_is_altered_in_database_or_log_of_open_and_closed_polls_is_told_within_5_s_and_left_as_it_is(
    five: Hall,
) -> None:
    polls = {}
    for harm in HARMS:
        if polls:
            await five.declared(next(reversed(polls)))
        polls[await voted(five)] = harm  # the last one stays open
    assert {each["log"] for each in (await compared(five)).values()} == {"alike"}
    assert await differences(five) == []
    for poll_id, harm in polls.items():
        await harm(five, poll_id)
    for each in await once(five, lambda known: of_the_log(known) == polls.keys()):
        assert (each["acknowledged_at"], each["compared_with"] != "log" or each["ballots"] > 0) == (None, True)
    told = [each.data for each in await five.said(topics.POLLS, said.DifferenceFoundV1)]
    assert sorted(each["poll_id"] for each in told if each["compared_with"] == "log") == sorted(polls)
    assert {each["log"] for each in (await compared(five)).values()} == {"different"}
    verbs = [each["verb"] for each in (await five.asked("/audit", role="auditor"))["entries"]]
    assert verbs.count("difference found") == len(told)


async def test_a_live_tally_is_different_when_complete_and_wrong_and_not_when_lost_or_behind(five: Hall) -> None:
    poll_id = await voted(five)
    await five.declared(poll_id)  # nobody rebuilds the tally of a closed poll
    tallies = live_tallies(five)
    generation, whole = tallies._tallies.pop(poll_id)
    assert (await compared(five))[poll_id] == {"log": "alike", "live tally": "unknown", "recount": "alike"}
    tallies._tallies[poll_id] = generation, Chains({"M000": whole.newest["M000"]}, 1)
    assert (await compared(five))[poll_id] == {"log": "alike", "live tally": "behind", "recount": "alike"}
    assert await differences(five) == []
    tallies._tallies[poll_id] = generation, Chains({**whole.newest, "M000": Link("M000", 1, ("no",))}, whole.counted)
    (found,) = await alarmed(five, "live tally")
    assert (found["recount"], found["other"]) == ({"yes": 2, "no": 1}, {"yes": 1, "no": 2})


async def test_a_difference_stands_until_somebody_says_why_it_need_not_and_the_next_one_stands_again(
    five: Hall,
) -> None:
    poll_id = await voted(five)
    await five.done(f"/polls/{poll_id}/close")
    five.stand.clock.advance(3600)  # an old poll by now, looked at in its turn
    path = f"/polls/{poll_id}/differences/acknowledgement"
    assert (await five.post(path, {"reason": "nothing yet"}, role="teller")).json()["code"] == "nothing-to-acknowledge"
    await a_ballot_is_removed(five, poll_id)
    found = await alarmed(five, "log", "live tally", "recount")
    assert (await five.post(path, {"reason": ""}, role="teller")).status_code == 422
    assert (await five.post(path, {"reason": "mine"}, role="delegate")).status_code == 403
    assert await five.done(path, {"reason": "a row was lost"}, role="teller") == {"acknowledged": len(found)}
    assert len(await compared(five)) == 1  # looked at once more, and nothing new in it
    after = await differences(five)
    assert {(each["reason"], each["acknowledged_by"]) for each in after} == {("a row was lost", "The teller")}
    assert len(after) == len(found)
    (fact,) = await five.said(topics.POLLS, said.DifferenceAcknowledgedV1)
    assert (fact.data["reason"], fact.data["acknowledged_by"]) == ("a row was lost", "The teller")
    await a_choice_is_altered(five, poll_id)
    await once(five, lambda known: any(each["acknowledged_at"] is None for each in known))


async def test_ballots_that_were_not_sent_yet_are_behind_and_no_difference(database_url: str) -> None:
    async with hall(database_url, parts="api,listen,jobs") as found:
        poll_id = await found.opened()
        await found.all_cast(poll_id, yes=3)
        assert await compared(found) == {poll_id: {"log": "behind", "live tally": "unknown"}}
        await changed(found, "DELETE FROM outbox WHERE topic = :t", t=topics.BALLOTS)  # and never will be
        await alarmed(found, "log")


async def test_of_a_secret_vote_voters_papers_and_recount_are_compared_as_numbers(five: Hall) -> None:
    poll_id = await five.opened(mode="secret")
    await five.all_cast(poll_id, yes=3, no=2)
    assert await compared(five) == {poll_id: {"urn": "alike"}}
    await changed(five, "DELETE FROM voters WHERE poll_id = :p AND member = :m", p=poll_id, m=code(4))
    (found,) = await alarmed(five, "urn")
    assert (found["recount"], found["other"], found["ballots"]) == ({"voted": 4}, {"papers": 5}, None)
    await five.declared(poll_id)
    await changed(five, "UPDATE urns SET marks = '[\"no\"]' WHERE poll_id = :p", p=poll_id)
    await alarmed(five, "urn", "recount")
    assert code(0) not in json.dumps(await differences(five))
