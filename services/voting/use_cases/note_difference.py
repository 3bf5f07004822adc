"""Records a difference between stores, once: to the screens of chair, tellers and operator, and in the log of acts. Nothing is
repaired. It stands until a person acknowledges it with a reason, which is a record of its own (V7)."""

from __future__ import annotations

from dataclasses import dataclass

from services.voting.domain.comparison import Difference
from services.voting.domain.errors import NothingToAcknowledge
from services.voting.domain.events import DifferenceAcknowledged, DifferenceFound
from services.voting.domain.poll import Poll
from services.voting.use_cases import finding
from services.voting.use_cases.acts import act
from services.voting.use_cases.ports import Actor
from services.voting.use_cases.reconciliation_ports import Acknowledgement, ReconcilingWork, ReconcilingWorks
from shared.kernel.clock import Clock

ITSELF = "reconciliation"


async def note(work: ReconcilingWork, clock: Clock, poll: Poll, found: Difference) -> None:
    if await work.differences.add(poll, found, clock.now()):
        work.say(DifferenceFound(poll, found.here, found.there, found.against, found.ballots))
        itself = Actor(ITSELF, ITSELF, ITSELF, poll.organisation_id, None, None)
        details = {"compared_with": found.against, "here": dict(found.here), "there": dict(found.there)}
        work.record(act(itself, "difference found", poll.poll_id, **details, signature=found.signature))


@dataclass(frozen=True)
class AcknowledgeDifference:
    works: ReconcilingWorks
    clock: Clock

    async def __call__(self, actor: Actor, poll_id: str, reason: str) -> int:
        """Acknowledges all that stand of a poll; how many. Raises NothingToAcknowledge."""
        async with self.works() as work:
            poll = await finding.locked_poll(work, actor, poll_id)
            standing = await work.differences.standing(poll_id)
            if not standing:
                raise NothingToAcknowledge()
            done = Acknowledgement(self.clock.now(), actor.name, reason)
            for which in standing:
                await work.differences.acknowledge(poll_id, which, actor.subject, done)
            work.say(DifferenceAcknowledged(poll, reason, actor.name, done.at))
            against = sorted({against for against, _ in standing})
            work.record(act(actor, "difference acknowledged", poll_id, reason=reason, compared_with=against))
        return len(standing)
