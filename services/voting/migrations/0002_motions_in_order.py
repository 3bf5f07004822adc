"""Motions know their place in the order of voting, polls in what shape a motion was put, and votes can be corrected."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    for column in (
        sa.Column("number", sa.Integer, nullable=False, server_default="0"),
        sa.Column("inherits", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("distance", sa.Integer, nullable=True),
        sa.Column("operative", sa.Boolean, nullable=True),
        sa.Column("question", sa.String(200), nullable=True),
        sa.Column("moot_if_adopted", sa.JSON, nullable=False, server_default="[]"),
        sa.Column("sets_majority_of", sa.JSON, nullable=True),
        sa.Column("gives_priority_to", sa.String(32), nullable=True),
        sa.Column("second_vote", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("postponed", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("sentence", sa.JSON, nullable=True),
    ):
        op.add_column("motions", column)
    for name in ("as_amended", "without_parts"):
        op.add_column("polls", sa.Column(name, sa.JSON, nullable=False, server_default="[]"))
    op.create_table(
        "motion_counters",
        sa.Column("assembly_id", sa.String(32), nullable=False),
        sa.Column("last", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("assembly_id"),
    )
    op.create_table(
        "corrections",
        sa.Column("poll_id", sa.String(32), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("assembly_id", sa.String(32), nullable=False),
        sa.Column("member", sa.String(16), nullable=False),
        sa.Column("was", sa.String(20), nullable=False),
        sa.Column("becomes", sa.String(20), nullable=False),
        sa.Column("reason", sa.String(500), nullable=False),
        sa.Column("corrected_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("corrected_by", sa.String(200), nullable=False),
        sa.PrimaryKeyConstraint("poll_id", "number"),
    )
    op.create_index("ix_corrections_assembly_id", "corrections", ["assembly_id"])
