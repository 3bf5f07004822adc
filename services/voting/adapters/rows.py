"""The tables of voting. Ballots, urn, voters, totals, recounts, results and corrections are only ever
added to."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, Index, MetaData, String, Text, UniqueConstraint, text
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

from shared.chassis.database import UtcDateTime
from shared.chassis.tables import chassis_tables

Texts = dict[str, str]


def _id(**kwargs: Any) -> Any:
    return Field(max_length=32, **kwargs)


def _time(*, nullable: bool = False) -> Any:
    return Field(sa_column=Column(UtcDateTime, nullable=nullable))


def _json(*, nullable: bool = False) -> Any:
    return Field(sa_column=Column(JSON(none_as_null=True), nullable=nullable))


class Row(SQLModel, registry=registry(metadata=MetaData())):
    __abstract__ = True


class ItemRow(Row, table=True):
    __tablename__ = "agenda_items"
    item_id: str = _id(primary_key=True)
    organisation_id: str = _id()
    assembly_id: str = _id(index=True)
    position: int
    title: Texts = _json()
    kind: str = Field(max_length=20)
    state: str = Field(max_length=20)
    number: str = Field(default="", max_length=20, sa_column_kwargs={"server_default": ""})
    sitting_id: str | None = _id(default=None)
    planned_start: datetime | None = _time(nullable=True)
    minutes: int | None = None
    responsible: str | None = Field(default=None, max_length=200)
    began_at: datetime | None = _time(nullable=True)
    open_since: datetime | None = _time(nullable=True)
    spent_s: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    ended_at: datetime | None = _time(nullable=True)


class MotionRow(Row, table=True):
    __tablename__ = "motions"
    motion_id: str = _id(primary_key=True)
    organisation_id: str = _id()
    assembly_id: str = _id(index=True)
    item_id: str | None = _id(default=None)
    subject: str = Field(max_length=80)
    title: Texts = _json()
    body: Texts | None = _json(nullable=True)
    majority: str = Field(max_length=80)
    rule: dict[str, Any] = _json()
    parent_motion_id: str | None = _id(default=None)
    mode: str = Field(max_length=20)
    change_allowed: bool
    admits: dict[str, Any] | None = _json(nullable=True)
    tabled_at: datetime = _time()
    state: str = Field(max_length=20)
    number: int = 0
    inherits: bool = False
    distance: int | None = None
    operative: bool | None = None
    question: str | None = Field(default=None, max_length=200)
    moot_if_adopted: list[str] = _json()
    sets_majority_of: dict[str, Any] | None = _json(nullable=True)
    gives_priority_to: str | None = _id(default=None)
    second_vote: bool = False
    postponed: bool = False
    sentence: Texts | None = _json(nullable=True)
    procedure: str | None = Field(default=None, max_length=20)
    moved_by: str | None = Field(default=None, max_length=16)
    changes: list[dict[str, Any]] = _json()
    decided_at: datetime | None = _time(nullable=True)


class MotionCounterRow(Row, table=True):
    """The motions of an assembly, numbered as they are tabled. Its lock holds the order of voting."""

    __tablename__ = "motion_counters"
    assembly_id: str = _id(primary_key=True)
    last: int


class PollRow(Row, table=True):
    """``frozen``, ``manifest_hash``: set once, at opening."""

    __tablename__ = "polls"
    __table_args__ = (
        Index(
            "polls_one_running",
            "assembly_id",
            unique=True,
            sqlite_where=text("state IN ('open', 'held')"),
            postgresql_where=text("state IN ('open', 'held')"),
        ),
    )
    poll_id: str = _id(primary_key=True)
    organisation_id: str = _id()
    assembly_id: str = _id(index=True)
    motion_id: str | None = _id(default=None, index=True)
    contest_id: str | None = _id(default=None)
    number: int
    repeat_of: str | None = _id(default=None)
    title: Texts = _json()
    body: Texts | None = _json(nullable=True)
    mode: str = Field(max_length=20)
    paper: dict[str, Any] = _json()
    change_allowed: bool
    rule: dict[str, Any] = _json()
    prepared_at: datetime = _time()
    as_amended: list[str] = _json()
    without_parts: list[str] = _json()
    seconds: int | None = None
    state: str = Field(max_length=20)
    opened_at: datetime | None = _time(nullable=True)
    closes_at: datetime | None = _time(nullable=True)
    held_at: datetime | None = _time(nullable=True)
    closed_at: datetime | None = _time(nullable=True)
    frozen: dict[str, Any] | None = _json(nullable=True)
    manifest_hash: str | None = Field(default=None, max_length=64)
    present_at_close: int | None = None
    log_places: dict[str, int] | None = _json(nullable=True)
    round: str | None = Field(default=None, max_length=20)
    region: str | None = Field(default=None, max_length=80)
    excluded: list[str] | None = _json(nullable=True)
    paper_issued: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    practice: bool = Field(default=False, sa_column_kwargs={"server_default": text("false")})
    held_because: str | None = Field(default=None, max_length=20)
    set_hash: str | None = Field(default=None, max_length=64)
    checkpoints: list[dict[str, Any]] | None = _json(nullable=True)
    seals: dict[str, Any] | None = _json(nullable=True)
    to_be_sealed: bool = Field(default=False, sa_column_kwargs={"server_default": text("false")})
    trusted_because: str | None = Field(default=None, max_length=500)
    stopped: dict[str, Any] | None = _json(nullable=True)


class BallotRow(Row, table=True):
    """Named ballots. ``supersedes`` is '' for the first of a member, so that a chain cannot fork."""

    __tablename__ = "ballots"
    __table_args__ = (UniqueConstraint("poll_id", "member", "supersedes", name="ballots_one_chain"),)
    ballot_id: str = _id(primary_key=True)
    poll_id: str = _id()
    member: str = Field(max_length=16)
    supersedes: str = _id()
    link: int
    marks: list[str] = _json()
    cast_by: str = Field(max_length=80)
    accepted_at: datetime = _time()


class VoterRow(Row, table=True):
    """Who has voted in a secret poll, or was given a paper ballot: then ``ballot_id`` says so instead of naming one. No
    time, no order, nothing that leads to the urn."""

    __tablename__ = "voters"
    __table_args__ = ({"sqlite_with_rowid": False},)
    poll_id: str = _id(primary_key=True)
    member: str = Field(max_length=16, primary_key=True)
    ballot_id: str = _id()


class UrnRow(Row, table=True):
    """What is in the urn of a secret poll, under random keys. No voter, no time, no order."""

    __tablename__ = "urns"
    __table_args__ = ({"sqlite_with_rowid": False},)
    poll_id: str = _id(primary_key=True)
    paper_key: str = _id(primary_key=True)
    marks: list[str] = _json()


class TotalsRow(Row, table=True):
    __tablename__ = "totals"
    poll_id: str = _id(primary_key=True)
    number: int = Field(primary_key=True)
    entered_by: str = Field(max_length=80)
    name: str = Field(max_length=200)
    counts: dict[str, int] = _json()
    valid: int | None = None
    blank: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    invalid: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    entered_at: datetime = _time()


class RecountRow(Row, table=True):
    __tablename__ = "recounts"
    poll_id: str = _id(primary_key=True)
    body: dict[str, Any] = _json()


class ResultRow(Row, table=True):
    __tablename__ = "results"
    poll_id: str = _id(primary_key=True)
    assembly_id: str = _id(index=True)
    declared_at: datetime = _time()
    body: dict[str, Any] = _json()


class CorrectionRow(Row, table=True):
    __tablename__ = "corrections"
    poll_id: str = _id(primary_key=True)
    number: int = Field(primary_key=True)
    assembly_id: str = _id(index=True)
    member: str = Field(max_length=16)
    was: str = Field(max_length=20)
    becomes: str = Field(max_length=20)
    reason: str = Field(max_length=500)
    corrected_at: datetime = _time()
    corrected_by: str = Field(max_length=200)


class GenerationRow(Row, table=True):
    """How often the live tally of a poll has been built."""

    __tablename__ = "tally_generations"
    poll_id: str = _id(primary_key=True)
    generation: int


class ResolutionRow(Row, table=True):
    """``title``, ``body``: as adopted, or as imported; never changed. ``words``: what is looked for, of the texts shown now."""

    __tablename__ = "resolutions"
    __table_args__ = (UniqueConstraint("motion_id", name="resolutions_one_a_motion"),)
    organisation_id: str = _id(primary_key=True)
    year: int = Field(primary_key=True)
    number: int = Field(primary_key=True)
    assembly_id: str | None = _id(default=None)
    motion_id: str | None = _id(default=None)
    poll_id: str | None = _id(default=None)
    decided_by: str | None = _id(default=None)
    title: Texts = _json()
    body: Texts | None = _json(nullable=True)
    adopted_on: str = Field(sa_column=Column(String(10), nullable=False))
    state: str = Field(max_length=20)
    changed_at: datetime = _time()
    source: str | None = Field(default=None, max_length=500)
    released: int = Field(default=0)
    words: str = Field(sa_column=Column(Text, nullable=False))


class ResolutionVersionRow(Row, table=True):
    """Versions of the final text. Only ever added to; ``released_*`` are set once."""

    __tablename__ = "resolution_versions"
    organisation_id: str = _id(primary_key=True)
    year: int = Field(primary_key=True)
    number: int = Field(primary_key=True)
    version: int = Field(primary_key=True)
    title: Texts = _json()
    body: Texts | None = _json(nullable=True)
    relations: list[dict[str, Any]] | None = _json(nullable=True)
    written_at: datetime = _time()
    written_by: str = Field(max_length=200)
    released_at: datetime | None = _time(nullable=True)
    released_by: str | None = Field(default=None, max_length=200)


class ResolutionCounterRow(Row, table=True):
    """Its lock makes the numbers of a year gapless."""

    __tablename__ = "resolution_counters"
    organisation_id: str = _id(primary_key=True)
    year: int = Field(primary_key=True)
    last: int


TABLES = chassis_tables(Row.metadata)
