"""The tables of notifications. The copies of what others told are the chassis's facts."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON, Column, MetaData
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

from shared.chassis.database import UtcDateTime
from shared.chassis.tables import chassis_tables


class Row(SQLModel, registry=registry(metadata=MetaData())):
    """Base of this service's rows: its own registry, so that services in one process share nothing."""


class AnnouncementRow(Row, table=True):
    __tablename__ = "announcements"

    announcement_id: str = Field(primary_key=True, max_length=32)
    organisation_id: str = Field(max_length=32)
    assembly_id: str = Field(max_length=32, index=True)
    to: list[str] = Field(sa_column=Column(JSON, nullable=False))
    text: dict[str, str] = Field(sa_column=Column(JSON, nullable=False))
    at: datetime = Field(sa_column=Column(UtcDateTime, nullable=False))
    until: datetime | None = Field(default=None, sa_column=Column(UtcDateTime, nullable=True))
    withdrawn_at: datetime | None = Field(default=None, sa_column=Column(UtcDateTime, nullable=True))


class DisplayRow(Row, table=True):
    __tablename__ = "displays"

    assembly_id: str = Field(primary_key=True, max_length=32)
    organisation_id: str = Field(max_length=32)
    blank: bool
    layout: str = Field(max_length=20)
    languages: list[str] = Field(sa_column=Column(JSON, nullable=False))


TABLES = chassis_tables(Row.metadata)
