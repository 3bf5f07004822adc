"""Set what the hall's display is to show."""

from __future__ import annotations

from dataclasses import dataclass

from services.notifications.domain.events import DisplaySet
from services.notifications.use_cases.acting import Actor, own_assembly
from services.notifications.use_cases.ports import NotificationsWork
from shared.kernel.unit_of_work import Act, UnitsOfWork


@dataclass(frozen=True, slots=True)
class SetDisplay:
    actor: Actor
    assembly_id: str
    blank: bool
    layout: str
    languages: tuple[str, ...]


async def set_display(command: SetDisplay, works: UnitsOfWork[NotificationsWork]) -> DisplaySet:
    actor = command.actor
    async with works() as work:
        await own_assembly(work, actor, command.assembly_id)
        display = DisplaySet(
            actor.organisation_id, command.assembly_id, command.blank, command.layout, command.languages
        )
        await work.displays.put(display)
        work.say(display)
        work.record(
            Act(
                actor=actor.subject,
                role=actor.role,
                verb="set-display",
                subject=command.assembly_id,
                organisation_id=actor.organisation_id,
                details={"blank": command.blank, "layout": command.layout, "languages": list(command.languages)},
            )
        )
    return display
