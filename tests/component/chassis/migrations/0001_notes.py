"""The chassis's tables and one of a service that keeps notes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from shared.chassis.schema_1 import create_chassis_tables

revision = "0001"
down_revision = None


def upgrade() -> None:
    create_chassis_tables(op)
    op.create_table("notes", sa.Column("note", sa.String(80), primary_key=True))
    op.create_table("heard", sa.Column("number", sa.Integer, primary_key=True), sa.Column("note", sa.String(80)))
