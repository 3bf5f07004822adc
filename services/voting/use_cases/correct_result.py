"""Corrects a recorded vote after the declaration of its result. What was announced stays; the result that stands is decided
anew, and where the outcome turns, so does the motion (V3, V7)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from services.voting.domain.correction import Correction, must_be_correctable
from services.voting.domain.events import ResultCorrected
from services.voting.domain.motion_errors import NoCorrectionsHere
from services.voting.domain.poll import Poll, State
from services.voting.domain.result import UNDECIDING
from services.voting.use_cases import finding
from services.voting.use_cases.acts import act
from services.voting.use_cases.ports import Actor, Work, Works
from services.voting.use_cases.settle_motion import SettleMotion
from services.voting.use_cases.standing_result import standing_result
from shared.kernel.clock import Clock


@dataclass(frozen=True)
class CorrectResult:
    works: Works
    clock: Clock
    settle: SettleMotion

    async def __call__(
        self, actor: Actor, poll_id: str, member: str, was: str, becomes: str, reason: str
    ) -> tuple[Poll, dict[str, Any]]:
        """The poll, and the result as it stands now."""
        now = self.clock.now()
        async with self.works() as work:
            poll = await finding.locked_poll(work, actor, poll_id)
            announced = must_be_correctable(poll, await work.polls.result(poll_id), now)
            await self._refuse_superseded(work, poll)
            earlier = await work.corrections.of_poll(poll_id)
            correction = Correction(len(earlier) + 1, member, was, becomes, reason, now, actor.name)
            before = await standing_result(work, poll, announced, earlier)
            result = await standing_result(work, poll, announced, [*earlier, correction])
            await work.corrections.add(poll, correction)
            work.say(ResultCorrected(poll, result, correction))
            details = {"member": member, "was": was, "becomes": becomes, "reason": reason}
            work.record(act(actor, "result corrected", poll_id, outcome=result["outcome"], **details))
            if _decision(result) != _decision(before):
                await self.settle.corrected(work, poll, result)
        return poll, result

    async def _refuse_superseded(self, work: Work, poll: Poll) -> None:
        """The last vote that decided anything is the one that stands."""
        for other in await work.polls.of_motion(str(poll.motion_id)):
            if other.number > poll.number and other.state is State.DECLARED:
                result = await work.polls.result(other.poll_id)
                if result is not None and result["outcome"] not in UNDECIDING:
                    raise NoCorrectionsHere()


def _decision(result: Mapping[str, Any]) -> tuple[str, bool]:
    return result["outcome"], result.get("second_vote", False)
