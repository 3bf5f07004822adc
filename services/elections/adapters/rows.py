"""The tables of elections. A contest is one row with its whole state: it is small, and read and written whole."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import JSON, Column, MetaData
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

from shared.chassis.tables import chassis_tables


class Row(SQLModel, registry=registry(metadata=MetaData())):
    """Base of this service's rows: its own registry, so that services in one process share nothing."""


class ContestRow(Row, table=True):
    __tablename__ = "contests"

    contest_id: str = Field(primary_key=True, max_length=32)
    organisation_id: str = Field(max_length=32, index=True)
    assembly_id: str = Field(max_length=32, index=True)
    number: int  # order of opening within the assembly
    office_given: Any = Field(sa_column=Column(JSON, nullable=False))
    body: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))


class PollingRow(Row, table=True):
    """One row an assembly, for its lock: contests are opened and rounds called one after the other."""

    __tablename__ = "polling"

    assembly_id: str = Field(primary_key=True, max_length=32)


class MandateRow(Row, table=True):
    __tablename__ = "mandates"

    mandate_id: str = Field(primary_key=True, max_length=32)
    organisation_id: str = Field(max_length=32, index=True)
    office: str = Field(max_length=80)
    person: str = Field(max_length=200)
    member: str | None = Field(default=None, max_length=8)
    begins: date
    ends: date
    contest_id: str | None = Field(default=None, max_length=32)
    region: str | None = Field(default=None, max_length=40)
    ended_on: date | None = None
    end_reason: str | None = Field(default=None, max_length=500)


TABLES = chassis_tables(Row.metadata)
