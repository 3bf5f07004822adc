"""What the result of a vote means: its motion decided, or to be voted on again; the resolution numbered, the member admitted,
and what follows for other motions. All of it in the transaction that declares or corrects the result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from services.voting.domain.consequences import consequences
from services.voting.domain.events import AdmissionAdopted, MotionDecided, MotionOrdered
from services.voting.domain.motion import Motion
from services.voting.domain.motion_errors import AdmissionHasEffect
from services.voting.domain.poll import Poll
from services.voting.use_cases import finding
from services.voting.use_cases.enter_in_register import enter_in_register
from services.voting.use_cases.move_procedure import follow_procedure
from services.voting.use_cases.ports import Work
from shared.kernel.clock import Clock


@dataclass(frozen=True)
class SettleMotion:
    clock: Clock

    async def declared(self, work: Work, poll: Poll, result: Mapping[str, Any]) -> None:
        """No quorum decides nothing, and neither does a vote on what is moot or withdrawn by now."""
        outcome = result["outcome"]
        if poll.motion_id is None or outcome == "no_quorum":
            return
        motion, motions = await self._of(work, poll, poll.motion_id)
        if motion.state in ("moot", "withdrawn"):
            return
        if outcome == "postponed":
            await work.motions.save(replace(motion, postponed=True))
        elif result["second_vote"]:
            await self._decided(work, poll, motion.divided(), motions)
        else:
            await self._decided(work, poll, motion.decided(outcome == "adopted", self.clock.now()), motions)

    async def corrected(self, work: Work, poll: Poll, result: Mapping[str, Any]) -> None:
        """The outcome has turned. Unlike a vote that is put off, a decision that a correction takes back leaves the motion
        without its adoption. Raises AdmissionHasEffect where that was the admission of a member."""
        motion, motions = await self._of(work, poll, str(poll.motion_id))
        if motion.admits is not None and motion.state == "adopted":
            raise AdmissionHasEffect()
        if result["outcome"] == "postponed" and motion.state == "adopted":
            await self._decided(work, poll, motion.decided(False, self.clock.now()), motions)
        await self.declared(work, poll, result)

    async def _of(self, work: Work, poll: Poll, motion_id: str) -> tuple[Motion, list[Motion]]:
        await work.motions.hold_order(poll.assembly_id)
        motions = await work.motions.of_assembly(poll.assembly_id)
        return finding.one_of(motions, motion_id), motions

    async def _decided(self, work: Work, poll: Poll, motion: Motion, motions: Sequence[Motion]) -> None:
        await work.motions.save(motion)
        if motion.undecided:
            work.say(MotionOrdered(motion))
            return
        work.say(MotionDecided(motion, poll.poll_id))
        adopted = motion.state == "adopted"
        if adopted and motion.admits is not None:
            work.say(AdmissionAdopted(motion, poll.poll_id, motion.admits))
        if motion.numbered:
            await enter_in_register(work, motion, poll, self.clock.now())
        await follow(work, motion, motions)
        await follow_procedure(work, motion, self.clock.now())


async def follow(work: Work, motion: Motion, motions: Sequence[Motion]) -> None:
    """Keeps and says what follows for other motions from one that has just been decided or withdrawn."""
    for change in consequences(motion, motions):
        await work.motions.save(change.motion)
        work.say(MotionOrdered(change.motion) if change.ordered else MotionDecided(change.motion, None))
