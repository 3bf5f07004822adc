"""The floor: lists of speakers, requests, turns; motions know which procedural motion by rule they are."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from shared.chassis.database import UtcDateTime

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("motions", sa.Column("procedure", sa.String(20), nullable=True))
    op.add_column("motions", sa.Column("moved_by", sa.String(16), nullable=True))
    op.create_table(
        "floors",
        sa.Column("item_id", sa.String(32), primary_key=True),
        sa.Column("organisation_id", sa.String(32), nullable=False),
        sa.Column("assembly_id", sa.String(32), nullable=False),
        sa.Column("list_open", sa.Boolean, nullable=False),
        sa.Column("debate", sa.String(20), nullable=False),
        sa.Column("observers_invited", sa.Boolean, nullable=False),
        sa.Column("turn_seconds", sa.Integer, nullable=True),
        sa.Column("item_seconds", sa.Integer, nullable=True),
        sa.Column("draw", sa.JSON, nullable=True),
    )
    op.create_table(
        "floor_requests",
        sa.Column("request_id", sa.String(32), primary_key=True),
        sa.Column("item_id", sa.String(32), nullable=False),
        sa.Column("delegation_id", sa.String(32), nullable=False),
        sa.Column("member", sa.String(16), nullable=True),
        sa.Column("name", sa.JSON, nullable=False),
        sa.Column("speaker", sa.String(200), nullable=True),
        sa.Column("speech", sa.String(20), nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("asked_at", UtcDateTime, nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("motion_id", sa.String(32), nullable=True),
        sa.Column("begun", sa.Boolean, nullable=False),
        sa.Column("seconds_left", sa.Integer, nullable=True),
    )
    op.create_index("floor_requests_waiting", "floor_requests", ["item_id", "state"])
    op.create_table(
        "floor_turns",
        sa.Column("turn_id", sa.String(32), primary_key=True),
        sa.Column("request_id", sa.String(32), nullable=False),
        sa.Column("organisation_id", sa.String(32), nullable=False),
        sa.Column("assembly_id", sa.String(32), nullable=False),
        sa.Column("item_id", sa.String(32), nullable=False),
        sa.Column("delegation_id", sa.String(32), nullable=False),
        sa.Column("member", sa.String(16), nullable=True),
        sa.Column("name", sa.JSON, nullable=False),
        sa.Column("speaker", sa.String(200), nullable=True),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("motion_id", sa.String(32), nullable=True),
        sa.Column("began_at", UtcDateTime, nullable=False),
        sa.Column("allowed_seconds", sa.Integer, nullable=True),
        sa.Column("ended_at", UtcDateTime, nullable=True),
        sa.Column("seconds", sa.Integer, nullable=True),
    )
    op.create_index("ix_floor_turns_assembly_id", "floor_turns", ["assembly_id"])
    op.create_index("ix_floor_turns_item_id", "floor_turns", ["item_id"])
    unended = sa.text("ended_at IS NULL")
    op.create_index(
        "floor_turns_one_speaks",
        "floor_turns",
        ["assembly_id"],
        unique=True,
        sqlite_where=unended,
        postgresql_where=unended,
    )
