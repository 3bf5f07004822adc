"""Enters what one person counted by hand: a show of hands, or the paper ballots of a secret poll. It counts once two
different people have entered the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from services.voting.domain.errors import TotalsAlreadyAgreed
from services.voting.domain.hand_count import agreed, hand_count, refuse_impossible_hands, refuse_impossible_papers
from services.voting.domain.poll import Mode, Poll
from services.voting.use_cases import finding
from services.voting.use_cases.acts import act
from services.voting.use_cases.ports import Actor
from services.voting.use_cases.sealed_ports import SealedWorks
from shared.kernel.clock import Clock


@dataclass(frozen=True)
class EnterTotals:
    works: SealedWorks
    clock: Clock

    async def __call__(
        self, actor: Actor, poll_id: str, counts: Mapping[str, int], valid: int | None, blank: int, invalid: int
    ) -> tuple[Poll, bool]:
        """The poll, and whether two people agree now. Every entry is kept; of each person the last one counts."""
        async with self.works() as work:
            poll = await finding.locked_poll(work, actor, poll_id)
            poll.must_take_totals()
            counted = hand_count(poll.paper, counts, valid, blank, invalid)
            if poll.mode is Mode.HANDS:
                refuse_impossible_hands(poll.paper, counted, len(poll.roll))
            else:
                refuse_impossible_papers(poll.paper, counted, poll.paper_issued)
            if await work.polls.recount(poll_id) is not None:
                raise TotalsAlreadyAgreed()
            before = agreed(await work.totals.newest(poll_id))
            await work.totals.enter(poll_id, actor.subject, actor.name, counted, self.clock.now())
            work.record(act(actor, "totals entered", poll_id, **counted.document()))
            now = agreed(await work.totals.newest(poll_id))
            if poll.mode is Mode.SEALED and now != before:
                await work.sealed.unsign_paper(poll_id)
        return poll, now is not None
