"""The announcements of an assembly for those who make them: to whom, until when, and who has acknowledged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from services.notifications.domain import told as kinds
from services.notifications.domain.acknowledging import Asked, asked_of
from services.notifications.domain.events import Announcement
from services.notifications.domain.notices import NOWHERE, told_of_acknowledgement, told_of_announcement
from services.notifications.use_cases.acting import Actor, own_assembly
from services.notifications.use_cases.ports import NotificationsWork
from shared.kernel.unit_of_work import UnitsOfWork

MOST = 100


@dataclass(frozen=True, slots=True)
class AnnouncementRead:
    announcement: Announcement
    withdrawn_at: datetime | None
    asked: list[Asked]


async def read_announcements(
    actor: Actor, assembly_id: str, works: UnitsOfWork[NotificationsWork]
) -> list[AnnouncementRead]:
    """The newest first, bounded."""
    async with works.reading() as work:
        await own_assembly(work, actor, assembly_id)
        newest = await work.announcements.newest_of(assembly_id, MOST)
        delegations = await work.kept.states(kinds.DELEGATION, assembly_id)
        done = await work.announcements.acknowledgements_of([each for each, _ in newest])
    states = [told_of_acknowledgement(each, *NOWHERE).state for each in done]
    return [
        AnnouncementRead(each, withdrawn_at, asked_of(told_of_announcement(each, *NOWHERE).state, delegations, states))
        for each, withdrawn_at in newest
    ]


async def read_addressees(
    actor: Actor, assembly_id: str, works: UnitsOfWork[NotificationsWork]
) -> list[Mapping[str, Any]]:
    """The delegations that can be addressed, with their delegates."""
    async with works.reading() as work:
        await own_assembly(work, actor, assembly_id)
        return [each for each in await work.kept.states(kinds.DELEGATION, assembly_id) if each["accredited"]]
