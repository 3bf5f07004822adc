"""The migrations make exactly the tables that the code uses, on both databases."""

from __future__ import annotations

from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from services.voting.adapters.rows import TABLES, Row
from services.voting.main import MIGRATIONS
from shared.chassis.database import Database
from shared.chassis.migrations import migrate


async def test_a_migrated_database_is_what_the_code_declares(database_url: str) -> None:
    database = Database(database_url, Row.metadata, MIGRATIONS)
    for _ in range(2):
        await migrate(database, TABLES, ("voting.polls.v1",))

    def differences(connection: Any) -> list[Any]:
        return list(compare_metadata(MigrationContext.configure(connection), Row.metadata))

    async with database.connection() as connection:
        assert await connection.run_sync(differences) == []
    await database.close()
