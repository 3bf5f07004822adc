"""Lets the sitting rest once the assembly has adopted a motion to suspend or to adjourn the meeting. The chair opens it again as
after any other rest. A correction made later does not send an assembly home."""

from __future__ import annotations

from datetime import datetime

from services.voting.domain.motion import Motion
from services.voting.domain.poll import Poll
from services.voting.use_cases.agenda_record import held_agenda
from services.voting.use_cases.conduct_sitting import close_sitting, suspend_sitting
from services.voting.use_cases.ports import Actor, Work
from shared.rules.procedure import Procedure

OF_THE_MEETING = (Procedure.SUSPEND_MEETING, Procedure.ADJOURN_MEETING)


async def motion_of_the_meeting(work: Work, poll: Poll) -> Motion | None:
    """The motion put, if it is one of these. The agenda is held then: always before the order of voting, where both are held."""
    motion = await work.motions.get(poll.motion_id) if poll.motion_id is not None else None
    if motion is None or motion.procedure not in OF_THE_MEETING:
        return None
    await work.agenda.hold(poll.assembly_id)
    return motion


async def rest_meeting(work: Work, actor: Actor, moved: Motion, now: datetime) -> None:
    """Once ``moved`` is decided. What is open is suspended with the sitting; without a sitting the floor alone rests."""
    decided = await work.motions.get(moved.motion_id)
    if decided is None or decided.state != "adopted":
        return
    held = await held_agenda(work, actor, decided.assembly_id)
    for sitting in held.sittings:
        if sitting.state == "open":
            why = {"motion": decided.motion_id}
            rested = await suspend_sitting(work, actor, held, sitting, now, **why)
            if decided.procedure is Procedure.ADJOURN_MEETING:
                await close_sitting(work, actor, rested, now, **why)
