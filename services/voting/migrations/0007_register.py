"""The register of resolutions: what stands and what was annulled, versions of the final texts, words to look for, and lines
that were adopted before the register was kept here."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

from services.voting.domain.search_words import words_of
from shared.chassis.database import UtcDateTime

revision = "0007"
down_revision = "0006"

OF_A_VOTE = ("assembly_id", "motion_id", "poll_id")
LINES = sa.table(
    "resolutions",
    *(sa.column(name) for name in ("organisation_id", "year", "number", "poll_id", "motion_id", "adopted_on")),
    *(sa.column(name) for name in ("decided_by", "state", "words")),
    *(sa.column(name, sa.JSON) for name in ("title", "body")),
    sa.column("changed_at", UtcDateTime),
)
MOTIONS = sa.table("motions", sa.column("motion_id"), sa.column("state"))
RESULTS = sa.table("results", sa.column("poll_id"), sa.column("declared_at", UtcDateTime))


def upgrade() -> None:
    _versions()
    with op.batch_alter_table("resolutions") as lines:
        for name in OF_A_VOTE:
            lines.alter_column(name, existing_type=sa.String(32), nullable=True)
        lines.add_column(sa.Column("decided_by", sa.String(32), nullable=True))
        lines.add_column(sa.Column("state", sa.String(20), nullable=False, server_default="adopted"))
        lines.add_column(sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True))
        lines.add_column(sa.Column("source", sa.String(500), nullable=True))
        lines.add_column(sa.Column("released", sa.Integer, nullable=False, server_default="0"))
        lines.add_column(sa.Column("words", sa.Text, nullable=False, server_default=""))
    _fill(op.get_bind())
    with op.batch_alter_table("resolutions") as lines:
        lines.alter_column("changed_at", existing_type=sa.DateTime(timezone=True), nullable=False)


def _versions() -> None:
    op.create_table(
        "resolution_versions",
        sa.Column("organisation_id", sa.String(32), nullable=False),
        sa.Column("year", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("title", sa.JSON, nullable=False),
        sa.Column("body", sa.JSON, nullable=True),
        sa.Column("relations", sa.JSON, nullable=True),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("written_by", sa.String(200), nullable=False),
        sa.Column("released_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("released_by", sa.String(200), nullable=True),
        sa.PrimaryKeyConstraint("organisation_id", "year", "number", "version"),
    )


def _fill(connection: sa.Connection) -> None:
    """Lines of before: in force if their motion stands adopted; changed when the result of their vote was declared."""
    known = sa.select(LINES, MOTIONS.c.state.label("motion_state"), RESULTS.c.declared_at)
    known = known.outerjoin(MOTIONS, MOTIONS.c.motion_id == LINES.c.motion_id)
    known = known.outerjoin(RESULTS, RESULTS.c.poll_id == LINES.c.poll_id)
    for line in connection.execute(known).mappings().all():
        here = [LINES.c[name] == line[name] for name in ("organisation_id", "year", "number")]
        connection.execute(sa.update(LINES).where(*here).values(**_told_of(line)))


def _told_of(line: Any) -> dict[str, Any]:
    texts = (line["title"], line["body"] or {})
    return {
        "decided_by": line["poll_id"],
        "state": "adopted" if line["motion_state"] == "adopted" else "annulled",
        "changed_at": line["declared_at"] or datetime.fromisoformat(line["adopted_on"]).replace(tzinfo=UTC),
        "words": words_of(text for each in texts for text in each.values()),
    }
