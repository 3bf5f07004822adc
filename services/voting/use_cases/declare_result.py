"""Declares the result of a closed poll, and what follows from it: the motion decided, the resolution numbered, the member
admitted. Declaring again gives the same result."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from services.voting.domain.events import (
    AdmissionAdopted,
    MotionDecided,
    Resolution,
    ResolutionAdopted,
    ResultDeclared,
)
from services.voting.domain.motion import Motion
from services.voting.domain.poll import Poll, State
from services.voting.domain.result import propose
from services.voting.use_cases import finding
from services.voting.use_cases.acts import act
from services.voting.use_cases.ports import Actor, Work, Works
from services.voting.use_cases.recount_poll import RecountPoll
from shared.kernel.clock import Clock


@dataclass(frozen=True)
class DeclareResult:
    works: Works
    clock: Clock
    recount: RecountPoll

    async def __call__(self, actor: Actor, poll_id: str) -> tuple[Poll, dict[str, Any]]:
        async with self.works.reading() as work:
            poll = await finding.poll(work, actor, poll_id)
        recount = await self.recount.needed(poll)
        async with self.works() as work:
            poll = await finding.locked_poll(work, actor, poll_id)
            if poll.state is State.DECLARED:
                return poll, await self._kept(work, poll_id)
            result = propose(poll, recount).document(self.clock.now(), actor.name)
            poll = poll.declare()
            await work.polls.save(poll)
            await work.polls.keep_result(poll, result, self.clock.now())
            work.say(ResultDeclared(poll, result))
            details = {"outcome": result["outcome"], "counts": dict(result["counts"])}
            work.record(act(actor, "result declared", poll_id, **details))
            if poll.motion_id is not None and result["outcome"] != "no_quorum":  # that decides nothing
                await self._decide(work, poll, poll.motion_id, result["outcome"] == "adopted")
        return poll, result

    async def _kept(self, work: Work, poll_id: str) -> dict[str, Any]:
        result = await work.polls.result(poll_id)
        if result is None:
            raise RuntimeError(f"the poll {poll_id} is declared but has no result")
        return result

    async def _decide(self, work: Work, poll: Poll, motion_id: str, adopted: bool) -> None:
        motion = await work.motions.get(motion_id)
        if motion is None:
            raise RuntimeError(f"the poll {poll.poll_id} has no motion")
        motion = motion.decided(adopted)
        await work.motions.save(motion)
        work.say(MotionDecided(motion, poll.poll_id))
        if adopted and motion.admits is not None:
            work.say(AdmissionAdopted(motion, poll.poll_id, motion.admits))
        if adopted and motion.numbered and not await work.resolutions.has(motion_id):  # a repeat keeps its number
            assembly = await work.facts.one("assembly", poll.assembly_id) or {"time_zone": "UTC"}
            await self._number(work, poll, motion, assembly)

    async def _number(self, work: Work, poll: Poll, motion: Motion, assembly: Mapping[str, Any]) -> None:
        day = finding.local_day(dict(assembly), self.clock.now())
        resolution = Resolution(
            organisation_id=motion.organisation_id,
            assembly_id=motion.assembly_id,
            motion_id=motion.motion_id,
            poll_id=poll.poll_id,
            year=day.year,
            number=await work.resolutions.next_number(motion.organisation_id, day.year),
            title=motion.title,
            text=motion.text,
            adopted_on=day.isoformat(),
        )
        await work.resolutions.add(resolution)
        work.say(ResolutionAdopted(resolution))
