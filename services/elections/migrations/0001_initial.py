"""The first schema of elections."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from shared.chassis.schema_1 import create_chassis_tables

revision = "0001"
down_revision = None


def upgrade() -> None:
    create_chassis_tables(op)
    op.create_table(
        "contests",
        sa.Column("contest_id", sa.String(32), primary_key=True),
        sa.Column("organisation_id", sa.String(32), nullable=False),
        sa.Column("assembly_id", sa.String(32), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("office_given", sa.JSON, nullable=False),
        sa.Column("body", sa.JSON, nullable=False),
    )
    op.create_index("ix_contests_organisation_id", "contests", ["organisation_id"])
    op.create_index("ix_contests_assembly_id", "contests", ["assembly_id"])
    op.create_table("polling", sa.Column("assembly_id", sa.String(32), primary_key=True))
    op.create_table(
        "mandates",
        sa.Column("mandate_id", sa.String(32), primary_key=True),
        sa.Column("organisation_id", sa.String(32), nullable=False),
        sa.Column("office", sa.String(80), nullable=False),
        sa.Column("person", sa.String(200), nullable=False),
        sa.Column("member", sa.String(8), nullable=True),
        sa.Column("begins", sa.Date, nullable=False),
        sa.Column("ends", sa.Date, nullable=False),
        sa.Column("contest_id", sa.String(32), nullable=True),
    )
    op.create_index("ix_mandates_organisation_id", "mandates", ["organisation_id"])
