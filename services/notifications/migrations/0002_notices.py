"""Announcements to named addressees with acknowledgement, templates, and notices to people outside the hall."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from shared.chassis.database import UtcDateTime

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    empty, no = sa.text("'[]'"), sa.text("false")
    op.add_column("announcements", sa.Column("delegations", sa.JSON, nullable=False, server_default=empty))
    op.add_column("announcements", sa.Column("delegates", sa.JSON, nullable=False, server_default=empty))
    op.add_column("announcements", sa.Column("acknowledge", sa.Boolean, nullable=False, server_default=no))
    op.create_table(
        "acknowledgements",
        sa.Column("announcement_id", sa.String(32), primary_key=True),
        sa.Column("delegate_id", sa.String(80), primary_key=True),
        sa.Column("delegation_id", sa.String(32), nullable=False),
        sa.Column("organisation_id", sa.String(32), nullable=False),
        sa.Column("assembly_id", sa.String(32), nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),
    )
    op.create_table(
        "templates",
        sa.Column("organisation_id", sa.String(32), primary_key=True),
        sa.Column("template_id", sa.String(40), primary_key=True),
        sa.Column("name", sa.JSON, nullable=False),
        sa.Column("text", sa.JSON, nullable=False),
        sa.Column("acknowledge", sa.Boolean, nullable=False),
        sa.Column("seconds", sa.Integer, nullable=True),
    )
    op.create_table(
        "subscribers",
        sa.Column("subscriber_id", sa.String(32), primary_key=True),
        sa.Column("organisation_id", sa.String(32), nullable=False),
        sa.Column("assembly_id", sa.String(32), nullable=False),
        sa.Column("channel", sa.String(20), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("address", sa.String(500), nullable=False),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("topics", sa.JSON, nullable=False),
        sa.Column("secret", sa.String(80), nullable=False),
        sa.Column("since", UtcDateTime, nullable=False),
        sa.Column("given_up", sa.Integer, nullable=False),
        sa.Column("paused_at", UtcDateTime, nullable=True),
        sa.UniqueConstraint("assembly_id", "channel", "address"),
    )
    op.create_table(
        "deliveries",
        sa.Column("delivery_id", sa.String(32), primary_key=True),
        sa.Column("subscriber_id", sa.String(32), nullable=False),
        sa.Column("assembly_id", sa.String(32), nullable=False),
        sa.Column("channel", sa.String(20), nullable=False),
        sa.Column("event_id", sa.String(32), nullable=False),
        sa.Column("about", sa.String(80), nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.Column("notice", sa.JSON, nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("next_at", UtcDateTime, nullable=True),
        sa.Column("claimed_until", UtcDateTime, nullable=True),
        sa.Column("last_answer", sa.String(80), nullable=False),
        sa.Column("last_at", UtcDateTime, nullable=True),
        sa.UniqueConstraint("subscriber_id", "event_id"),
    )
    op.create_index("ix_deliveries_due", "deliveries", ["state", "next_at"])
    op.create_index("ix_deliveries_about", "deliveries", ["about"])
    op.create_index("ix_deliveries_assembly_id", "deliveries", ["assembly_id"])
