"""The tables of the floor. Turns are added and ended once, never changed after; requests keep how they ended."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, Index, text
from sqlmodel import Field

from services.voting.adapters.rows import Row, Texts
from shared.chassis.database import UtcDateTime


class FloorRow(Row, table=True):
    __tablename__ = "floors"
    item_id: str = Field(max_length=32, primary_key=True)
    organisation_id: str = Field(max_length=32)
    assembly_id: str = Field(max_length=32)
    list_open: bool
    debate: str = Field(max_length=20)
    observers_invited: bool
    turn_seconds: int | None = None
    item_seconds: int | None = None
    draw: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True), nullable=True))


class FloorRequestRow(Row, table=True):
    __tablename__ = "floor_requests"
    __table_args__ = (Index("floor_requests_waiting", "item_id", "state"),)
    request_id: str = Field(max_length=32, primary_key=True)
    item_id: str = Field(max_length=32)
    delegation_id: str = Field(max_length=32)
    member: str | None = Field(default=None, max_length=16)
    name: Texts = Field(sa_column=Column(JSON, nullable=False))
    speaker: str | None = Field(default=None, max_length=200)
    speech: str = Field(max_length=20)
    place: int
    asked_at: datetime = Field(sa_column=Column(UtcDateTime, nullable=False))
    state: str = Field(max_length=20)
    motion_id: str | None = Field(default=None, max_length=32)
    begun: bool
    seconds_left: int | None = None


class FloorTurnRow(Row, table=True):
    """Who spoke, for how long. ``member`` null: an observer; ``kind``: what for."""

    __tablename__ = "floor_turns"
    __table_args__ = (
        Index(
            "floor_turns_one_speaks",
            "assembly_id",
            unique=True,
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
    )
    turn_id: str = Field(max_length=32, primary_key=True)
    request_id: str = Field(max_length=32)
    organisation_id: str = Field(max_length=32)
    assembly_id: str = Field(max_length=32, index=True)
    item_id: str = Field(max_length=32, index=True)
    delegation_id: str = Field(max_length=32)
    member: str | None = Field(default=None, max_length=16)
    name: Texts = Field(sa_column=Column(JSON, nullable=False))
    speaker: str | None = Field(default=None, max_length=200)
    kind: str = Field(max_length=20)
    motion_id: str | None = Field(default=None, max_length=32)
    began_at: datetime = Field(sa_column=Column(UtcDateTime, nullable=False))
    allowed_seconds: int | None = None
    ended_at: datetime | None = Field(default=None, sa_column=Column(UtcDateTime, nullable=True))
    seconds: int | None = None
