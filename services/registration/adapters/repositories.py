"""Organisations, members, assemblies and delegations in SQL, and the unit of work that holds all stores."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any, cast

from sqlalchemy import Select, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.registration.adapters.desk_repositories import SqlPhotos, SqlScans, SqlTabletLoans, SqlWalkIns
from services.registration.adapters.rows import AssemblyRow, DelegateRow, DelegationRow, MemberRow, OrganisationRow
from services.registration.adapters.sign_in_repositories import (
    SqlCredentials,
    SqlDevices,
    SqlSessions,
    SqlStaff,
    SqlTriesMade,
)
from services.registration.domain.assembly import Assembly, SecretVotes
from services.registration.domain.delegation import Credentials, Delegate, Delegation, Function, Language
from services.registration.domain.errors import UnknownMember
from services.registration.domain.member import Member, Suspension
from services.registration.domain.organisation import Organisation
from shared.chassis.tables import ChassisTables
from shared.chassis.units import SqlUnitOfWork
from shared.kernel.errors import NotFound


class SqlRegistrationWork(SqlUnitOfWork):
    def __init__(self, session: AsyncSession, tables: ChassisTables) -> None:
        super().__init__(session, tables)
        self.organisations = SqlOrganisations(session)
        self.members = SqlMembers(session)
        self.assemblies = SqlAssemblies(session)
        self.delegations = SqlDelegations(session)
        self.credentials = SqlCredentials(session)
        self.staff = SqlStaff(session)
        self.sessions = SqlSessions(session)
        self.tries = SqlTriesMade(session)
        self.devices = SqlDevices(session)
        self.scans = SqlScans(session)
        self.walk_ins = SqlWalkIns(session)
        self.tablet_loans = SqlTabletLoans(session)
        self.photos = SqlPhotos(session)


class SqlOrganisations:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, organisation: Organisation) -> None:
        await self._session.execute(insert(OrganisationRow).values(asdict(organisation)))

    async def get(self, organisation_id: str) -> Organisation:
        return await self._one(select(OrganisationRow).where(col(OrganisationRow.organisation_id) == organisation_id))

    async def lock(self, organisation_id: str) -> Organisation:
        query = select(OrganisationRow).where(col(OrganisationRow.organisation_id) == organisation_id)
        return await self._one(query.with_for_update())

    async def _one(self, query: Select[OrganisationRow]) -> Organisation:
        row = (await self._session.execute(query)).scalar_one_or_none()
        if row is None:
            raise NotFound(what="organisation of that id")
        return Organisation(row.organisation_id, row.name, row.rehearsal)


class SqlMembers:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add_all(self, members: Sequence[Member]) -> None:
        if members:
            rows = [asdict(member) | {"suspensions": [], "next_change": None} for member in members]
            await self._session.execute(insert(MemberRow), rows)

    async def save(self, member: Member, today: date) -> None:
        suspensions = [
            {**asdict(each), "since": each.since.isoformat(), "ends": each.ends.isoformat() if each.ends else None}
            for each in member.suspensions
        ]
        query = update(MemberRow).where(
            col(MemberRow.organisation_id) == member.organisation_id, col(MemberRow.code) == member.code
        )
        await self._session.execute(
            query.values(suspensions=suspensions, next_change=member.next_change(today)),
            execution_options={"synchronize_session": False},
        )

    async def get(self, organisation_id: str, code: str) -> Member:
        query = select(MemberRow).where(col(MemberRow.organisation_id) == organisation_id, col(MemberRow.code) == code)
        row = (await self._session.execute(query.with_for_update())).scalar_one_or_none()
        if row is None:
            raise UnknownMember(member=code)
        return _member(row)

    async def of(self, organisation_id: str) -> list[Member]:
        query = select(MemberRow).where(col(MemberRow.organisation_id) == organisation_id).order_by(col(MemberRow.code))
        return [_member(row) for row in (await self._session.execute(query)).scalars()]

    async def codes(self, organisation_id: str) -> set[str]:
        query = select(col(MemberRow.code)).where(col(MemberRow.organisation_id) == organisation_id)
        return set((await self._session.execute(query)).scalars())

    async def due(self, today: date, limit: int) -> list[Member]:
        query = select(MemberRow).where(col(MemberRow.next_change) <= today)
        query = query.order_by(col(MemberRow.organisation_id), col(MemberRow.code)).limit(limit).with_for_update()
        return [_member(row) for row in (await self._session.execute(query)).scalars()]


class SqlAssemblies:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, assembly: Assembly) -> None:
        await self._session.execute(insert(AssemblyRow).values(asdict(assembly)))

    async def get(self, organisation_id: str, assembly_id: str) -> Assembly:
        return await self._one(organisation_id, select(AssemblyRow).where(col(AssemblyRow.assembly_id) == assembly_id))

    async def lock(self, organisation_id: str, assembly_id: str) -> Assembly:
        query = select(AssemblyRow).where(col(AssemblyRow.assembly_id) == assembly_id)
        return await self._one(organisation_id, query.with_for_update())

    async def of(self, organisation_id: str) -> list[Assembly]:
        query = select(AssemblyRow).where(col(AssemblyRow.organisation_id) == organisation_id)
        query = query.order_by(col(AssemblyRow.opens), col(AssemblyRow.assembly_id))
        return [_assembly(row) for row in (await self._session.execute(query)).scalars()]

    async def _one(self, organisation_id: str, query: Select[AssemblyRow]) -> Assembly:
        row = (await self._session.execute(query)).scalar_one_or_none()
        if row is None or row.organisation_id != organisation_id:
            raise NotFound(what="assembly of that id")
        return _assembly(row)


class SqlDelegations:
    """Rows are locked in the order of their ids, so that two desks never wait for each other in a circle."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self._known: dict[str, Delegate] = {}  # as loaded, so that saving writes only what changed

    async def add_all(self, delegations: Sequence[Delegation]) -> None:
        if delegations:
            await self._session.execute(insert(DelegationRow), [_delegation_values(each) for each in delegations])
            await self._save_delegates(delegations)

    async def save_all(self, delegations: Sequence[Delegation]) -> None:
        if delegations:
            columns = ("delegation_id", "voting_delegate_id", "credentials")
            changed = [{name: getattr(each, name) for name in columns} for each in delegations]
            await self._session.execute(update(DelegationRow), changed)
            await self._save_delegates(delegations)

    async def get(self, organisation_id: str, delegation_id: str) -> Delegation:
        return await self._one(organisation_id, _by_id(delegation_id))

    async def lock(self, organisation_id: str, delegation_id: str) -> Delegation:
        return await self._one(organisation_id, _by_id(delegation_id).with_for_update())

    async def lock_of_delegate(self, organisation_id: str, delegate_id: str) -> Delegation:
        query = select(col(DelegateRow.delegation_id)).where(col(DelegateRow.delegate_id) == delegate_id)
        delegation_id = (await self._session.execute(query)).scalar_one_or_none()
        if delegation_id is None:
            raise NotFound(what="delegate of that id")
        return await self.lock(organisation_id, delegation_id)

    async def of_assembly(self, assembly_id: str) -> list[Delegation]:
        return await self._all(_of_assembly(assembly_id))

    async def lock_assembly(self, assembly_id: str) -> list[Delegation]:
        return await self._all(_of_assembly(assembly_id).with_for_update())

    async def _one(self, organisation_id: str, query: Select[DelegationRow]) -> Delegation:
        found = await self._all(query)
        if not found or found[0].organisation_id != organisation_id:
            raise NotFound(what="delegation of that id")
        return found[0]

    async def _all(self, query: Select[DelegationRow]) -> list[Delegation]:
        rows = list((await self._session.execute(query)).scalars())
        delegates: dict[str, list[Delegate]] = {row.delegation_id: [] for row in rows}
        of_these = select(DelegateRow).where(col(DelegateRow.delegation_id).in_(delegates))
        if rows:
            for row in (await self._session.execute(of_these.order_by(col(DelegateRow.place)))).scalars():
                delegate = _delegate(row)
                self._known[row.delegate_id] = delegate
                delegates[row.delegation_id].append(delegate)
        return [_delegation(row, delegates[row.delegation_id]) for row in rows]

    async def _save_delegates(self, delegations: Sequence[Delegation]) -> None:
        new: list[dict[str, Any]] = []
        changed: list[dict[str, Any]] = []
        for delegation in delegations:
            for place, each in enumerate(delegation.delegates):
                known = self._known.get(each.delegate_id)
                if known is None:
                    new.append(asdict(each) | {"delegation_id": delegation.delegation_id, "place": place})
                elif known != each:
                    changed.append(asdict(each))
                self._known[each.delegate_id] = each
        if new:
            await self._session.execute(insert(DelegateRow), new)
        if changed:
            await self._session.execute(update(DelegateRow), changed)


