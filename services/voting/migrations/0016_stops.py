"""Votes that a teller has stopped: who and why, while the stop stands."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    op.add_column("polls", sa.Column("stopped", sa.JSON, nullable=True))
