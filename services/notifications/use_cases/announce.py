"""Announce: a text in the languages it was given in, to some audiences, until its time is over or it is withdrawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from services.notifications.domain.audience import Audience
from services.notifications.domain.events import Announced, Announcement
from services.notifications.use_cases.acting import Actor, own_assembly
from services.notifications.use_cases.ports import NotificationsWork
from shared.kernel.clock import Clock
from shared.kernel.ids import Ids
from shared.kernel.unit_of_work import Act, UnitsOfWork


@dataclass(frozen=True, slots=True)
class Announce:
    actor: Actor
    assembly_id: str
    to: tuple[Audience, ...]
    text: Mapping[str, str]
    seconds: int | None


async def announce(command: Announce, works: UnitsOfWork[NotificationsWork], clock: Clock, ids: Ids) -> Announcement:
    now = clock.now()
    async with works() as work:
        await own_assembly(work, command.actor, command.assembly_id)
        announcement = Announcement(
            announcement_id=ids.new(),
            organisation_id=command.actor.organisation_id,
            assembly_id=command.assembly_id,
            to=command.to,
            text=command.text,
            at=now,
            until=None if command.seconds is None else now + timedelta(seconds=command.seconds),
        )
        await work.announcements.add(announcement)
        work.say(Announced(announcement))
        work.record(
            Act(
                actor=command.actor.subject,
                role=command.actor.role,
                verb="announce",
                subject=announcement.announcement_id,
                organisation_id=command.actor.organisation_id,
                details={
                    "assembly_id": command.assembly_id,
                    "to": [audience.value for audience in command.to],
                    "text": dict(command.text),
                },
            )
        )
    return announcement
