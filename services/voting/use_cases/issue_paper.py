"""Issues paper ballots in a secret poll. A member that is given one stands in the same place as one that has voted on a
tablet, so it can never do both (V1); which of the two came first is decided by that place alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from services.voting.domain.paper_errors import HasVoted
from services.voting.domain.poll import Poll
from services.voting.use_cases import finding
from services.voting.use_cases.acts import act
from services.voting.use_cases.ports import Actor, Works
from shared.kernel.clock import Clock


@dataclass(frozen=True)
class IssuePaper:
    works: Works
    clock: Clock

    async def __call__(self, actor: Actor, poll_id: str, members: Iterable[str]) -> tuple[Poll, list[str]]:
        """The poll, and all members that have a paper ballot now. All of those named are given one, or none is: whoever
        has voted or has a paper ballot already is named in HasVoted."""
        named = set(members)
        async with self.works() as work:
            poll = (await finding.locked_poll(work, actor, poll_id)).issue_paper(named, self.clock.now())
            issued = await work.urns.issue_paper(poll_id, named)
            if late := sorted(named - issued):
                raise HasVoted(members=", ".join(late))
            await work.polls.save(poll)
            work.record(act(actor, "paper ballots issued", poll_id, members=sorted(named)))
            return poll, await work.urns.paper_voters(poll_id)
