"""What an audit bundle needs of a vote: the hash of all its ballots, and heads of the log of acts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.add_column("polls", sa.Column("set_hash", sa.String(64), nullable=True))
    op.add_column("polls", sa.Column("checkpoints", sa.JSON, nullable=True))
