"""Announcements, who acknowledged them, and templates, in SQL."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import CursorResult, delete, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from services.notifications.adapters.rows import AcknowledgementRow, AnnouncementRow, TemplateRow
from services.notifications.domain.audience import Audience
from services.notifications.domain.events import Acknowledged, Announcement
from services.notifications.domain.template import Template


class SqlAnnouncements:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self._columns: Any = AnnouncementRow.__table__.c  # type: ignore[attr-defined]

    async def add(self, announcement: Announcement) -> None:
        lists = {
            "to": [audience.value for audience in announcement.to],
            "text": dict(announcement.text),
            "delegations": list(announcement.delegations),
            "delegates": list(announcement.delegates),
        }
        self._session.add(AnnouncementRow(**{**asdict(announcement), **lists}))
        await self._session.flush()

    async def known(self, announcement_id: str) -> Announcement | None:
        row = await self._session.get(AnnouncementRow, announcement_id)
        return _announcement(row) if row is not None else None

    async def standing(self, announcement_id: str, now: datetime) -> Announcement | None:
        query = select(AnnouncementRow).where(self._columns.announcement_id == announcement_id, self._stands(now))
        row = (await self._session.execute(query)).scalar_one_or_none()
        return _announcement(row) if row is not None else None

    async def withdraw(self, announcement_id: str, at: datetime) -> bool:
        here = (self._columns.announcement_id == announcement_id) & self._columns.withdrawn_at.is_(None)
        done = await self._session.execute(update(AnnouncementRow).where(here).values(withdrawn_at=at))
        return isinstance(done, CursorResult) and done.rowcount == 1

    async def all_standing(self, now: datetime) -> list[Announcement]:
        query = select(AnnouncementRow).where(self._stands(now))
        return [_announcement(row) for row in (await self._session.execute(query)).scalars()]

    async def newest_of(self, assembly_id: str, most: int) -> list[tuple[Announcement, datetime | None]]:
        query = select(AnnouncementRow).where(self._columns.assembly_id == assembly_id)
        query = query.order_by(self._columns.at.desc(), self._columns.announcement_id).limit(most)
        return [(_announcement(row), row.withdrawn_at) for row in (await self._session.execute(query)).scalars()]

    async def acknowledge(self, done: Acknowledged) -> bool:
        dialect = postgresql if self._session.get_bind().dialect.name == "postgresql" else sqlite
        query = dialect.insert(AcknowledgementRow).values(**asdict(done)).on_conflict_do_nothing()
        added = await self._session.execute(query)
        return isinstance(added, CursorResult) and added.rowcount == 1

    async def acknowledgements_of(self, announcements: Sequence[Announcement]) -> list[Acknowledged]:
        columns: Any = AcknowledgementRow.__table__.c  # type: ignore[attr-defined]
        asked = [each.announcement_id for each in announcements if each.acknowledge]
        rows = (
            await self._session.execute(select(AcknowledgementRow).where(columns.announcement_id.in_(asked)))
        ).scalars()
        return [Acknowledged(**row.model_dump()) for row in rows]

    def _stands(self, now: datetime) -> Any:
        return self._columns.withdrawn_at.is_(None) & (self._columns.until.is_(None) | (self._columns.until > now))


class SqlTemplates:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self._columns: Any = TemplateRow.__table__.c  # type: ignore[attr-defined]

    async def of(self, organisation_id: str) -> list[Template]:
        query = select(TemplateRow).where(self._columns.organisation_id == organisation_id)
        return [Template(**row.model_dump()) for row in (await self._session.execute(query)).scalars()]

    async def put(self, template: Template) -> None:
        texts = {"name": dict(template.name), "text": dict(template.text)}
        await self._session.merge(TemplateRow(**{**asdict(template), **texts}))
        await self._session.flush()

    async def drop(self, organisation_id: str, template_id: str) -> bool:
        here = (self._columns.organisation_id == organisation_id) & (self._columns.template_id == template_id)
        done = await self._session.execute(delete(TemplateRow).where(here))
        return isinstance(done, CursorResult) and done.rowcount == 1


def _announcement(row: AnnouncementRow) -> Announcement:
    plain = row.model_dump(exclude={"withdrawn_at"})
    lists = {name: tuple(plain[name]) for name in ("delegations", "delegates")}
    return Announcement(**{**plain, **lists, "to": tuple(Audience(name) for name in row.to)})
