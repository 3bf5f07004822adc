"""Declares the result of a closed poll, with what follows from it (settle_motion.py). Declaring again gives the result that
stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from services.voting.domain.events import ResultDeclared
from services.voting.domain.poll import Mode, Poll, State
from services.voting.domain.result import propose
from services.voting.domain.sealed_errors import PaperUnsigned
from services.voting.domain.signed import ENOUGH
from services.voting.use_cases import finding
from services.voting.use_cases.acts import act
from services.voting.use_cases.ports import Actor, Work
from services.voting.use_cases.recount_poll import RecountPoll
from services.voting.use_cases.rest_meeting import motion_of_the_meeting, rest_meeting
from services.voting.use_cases.sealed_ports import SealedWork, SealedWorks
from services.voting.use_cases.settle_motion import SettleMotion
from services.voting.use_cases.standing_result import standing_result
from shared.kernel.clock import Clock


@dataclass(frozen=True)
class DeclareResult:
    works: SealedWorks
    clock: Clock
    recount: RecountPoll
    settle: SettleMotion
    forget_keys: Callable[[str], None]  # of a sealed vote

    async def __call__(self, actor: Actor, poll_id: str) -> tuple[Poll, dict[str, Any]]:
        async with self.works.reading() as work:
            poll = await finding.poll(work, actor, poll_id)
        poll.must_go_on()  # asked again as it is declared: said before what the count may say
        recount = await self.recount.needed(poll)
        async with self.works() as work:
            poll = await finding.locked_poll(work, actor, poll_id)
            if poll.state is State.DECLARED:
                return poll, await self._kept(work, poll)
            await self._must_be_signed(work, poll)
            of_the_meeting = await motion_of_the_meeting(work, poll)
            result = propose(poll, recount).document(self.clock.now(), actor.name)
            poll = poll.declare()
            await work.polls.save(poll)
            await work.polls.keep_result(poll, result, self.clock.now())
            work.say(ResultDeclared(poll, result))
            details = {"outcome": result["outcome"], "counts": dict(result["counts"])}
            work.record(act(actor, "result declared", poll_id, **details))
            work.after_commit(lambda: self.forget_keys(poll_id))
            await self.settle.declared(work, poll, result)
            if of_the_meeting is not None:
                await rest_meeting(work, actor, of_the_meeting, self.clock.now())
        return poll, result

    async def _must_be_signed(self, work: SealedWork, poll: Poll) -> None:
        """Raises PaperUnsigned: what a sealed vote had on paper stands by the signatures of two tellers."""
        on_paper = poll.mode is Mode.SEALED and poll.paper_issued > 0
        if on_paper and len(await work.sealed.signed(poll.poll_id, "paper")) < ENOUGH:
            raise PaperUnsigned()

    async def _kept(self, work: Work, poll: Poll) -> dict[str, Any]:
        announced = await work.polls.result(poll.poll_id)
        if announced is None:
            raise RuntimeError(f"the poll {poll.poll_id} is declared but has no result")
        return await standing_result(work, poll, announced, await work.corrections.of_poll(poll.poll_id))
