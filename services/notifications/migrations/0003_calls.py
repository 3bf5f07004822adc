"""Calls for a teller."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from shared.chassis.database import UtcDateTime

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "calls",
        sa.Column("delegation_id", sa.String(32), primary_key=True),
        sa.Column("call_id", sa.String(32), nullable=False, unique=True),
        sa.Column("organisation_id", sa.String(32), nullable=False),
        sa.Column("assembly_id", sa.String(32), nullable=False),
        sa.Column("delegate_id", sa.String(80), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("reason", sa.String(20), nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("answered_by", sa.String(200), nullable=True),
        sa.Column("answered_at", UtcDateTime, nullable=True),
    )
