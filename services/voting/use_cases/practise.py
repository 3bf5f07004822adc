"""Opens a practice vote: prepared and opened in one step, on a question about the tablet itself, whenever nothing else is open.

It takes the way of every recorded vote (tablet, live tally, close, recount, result), so that the hall learns what it will
meet. It hangs on no motion and no item of the agenda, asks for no quorum, and is on no record but the log."""

from __future__ import annotations

from dataclasses import dataclass

from services.voting.domain.errors import AnotherPollOpen
from services.voting.domain.events import PollPrepared
from services.voting.domain.poll import Mode, Poll
from services.voting.domain.wording import PRACTICE, motion_paper
from services.voting.use_cases import finding
from services.voting.use_cases.open_poll import OpenPoll
from services.voting.use_cases.ports import Actor, Works
from shared.kernel.clock import Clock
from shared.kernel.ids import Ids

MAJORITY = {"majority": "simple", "fraction": "1/2", "comparison": ">", "base": "yes_no"}


@dataclass(frozen=True)
class Practise:
    works: Works
    clock: Clock
    ids: Ids
    open: OpenPoll

    async def __call__(self, actor: Actor, assembly_id: str, seconds: int | None) -> Poll:
        """Raises AnotherPollOpen also while a poll waits to be declared: the screens are at that."""
        places = await self.open.log.places()
        async with self.works() as work:
            assembly = await finding.assembly(work, actor, assembly_id)
            if await work.polls.undecided(assembly_id):
                raise AnotherPollOpen()
            poll = Poll(
                poll_id=self.ids.new(),
                organisation_id=assembly["organisation_id"],
                assembly_id=assembly_id,
                motion_id=None,
                contest_id=None,
                number=1,
                repeat_of=None,
                title=PRACTICE,
                text=None,
                mode=Mode.RECORDED,
                paper=motion_paper(),
                change_allowed=True,
                rule=MAJORITY,
                prepared_at=self.clock.now(),
                practice=True,
            )
            work.say(PollPrepared(poll))
            return await self.open.within(work, actor, poll, seconds, places)
