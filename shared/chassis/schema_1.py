"""The chassis's tables as every service's first migration creates them. Frozen: a change is a new step, never an edit."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa


def create_chassis_tables(op: Any) -> None:
    """``op``: Alembic's operations, inside a migration."""
    big = sa.BigInteger().with_variant(sa.Integer, "sqlite")
    op.create_table(
        "outbox",
        sa.Column("id", big, primary_key=True, autoincrement=True),
        sa.Column("topic", sa.String(80), nullable=False),
        sa.Column("key", sa.String(80), nullable=False),
        sa.Column("value", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "outbox_counters",
        sa.Column("topic", sa.String(80), primary_key=True),
        sa.Column("last", big, nullable=False),
    )
    op.create_table(
        "heard_places",
        sa.Column("topic", sa.String(80), primary_key=True),
        sa.Column("partition", sa.Integer, primary_key=True),
        sa.Column("next_offset", big, nullable=False),
    )
    op.create_table(
        "heard_facts",
        sa.Column("topic", sa.String(80), primary_key=True),
        sa.Column("mark", big, nullable=False),
        sa.Column("ahead", sa.JSON, nullable=False),
    )
    op.create_table(
        "facts",
        sa.Column("kind", sa.String(40), primary_key=True),
        sa.Column("key", sa.String(80), primary_key=True),
        sa.Column("organisation_id", sa.String(32), nullable=False),
        sa.Column("assembly_id", sa.String(32), nullable=True),
        sa.Column("body", sa.JSON, nullable=False),
    )
    op.create_index("ix_facts_organisation_id", "facts", ["organisation_id"])
    op.create_index("ix_facts_assembly_id", "facts", ["assembly_id"])
    op.create_table(
        "acts",
        sa.Column("organisation_id", sa.String(32), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(80), nullable=False),
        sa.Column("role", sa.String(20), nullable=False),
        sa.Column("verb", sa.String(60), nullable=False),
        sa.Column("subject", sa.String(120), nullable=False),
        sa.Column("details", sa.JSON, nullable=False),
        sa.Column("previous", sa.String(64), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.UniqueConstraint("organisation_id", "hash"),
    )
