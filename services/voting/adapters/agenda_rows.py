"""The tables of sittings, of what happened to the agenda, and of the minutes. What happened and what was saved of the minutes
is only ever added to."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column
from sqlmodel import Field

from services.voting.adapters.rows import Row, Texts
from shared.chassis.database import UtcDateTime


def _time(*, nullable: bool = False) -> Any:
    return Field(sa_column=Column(UtcDateTime, nullable=nullable))


def _json(*, nullable: bool = False) -> Any:
    return Field(sa_column=Column(JSON(none_as_null=True), nullable=nullable))


class SittingRow(Row, table=True):
    __tablename__ = "sittings"
    sitting_id: str = Field(max_length=32, primary_key=True)
    organisation_id: str = Field(max_length=32)
    assembly_id: str = Field(max_length=32, index=True)
    title: Texts | None = _json(nullable=True)
    begins: datetime = _time()
    ends: datetime = _time()
    state: str = Field(max_length=20)
    opened_at: datetime | None = _time(nullable=True)
    closed_at: datetime | None = _time(nullable=True)


class AgendaRow(Row, table=True):
    """How much has happened to the agenda of an assembly. Its lock holds the agenda."""

    __tablename__ = "agendas"
    assembly_id: str = Field(max_length=32, primary_key=True)
    last: int


class HappeningRow(Row, table=True):
    __tablename__ = "happenings"
    assembly_id: str = Field(max_length=32, primary_key=True)
    number: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    at: datetime = _time()
    what: str = Field(max_length=20)
    by: str = Field(max_length=200)
    item_id: str | None = Field(max_length=32, default=None)
    sitting_id: str | None = Field(max_length=32, default=None)
    title: Texts = _json()
    details: dict[str, Any] = _json()


class MinutesRow(Row, table=True):
    """What a secretary wrote, version by version: by the key of the fact that a paragraph is about."""

    __tablename__ = "minutes"
    sitting_id: str = Field(max_length=32, primary_key=True)
    language: str = Field(primary_key=True, max_length=2)
    version: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    saved_at: datetime = _time()
    saved_by: str = Field(max_length=200)
    paragraphs: dict[str, Any] = _json()
