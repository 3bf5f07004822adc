"""What must be true after any course, told from outside: from what people know, what is stored, on the log and on screens. The
count is made anew here, so that one mistake in the house cannot be made twice alike."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from services.notifications.domain.audience import Audience
from services.voting.adapters.rows import TABLES, BallotRow, PollRow
from shared.contracts import topics
from shared.contracts.voting import BallotsAcceptedV1, DifferenceFoundV1
from tests.component.voting.hall import ASSEMBLY
from tests.simulation.people import Record
from tests.simulation.screens import LEDGER, Showing

if TYPE_CHECKING:
    from tests.simulation.world import World

CHOICES = ("yes", "no", "abstain")


class Broken(AssertionError):
    """A promise that this course broke."""


def claim(holds: object, what: str) -> None:
    if not holds:
        raise Broken(what)


async def stored_of(world: World) -> list[BallotRow]:
    async with world.outside.reading() as session:
        return list((await session.execute(select(BallotRow).filter_by(poll_id=world.poll_id))).scalars())


def newest_of(stored: Sequence[BallotRow]) -> dict[str, BallotRow]:
    """Of each member the ballot that no other of its ballots replaces."""
    replaced = {row.supersedes for row in stored}
    last = [row for row in stored if row.ballot_id not in replaced]
    claim(len(last) == len({row.member for row in last}), "V1: a member has two newest ballots")
    return {row.member: row for row in last}


def counted(stored: Sequence[BallotRow]) -> dict[str, int]:
    marks = Counter(mark for row in newest_of(stored).values() for mark in row.marks)
    return {choice: marks[choice] for choice in CHOICES}


async def live_tally_is_the_recount(world: World) -> None:
    """V3, while the poll runs and nothing happens any more."""
    stored, live = await stored_of(world), await world.tallies.read(world.poll_id)
    async with world.outside.reading() as session:
        poll = await session.get(PollRow, world.poll_id)
    if poll is None or poll.state != "open":
        return  # its time was up
    if live is None:
        claim(not stored, "V3: the live tally stays unknown")
        return
    claim(live.counted == len(stored), f"V3: the live tally has {live.counted} of {len(stored)} ballots, at rest")
    found = {choice: live.marks.get(choice, 0) for choice in CHOICES}
    claim(found == counted(stored), f"V3: the live tally is {found}, the ballots are {counted(stored)}")
    (shown,) = (each.state.get("tally") for each in world.screens if each.audience is Audience.CHAIR)
    claim(shown and shown["counts"] == found, f"V10: the chair is shown {shown}, the live tally is {found}")


def ballots_are_kept(record: Record, stored: Sequence[BallotRow]) -> None:
    """V1 and V2, of what is stored."""
    by_id = {row.ballot_id: row for row in stored}
    claim(len({(r.member, r.supersedes) for r in stored}) == len(stored), "V1: two ballots in one place of a chain")
    for ballot_id, receipt in record.acknowledged.items():
        row = by_id.get(ballot_id)
        claim(row is not None, f"V2: ballot {ballot_id} was acknowledged and is not stored")
        assert row is not None
        claim(tuple(row.marks) == receipt.marks, f"V2: ballot {ballot_id} is not what its receipt says")
    for ballot_id, why in record.refused.items():
        claim(ballot_id not in by_id, f"V2: ballot {ballot_id} was refused ({why}) and is stored")
    for row in stored:
        offered = record.offered[row.ballot_id]
        same_ballot = (row.member, tuple(row.marks), row.supersedes or None) == (
            offered.member,
            (offered.mark,),
            offered.supersedes,
        )
        claim(same_ballot, f"V2: ballot {row.ballot_id} is not stored as it was offered")
    known = record.acknowledged.keys() | record.refused.keys()
    claim(record.offered.keys() == known, f"V4: no answer for {record.offered.keys() - known}")


def result_is_the_count(world: World, stored: Sequence[BallotRow]) -> None:
    """V3, V5 and V7, of what was declared; of a result told again after every restart."""
    first, *again = world.record.declared
    newest = newest_of(stored)
    claim(dict(first["counts"]) == counted(stored), f"V2: declared {first['counts']}, stored {counted(stored)}")
    claim(first["papers"] == len(newest), f"V1: {first['papers']} papers of {len(newest)} members")
    calls = {member: ",".join(row.marks) for member, row in newest.items()}
    claim(first["roll_call"] == calls, f"V3: the roll call is {first['roll_call']}, the ballots are {calls}")
    alike = {"alike", "unknown"}
    claim(set(first["checks"].values()) <= alike, f"V3: a false alarm: {first['checks']}")
    claim(all(_plain(each) == _plain(first) for each in again), "V7: the declared result has changed")
    hashes = {receipt.manifest_hash for receipt in world.record.acknowledged.values()} | {first["manifest_hash"]}
    claim(len(hashes) == 1, f"V5: receipts and result name {len(hashes)} manifests")


async def the_log_has_all(world: World, stored: Sequence[BallotRow]) -> None:
    """Nothing waits, every fact said is on the log, and the ballots told are those stored."""
    async with world.outside.reading() as session:
        waiting = (await session.execute(select(TABLES.outbox.c.id))).all()
        counters = (await session.execute(select(TABLES.outbox_counters))).all()
    claim(not waiting, f"stuck: {len(waiting)} facts are never sent")
    envelopes = await _on_the_log(world)
    for counter in counters:
        if counter.topic not in topics.UNNUMBERED:
            numbers = {envelope["sequence"] for envelope in envelopes if _topic(envelope) == counter.topic}
            claim(numbers == set(range(1, counter.last + 1)), f"{counter.topic} lacks facts: {sorted(numbers)}")
    batches = [each["data"]["ballots"] for each in envelopes if each["type"] == BallotsAcceptedV1.TYPE]
    told = {ballot["ballot_id"] for batch in batches for ballot in batch}
    claim(told == {row.ballot_id for row in stored}, "V2: the ballots on the log are not those stored")
    claim(not any(each["type"] == DifferenceFoundV1.TYPE for each in envelopes), "V3: a false alarm was told")


async def nobody_is_stuck(world: World) -> None:
    shown = _shown(world)
    ends = await world.log.ends(list(shown.listener.topics))
    claim(shown.listener.stopped is None, f"stuck: notifications stopped hearing: {shown.listener.stopped}")
    claim(
        not any(shown.listener.behind(ends).values()), f"stuck: notifications is behind: {shown.listener.behind(ends)}"
    )
    buried = await world.log.ends([f"{topic}.dead.notifications" for topic in shown.listener.topics])
    dead = [topic for (topic, _), end in buried.items() if end]
    claim(not dead, f"dead letters where none were planted: {dead}")
    async with shown.works.reading() as work:
        ledger = await work.facts.one(LEDGER, topics.POLLS) or {"numbers": []}
    said = {each["sequence"] for each in await _on_the_log(world) if _topic(each) == topics.POLLS}
    claim(
        sorted(ledger["numbers"]) == sorted(said), f"a fact had effect not once: {ledger['numbers']} of {sorted(said)}"
    )
    for process in world.processes.values():
        claim(not process.failures, f"{process.name} failed: {process.failures[:1]}")


def _shown(world: World) -> Showing:
    shown = world.showing
    claim(shown is not None, "stuck: notifications does not come back")
    assert shown is not None
    return shown


async def screens_show_what_is(world: World) -> None:
    """V10."""
    shown = _shown(world)
    for screen in world.screens:
        fresh = _plain(shown.screens.feed(ASSEMBLY, screen.audience).state)
        differing = sorted(key for key in fresh | screen.state if fresh.get(key) != screen.state.get(key))
        claim(not differing, f"V10: the screen of {screen.audience} does not show {differing} as a fresh snapshot does")
        claim(fresh["result"]["result"]["counts"] == world.record.declared[0]["counts"], "V10: another result is shown")


def _plain(value: Any) -> Any:
    return json.loads(json.dumps(value, default=str))


async def _on_the_log(world: World) -> list[dict[str, Any]]:
    reader = await world.log.reader([topics.PROCEEDINGS, topics.POLLS, topics.BALLOTS], {})
    return [json.loads(record.value) | {"topic": record.topic} for record in await reader.fetch(100_000, 0)]


def _topic(envelope: dict[str, Any]) -> str:
    return str(envelope["topic"])
