"""The migrations make exactly the tables that the code uses, on both databases."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

import services.notifications.main as main
from services.notifications.adapters.rows import TABLES, Row
from shared.chassis.database import Database
from shared.chassis.migrations import migrate


async def test_a_migrated_database_is_what_the_code_declares(empty_database_url: str) -> None:
    database = Database(empty_database_url, Row.metadata, Path(main.__file__).parent / "migrations")
    await migrate(database, TABLES, ("notifications.notices.v1",))
    await migrate(database, TABLES, ("notifications.notices.v1",))

    def differences(connection: Any) -> list[Any]:
        return list(compare_metadata(MigrationContext.configure(connection), Row.metadata))

    async with database.connection() as connection:
        assert await connection.run_sync(differences) == []
    await database.close()
