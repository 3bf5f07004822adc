"""Withdraw an announcement before its time. Once more does nothing more."""

from __future__ import annotations

from services.notifications.domain.events import AnnouncementWithdrawn
from services.notifications.use_cases.acting import Actor, sees
from services.notifications.use_cases.ports import NotificationsWork
from shared.kernel.clock import Clock
from shared.kernel.errors import NotFound
from shared.kernel.unit_of_work import Act, UnitsOfWork


async def withdraw_announcement(
    actor: Actor, announcement_id: str, works: UnitsOfWork[NotificationsWork], clock: Clock
) -> None:
    async with works() as work:
        announcement = await work.announcements.known(announcement_id)
        if announcement is None or not sees(actor, announcement.organisation_id, announcement.assembly_id):
            raise NotFound(what="such announcement")
        if not await work.announcements.withdraw(announcement_id, clock.now()):
            return
        work.say(AnnouncementWithdrawn(announcement.organisation_id, announcement.assembly_id, announcement_id))
        work.record(
            Act(
                actor=actor.subject,
                role=actor.role,
                verb="withdraw-announcement",
                subject=announcement_id,
                organisation_id=actor.organisation_id,
                details={"assembly_id": announcement.assembly_id},
            )
        )
