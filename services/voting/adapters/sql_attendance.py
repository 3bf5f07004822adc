"""Who is in the hall now, from the facts as they lie in the store. Reading all of them to count a hall of ten thousand took half of
the time from close to recount; a test holds this query to ``freeze_roll``, which says what it means to be present."""

from __future__ import annotations

from sqlalchemy import and_, not_, select
from sqlalchemy.ext.asyncio import AsyncSession

from shared.chassis.tables import ChassisTables


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
