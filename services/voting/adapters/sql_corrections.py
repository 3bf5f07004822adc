"""Corrections of recorded votes in SQL. Rows are added and read, never altered."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict
from typing import Any, cast

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.voting.adapters.rows import CorrectionRow
from services.voting.domain.correction import Correction
from services.voting.domain.poll import Poll


class SqlCorrections:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, poll: Poll, correction: Correction) -> None:
        self._session.add(CorrectionRow(poll_id=poll.poll_id, assembly_id=poll.assembly_id, **asdict(correction)))

    async def of_poll(self, poll_id: str) -> list[Correction]:
        return [_correction(row) for row in await self._rows(poll_id=poll_id)]

    async def of_assembly(self, assembly_id: str) -> dict[str, list[Correction]]:
        found: dict[str, list[Correction]] = defaultdict(list)
        for row in await self._rows(assembly_id=assembly_id):
            found[row.poll_id].append(_correction(row))
        return dict(found)

    async def _rows(self, **whose: str) -> list[CorrectionRow]:
        query = select(CorrectionRow).filter_by(**whose).order_by(cast("Any", CorrectionRow.number))
        return list((await self._session.execute(query)).scalars())


def _correction(row: CorrectionRow) -> Correction:
    return Correction(**row.model_dump(exclude={"poll_id", "assembly_id"}))
