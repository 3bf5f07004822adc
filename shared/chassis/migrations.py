"""Brings a service's database to the newest version of its schema (Alembic; one history a service)."""

from __future__ import annotations

import logging

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, insert, select, text

from shared.chassis.database import Database
from shared.chassis.tables import ChassisTables

log = logging.getLogger(__name__)


async def migrate(database: Database, tables: ChassisTables, says: tuple[str, ...]) -> None:
    """Runs what is missing, in one transaction under a lock, so that two replicas may start at once."""
    scripts = ScriptDirectory(str(database.migrations), version_locations=[str(database.migrations)])
    async with database.connection() as connection:
        if not database.is_sqlite:
            await connection.execute(text("SELECT pg_advisory_xact_lock(hashtext('migrations'))"))
        await connection.run_sync(_upgrade, scripts)
        counters = tables.outbox_counters
        known = set((await connection.execute(select(counters.c.topic))).scalars())
        for topic in says:
            if topic not in known:
                await connection.execute(insert(counters).values(topic=topic, last=0))


def _upgrade(connection: Connection, scripts: ScriptDirectory) -> None:
    def steps(revision: object, _: MigrationContext) -> list[object]:
        return scripts._upgrade_revs("heads", revision)  # type: ignore[arg-type, return-value]

    context = MigrationContext.configure(connection, opts={"fn": steps})
    with Operations.context(context):
        context.run_migrations()
