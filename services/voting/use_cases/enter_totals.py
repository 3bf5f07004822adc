"""Enters the totals of a show of hands. They count once two different people have entered the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from services.voting.domain.errors import (
    ChoiceNotOffered,
    PollAlreadyDeclared,
    PollNotOpen,
    TotalsAlreadyAgreed,
    TotalsImpossible,
    WrongMode,
)
from services.voting.domain.poll import RUNNING, Mode, Poll, State
from services.voting.use_cases import finding
from services.voting.use_cases.acts import act
from services.voting.use_cases.ports import Actor, Works
from shared.kernel.clock import Clock


@dataclass(frozen=True)
class EnterTotals:
    works: Works
    clock: Clock

    async def __call__(self, actor: Actor, poll_id: str, counts: Mapping[str, int]) -> tuple[Poll, bool]:
        """The poll, and whether two people agree now. Every entry is kept; of each person the last one counts."""
        async with self.works() as work:
            poll = await finding.locked_poll(work, actor, poll_id)
            self._refuse_unfit(poll, counts)
            if await work.polls.recount(poll_id) is not None:
                raise TotalsAlreadyAgreed()
            await work.totals.enter(poll_id, actor.subject, actor.name, counts, self.clock.now())
            work.record(act(actor, "totals entered", poll_id, counts=dict(counts)))
            entered = [totals for _, _, totals in await work.totals.newest(poll_id)]
            agreed = any(entered.count(totals) > 1 for totals in entered)
        return poll, agreed

    def _refuse_unfit(self, poll: Poll, counts: Mapping[str, int]) -> None:
        if poll.mode is not Mode.HANDS:
            raise WrongMode(mode=poll.mode.value)
        if poll.state is State.DECLARED:
            raise PollAlreadyDeclared()
        if poll.state not in RUNNING and poll.state is not State.CLOSED:
            raise PollNotOpen(state=poll.state.value)
        if set(counts) != poll.paper.ids:
            raise ChoiceNotOffered()
        if sum(counts.values()) > len(poll.roll):
            raise TotalsImpossible(total=sum(counts.values()), possible=len(poll.roll))
