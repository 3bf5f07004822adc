"""What the floor and the documents keep, read for the minutes: as far as minutes tell of it, and no more."""

from __future__ import annotations

from typing import Any, cast

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.voting.adapters.document_rows import DocumentRow
from services.voting.adapters.floor_rows import FloorTurnRow
from services.voting.use_cases.agenda_ports import Paper, Turn

TURNS: Any = cast("Any", FloorTurnRow).__table__.c
PAPERS: Any = cast("Any", DocumentRow).__table__.c


class SqlSpoken:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def turns(self, assembly_id: str) -> list[Turn]:
        columns = [TURNS[name] for name in ("turn_id", "item_id", "name", "speaker", "kind", "began_at", "seconds")]
        query = select(*columns).where(TURNS.assembly_id == assembly_id).order_by(TURNS.began_at, TURNS.turn_id)
        return [Turn(**row._mapping) for row in await self._session.execute(query)]

    async def papers(self, assembly_id: str) -> list[Paper]:
        columns = [PAPERS[name] for name in ("document_id", "item_id", "title", "symbol", "published_at")]
        query = select(*columns).where(
            PAPERS.assembly_id == assembly_id,
            PAPERS.item_id.is_not(None),
            PAPERS.published_at.is_not(None),
            PAPERS.state == "published",
        )
        return [Paper(**row._mapping) for row in await self._session.execute(query.order_by(PAPERS.published_at))]
