"""The tables that every service has beside its own: outbox, what it has heard, its copies of facts, privileged acts."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import JSON, BigInteger, Column, Integer, LargeBinary, MetaData, String, Table, UniqueConstraint

from shared.chassis.database import UtcDateTime

BIG = BigInteger().with_variant(Integer, "sqlite")


@dataclass(frozen=True)
class ChassisTables:
    outbox: Table
    outbox_counters: Table
    heard_places: Table
    heard_facts: Table
    facts: Table
    acts: Table


def chassis_tables(metadata: MetaData) -> ChassisTables:
    """Declares the tables in ``metadata`` (once a service; its first migration creates them, schema_1.py)."""
    return ChassisTables(*_saying(metadata), *_hearing(metadata), acts=_acts(metadata))


def _saying(metadata: MetaData) -> tuple[Table, Table]:
    outbox = Table(
        "outbox",
        metadata,
        Column("id", BIG, primary_key=True, autoincrement=True),
        Column("topic", String(80), nullable=False),
        Column("key", String(80), nullable=False),
        Column("value", LargeBinary, nullable=False),
    )
    counters = Table(
        "outbox_counters",
        metadata,
        Column("topic", String(80), primary_key=True),
        Column("last", BIG, nullable=False),
    )
    return outbox, counters


def _hearing(metadata: MetaData) -> tuple[Table, Table, Table]:
    places = Table(
        "heard_places",
        metadata,
        Column("topic", String(80), primary_key=True),
        Column("partition", Integer, primary_key=True),
        Column("next_offset", BIG, nullable=False),
    )
    heard = Table(
        "heard_facts",
        metadata,
        Column("topic", String(80), primary_key=True),
        Column("mark", BIG, nullable=False),  # every fact up to this number has been heard
        Column("ahead", JSON, nullable=False),  # and these beyond it
    )
    facts = Table(
        "facts",
        metadata,
        Column("kind", String(40), primary_key=True),
        Column("key", String(80), primary_key=True),
        Column("organisation_id", String(32), nullable=False, index=True),
        Column("assembly_id", String(32), nullable=True, index=True),
        Column("body", JSON, nullable=False),
    )
    return places, heard, facts


def _acts(metadata: MetaData) -> Table:
    return Table(
        "acts",
        metadata,
        Column("organisation_id", String(32), primary_key=True),
        Column("number", Integer, primary_key=True),
        Column("at", UtcDateTime, nullable=False),
        Column("actor", String(80), nullable=False),
        Column("role", String(20), nullable=False),
        Column("verb", String(60), nullable=False),
        Column("subject", String(120), nullable=False),
        Column("details", JSON, nullable=False),
        Column("previous", String(64), nullable=False),
        Column("hash", String(64), nullable=False),
        UniqueConstraint("organisation_id", "hash"),
    )
