"""Mistakes that somebody could make, each put into the running code for a moment: what the simulation must find, or it proves
nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from typing import Any
from unittest.mock import patch

from sqlalchemy import delete, select

from services.notifications.use_cases.feed import Feed
from services.voting.adapters.batch_writer import BatchWriter
from services.voting.adapters.memory_tallies import MemoryTallies
from services.voting.domain.ballot import Ballot, Receipt
from services.voting.domain.poll import Poll
from services.voting.domain.tally import Chains, Link
from services.voting.use_cases import finding
from services.voting.use_cases.close_poll import ClosePoll
from services.voting.use_cases.ports import Actor, LiveTally
from shared.chassis.event_log import Outgoing
from shared.chassis.listener import _Marks
from shared.chassis.outbox import Relay
from tests.simulation.virtual_time import VirtualClock

Mutant = Callable[[], AbstractContextManager[Any]]
_put, _close = BatchWriter.put, ClosePoll.__call__


async def _acknowledged_first(self: BatchWriter, ballot: Ballot) -> Receipt:
    """The answer comes when the ballot waits, not when it is stored."""
    writing = asyncio.ensure_future(_put(self, ballot))
    done, _ = await asyncio.wait({writing}, timeout=0.02)
    if done:
        return writing.result()
    poll = await self._current.get(ballot.poll_id)
    promised = (poll.poll_id, ballot.ballot_id, ballot.member, ballot.marks, VirtualClock().now(), poll.hash_at_opening)
    return Receipt(*promised, link=2 if ballot.supersedes else 1)


def _the_last_heard_wins(self: Chains, links: Iterable[Link]) -> None:
    """Of each member the ballot that came last counts, whatever its place in the chain."""
    for link in links:
        known = self.newest.get(link.member)
        self.newest[link.member] = link
        self.counted += max(0, link.link - (known.link if known else 0))


async def _every_link_counts(self: MemoryTallies, poll_id: str, *, members: bool = True) -> LiveTally | None:
    """The live tally adds up all ballots that it is told of."""
    known = self._tallies.get(poll_id)
    if known is None:
        return None
    newest = known[1].newest
    return LiveTally(known[0], known[1].counted, len(newest), {"yes": known[1].counted}, tuple(sorted(newest)))


async def _marked_before_sent(self: Relay) -> int:
    """The outbox forgets what the log does not have yet."""
    async with self._database.transaction() as session:
        rows = (await session.execute(select(self._outbox).order_by(self._outbox.c.id))).all()
        await session.execute(delete(self._outbox).where(self._outbox.c.id.in_([row.id for row in rows])))
    if rows:
        await self._log.append([Outgoing(row.topic, row.key, row.value) for row in rows])
    return len(rows)


def _always_new(self: _Marks, number: int) -> bool:
    """What was heard before has its effects again."""
    self.mark = max(self.mark, number)
    return True


async def _counted_before_closed(self: ClosePoll, actor: Actor, poll_id: str) -> Poll:
    """Between the count and the close a ballot is acknowledged."""
    async with self.works.reading() as work:
        await self.recount(await finding.poll(work, actor, poll_id))
    return await _close(self, actor, poll_id)


MUTANTS: dict[str, Mutant] = {
    "a ballot is acknowledged before it is stored": lambda: patch.object(BatchWriter, "put", _acknowledged_first),
    "the last ballot heard wins": lambda: patch.object(Chains, "fold", _the_last_heard_wins),
    "the live tally adds every link": lambda: patch.object(MemoryTallies, "read", _every_link_counts),
    "the relay forgets before it sends": lambda: patch.object(Relay, "send_some", _marked_before_sent),
    "a fact heard twice has effect twice": lambda: patch.object(_Marks, "add", _always_new),
    "the count comes before the close": lambda: patch.object(ClosePoll, "__call__", _counted_before_closed),
    "a screen that comes back is told of nothing": lambda: patch.object(Feed, "since_place", lambda self, place: {}),
}
