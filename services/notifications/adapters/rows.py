"""The tables of notifications. The copies of what others told are the chassis's facts."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, Index, MetaData, UniqueConstraint
from sqlalchemy import text as sql
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

from shared.chassis.database import UtcDateTime
from shared.chassis.tables import chassis_tables


class Row(SQLModel, registry=registry(metadata=MetaData())):
    """Base of this service's rows: its own registry, so that services in one process share nothing."""


def _json() -> Any:
    return Field(sa_column=Column(JSON, nullable=False))


def _json_list() -> Any:
    return Field(sa_column=Column(JSON, nullable=False, server_default=sql("'[]'")))


def _time() -> Any:
    return Field(sa_column=Column(UtcDateTime, nullable=False))


def _maybe_time() -> Any:
    return Field(default=None, sa_column=Column(UtcDateTime, nullable=True))


class AnnouncementRow(Row, table=True):
    __tablename__ = "announcements"

    announcement_id: str = Field(primary_key=True, max_length=32)
    organisation_id: str = Field(max_length=32)
    assembly_id: str = Field(max_length=32, index=True)
    to: list[str] = _json()
    text: dict[str, str] = _json()
    at: datetime = _time()
    until: datetime | None = _maybe_time()
    withdrawn_at: datetime | None = _maybe_time()
    delegations: list[str] = _json_list()
    delegates: list[str] = _json_list()
    acknowledge: bool = Field(sa_column_kwargs={"server_default": sql("false")})


class AcknowledgementRow(Row, table=True):
    __tablename__ = "acknowledgements"

    announcement_id: str = Field(primary_key=True, max_length=32)
    delegate_id: str = Field(primary_key=True, max_length=80)
    delegation_id: str = Field(max_length=32)
    organisation_id: str = Field(max_length=32)
    assembly_id: str = Field(max_length=32)
    at: datetime = _time()


class CallRow(Row, table=True):
    """Of each delegation its newest call for a teller."""

    __tablename__ = "calls"

    delegation_id: str = Field(primary_key=True, max_length=32)
    call_id: str = Field(max_length=32, unique=True)
    organisation_id: str = Field(max_length=32)
    assembly_id: str = Field(max_length=32)
    delegate_id: str = Field(max_length=80)
    name: str = Field(max_length=200)
    reason: str = Field(max_length=20)
    at: datetime = _time()
    state: str = Field(max_length=20)
    answered_by: str | None = Field(default=None, max_length=200)
    answered_at: datetime | None = _maybe_time()


class TemplateRow(Row, table=True):
    __tablename__ = "templates"

    organisation_id: str = Field(primary_key=True, max_length=32)
    template_id: str = Field(primary_key=True, max_length=40)
    name: dict[str, str] = _json()
    text: dict[str, str] = _json()
    acknowledge: bool
    seconds: int | None


class DisplayRow(Row, table=True):
    __tablename__ = "displays"

    assembly_id: str = Field(primary_key=True, max_length=32)
    organisation_id: str = Field(max_length=32)
    blank: bool
    layout: str = Field(max_length=20)
    languages: list[str] = _json()


class SubscriberRow(Row, table=True):
    __tablename__ = "subscribers"
    __table_args__ = (UniqueConstraint("assembly_id", "channel", "address"),)

    subscriber_id: str = Field(primary_key=True, max_length=32)
    organisation_id: str = Field(max_length=32)
    assembly_id: str = Field(max_length=32)
    channel: str = Field(max_length=20)
    name: str = Field(max_length=200)
    address: str = Field(max_length=500)
    language: str = Field(max_length=2)
    topics: list[str] = _json()
    secret: str = Field(max_length=80)
    since: datetime = _time()
    given_up: int
    paused_at: datetime | None = _maybe_time()


class DeliveryRow(Row, table=True):
    __tablename__ = "deliveries"
    __table_args__ = (
        UniqueConstraint("subscriber_id", "event_id"),  # a fact is told to nobody twice
        Index("ix_deliveries_due", "state", "next_at"),
        Index("ix_deliveries_about", "about"),
    )

    delivery_id: str = Field(primary_key=True, max_length=32)
    subscriber_id: str = Field(max_length=32)
    assembly_id: str = Field(max_length=32, index=True)
    channel: str = Field(max_length=20)
    event_id: str = Field(max_length=32)
    about: str = Field(max_length=80)
    at: datetime = _time()
    notice: dict[str, Any] = _json()
    state: str = Field(max_length=20)
    attempts: int
    next_at: datetime | None = _maybe_time()
    claimed_until: datetime | None = _maybe_time()
    last_answer: str = Field(max_length=80)
    last_at: datetime | None = _maybe_time()


TABLES = chassis_tables(Row.metadata)
