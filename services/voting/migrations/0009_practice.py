"""Practice votes, marked as such."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.add_column("polls", sa.Column("practice", sa.Boolean, nullable=False, server_default=sa.text("false")))
