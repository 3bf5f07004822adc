"""The migrations make exactly the tables that the code uses, on both databases."""

from __future__ import annotations

import shutil
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import MetaData, insert

from services.voting.adapters.rows import TABLES, Row
from services.voting.adapters.work import VotingWork
from services.voting.main import MIGRATIONS
from shared.chassis.database import Database
from shared.chassis.migrations import migrate
from tests.unit.voting.motions import motion
from tests.unit.voting.test_poll import PREPARED


async def test_a_migrated_database_is_what_the_code_declares(database_url: str) -> None:
    database = Database(database_url, Row.metadata, MIGRATIONS)
    for _ in range(2):
        await migrate(database, TABLES, ("voting.polls.v1",))

    def differences(connection: Any) -> list[Any]:
        return list(compare_metadata(MigrationContext.configure(connection), Row.metadata))

    async with database.connection() as connection:
        assert await connection.run_sync(differences) == []
    await database.close()


async def test_motions_and_polls_of_before_there_was_an_order_of_voting_are_read_as_they_were(
    database_url: str, tmp_path: Path
) -> None:
    (tmp_path / "first").mkdir()
    shutil.copy(MIGRATIONS / "0001_initial.py", tmp_path / "first")
    old = Database(database_url, Row.metadata, tmp_path / "first")
    await migrate(old, TABLES, ("voting.polls.v1",))
    before = motion("m", of="t")
    known = MetaData()
    async with old.connection() as connection:
        await connection.run_sync(known.reflect, only=["motions", "polls"])
        for row, values in (("motions", asdict(before)), ("polls", asdict(replace(PREPARED, motion_id="m")))):
            named = {**values, "body": values["text"], "mode": "recorded"}
            kept = {column.name: named[column.name] for column in known.tables[row].columns}
            await connection.execute(insert(known.tables[row]).values(kept))
    await old.close()
    database = Database(database_url, Row.metadata, MIGRATIONS)
    await migrate(database, TABLES, ("voting.polls.v1",))
    async with database.transaction() as session:
        work = VotingWork(session, TABLES)
        assert await work.motions.of_assembly("a") == [replace(before, inherits=False)]
        (poll,) = await work.polls.of_motion("m")
        assert (poll, poll.as_amended) == (replace(PREPARED, motion_id="m"), ())
        assert await work.motions.hold_order("a", tabled=1) == 0
    await database.close()
