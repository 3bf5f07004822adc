"""Mandates know the region of their holder, and may end before their time."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("mandates", sa.Column("region", sa.String(40), nullable=True))
    op.add_column("mandates", sa.Column("ended_on", sa.Date, nullable=True))
    op.add_column("mandates", sa.Column("end_reason", sa.String(500), nullable=True))
