"""Tablets that stand in for others in sealed votes: which one a member asks to have its token on."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    op.create_table(
        "sealed_swaps",
        sa.Column("poll_id", sa.String(32), primary_key=True),
        sa.Column("member", sa.String(16), primary_key=True),
        sa.Column("device", sa.String(100), nullable=False),
    )
