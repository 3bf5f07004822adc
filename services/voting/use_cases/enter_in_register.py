"""What a decision means for the register: a resolution numbered, annulled by a repeat or a correction, or back in force."""

from __future__ import annotations

from datetime import datetime

from services.voting.domain.events import ResolutionAdopted, ResolutionAnnulled, ResolutionReinstated
from services.voting.domain.motion import Motion
from services.voting.domain.poll import Poll
from services.voting.domain.resolution import Resolution
from services.voting.use_cases import finding
from services.voting.use_cases.ports import Work


async def enter_in_register(work: Work, motion: Motion, poll: Poll, now: datetime) -> None:
    """Within the transaction that decides the motion. What was never adopted has no line in the register. The text that enters it is
    the one put to the vote: as amended, without rejected parts."""
    known = await work.resolutions.of_motion(motion.motion_id)
    adopted = motion.state == "adopted"
    if known is None and adopted:
        await _number(work, motion, poll, now)
    elif known is not None and adopted:
        again = known.stands(poll.poll_id, poll.text, now)
        await work.resolutions.save(again)
        if known.state == "annulled":
            work.say(ResolutionReinstated(again))
    elif known is not None and known.state == "adopted":
        fallen = known.falls(poll.poll_id, now)
        await work.resolutions.save(fallen)
        work.say(ResolutionAnnulled(fallen))


async def _number(work: Work, motion: Motion, poll: Poll, now: datetime) -> None:
    assembly = await work.facts.one("assembly", poll.assembly_id) or {"time_zone": "UTC"}
    day = finding.local_day(assembly, now)
    resolution = Resolution(
        organisation_id=motion.organisation_id,
        year=day.year,
        number=await work.resolutions.next_number(motion.organisation_id, day.year),
        title=motion.title,
        text=poll.text,
        adopted_on=day.isoformat(),
        changed_at=now,
        assembly_id=motion.assembly_id,
        motion_id=motion.motion_id,
        poll_id=poll.poll_id,
        decided_by=poll.poll_id,
    )
    await work.resolutions.add(resolution)
    work.say(ResolutionAdopted(resolution))
