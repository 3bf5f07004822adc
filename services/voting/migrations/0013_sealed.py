"""Sealed votes: their public keys, who asked for a token, the urn of a round, what tellers signed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.add_column("polls", sa.Column("seals", sa.JSON, nullable=True))
    op.create_table(
        "sealed_requests",
        sa.Column("poll_id", sa.String(32), primary_key=True),
        sa.Column("member", sa.String(16), primary_key=True),
        sa.Column("request_hash", sa.String(64), nullable=False),
        sa.Column("request", sa.JSON, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "sealed_urns",
        sa.Column("poll_id", sa.String(32), primary_key=True),
        sa.Column("received", sa.Integer, nullable=False),
        sa.Column("ballots", sa.Text, nullable=False),
        sa.Column("logs", sa.JSON, nullable=True),
    )
    op.create_table(
        "sealed_signatures",
        sa.Column("poll_id", sa.String(32), primary_key=True),
        sa.Column("kind", sa.String(10), primary_key=True),
        sa.Column("member", sa.String(16), primary_key=True),
        sa.Column("teller", sa.Integer, primary_key=True),
        sa.Column("signature", sa.String(100), nullable=False),
        sa.Column("reason", sa.String(500), nullable=False),
        sa.Column("private", sa.String(50), nullable=False),
    )
