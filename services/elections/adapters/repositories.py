"""Contests and mandates in SQL; what was heard from registration, out of the service's own copies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from services.elections.adapters.rows import ContestRow, MandateRow, PollingRow
from services.elections.adapters.sql_record import SqlOnRecord
from services.elections.domain.candidate import Candidate
from services.elections.domain.contest import Contest
from services.elections.domain.errors import UnknownAssembly, UnknownContest, UnknownMember
from services.elections.domain.mandate import Mandate
from services.elections.domain.round import Round
from services.elections.use_cases.ports import Assembly
from shared.chassis.facts import Facts
from shared.chassis.tables import ChassisTables
from shared.chassis.units import SqlUnitOfWork


class SqlContests:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, contest: Contest, office: str | Mapping[str, Any]) -> None:
        await self.lock_assembly(contest.assembly_id)
        count = select(func.count()).select_from(ContestRow).where(_column("assembly_id") == contest.assembly_id)
        number = (await self._session.execute(count)).scalar_one() + 1
        row = ContestRow(
            contest_id=contest.contest_id,
            organisation_id=contest.organisation_id,
            assembly_id=contest.assembly_id,
            number=number,
            office_given=office if isinstance(office, str) else dict(office),
            body=asdict(contest),
        )
        self._session.add(row)
        await self._session.flush()

    async def find(self, contest_id: str, *, locked: bool = False) -> tuple[Contest, Any]:
        query = select(ContestRow).where(_column("contest_id") == contest_id)
        if locked:
            query = query.with_for_update().execution_options(populate_existing=True)
        row = (await self._session.execute(query)).scalar_one_or_none()
        if row is None:
            raise UnknownContest()
        return _contest(row.body), row.office_given

    async def save(self, contest: Contest) -> None:
        change = update(ContestRow).where(_column("contest_id") == contest.contest_id).values(body=asdict(contest))
        await self._session.execute(change)

    async def of_assembly(self, assembly_id: str) -> list[Contest]:
        query = select(ContestRow).where(_column("assembly_id") == assembly_id).order_by(_column("number"))
        return [_contest(row.body) for row in (await self._session.execute(query)).scalars()]

    async def lock_assembly(self, assembly_id: str) -> None:
        dialect = postgresql if self._session.get_bind().dialect.name == "postgresql" else sqlite
        missing = dialect.insert(PollingRow).values(assembly_id=assembly_id).on_conflict_do_nothing()
        await self._session.execute(missing)
        row = select(PollingRow).where(PollingRow.__table__.c.assembly_id == assembly_id)  # type: ignore[attr-defined]
        await self._session.execute(row.with_for_update())


class SqlMandates:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, mandate: Mandate) -> None:
        self._session.add(MandateRow(**asdict(mandate)))
        await self._session.flush()

    async def find(self, mandate_id: str, *, locked: bool = False) -> Mandate | None:
        query = select(MandateRow).where(MandateRow.__table__.c.mandate_id == mandate_id)  # type: ignore[attr-defined]
        row = (await self._session.execute(query.with_for_update() if locked else query)).scalar_one_or_none()
        return Mandate(**row.model_dump()) if row else None

    async def save(self, mandate: Mandate) -> None:
        await self._session.merge(MandateRow(**asdict(mandate)))

    async def of_organisation(self, organisation_id: str) -> list[Mandate]:
        table = MandateRow.__table__.c  # type: ignore[attr-defined]
        query = select(MandateRow).where(table.organisation_id == organisation_id)
        rows = (await self._session.execute(query.order_by(table.begins, table.office, table.mandate_id))).scalars()
        return [Mandate(**row.model_dump()) for row in rows]


class HeardFacts:
    def __init__(self, facts: Facts) -> None:
        self._facts = facts

    async def assembly(self, assembly_id: str, organisation_id: str) -> Assembly:
        body = await self._facts.one("assembly", assembly_id)
        if body is None or body["organisation_id"] != organisation_id:
            raise UnknownAssembly()
        opens, closes = date.fromisoformat(body["opens"]), date.fromisoformat(body["closes"])
        secret_votes = body.get("secret_votes", "operator-trusted")  # not said of those convened before it could be
        return Assembly(assembly_id, organisation_id, opens, closes, body["rules"], secret_votes)

    async def region_of(self, organisation_id: str, member: str) -> str:
        body = await self._facts.one("member", f"{organisation_id}:{member}")
        if body is None:
            raise UnknownMember(member=member)
        return str(body["region"])

    async def members_total(self, organisation_id: str) -> int:
        return len(await self._facts.of_organisation("member", organisation_id))


class SqlElectionsWork(SqlUnitOfWork):
    def __init__(self, session: AsyncSession, tables: ChassisTables) -> None:
        super().__init__(session, tables)
        self.contests = SqlContests(session)
        self.mandates = SqlMandates(session)
        self.heard = HeardFacts(self.facts)
        self.on_record = SqlOnRecord(session, self.facts)


def _column(name: str) -> Any:
    return ContestRow.__table__.c[name]  # type: ignore[attr-defined]


def _contest(body: Mapping[str, Any]) -> Contest:
    candidates = tuple(Candidate(**each) for each in body["candidates"])
    rounds = tuple(_round(each) for each in body["rounds"])
    distinct = tuple(body.get("distinct", ()))
    return Contest(**{**body, "candidates": candidates, "rounds": rounds, "distinct": distinct})


def _round(body: Mapping[str, Any]) -> Round:
    tuples = ("standing", "elected", "next", "excluded", "through", "among")
    lists = {name: tuple(body.get(name, ())) for name in tuples}
    return Round(**{**body, **lists})
