"""The log of privileged acts, as far as the record of the votes tells of it."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.voting.use_cases.ports import DoneTo
from shared.chassis.tables import ChassisTables


class SqlActs:
    def __init__(self, session: AsyncSession, tables: ChassisTables) -> None:
        self._session, self._acts = session, tables.acts.c

    async def with_reasons(self, organisation_id: str, verb: str, subjects: Iterable[str]) -> list[DoneTo]:
        acts = self._acts
        query = (
            select(acts.subject, acts.at, acts.details)
            .where(acts.organisation_id == organisation_id, acts.verb == verb, acts.subject.in_(list(subjects)))
            .order_by(acts.number)
        )
        rows = await self._session.execute(query)
        return [DoneTo(row.subject, row.at, row.details["name"], row.details["reason"]) for row in rows]
