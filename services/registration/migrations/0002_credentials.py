"""Delegations know whether their credentials are in order, disputed or refused; those accredited before are in order."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("delegations", sa.Column("credentials", sa.String(10), nullable=False, server_default="in_order"))
