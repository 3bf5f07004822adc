from __future__ import annotations

from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection

from services.registration.adapters.rows import TABLES, Row
from services.registration.main import MIGRATIONS
from shared.chassis.database import Database
from shared.chassis.migrations import migrate

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_the_migrations_end_at_the_tables_that_the_code_declares(database_url: str) -> None:
    database = Database(database_url, Row.metadata, MIGRATIONS)
    await migrate(database, TABLES, ("a",))
    await migrate(database, TABLES, ("a", "b"))  # a second start changes nothing

    def differences(connection: Connection) -> list[Any]:
        # compare_type off: SQLite keeps no lengths; names, columns, keys and indexes are compared
        context = MigrationContext.configure(connection, opts={"compare_type": not database.is_sqlite})
        return [each for each in compare_metadata(context, Row.metadata) if "alembic_version" not in str(each)]

    async with database.connection() as connection:
        assert await connection.run_sync(differences) == []
    await database.close()
