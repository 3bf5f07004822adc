"""Rounds by region and without some members, paper ballots, and their totals."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("polls", sa.Column("round", sa.String(20), nullable=True))
    op.add_column("polls", sa.Column("region", sa.String(80), nullable=True))
    op.add_column("polls", sa.Column("excluded", sa.JSON, nullable=True))
    op.add_column("polls", sa.Column("paper_issued", sa.Integer, nullable=False, server_default="0"))
    op.add_column("totals", sa.Column("valid", sa.Integer, nullable=True))
    op.add_column("totals", sa.Column("blank", sa.Integer, nullable=False, server_default="0"))
    op.add_column("totals", sa.Column("invalid", sa.Integer, nullable=False, server_default="0"))
