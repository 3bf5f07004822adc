"""Everything that notifications keeps, in one transaction: its own tables and the copies of what others told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.notifications.adapters.rows import DisplayRow
from services.notifications.adapters.sql_announcements import SqlAnnouncements, SqlTemplates
from services.notifications.adapters.sql_calls import SqlCalls
from services.notifications.adapters.sql_deliveries import SqlDeliveries, SqlSubscribers
from services.notifications.domain.events import DisplaySet
from services.notifications.domain.told import ASSEMBLY, KEPT, Told
from shared.chassis.tables import ChassisTables
from shared.chassis.units import SqlUnitOfWork


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

    async def title_of(self, assembly_id: str) -> Mapping[str, str]:
        body = await self._work.facts.one(ASSEMBLY, assembly_id)
        return dict(body["state"]["title"]) if body is not None else {}

    async def states(self, kind: str, assembly_id: str) -> list[Mapping[str, Any]]:
        return [body["state"] for body in await self._work.facts.of_assembly(kind, assembly_id)]

    async def all(self) -> list[Told]:
        return [Told(**body) for kind in KEPT for body in await self._work.facts.everything(kind)]

    async def heard(self) -> dict[str, tuple[int, list[int]]]:
        rows = await self._work.session.execute(select(self._work.tables.heard_facts))
        return {row.topic: (row.mark, list(row.ahead)) for row in rows}


class SqlNotificationsWork(SqlUnitOfWork):
    def __init__(self, session: AsyncSession, tables: ChassisTables) -> None:
        super().__init__(session, tables)
        self.announcements = SqlAnnouncements(session)
        self.calls = SqlCalls(session)
        self.templates = SqlTemplates(session)
        self.displays = SqlDisplays(session)
        self.subscribers = SqlSubscribers(session)
        self.deliveries = SqlDeliveries(session)
        self.kept = KeptFacts(self)
