"""Calls for a teller in SQL: one row a delegation, so that two tablets at once make one call."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from services.notifications.adapters.rows import CallRow
from services.notifications.domain.call import PAUSE, STANDING, Call


class SqlCalls:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self._columns: Any = CallRow.__table__.c  # type: ignore[attr-defined]

    async def begin(self, call: Call) -> Call:
        dialect = postgresql if self._session.get_bind().dialect.name == "postgresql" else sqlite
        values = asdict(call)
        over = self._columns.state.not_in(STANDING) & (self._columns.at <= call.at - PAUSE)
        added = dialect.insert(CallRow).values(**values)
        added = added.on_conflict_do_update(index_elements=["delegation_id"], set_=values, where=over)
        await self._session.execute(added)
        query = select(CallRow).where(self._columns.delegation_id == call.delegation_id)
        return _call((await self._session.execute(query)).scalar_one())

    async def held(self, call_id: str) -> Call | None:
        query = select(CallRow).where(self._columns.call_id == call_id).with_for_update()
        row = (await self._session.execute(query)).scalar_one_or_none()
        return _call(row) if row is not None else None

    async def keep(self, call: Call) -> None:
        await self._session.merge(CallRow(**asdict(call)))
        await self._session.flush()

    async def all_standing(self) -> list[Call]:
        query = select(CallRow).where(self._columns.state.in_(STANDING))
        return [_call(row) for row in (await self._session.execute(query)).scalars()]


def _call(row: CallRow) -> Call:
    return Call(**row.model_dump())
