"""Copies of other services' facts are rebuilt from the log when they are lost, and what voting itself decided is not touched."""

from __future__ import annotations

from typing import Any

from sqlalchemy import text

from services.voting.adapters.rows import Row
from services.voting.main import MIGRATIONS, build
from shared.chassis.database import Database
from shared.chassis.event_log.memory import MemoryLog
from tests.component.voting.hall import ASSEMBLY, Hall, hall, left, suspended
from tests.component.voting.test_restart import PARTS
from tests.harness.service import started


async def copies(database: Database) -> list[Any]:
    async with database.reading() as session:
        return list((await session.execute(text("SELECT * FROM facts ORDER BY kind, key"))).all())


async def test_voting_hears_the_whole_log_again_and_has_the_same_copies_and_the_same_votes(database_url: str) -> None:
    log = MemoryLog()
    async with hall(database_url, log=log) as before:
        await before.tell(suspended("M001"), left("M004", before.stand.clock.now()))
        poll_id = await before.opened()
        for name in ("M000", "M002"):
            assert (await before.cast(poll_id, name, "yes")).status_code == 201
        result = await before.declared(poll_id)
        open_id = await before.opened()
        clock, tokens, known = (
            before.stand.clock,
            before.stand.tokens,
            await copies(before.stand.running.service.database),
        )
    database = Database(database_url, Row.metadata, MIGRATIONS)
    async with database.connection() as connection:
        for table in ("facts", "heard_places", "heard_facts"):
            await connection.execute(text(f"DELETE FROM {table}"))
    await database.close()
    async with started(build, database_url, log=log, clock=clock, keys=lambda _: tokens.key_set, **PARTS) as stand:
        stand.tokens = tokens
        after = Hall(stand, before.codes)
        await stand.running.heard.wait_for({topic: number for topic, number in _marks(before).items()})
        assert await copies(stand.running.service.database) == known
        assert (await after.cast(open_id, "M000", "no")).status_code == 201
        assert (await after.cast(open_id, "M001", "no")).json()["code"] == "voting-right-suspended"
        assert (await stand.client.get(f"/polls/{poll_id}/result")).json()["counts"] == result["counts"]
        polls = (await after.asked(f"/assemblies/{ASSEMBLY}/polls"))["polls"]
        assert {each["poll_id"]: each["state"] for each in polls} == {poll_id: "declared", open_id: "open"}


def _marks(found: Hall) -> dict[str, int]:
    """How far the facts go that the test told."""
    return dict(found.stand._numbers)
