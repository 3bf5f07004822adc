"""The desk: scans merged once, people who came without being on the list, tablets lent, photos; names in their own script."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("delegates", sa.Column("moved_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("delegates", sa.Column("own_name", sa.String(200), nullable=True))
    op.add_column("delegates", sa.Column("language", sa.String(2), nullable=True))
    op.create_table(
        "scans",
        sa.Column("assembly_id", sa.String(32), nullable=False),
        sa.Column("nonce", sa.String(32), nullable=False),
        sa.Column("delegate_id", sa.String(32), nullable=True),
        sa.Column("present", sa.Boolean, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("outcome", sa.String(10), nullable=False),
        sa.Column("code", sa.String(40), nullable=True),
        sa.Column("detail", sa.String(1000), nullable=True),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("received_by", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("assembly_id", "nonce"),
    )
    op.create_index("ix_scans_received_at", "scans", ["received_at"])
    op.create_table(
        "walk_ins",
        sa.Column("walk_in_id", sa.String(32), nullable=False),
        sa.Column("organisation_id", sa.String(32), nullable=False),
        sa.Column("assembly_id", sa.String(32), nullable=False),
        sa.Column("delegation_id", sa.String(32), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("own_name", sa.String(200), nullable=True),
        sa.Column("function", sa.String(10), nullable=False),
        sa.Column("language", sa.String(2), nullable=True),
        sa.Column("reason", sa.String(500), nullable=False),
        sa.Column("requested_by", sa.String(40), nullable=False),
        sa.Column("requested_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("decided_by", sa.String(40), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decision", sa.String(500), nullable=True),
        sa.Column("delegate_id", sa.String(32), nullable=True),
        sa.PrimaryKeyConstraint("walk_in_id"),
    )
    op.create_index("ix_walk_ins_assembly_id", "walk_ins", ["assembly_id"])
    _lent_and_kept()


def _lent_and_kept() -> None:
    op.create_table(
        "tablet_loans",
        sa.Column("loan_id", sa.String(32), nullable=False),
        sa.Column("organisation_id", sa.String(32), nullable=False),
        sa.Column("assembly_id", sa.String(32), nullable=False),
        sa.Column("tablet", sa.String(100), nullable=False),
        sa.Column("delegation_id", sa.String(32), nullable=False),
        sa.Column("delegate_id", sa.String(32), nullable=False),
        sa.Column("given_by", sa.String(40), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("returned_by", sa.String(40), nullable=True),
        sa.Column("returned_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("loan_id"),
    )
    op.create_index("ix_tablet_loans_assembly_id", "tablet_loans", ["assembly_id"])
    op.create_table(
        "photos",
        sa.Column("delegate_id", sa.String(32), nullable=False),
        sa.Column("assembly_id", sa.String(32), nullable=False),
        sa.Column("media_type", sa.String(20), nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("delegate_id"),
    )
    op.create_index("ix_photos_assembly_id", "photos", ["assembly_id"])
