"""How an assembly holds its secret votes. Those convened before this was said took them on trust in the operator, and go on so."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    said = sa.Column("secret_votes", sa.String(20), nullable=False, server_default="operator-trusted")
    op.add_column("assemblies", said)
