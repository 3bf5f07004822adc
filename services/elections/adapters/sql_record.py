"""What a list of mandates needs to be read by people: names of members, titles of offices, the session that elected."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.elections.adapters.rows import ContestRow
from services.elections.domain.round import Texts
from shared.chassis.facts import Facts


class SqlOnRecord:
    def __init__(self, session: AsyncSession, facts: Facts) -> None:
        self._session, self._facts = session, facts

    async def organisation(self, organisation_id: str) -> Texts:
        return await self._facts.one("organisation", organisation_id) or {}

    async def members(self, organisation_id: str) -> Mapping[str, Texts]:
        members = await self._facts.of_organisation("member", organisation_id)
        return {member["code"]: member["name"] for member in members}

    async def assemblies(self, organisation_id: str) -> list[Mapping[str, Any]]:
        found = await self._facts.of_organisation("assembly", organisation_id)
        return sorted(found, key=lambda each: (each["opens"], each["assembly_id"]))

    async def contests(self, organisation_id: str) -> Mapping[str, tuple[str, Texts]]:
        table = ContestRow.__table__.c  # type: ignore[attr-defined]
        query = select(table.contest_id, table.assembly_id, table.body).where(table.organisation_id == organisation_id)
        return {row.contest_id: (row.assembly_id, row.body["title"]) for row in await self._session.execute(query)}
