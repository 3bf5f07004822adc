"""The migrations make exactly the tables that the code uses, on both databases."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from services.elections import main
from services.elections.adapters.rows import TABLES, Row
from shared.chassis.database import Database
from shared.chassis.migrations import migrate
from shared.contracts import topics


async def test_a_migrated_database_is_what_the_code_declares(empty_database_url: str) -> None:
    database = Database(empty_database_url, Row.metadata, Path(main.__file__).parent / "migrations")
    for _ in range(2):  # the second time there is nothing to do
        await migrate(database, TABLES, (topics.CONTESTS,))

    def differences(connection: Any) -> list[Any]:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        return list(compare_metadata(context, Row.metadata))

    async with database.connection() as connection:
        assert await connection.run_sync(differences) == []
    await database.close()
