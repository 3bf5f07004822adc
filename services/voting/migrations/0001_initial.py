"""The first schema of voting."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from shared.chassis.schema_1 import create_chassis_tables

revision = "0001"
down_revision = None


def upgrade() -> None:
    create_chassis_tables(op)
    _proceedings()
    _polls()
    _papers()


def _proceedings() -> None:
    op.create_table(
        "agenda_items",
        sa.Column("item_id", sa.String(32), nullable=False),
        sa.Column("organisation_id", sa.String(32), nullable=False),
        sa.Column("assembly_id", sa.String(32), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("title", sa.JSON, nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.PrimaryKeyConstraint("item_id"),
    )
    op.create_index("ix_agenda_items_assembly_id", "agenda_items", ["assembly_id"])
    op.create_table(
        "motions",
        sa.Column("motion_id", sa.String(32), nullable=False),
        sa.Column("organisation_id", sa.String(32), nullable=False),
        sa.Column("assembly_id", sa.String(32), nullable=False),
        sa.Column("item_id", sa.String(32), nullable=True),
        sa.Column("subject", sa.String(80), nullable=False),
        sa.Column("title", sa.JSON, nullable=False),
        sa.Column("body", sa.JSON, nullable=True),
        sa.Column("majority", sa.String(80), nullable=False),
        sa.Column("rule", sa.JSON, nullable=False),
        sa.Column("parent_motion_id", sa.String(32), nullable=True),
        sa.Column("mode", sa.String(20), nullable=False),
        sa.Column("change_allowed", sa.Boolean, nullable=False),
        sa.Column("admits", sa.JSON, nullable=True),
        sa.Column("tabled_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.PrimaryKeyConstraint("motion_id"),
    )
    op.create_index("ix_motions_assembly_id", "motions", ["assembly_id"])
    op.create_table(
        "resolutions",
        sa.Column("organisation_id", sa.String(32), nullable=False),
        sa.Column("year", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("assembly_id", sa.String(32), nullable=False),
        sa.Column("motion_id", sa.String(32), nullable=False),
        sa.Column("poll_id", sa.String(32), nullable=False),
        sa.Column("title", sa.JSON, nullable=False),
        sa.Column("body", sa.JSON, nullable=True),
        sa.Column("adopted_on", sa.String(10), nullable=False),
        sa.PrimaryKeyConstraint("organisation_id", "year", "number"),
        sa.UniqueConstraint("motion_id", name="resolutions_one_a_motion"),
    )
    op.create_table(
        "resolution_counters",
        sa.Column("organisation_id", sa.String(32), nullable=False),
        sa.Column("year", sa.Integer, nullable=False),
        sa.Column("last", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("organisation_id", "year"),
    )


def _polls() -> None:
    op.create_table(
        "polls",
        sa.Column("poll_id", sa.String(32), nullable=False),
        sa.Column("organisation_id", sa.String(32), nullable=False),
        sa.Column("assembly_id", sa.String(32), nullable=False),
        sa.Column("motion_id", sa.String(32), nullable=True),
        sa.Column("contest_id", sa.String(32), nullable=True),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("repeat_of", sa.String(32), nullable=True),
        sa.Column("title", sa.JSON, nullable=False),
        sa.Column("body", sa.JSON, nullable=True),
        sa.Column("mode", sa.String(20), nullable=False),
        sa.Column("paper", sa.JSON, nullable=False),
        sa.Column("change_allowed", sa.Boolean, nullable=False),
        sa.Column("rule", sa.JSON, nullable=False),
        sa.Column("prepared_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seconds", sa.Integer, nullable=True),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("held_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("frozen", sa.JSON, nullable=True),
        sa.Column("manifest_hash", sa.String(64), nullable=True),
        sa.Column("present_at_close", sa.Integer, nullable=True),
        sa.Column("log_places", sa.JSON, nullable=True),
        sa.PrimaryKeyConstraint("poll_id"),
    )
    op.create_index("ix_polls_assembly_id", "polls", ["assembly_id"])
    op.create_index("ix_polls_motion_id", "polls", ["motion_id"])
    op.create_index(
        "polls_one_running",
        "polls",
        ["assembly_id"],
        unique=True,
        sqlite_where=sa.text("state IN ('open', 'held')"),
        postgresql_where=sa.text("state IN ('open', 'held')"),
    )
    op.create_table(
        "recounts",
        sa.Column("poll_id", sa.String(32), nullable=False),
        sa.Column("body", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("poll_id"),
    )
    op.create_table(
        "results",
        sa.Column("poll_id", sa.String(32), nullable=False),
        sa.Column("assembly_id", sa.String(32), nullable=False),
        sa.Column("declared_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("body", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("poll_id"),
    )
    op.create_index("ix_results_assembly_id", "results", ["assembly_id"])
    op.create_table(
        "tally_generations",
        sa.Column("poll_id", sa.String(32), nullable=False),
        sa.Column("generation", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("poll_id"),
    )


def _papers() -> None:
    op.create_table(
        "ballots",
        sa.Column("ballot_id", sa.String(32), nullable=False),
        sa.Column("poll_id", sa.String(32), nullable=False),
        sa.Column("member", sa.String(16), nullable=False),
        sa.Column("supersedes", sa.String(32), nullable=False),
        sa.Column("link", sa.Integer, nullable=False),
        sa.Column("marks", sa.JSON, nullable=False),
        sa.Column("cast_by", sa.String(80), nullable=False),
        sa.Column("accepted_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("ballot_id"),
        sa.UniqueConstraint("poll_id", "member", "supersedes", name="ballots_one_chain"),
    )
    op.create_table(
        "voters",
        sa.Column("poll_id", sa.String(32), nullable=False),
        sa.Column("member", sa.String(16), nullable=False),
        sa.Column("ballot_id", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("poll_id", "member"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "urns",
        sa.Column("poll_id", sa.String(32), nullable=False),
        sa.Column("paper_key", sa.String(32), nullable=False),
        sa.Column("marks", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("poll_id", "paper_key"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "totals",
        sa.Column("poll_id", sa.String(32), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("entered_by", sa.String(80), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("counts", sa.JSON, nullable=False),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("poll_id", "number"),
    )
