"""Who is in the hall now, from the facts as they lie in the store. Reading all of them to count a hall of ten thousand took half of
the time from close to recount; a test holds this query to ``freeze_roll``, which says what it means to be present.

Where all of them are read, they come some at a time: of a poll of 100,000 voters the facts together are larger than all else."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

from sqlalchemy import ColumnElement, and_, not_, select
from sqlalchemy.ext.asyncio import AsyncSession

from shared.chassis.tables import ChassisTables

AT_ONCE = 1000  # rows


class SqlAttendance:
    def __init__(self, session: AsyncSession, tables: ChassisTables) -> None:
        self._session, self._facts = session, tables.facts

    async def present(self, organisation_id: str, assembly_id: str) -> set[str]:
        delegation, presence, member = (self._facts.alias(kind).c for kind in ("delegation", "presence", "member"))
        code = delegation.body["member"].as_string()
        query = (
            select(code)
            .join_from(
                delegation.key.table,
                presence.key.table,
                and_(presence.kind == "presence", presence.key == delegation.key),
            )
            .join(member.key.table, and_(member.kind == "member", member.key == organisation_id + ":" + code))
            .where(
                and_(delegation.kind == "delegation", delegation.assembly_id == assembly_id),
                delegation.body["accredited"].as_boolean(),
                presence.body["in_hall"].as_boolean(),
                not_(member.body["suspended"].as_boolean()),
            )
        )
        return set((await self._session.execute(query)).scalars())

    def each(self, kind: str, assembly_id: str) -> AsyncIterator[dict[str, Any]]:
        return self._each(self._facts.c.kind == kind, self._facts.c.assembly_id == assembly_id)

    def members(self, organisation_id: str) -> AsyncIterator[dict[str, Any]]:
        return self._each(self._facts.c.kind == "member", self._facts.c.organisation_id == organisation_id)

    async def _each(self, *conditions: ColumnElement[bool]) -> AsyncIterator[dict[str, Any]]:
        query = select(self._facts.c.body).where(*conditions).execution_options(yield_per=AT_ONCE)
        async for body in await self._session.stream_scalars(query):
            yield body