def _by_id(delegation_id: str) -> Select[DelegationRow]:
    return select(DelegationRow).where(col(DelegationRow.delegation_id) == delegation_id)


def _of_assembly(assembly_id: str) -> Select[DelegationRow]:
    query = select(DelegationRow).where(col(DelegationRow.assembly_id) == assembly_id)
    return query.order_by(col(DelegationRow.delegation_id))


def _member(row: MemberRow) -> Member:
    suspensions = tuple(
        Suspension(
            date.fromisoformat(each["since"]),
            each["reason"],
            date.fromisoformat(each["ends"]) if each["ends"] else None,
            each["end_reason"],
        )
        for each in row.suspensions
    )
    return Member(row.organisation_id, row.code, row.name, row.region, row.enrolled_on, suspensions)


def _assembly(row: AssemblyRow) -> Assembly:
    return Assembly(
        row.assembly_id, row.organisation_id, row.title, row.place, row.time_zone, row.opens, row.closes, row.rules,
        row.rehearsal, cast("SecretVotes", row.secret_votes),
    )  # fmt: skip


def _delegate(row: DelegateRow) -> Delegate:
    return Delegate(
        row.delegate_id, row.name, cast("Function", row.function), row.credential_id, row.present, row.moved_at,
        row.own_name, cast("Language | None", row.language),
    )  # fmt: skip


def _delegation(row: DelegationRow, delegates: Sequence[Delegate]) -> Delegation:
    return Delegation(
        row.delegation_id, row.organisation_id, row.assembly_id, row.member, row.name, row.voting_delegate_id,
        tuple(delegates), cast("Credentials", row.credentials),
    )  # fmt: skip


def _delegation_values(delegation: Delegation) -> dict[str, Any]:
    values = asdict(delegation)
    del values["delegates"]
    return values
