"""That a database was put back from a backup, and votes held because of it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.create_table(
        "restorations",
        sa.Column("restored_at", sa.DateTime(timezone=True), primary_key=True),
        sa.Column("backed_up_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("handled_at", sa.DateTime(timezone=True), nullable=True),
    )
    op.add_column("polls", sa.Column("held_because", sa.String(20), nullable=True))
