"""What the floor and the documents keep, read for the minutes: the columns that they tell of, and no more."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, Integer, String, column, select, table
from sqlalchemy.ext.asyncio import AsyncSession

from services.voting.use_cases.agenda_ports import Paper, Turn
from shared.chassis.database import UtcDateTime

TURNS = table(
    "floor_turns",
    column("turn_id", String),
    column("assembly_id", String),
    column("item_id", String),
    column("name", JSON),
    column("speaker", String),
    column("kind", String),
    column("began_at", UtcDateTime),
    column("seconds", Integer),
)
PAPERS = table(
    "documents",
    column("document_id", String),
    column("assembly_id", String),
    column("item_id", String),
    column("title", JSON),
    column("symbol", String),
    column("state", String),
    column("published_at", UtcDateTime),
)


class SqlSpoken:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def turns(self, assembly_id: str) -> list[Turn]:
        columns = [TURNS.c[name] for name in ("turn_id", "item_id", "name", "speaker", "kind", "began_at", "seconds")]
        query = select(*columns).where(TURNS.c.assembly_id == assembly_id).order_by(TURNS.c.began_at, TURNS.c.turn_id)
        return [Turn(**row._mapping) for row in await self._session.execute(query)]

    async def papers(self, assembly_id: str) -> list[Paper]:
        names = ("document_id", "item_id", "title", "symbol", "published_at")
        columns: list[Any] = [PAPERS.c[name] for name in names]
        query = select(*columns).where(
            PAPERS.c.assembly_id == assembly_id,
            PAPERS.c.item_id.is_not(None),
            PAPERS.c.published_at.is_not(None),
            PAPERS.c.state == "published",
        )
        return [Paper(**row._mapping) for row in await self._session.execute(query.order_by(PAPERS.c.published_at))]
