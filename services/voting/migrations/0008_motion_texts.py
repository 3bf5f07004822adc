"""Amendments may be changes by paragraph, and motions know since when they stand as decided."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.add_column("motions", sa.Column("changes", sa.JSON, nullable=False, server_default="[]"))
    op.add_column("motions", sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True))
