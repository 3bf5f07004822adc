"""After a restore, before anything is served: takes back the ballots of recorded votes that were acknowledged after the backup and are
on the log, and holds every vote that was open, until the chair decides. The ballots of a secret vote are on no log, so those
taken after the backup are gone and nobody can say how many: such a vote can only be declared void and repeated.

It cannot bring back a vote that was opened after the backup, nor what else was decided after it."""

from __future__ import annotations

from dataclasses import dataclass

from services.voting.domain.comparison import Kept
from services.voting.domain.events import PollHeld
from services.voting.domain.poll import Mode, Poll
from services.voting.use_cases.acts import act
from services.voting.use_cases.ports import Actor
from services.voting.use_cases.reconciliation_ports import (
    ReconcilingWork,
    ReconcilingWorks,
    TellsBallots,
)
from shared.kernel.clock import Clock

ITSELF = "restore"


@dataclass(frozen=True)
class HoldRestored:
    works: ReconcilingWorks
    log: TellsBallots
    clock: Clock

    async def __call__(self) -> None:
        """Raises Unavailable while the log cannot be read: voting does not start without it."""
        async with self.works.reading() as work:
            if await work.restorations.waiting() is None:
                return
        await self.log.catch_up(surely=True)
        async with self.works() as work:
            backed_up_at = await work.restorations.handled(self.clock.now())
            if backed_up_at is None:  # another process was first
                return
            for poll in await work.polls.running():
                back = await self._back(work, poll) if poll.mode is Mode.RECORDED else 0
                held = poll.restored(backed_up_at)
                await work.polls.save(held)
                work.say(PollHeld(held))
                itself = Actor(ITSELF, ITSELF, ITSELF, poll.organisation_id, None, None)
                details = {"ballots_back": back, "backed_up_at": backed_up_at.isoformat()}
                work.record(act(itself, "poll held after a restore", poll.poll_id, **details))

    async def _back(self, work: ReconcilingWork, poll: Poll) -> int:
        told = await self.log.of(poll.poll_id, {})
        ballots = {name: each for name, each in told.ballots.items() if not each.unreadable and name not in told.twice}
        return await work.at_rest.take_back(poll.poll_id, sorted(ballots.items(), key=_link), self.clock.now())


def _link(named: tuple[str, Kept]) -> tuple[str, int]:
    return named[1].member, named[1].link
