"""Moves a motion in the order of voting, until it is put to the vote: how far an amendment is from the text, and which
motions its adoption makes moot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from services.voting.domain.events import MotionOrdered
from services.voting.domain.motion import Motion
from services.voting.domain.motion_errors import MotionAlreadyDecided, VoteHasBegun
from services.voting.domain.order import refuse_misplaced
from services.voting.use_cases import finding
from services.voting.use_cases.acts import act
from services.voting.use_cases.ports import Actor, Works


@dataclass(frozen=True)
class OrderMotions:
    works: Works

    async def __call__(self, actor: Actor, motion_id: str, place: Mapping[str, Any]) -> Motion:
        """``place``: ``distance`` and ``moot_if_adopted``; what is not in it stays as it is."""
        async with self.works() as work:
            before, motions = await finding.motion_in_order(work, actor, motion_id)
            if not before.undecided:
                raise MotionAlreadyDecided()
            if await finding.vote_has_begun(work, motion_id, motions):
                raise VoteHasBegun()
            motion = replace(before, **place)
            refuse_misplaced(motion, motions)
            if motion != before:
                await work.motions.save(motion)
                work.say(MotionOrdered(motion))
                work.record(act(actor, "motion ordered", motion_id, **place))
        return motion
