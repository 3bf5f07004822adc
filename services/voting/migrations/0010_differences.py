"""Differences that reconciliation found, and by whom they were acknowledged."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.create_table(
        "differences",
        sa.Column("poll_id", sa.String(32), primary_key=True),
        sa.Column("compared_with", sa.String(20), primary_key=True),
        sa.Column("signature", sa.String(64), primary_key=True),
        sa.Column("organisation_id", sa.String(32), nullable=False),
        sa.Column("assembly_id", sa.String(32), nullable=False),
        sa.Column("here", sa.JSON, nullable=False),
        sa.Column("there", sa.JSON, nullable=False),
        sa.Column("ballots", sa.Integer, nullable=True),
        sa.Column("found_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_differences_organisation_id", "differences", ["organisation_id"])
    op.create_table(
        "difference_acknowledgements",
        sa.Column("poll_id", sa.String(32), primary_key=True),
        sa.Column("compared_with", sa.String(20), primary_key=True),
        sa.Column("signature", sa.String(64), primary_key=True),
        sa.Column("acknowledged_by", sa.String(80), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("reason", sa.String(500), nullable=False),
        sa.Column("acknowledged_at", sa.DateTime(timezone=True), nullable=False),
    )
