"""Credentials, staff, sessions, counted tries and devices in SQL."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import cast

from sqlalchemy import Select, case, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.registration.adapters.rows import (
    CredentialRow,
    DelegateRow,
    DelegationRow,
    DeviceRow,
    SessionRow,
    StaffRow,
    TriesRow,
)
from services.registration.domain.credential import Credential
from services.registration.domain.device import Device
from services.registration.domain.errors import SessionEnded
from services.registration.domain.sign_in import TRIES_WINDOW, Session, StaffMember, StaffRole, Tries
from shared.kernel.errors import NotFound


class SqlCredentials:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add_all(self, credentials: Sequence[Credential]) -> None:
        if credentials:
            await self._session.execute(insert(CredentialRow), [asdict(each) for each in credentials])

    async def get(self, credential_id: str) -> Credential:
        found = await self._one(select(CredentialRow).where(col(CredentialRow.credential_id) == credential_id))
        if found is None:
            raise NotFound(what="credential of that id")
        return found

    async def by_badge(self, badge_hash: str) -> Credential | None:
        return await self._one(select(CredentialRow).where(col(CredentialRow.badge_hash) == badge_hash))

    async def revoke(self, credential_id: str, at: datetime, reason: str) -> None:
        query = update(CredentialRow).where(col(CredentialRow.credential_id) == credential_id)
        await self._session.execute(query.values(revoked_at=at, revoked_because=reason))

    async def valid_badges(self, assembly_id: str) -> dict[str, str]:
        query = select(col(CredentialRow.delegate_id), col(CredentialRow.badge_hash))
        query = query.join(DelegateRow, col(DelegateRow.credential_id) == col(CredentialRow.credential_id))
        query = query.join(DelegationRow, col(DelegationRow.delegation_id) == col(DelegateRow.delegation_id))
        rows = await self._session.execute(query.where(col(DelegationRow.assembly_id) == assembly_id))
        return {delegate_id: badge_hash for delegate_id, badge_hash in rows}

    async def _one(self, query: Select[CredentialRow]) -> Credential | None:
        row = (await self._session.execute(query)).scalar_one_or_none()
        return Credential(**row.model_dump()) if row is not None else None


class SqlStaff:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, member: StaffMember) -> None:
        await self._session.execute(insert(StaffRow).values(asdict(member)))

    async def get(self, staff_id: str) -> StaffMember:
        row = (await self._session.execute(select(StaffRow).where(col(StaffRow.staff_id) == staff_id))).scalar_one()
        return _staff(row)

    async def by_username(self, username: str) -> StaffMember | None:
        query = select(StaffRow).where(col(StaffRow.username) == username)
        row = (await self._session.execute(query)).scalar_one_or_none()
        return _staff(row) if row is not None else None

    async def of(self, organisation_id: str) -> list[StaffMember]:
        query = select(StaffRow).where(col(StaffRow.organisation_id) == organisation_id)
        rows = await self._session.execute(query.order_by(col(StaffRow.username)))
        return [_staff(row) for row in rows.scalars()]

    async def remove(self, staff_id: str, at: datetime) -> None:
        await self._session.execute(update(StaffRow).where(col(StaffRow.staff_id) == staff_id).values(removed_at=at))


class SqlSessions:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, session: Session) -> None:
        await self._session.execute(insert(SessionRow).values(asdict(session)))

    async def get(self, session_id: str) -> Session:
        query = select(SessionRow).where(col(SessionRow.session_id) == session_id)
        row = (await self._session.execute(query)).scalar_one_or_none()
        if row is None:
            raise SessionEnded()
        return Session(**row.model_dump())

    async def end(self, session_id: str, at: datetime) -> None:
        query = update(SessionRow).where(col(SessionRow.session_id) == session_id, col(SessionRow.ended_at).is_(None))
        await self._session.execute(query.values(ended_at=at))

    async def forget_before(self, moment: datetime) -> None:
        await self._session.execute(delete(SessionRow).where(col(SessionRow.expires_at) < moment))


class SqlTriesMade:
    """What was tried is kept as a hash alone: people type passwords where their name belongs."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def count_one(self, subject: str, now: datetime) -> Tries:
        dialect = postgresql if self._session.get_bind().dialect.name == "postgresql" else sqlite
        first = dialect.insert(TriesRow).values(subject_hash=_hash(subject), count=1, ends=now + TRIES_WINDOW)
        over = col(TriesRow.ends) <= now
        again = {
            "count": case((over, 1), else_=col(TriesRow.count) + 1),
            "ends": case((over, first.excluded.ends), else_=col(TriesRow.ends)),
        }
        query = first.on_conflict_do_update(index_elements=["subject_hash"], set_=again)
        row = (await self._session.execute(query.returning(col(TriesRow.count), col(TriesRow.ends)))).one()
        return Tries(row[0], row[1])

    async def clear(self, subject: str) -> None:
        await self._session.execute(delete(TriesRow).where(col(TriesRow.subject_hash) == _hash(subject)))

    async def forget_before(self, moment: datetime) -> None:
        await self._session.execute(delete(TriesRow).where(col(TriesRow.ends) < moment))


class SqlDevices:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, device: Device) -> None:
        await self._session.execute(insert(DeviceRow).values(asdict(device)))

    async def get(self, organisation_id: str, device_id: str) -> Device:
        query = select(DeviceRow).where(col(DeviceRow.device_id) == device_id)
        row = (await self._session.execute(query)).scalar_one_or_none()
        if row is None or row.organisation_id != organisation_id:
            raise NotFound(what="device of that id")
        return Device(**row.model_dump())

    async def of_delegation(self, delegation_id: str) -> list[Device]:
        """Those not removed, oldest first."""
        query = select(DeviceRow).where(col(DeviceRow.delegation_id) == delegation_id)
        query = query.where(col(DeviceRow.removed_at).is_(None)).order_by(
            col(DeviceRow.bound_at), col(DeviceRow.device_id)
        )
        return [Device(**row.model_dump()) for row in (await self._session.execute(query)).scalars()]

    async def of_assembly(self, assembly_id: str) -> list[Device]:
        """Those not removed."""
        query = select(DeviceRow).join(DelegationRow, col(DelegationRow.delegation_id) == col(DeviceRow.delegation_id))
        query = query.where(col(DelegationRow.assembly_id) == assembly_id, col(DeviceRow.removed_at).is_(None))
        return [Device(**row.model_dump()) for row in (await self._session.execute(query)).scalars()]

    async def remove(self, device_id: str, at: datetime) -> None:
        await self._session.execute(
            update(DeviceRow).where(col(DeviceRow.device_id) == device_id).values(removed_at=at)
        )


def _staff(row: StaffRow) -> StaffMember:
    return StaffMember(
        row.staff_id, row.username, row.password_hash, cast("StaffRole", row.role), row.name, row.organisation_id,
        row.assembly_id, row.removed_at,
    )  # fmt: skip


def _hash(subject: str) -> str:
    return hashlib.sha256(subject.encode()).hexdigest()
