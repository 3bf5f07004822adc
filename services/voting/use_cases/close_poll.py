"""Closes a poll: first the row, so that no ballot follows, with the hash of all its ballots in the log of acts; then the count
(V4), of the very ballots that were hashed. Closing again changes nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from services.voting.domain.ballot import PublishedBallot
from services.voting.domain.bundle import recorded_set_hash
from services.voting.domain.events import PollClosed
from services.voting.domain.poll import Mode, Poll, State
from services.voting.use_cases import finding
from services.voting.use_cases.acts import act
from services.voting.use_cases.ports import Actor, CurrentPolls, Work, Works, timer
from services.voting.use_cases.recount_poll import RecountPoll
from shared.kernel.clock import Clock

Stored = Sequence[PublishedBallot]


@dataclass(frozen=True)
class ClosePoll:
    works: Works
    clock: Clock
    current: CurrentPolls
    recount: RecountPoll

    async def __call__(self, actor: Actor, poll_id: str) -> Poll:
        async with self.works() as work:
            poll, stored = await self._closed(work, await finding.locked_poll(work, actor, poll_id), actor)
        await self.recount(poll, stored)
        return poll

    async def those_whose_time_is_up(self) -> int:
        """Closes and recounts the open polls whose time is up; the chair declares. How many."""
        now = self.clock.now()
        async with self.works.reading() as work:
            due = await work.polls.due(now)
        for poll_id in due:
            async with self.works() as work:
                locked = await work.polls.locked(poll_id)
                if locked is None or locked.state is not State.OPEN or not locked.time_is_up(now):
                    continue  # extended, held or closed meanwhile
                poll, stored = await self._closed(work, locked, timer(locked.organisation_id))
            await self.recount(poll, stored)
        return len(due)

    async def _closed(self, work: Work, before: Poll, actor: Actor) -> tuple[Poll, Stored | None]:
        """With the recorded ballots that it closed over. None: read them, if there are any."""
        here = await work.attendance.present(before.organisation_id, before.assembly_id)
        present, now = len(here.intersection(before.roll)), self.clock.now()
        poll = before.close(now, present)
        if poll is before:
            return poll, None
        details: dict[str, Any] = {"present": present}
        stored = None
        if poll.mode is Mode.RECORDED:  # held exclusively: every ballot taken is committed, and none is taken any more
            stored = await work.ballots.published(poll.poll_id)
            details["set_hash"] = await asyncio.to_thread(recorded_set_hash, poll.hash_at_opening, stored)
        verb = "poll closing" if poll.mode is Mode.SEALED else "poll closed"  # its urn is closed by the last batch
        head = await work.acts_done.enter(act(actor, verb, poll.poll_id, **details), now)
        poll = replace(poll, set_hash=details.get("set_hash")).seen_with(head)
        await work.polls.save(poll)
        work.say(PollClosed(poll))
        work.after_commit(lambda: self.current.forget(poll.poll_id))
        return poll, stored
