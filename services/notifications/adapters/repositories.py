"""Announcements, displays and what others told, in SQL."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import CursorResult, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from services.notifications.adapters.rows import AnnouncementRow, DisplayRow
from services.notifications.domain.audience import Audience
from services.notifications.domain.events import Announcement, DisplaySet
from services.notifications.domain.told import ASSEMBLY, KEPT, Told
from shared.chassis.tables import ChassisTables
from shared.chassis.units import SqlUnitOfWork


class SqlAnnouncements:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self._columns: Any = AnnouncementRow.__table__.c  # type: ignore[attr-defined]

    async def add(self, announcement: Announcement) -> None:
        to = [audience.value for audience in announcement.to]
        self._session.add(AnnouncementRow(**{**asdict(announcement), "to": to, "text": dict(announcement.text)}))
        await self._session.flush()

    async def known(self, announcement_id: str) -> Announcement | None:
        row = await self._session.get(AnnouncementRow, announcement_id)
        return _announcement(row) if row is not None else None

    async def withdraw(self, announcement_id: str, at: datetime) -> bool:
        here = (self._columns.announcement_id == announcement_id) & self._columns.withdrawn_at.is_(None)
        done = await self._session.execute(update(AnnouncementRow).where(here).values(withdrawn_at=at))
        return isinstance(done, CursorResult) and done.rowcount == 1

    async def all_standing(self, now: datetime) -> list[Announcement]:
        lasting = self._columns.until.is_(None) | (self._columns.until > now)
        query = select(AnnouncementRow).where(self._columns.withdrawn_at.is_(None) & lasting)
        return [_announcement(row) for row in (await self._session.execute(query)).scalars()]


class SqlDisplays:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def put(self, display: DisplaySet) -> None:
        await self._session.merge(DisplayRow(**{**asdict(display), "languages": list(display.languages)}))
        await self._session.flush()

    async def all(self) -> list[DisplaySet]:
        rows = (await self._session.execute(select(DisplayRow))).scalars()
        return [DisplaySet(**{**row.model_dump(), "languages": tuple(row.languages)}) for row in rows]


class KeptFacts:
    def __init__(self, work: SqlUnitOfWork) -> None:
        self._work = work

    async def keep(self, told: Told) -> None:
        ids = {"organisation_id": told.organisation_id, "assembly_id": told.assembly_id}
        await self._work.facts.keep(told.kind, told.key, told.body(), **ids)  # type: ignore[arg-type]

    async def organisation_of(self, assembly_id: str) -> str | None:
        body = await self._work.facts.one(ASSEMBLY, assembly_id)
        return str(body["organisation_id"]) if body is not None else None

    async def all(self) -> list[Told]:
        return [Told(**body) for kind in KEPT for body in await self._work.facts.everything(kind)]

    async def heard(self) -> dict[str, tuple[int, list[int]]]:
        rows = await self._work.session.execute(select(self._work.tables.heard_facts))
        return {row.topic: (row.mark, list(row.ahead)) for row in rows}


class SqlNotificationsWork(SqlUnitOfWork):
    def __init__(self, session: AsyncSession, tables: ChassisTables) -> None:
        super().__init__(session, tables)
        self.announcements = SqlAnnouncements(session)
        self.displays = SqlDisplays(session)
        self.kept = KeptFacts(self)


def _announcement(row: AnnouncementRow) -> Announcement:
    audiences = tuple(Audience(name) for name in row.to)
    return Announcement(**{**row.model_dump(exclude={"withdrawn_at"}), "to": audiences})
