"""Holds a running poll, resumes it, and gives it more time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from services.voting.domain.events import PollExtended, PollHeld, PollResumed
from services.voting.domain.poll import Poll
from services.voting.use_cases import finding
from services.voting.use_cases.acts import act
from services.voting.use_cases.ports import Actor, CurrentPolls, Works
from shared.kernel.clock import Clock


@dataclass(frozen=True)
class PausePoll:
    works: Works
    clock: Clock
    current: CurrentPolls

    async def hold(self, actor: Actor, poll_id: str) -> Poll:
        return await self._change(actor, poll_id, "poll held", PollHeld, lambda poll, now: poll.hold(now))

    async def resume(self, actor: Actor, poll_id: str) -> Poll:
        return await self._change(actor, poll_id, "poll resumed", PollResumed, lambda poll, now: poll.resume(now))

    async def extend(self, actor: Actor, poll_id: str, seconds: int) -> Poll:
        verb = f"poll extended by {seconds} s"
        return await self._change(actor, poll_id, verb, PollExtended, lambda poll, now: poll.extend(seconds, now))

    async def _change(
        self,
        actor: Actor,
        poll_id: str,
        verb: str,
        event: Callable[[Poll], object],
        change: Callable[[Poll, datetime], Poll],
    ) -> Poll:
        async with self.works() as work:
            before = await finding.locked_poll(work, actor, poll_id)
            poll = change(before, self.clock.now())
            if poll is not before:
                await work.polls.save(poll)
                work.say(event(poll))
                work.record(act(actor, verb, poll_id))
                work.after_commit(lambda: self.current.forget(poll_id))
        return poll
