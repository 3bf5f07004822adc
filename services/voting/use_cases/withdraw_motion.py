"""Withdraws a motion before voting on it has begun, provided that it has not been amended (UNGA r. 80)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from services.voting.domain.events import MotionWithdrawn
from services.voting.domain.motion import Motion
from services.voting.domain.motion_errors import ImpossibleOrder, MotionAlreadyDecided, VoteHasBegun
from services.voting.use_cases import finding
from services.voting.use_cases.acts import act
from services.voting.use_cases.ports import Actor, Work, Works
from services.voting.use_cases.settle_motion import follow


@dataclass(frozen=True)
class WithdrawMotion:
    works: Works

    async def __call__(self, actor: Actor, motion_id: str, reason: str) -> Motion:
        """Withdrawing again changes nothing. Its amendments and parts are not put either."""
        async with self.works() as work:
            motion, motions = await finding.motion_in_order(work, actor, motion_id)
            if motion.state == "withdrawn":
                return motion
            if not motion.undecided:
                raise MotionAlreadyDecided()
            if motion.role == "part":
                raise ImpossibleOrder(reason="A part is not withdrawn by itself. Withdraw the whole motion.")
            if await self._begun(work, motion, motions):
                raise VoteHasBegun()
            motion = motion.withdrawn()
            await work.motions.save(motion)
            work.say(MotionWithdrawn(motion, reason))
            work.record(act(actor, "motion withdrawn", motion_id, reason=reason))
            await follow(work, motion, motions)
        return motion

    async def _begun(self, work: Work, motion: Motion, motions: Sequence[Motion]) -> bool:
        below = [each for each in motions if each.parent_motion_id == motion.motion_id]
        if any(each.role == "amendment" and each.state == "adopted" for each in below):
            return True
        voted = [motion, *(each for each in below if each.role == "part")]
        return any([await finding.vote_has_begun(work, each.motion_id) for each in voted])
