"""The first schema of notifications."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from shared.chassis.database import UtcDateTime
from shared.chassis.schema_1 import create_chassis_tables

revision = "0001"
down_revision = None


def upgrade() -> None:
    create_chassis_tables(op)
    op.create_table(
        "announcements",
        sa.Column("announcement_id", sa.String(32), primary_key=True),
        sa.Column("organisation_id", sa.String(32), nullable=False),
        sa.Column("assembly_id", sa.String(32), nullable=False),
        sa.Column("to", sa.JSON, nullable=False),
        sa.Column("text", sa.JSON, nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.Column("until", UtcDateTime, nullable=True),
        sa.Column("withdrawn_at", UtcDateTime, nullable=True),
    )
    op.create_index("ix_announcements_assembly_id", "announcements", ["assembly_id"])
    op.create_table(
        "displays",
        sa.Column("assembly_id", sa.String(32), primary_key=True),
        sa.Column("organisation_id", sa.String(32), nullable=False),
        sa.Column("blank", sa.Boolean, nullable=False),
        sa.Column("layout", sa.String(20), nullable=False),
        sa.Column("languages", sa.JSON, nullable=False),
    )
