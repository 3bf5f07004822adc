"""The agenda has days and sittings, items are planned, what happens to them is on record, and sittings have minutes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    for column in (
        sa.Column("number", sa.String(20), nullable=False, server_default=""),
        sa.Column("sitting_id", sa.String(32), nullable=True),
        sa.Column("planned_start", sa.DateTime(timezone=True), nullable=True),
        sa.Column("minutes", sa.Integer, nullable=True),
        sa.Column("responsible", sa.String(200), nullable=True),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("open_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("spent_s", sa.Integer, nullable=False, server_default="0"),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
    ):
        op.add_column("agenda_items", column)
    op.execute("UPDATE agenda_items SET number = CAST(position AS VARCHAR(20))")
    op.create_table(
        "sittings",
        sa.Column("sitting_id", sa.String(32), primary_key=True),
        sa.Column("organisation_id", sa.String(32), nullable=False),
        sa.Column("assembly_id", sa.String(32), nullable=False),
        sa.Column("title", sa.JSON, nullable=True),
        sa.Column("begins", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
    )
    op.create_index("ix_sittings_assembly_id", "sittings", ["assembly_id"])
    op.create_table(
        "agendas",
        sa.Column("assembly_id", sa.String(32), primary_key=True),
        sa.Column("last", sa.Integer, nullable=False),
    )
    op.create_table(
        "happenings",
        sa.Column("assembly_id", sa.String(32), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("what", sa.String(20), nullable=False),
        sa.Column("by", sa.String(200), nullable=False),
        sa.Column("item_id", sa.String(32), nullable=True),
        sa.Column("sitting_id", sa.String(32), nullable=True),
        sa.Column("title", sa.JSON, nullable=False),
        sa.Column("details", sa.JSON, nullable=False),
    )
    op.create_table(
        "minutes",
        sa.Column("sitting_id", sa.String(32), primary_key=True),
        sa.Column("language", sa.String(2), primary_key=True),
        sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("saved_by", sa.String(200), nullable=False),
        sa.Column("paragraphs", sa.JSON, nullable=False),
    )
