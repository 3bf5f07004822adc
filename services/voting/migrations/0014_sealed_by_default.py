"""Secret votes that are to be sealed before they open, and those that are held on trust in the operator instead, with the reason."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.add_column("polls", sa.Column("to_be_sealed", sa.Boolean, nullable=False, server_default=sa.text("false")))
    op.add_column("polls", sa.Column("trusted_because", sa.String(500), nullable=True))
