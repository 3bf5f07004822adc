"""The tables of registration. Private to its adapters: nothing else reads or writes them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Column, MetaData, UniqueConstraint
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

from shared.chassis.database import UtcDateTime
from shared.chassis.tables import chassis_tables


class Row(SQLModel, registry=registry(metadata=MetaData())):
    __abstract__ = True


def _json(nullable: bool = False) -> Any:
    return Field(sa_column=Column(JSON, nullable=nullable))


def _time(nullable: bool = False, index: bool = False) -> Any:
    return Field(default=None, sa_column=Column(UtcDateTime, nullable=nullable, index=index))


class OrganisationRow(Row, table=True):
    __tablename__ = "organisations"
    organisation_id: str = Field(primary_key=True, max_length=32)
    name: dict[str, str] = _json()
    rehearsal: bool


class MemberRow(Row, table=True):
    __tablename__ = "members"
    organisation_id: str = Field(primary_key=True, max_length=32)
    code: str = Field(primary_key=True, max_length=8)
    name: dict[str, str] = _json()
    region: str = Field(max_length=40)
    enrolled_on: date
    suspensions: list[dict[str, Any]] = _json()
    next_change: date | None = Field(default=None, index=True)


class AssemblyRow(Row, table=True):
    __tablename__ = "assemblies"
    assembly_id: str = Field(primary_key=True, max_length=32)
    organisation_id: str = Field(max_length=32, index=True)
    title: dict[str, str] = _json()
    place: str = Field(max_length=200)
    time_zone: str = Field(max_length=64)
    opens: date
    closes: date
    rules: dict[str, Any] = _json()
    rehearsal: bool
    secret_votes: str = Field(max_length=20, sa_column_kwargs={"server_default": "operator-trusted"})


class DelegationRow(Row, table=True):
    __tablename__ = "delegations"
    __table_args__ = (UniqueConstraint("assembly_id", "member", name="one_delegation_a_member"),)
    delegation_id: str = Field(primary_key=True, max_length=32)
    organisation_id: str = Field(max_length=32)
    assembly_id: str = Field(max_length=32, index=True)
    member: str | None = Field(default=None, max_length=8)
    name: dict[str, str] = _json()
    voting_delegate_id: str | None = Field(default=None, max_length=32)
    credentials: str = Field(max_length=10)


class DelegateRow(Row, table=True):
    __tablename__ = "delegates"
    delegate_id: str = Field(primary_key=True, max_length=32)
    delegation_id: str = Field(max_length=32, index=True)
    place: int
    name: str = Field(max_length=200)
    function: str = Field(max_length=10)
    credential_id: str | None = Field(default=None, max_length=32)
    present: bool
    moved_at: datetime | None = _time(nullable=True)
    own_name: str | None = Field(default=None, max_length=200)
    language: str | None = Field(default=None, max_length=2)


class CredentialRow(Row, table=True):
    __tablename__ = "credentials"
    credential_id: str = Field(primary_key=True, max_length=32)
    organisation_id: str = Field(max_length=32)
    delegation_id: str = Field(max_length=32)
    delegate_id: str = Field(max_length=32, index=True)
    badge_hash: str = Field(max_length=64, unique=True)
    pin_verifier: str = Field(max_length=64)
    issued_at: datetime = _time()
    revoked_at: datetime | None = _time(nullable=True)
    revoked_because: str | None = Field(default=None, max_length=500)


class StaffRow(Row, table=True):
    __tablename__ = "staff"
    staff_id: str = Field(primary_key=True, max_length=32)
    username: str = Field(max_length=40, unique=True)
    password_hash: str = Field(max_length=200)
    role: str = Field(max_length=10)
    name: str = Field(max_length=200)
    organisation_id: str = Field(max_length=32, index=True)
    assembly_id: str | None = Field(default=None, max_length=32)
    removed_at: datetime | None = _time(nullable=True)


class SessionRow(Row, table=True):
    __tablename__ = "sessions"
    session_id: str = Field(primary_key=True, max_length=32)
    organisation_id: str = Field(max_length=32)
    staff_id: str | None = Field(default=None, max_length=32)
    credential_id: str | None = Field(default=None, max_length=32)
    expires_at: datetime = _time(index=True)
    ended_at: datetime | None = _time(nullable=True)


class TriesRow(Row, table=True):
    __tablename__ = "tries"
    subject_hash: str = Field(primary_key=True, max_length=64)
    count: int
    ends: datetime = _time(index=True)


class DeviceRow(Row, table=True):
    __tablename__ = "devices"
    device_id: str = Field(primary_key=True, max_length=32)
    organisation_id: str = Field(max_length=32)
    delegation_id: str = Field(max_length=32, index=True)
    label: str = Field(max_length=100)
    public_key: dict[str, str] = _json()
    bound_by: str = Field(max_length=32)
    bound_at: datetime = _time()
    removed_at: datetime | None = _time(nullable=True)


class ScanRow(Row, table=True):
    __tablename__ = "scans"
    assembly_id: str = Field(primary_key=True, max_length=32)
    nonce: str = Field(primary_key=True, max_length=32)
    delegate_id: str | None = Field(default=None, max_length=32)
    present: bool
    at: datetime = _time()
    outcome: str = Field(max_length=10)
    code: str | None = Field(default=None, max_length=40)
    detail: str | None = Field(default=None, max_length=1000)
    received_at: datetime = _time(index=True)
    received_by: str = Field(max_length=40)


class WalkInRow(Row, table=True):
    __tablename__ = "walk_ins"
    walk_in_id: str = Field(primary_key=True, max_length=32)
    organisation_id: str = Field(max_length=32)
    assembly_id: str = Field(max_length=32, index=True)
    delegation_id: str = Field(max_length=32)
    name: str = Field(max_length=200)
    own_name: str | None = Field(default=None, max_length=200)
    function: str = Field(max_length=10)
    language: str | None = Field(default=None, max_length=2)
    reason: str = Field(max_length=500)
    requested_by: str = Field(max_length=40)
    requested_at: datetime = _time()
    state: str = Field(max_length=10)
    decided_by: str | None = Field(default=None, max_length=40)
    decided_at: datetime | None = _time(nullable=True)
    decision: str | None = Field(default=None, max_length=500)
    delegate_id: str | None = Field(default=None, max_length=32)


class TabletLoanRow(Row, table=True):
    __tablename__ = "tablet_loans"
    loan_id: str = Field(primary_key=True, max_length=32)
    organisation_id: str = Field(max_length=32)
    assembly_id: str = Field(max_length=32, index=True)
    tablet: str = Field(max_length=100)
    delegation_id: str = Field(max_length=32)
    delegate_id: str = Field(max_length=32)
    given_by: str = Field(max_length=40)
    given_at: datetime = _time()
    returned_by: str | None = Field(default=None, max_length=40)
    returned_at: datetime | None = _time(nullable=True)


class PhotoRow(Row, table=True):
    __tablename__ = "photos"
    delegate_id: str = Field(primary_key=True, max_length=32)
    assembly_id: str = Field(max_length=32, index=True)
    media_type: str = Field(max_length=20)
    content: bytes


TABLES = chassis_tables(Row.metadata)
