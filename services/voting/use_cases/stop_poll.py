"""Stops a vote, as a teller asks with a reason, and lifts the stop, as the chair answers it. Who and why are in the log of acts for
good; with the poll they stand while it is stopped. What a stop keeps from happening: domain/stopping.py."""

from __future__ import annotations

from dataclasses import dataclass

from services.voting.domain.events import PollStopLifted, PollStopped
from services.voting.domain.poll import Poll
from services.voting.domain.stop import Stop
from services.voting.domain.stopping import lift_stop, stop
from services.voting.use_cases import finding
from services.voting.use_cases.acts import act
from services.voting.use_cases.ports import Actor, CurrentPolls, Work, Works
from shared.kernel.clock import Clock


@dataclass(frozen=True)
class StopPoll:
    works: Works
    clock: Clock
    current: CurrentPolls

    async def __call__(self, actor: Actor, poll_id: str, reason: str) -> Poll:
        """Raises PollAlreadyDeclared or PollIsVoid."""
        async with self.works() as work:
            before = await finding.locked_poll(work, actor, poll_id)
            poll = stop(before, Stop(actor.name, reason), self.clock.now())
            if poll is not before:
                await self._keep(work, poll, PollStopped(poll))
                work.record(act(actor, "poll stopped", poll_id, reason=reason, state=before.state.value))
        return poll

    async def lift(self, actor: Actor, poll_id: str, reason: str) -> Poll:
        async with self.works() as work:
            before = await finding.locked_poll(work, actor, poll_id)
            poll = lift_stop(before)
            if poll is not before:
                await self._keep(work, poll, PollStopLifted(poll))
                work.record(act(actor, "stop of a poll lifted", poll_id, reason=reason))
        return poll

    async def _keep(self, work: Work, poll: Poll, event: PollStopped | PollStopLifted) -> None:
        await work.polls.save(poll)
        work.say(event)
        work.after_commit(lambda: self.current.forget(poll.poll_id))
