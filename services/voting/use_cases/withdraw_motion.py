"""Withdraws a motion before voting on it has begun, provided that it has not been amended (UNGA r. 80)."""

from __future__ import annotations

from dataclasses import dataclass

from services.voting.domain.events import MotionWithdrawn
from services.voting.domain.motion import Motion
from services.voting.domain.motion_errors import ImpossibleOrder, MotionAlreadyDecided, VoteHasBegun
from services.voting.use_cases import finding
from services.voting.use_cases.acts import act
from services.voting.use_cases.move_procedure import follow_procedure
from services.voting.use_cases.ports import Actor, Works
from services.voting.use_cases.settle_motion import follow
from shared.kernel.clock import Clock


@dataclass(frozen=True)
class WithdrawMotion:
    works: Works
    clock: Clock

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
            amended = any(
                each.parent_motion_id == motion_id and each.role == "amendment" and each.state == "adopted"
                for each in motions
            )
            if amended or await finding.vote_has_begun(work, motion_id, motions):
                raise VoteHasBegun()
            motion = motion.withdrawn()
            await work.motions.save(motion)
            work.say(MotionWithdrawn(motion, reason))
            work.record(act(actor, "motion withdrawn", motion_id, reason=reason))
            await follow(work, motion, motions)
            await follow_procedure(work, motion, self.clock.now())
        return motion
