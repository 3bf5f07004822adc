"""The log of privileged acts, as far as the record of the votes tells of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.voting.domain.head import Head
from services.voting.use_cases.acts_ports import DoneTo
from shared.chassis.audit import append_acts
from shared.chassis.tables import ChassisTables
from shared.kernel.unit_of_work import Act


class SqlActs:
    def __init__(self, session: AsyncSession, tables: ChassisTables) -> None:
        self._session, self._tables, self._acts = session, tables, tables.acts.c

    async def enter(self, act: Act, at: datetime) -> Head:
        await append_acts(self._session, self._tables, [act], at)
        of_log = select(self._acts.number, self._acts.hash).where(self._acts.organisation_id == act.organisation_id)
        newest = (await self._session.execute(of_log.order_by(self._acts.number.desc()).limit(1))).one()
        return Head(newest.number, newest.hash)

    async def with_reasons(self, organisation_id: str, verb: str, subjects: Iterable[str]) -> list[DoneTo]:
        acts = self._acts
        query = (
            select(acts.subject, acts.at, acts.details)
            .where(acts.organisation_id == organisation_id, acts.verb == verb, acts.subject.in_(list(subjects)))
            .order_by(acts.number)
        )
        rows = await self._session.execute(query)
        return [DoneTo(row.subject, row.at, row.details["name"], row.details["reason"]) for row in rows]

    async def between(self, organisation_id: str, subject: str, first: str, last: str) -> list[dict[str, Any]]:
        acts = self._acts
        of_log = acts.organisation_id == organisation_id
        ends = select(acts.verb, acts.number).where(of_log, acts.subject == subject, acts.verb.in_([first, last]))
        numbers = {row.verb: row.number for row in await self._session.execute(ends.order_by(acts.number))}
        if numbers.keys() != {first, last}:
            return []
        among = select(self._tables.acts).where(of_log, acts.number.between(numbers[first], numbers[last]))
        return [dict(row) for row in (await self._session.execute(among.order_by(acts.number))).mappings()]
