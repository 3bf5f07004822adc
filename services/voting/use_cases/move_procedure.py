"""Moves a procedural motion by rule: suspend or adjourn the meeting, adjourn the debate, close the list or the debate. From
then on it is a motion like any other, put before all that it takes precedence of; its effect follows when it is decided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from services.voting.domain.floor import Floor
from services.voting.domain.floor_errors import FloorMembersOnly
from services.voting.domain.floor_events import FloorChanged
from services.voting.domain.motion import Motion
from services.voting.domain.poll import Mode
from services.voting.domain.wording import PROCEDURES
from services.voting.use_cases import on_the_floor
from services.voting.use_cases.ports import Actor, Work, Works
from services.voting.use_cases.table_motion import NewMotion, TableMotion
from shared.rules.procedure import SUBJECT, Procedure


@dataclass(frozen=True)
class MoveProcedure:
    works: Works
    table: TableMotion

    async def __call__(self, actor: Actor, item_id: str, procedure: Procedure, member: str | None = None) -> Floor:
        """By a delegate, or by the chair for ``member``, or in the chair's own name. The majority is that of the subject
        ``procedural`` in the rules."""
        async with self.works() as work:
            before = await on_the_floor.held(work, actor, item_id)
            if actor.role == "chair" and member is not None:
                voice = await on_the_floor.voice_of(work, before, member=member, delegation_id=None)
            elif actor.role != "chair":
                voice = await on_the_floor.own_voice(work, actor)
            else:
                voice = None
            if voice is not None and voice.member is None:
                raise FloorMembersOnly()
            before.may_move(procedure)
            new = NewMotion(
                subject=SUBJECT,
                title=PROCEDURES[procedure],
                text=None,
                item_id=item_id,
                parent_motion_id=None,
                majority=None,
                mode=Mode.RECORDED,
                change_allowed=None,
                admits=None,
                procedure=procedure,
                moved_by=voice.member if voice else None,
            )
            await self.table.within(work, actor, before.item.assembly_id, new)
            floor = await on_the_floor.read(work, before.item)
            await on_the_floor.keep(work, before, floor, "procedure moved")
        return floor


async def follow_procedure(work: Work, motion: Motion, now: datetime) -> None:
    """What follows on the floor from a motion decided or withdrawn, if it is a procedural one. The order of voting is held."""
    item = await work.agenda.get(motion.item_id) if motion.procedure is not None and motion.item_id else None
    if item is None:
        return
    before = await on_the_floor.read(work, item)
    floor = before.followed(motion, now)
    await work.floors.keep(before, floor)
    work.say(FloorChanged("procedure decided", floor))
