from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, select, text

from services.registration.adapters.rows import TABLES, AssemblyRow, DelegationRow, Row
from services.registration.main import MIGRATIONS
from shared.chassis.database import Database
from shared.chassis.migrations import migrate

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_the_migrations_end_at_the_tables_that_the_code_declares(empty_database_url: str) -> None:
    database = Database(empty_database_url, Row.metadata, MIGRATIONS)
    await migrate(database, TABLES, ("a",))
    await migrate(database, TABLES, ("a", "b"))  # a second start changes nothing

    def differences(connection: Connection) -> list[Any]:
        # compare_type off: SQLite keeps no lengths; names, columns, keys and indexes are compared
        context = MigrationContext.configure(connection, opts={"compare_type": not database.is_sqlite})
        return [each for each in compare_metadata(context, Row.metadata) if "alembic_version" not in str(each)]

    async with database.connection() as connection:
        assert await connection.run_sync(differences) == []
    await database.close()


async def test_delegations_accredited_before_disputes_were_known_are_in_order(
    empty_database_url: str, tmp_path: Path
) -> None:
    first = tmp_path / "migrations"
    first.mkdir()
    (first / "0001_initial.py").write_text((MIGRATIONS / "0001_initial.py").read_text())
    before = Database(empty_database_url, Row.metadata, first)
    await migrate(before, TABLES, ())
    async with before.connection() as connection:
        await connection.execute(
            text(
                "INSERT INTO delegations (delegation_id, organisation_id, assembly_id, name) VALUES ('d', 'o', 'a', '{}')"
            )
        )
    await before.close()
    after = Database(empty_database_url, Row.metadata, MIGRATIONS)
    await migrate(after, TABLES, ())
    async with after.connection() as connection:
        credentials = DelegationRow.__table__.c.credentials  # type: ignore[attr-defined]
        assert (await connection.execute(select(credentials))).scalars().all() == ["in_order"]
    await after.close()


async def test_assemblies_convened_before_sealing_was_the_default_go_on_on_trust(
    empty_database_url: str, tmp_path: Path
) -> None:
    earlier = tmp_path / "migrations"
    earlier.mkdir()
    for name in ("0001_initial.py", "0002_credentials.py", "0003_desk.py"):
        (earlier / name).write_text((MIGRATIONS / name).read_text())
    before = Database(empty_database_url, Row.metadata, earlier)
    await migrate(before, TABLES, ())
    async with before.connection() as connection:
        await connection.execute(
            text(
                "INSERT INTO assemblies (assembly_id, organisation_id, title, place, time_zone, opens, closes, rules, rehearsal)"
                " VALUES ('a', 'o', '{}', 'Lyon', 'Europe/Paris', '2024-11-04', '2024-11-07', '{}', false)"
            )
        )
    await before.close()
    after = Database(empty_database_url, Row.metadata, MIGRATIONS)
    await migrate(after, TABLES, ())
    async with after.connection() as connection:
        secret_votes = AssemblyRow.__table__.c.secret_votes  # type: ignore[attr-defined]
        assert (await connection.execute(select(secret_votes))).scalars().all() == ["operator-trusted"]
    await after.close()
