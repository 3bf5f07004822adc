"""The first schema of registration."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from shared.chassis.schema_1 import create_chassis_tables

revision = "0001"
down_revision = None


def upgrade() -> None:
    create_chassis_tables(op)
    _organisations()
    _delegations()
    _sign_in()


def _organisations() -> None:
    op.create_table(
        "organisations",
        sa.Column("organisation_id", sa.String(32), nullable=False),
        sa.Column("name", sa.JSON, nullable=False),
        sa.Column("rehearsal", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("organisation_id"),
    )
    op.create_table(
        "members",
        sa.Column("organisation_id", sa.String(32), nullable=False),
        sa.Column("code", sa.String(8), nullable=False),
        sa.Column("name", sa.JSON, nullable=False),
        sa.Column("region", sa.String(40), nullable=False),
        sa.Column("enrolled_on", sa.Date, nullable=False),
        sa.Column("suspensions", sa.JSON, nullable=False),
        sa.Column("next_change", sa.Date, nullable=True),
        sa.PrimaryKeyConstraint("organisation_id", "code"),
    )
    op.create_index("ix_members_next_change", "members", ["next_change"])
    op.create_table(
        "assemblies",
        sa.Column("assembly_id", sa.String(32), nullable=False),
        sa.Column("organisation_id", sa.String(32), nullable=False),
        sa.Column("title", sa.JSON, nullable=False),
        sa.Column("place", sa.String(200), nullable=False),
        sa.Column("time_zone", sa.String(64), nullable=False),
        sa.Column("opens", sa.Date, nullable=False),
        sa.Column("closes", sa.Date, nullable=False),
        sa.Column("rules", sa.JSON, nullable=False),
        sa.Column("rehearsal", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("assembly_id"),
    )
    op.create_index("ix_assemblies_organisation_id", "assemblies", ["organisation_id"])


def _delegations() -> None:
    op.create_table(
        "delegations",
        sa.Column("delegation_id", sa.String(32), nullable=False),
        sa.Column("organisation_id", sa.String(32), nullable=False),
        sa.Column("assembly_id", sa.String(32), nullable=False),
        sa.Column("member", sa.String(8), nullable=True),
        sa.Column("name", sa.JSON, nullable=False),
        sa.Column("voting_delegate_id", sa.String(32), nullable=True),
        sa.PrimaryKeyConstraint("delegation_id"),
        sa.UniqueConstraint("assembly_id", "member", name="one_delegation_a_member"),
    )
    op.create_index("ix_delegations_assembly_id", "delegations", ["assembly_id"])
    op.create_table(
        "delegates",
        sa.Column("delegate_id", sa.String(32), nullable=False),
        sa.Column("delegation_id", sa.String(32), nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("function", sa.String(10), nullable=False),
        sa.Column("credential_id", sa.String(32), nullable=True),
        sa.Column("present", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("delegate_id"),
    )
    op.create_index("ix_delegates_delegation_id", "delegates", ["delegation_id"])
    op.create_table(
        "credentials",
        sa.Column("credential_id", sa.String(32), nullable=False),
        sa.Column("organisation_id", sa.String(32), nullable=False),
        sa.Column("delegation_id", sa.String(32), nullable=False),
        sa.Column("delegate_id", sa.String(32), nullable=False),
        sa.Column("badge_hash", sa.String(64), nullable=False),
        sa.Column("pin_verifier", sa.String(64), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_because", sa.String(500), nullable=True),
        sa.PrimaryKeyConstraint("credential_id"),
        sa.UniqueConstraint("badge_hash"),
    )
    op.create_index("ix_credentials_delegate_id", "credentials", ["delegate_id"])
    op.create_table(
        "devices",
        sa.Column("device_id", sa.String(32), nullable=False),
        sa.Column("organisation_id", sa.String(32), nullable=False),
        sa.Column("delegation_id", sa.String(32), nullable=False),
        sa.Column("label", sa.String(100), nullable=False),
        sa.Column("public_key", sa.JSON, nullable=False),
        sa.Column("bound_by", sa.String(32), nullable=False),
        sa.Column("bound_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("device_id"),
    )
    op.create_index("ix_devices_delegation_id", "devices", ["delegation_id"])


def _sign_in() -> None:
    op.create_table(
        "staff",
        sa.Column("staff_id", sa.String(32), nullable=False),
        sa.Column("username", sa.String(40), nullable=False),
        sa.Column("password_hash", sa.String(200), nullable=False),
        sa.Column("role", sa.String(10), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("organisation_id", sa.String(32), nullable=False),
        sa.Column("assembly_id", sa.String(32), nullable=True),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("staff_id"),
        sa.UniqueConstraint("username"),
    )
    op.create_index("ix_staff_organisation_id", "staff", ["organisation_id"])
    op.create_table(
        "sessions",
        sa.Column("session_id", sa.String(32), nullable=False),
        sa.Column("organisation_id", sa.String(32), nullable=False),
        sa.Column("staff_id", sa.String(32), nullable=True),
        sa.Column("credential_id", sa.String(32), nullable=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("session_id"),
    )
    op.create_index("ix_sessions_expires_at", "sessions", ["expires_at"])
    op.create_table(
        "tries",
        sa.Column("subject_hash", sa.String(64), nullable=False),
        sa.Column("count", sa.Integer, nullable=False),
        sa.Column("ends", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("subject_hash"),
    )
    op.create_index("ix_tries_ends", "tries", ["ends"])
