"""The migrations make exactly the tables that the code uses, on both databases, and keep what is stored."""

from __future__ import annotations

import shutil
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import MetaData, insert, text

from services.voting.adapters.rows import TABLES, Row
from services.voting.adapters.sql_ballots import SqlTotals
from services.voting.adapters.sql_polls import SqlPolls
from services.voting.adapters.sql_register import SqlResolutions
from services.voting.adapters.work import VotingWork
from services.voting.domain.hand_count import HandCount
from services.voting.domain.search_words import parts_sought
from services.voting.main import MIGRATIONS
from services.voting.use_cases.register_ports import Sought
from shared.chassis.database import Database
from shared.chassis.migrations import migrate
from tests.unit.voting.motions import motion
from tests.unit.voting.test_poll import PREPARED


async def test_a_migrated_database_is_what_the_code_declares(empty_database_url: str) -> None:
    database = Database(empty_database_url, Row.metadata, MIGRATIONS)
    for _ in range(2):
        await migrate(database, TABLES, ("voting.polls.v1",))

    def differences(connection: Any) -> list[Any]:
        return list(compare_metadata(MigrationContext.configure(connection), Row.metadata))

    async with database.connection() as connection:
        assert await connection.run_sync(differences) == []
    await database.close()


async def test_motions_and_polls_of_before_there_was_an_order_of_voting_are_read_as_they_were(
    empty_database_url: str, tmp_path: Path
) -> None:
    (tmp_path / "first").mkdir()
    shutil.copy(MIGRATIONS / "0001_initial.py", tmp_path / "first")
    old = Database(empty_database_url, Row.metadata, tmp_path / "first")
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
    database = Database(empty_database_url, Row.metadata, MIGRATIONS)
    await migrate(database, TABLES, ("voting.polls.v1",))
    async with database.transaction() as session:
        work = VotingWork(session, TABLES)
        assert await work.motions.of_assembly("a") == [replace(before, inherits=False)]
        (poll,) = await work.polls.of_motion("m")
        assert (poll, poll.as_amended) == (replace(PREPARED, motion_id="m"), ())
        assert await work.motions.hold_order("a", tabled=1) == 0
    await database.close()


async def test_what_was_stored_before_there_was_paper_is_read_as_it_was_meant(empty_database_url: str) -> None:
    database = Database(empty_database_url, Row.metadata, MIGRATIONS)
    await migrated_to("0001", database)
    async with database.connection() as connection:
        for statement in (POLL, HANDS):
            await connection.execute(text(statement))
    await migrate(database, TABLES, ("voting.polls.v1",))
    async with database.reading() as session:
        poll = await SqlPolls(session).get("p")
        entered = await SqlTotals(session).newest("p")
    assert poll is not None
    assert (poll.round, poll.region, poll.excluded, poll.paper_issued, poll.paper.write_ins) == (None, None, (), 0, 0)
    assert poll.frozen_at_opening.roll.excluded == ()
    assert entered == [("t", "Teller", HandCount({"yes": 3, "no": 1, "abstain": 1}, valid=5))]
    await database.close()


async def test_resolutions_of_before_there_were_versions_stand_or_fell_as_their_motions_did(
    empty_database_url: str,
) -> None:
    database = Database(empty_database_url, Row.metadata, MIGRATIONS)
    await migrated_to("0003", database)
    async with database.connection() as connection:
        for number, state in ((1, "adopted"), (2, "not_adopted")):
            for statement in (MOTION, RESULT, RESOLUTION):
                await connection.execute(text(statement.format(number=number, state=state)))
    await migrate(database, TABLES, ("voting.polls.v1",))
    async with database.reading() as session:
        register = SqlResolutions(session)
        lines = await register.find(Sought("o", parts_sought("الميزانية")), 0, 10)
        assert await register.count(Sought("o", parts_sought("BUDGÉT"), state="annulled")) == 1
    assert [(line.number, line.state, line.decided_by, line.final) for line in lines] == [
        (1, "adopted", "p1", None), (2, "annulled", "p2", None),
    ]  # fmt: skip
    assert lines[0].changed_at == datetime(2025, 11, 24, 9, tzinfo=UTC)
    await database.close()


async def migrated_to(revision: str, database: Database) -> None:
    scripts = ScriptDirectory(str(MIGRATIONS), version_locations=[str(MIGRATIONS)])

    def schema(connection: Any) -> None:
        context = MigrationContext.configure(connection, opts={"fn": lambda at, _: scripts._upgrade_revs(revision, at)})
        with Operations.context(context):
            context.run_migrations()

    async with database.connection() as connection:
        await connection.run_sync(schema)


MOTION = """
    INSERT INTO motions (motion_id, organisation_id, assembly_id, subject, title, majority, rule, mode, change_allowed,
                         tabled_at, state)
    VALUES ('m{number}', 'o', 'a', 'budget', '{{"en": "T"}}', 'simple', '{{}}', 'recorded', false,
            '2025-11-24 08:00:00+00:00', '{state}')"""
RESULT = """
    INSERT INTO results (poll_id, assembly_id, declared_at, body) VALUES ('p{number}', 'a', '2025-11-24 09:00:00+00:00', '{{}}')"""
RESOLUTION = """
    INSERT INTO resolutions (organisation_id, year, number, assembly_id, motion_id, poll_id, title, body, adopted_on)
    VALUES ('o', 2025, {number}, 'a', 'm{number}', 'p{number}', '{{"en": "Budget", "ar": "الميزانية"}}', NULL, '2025-11-24')"""
POLL = """
    INSERT INTO polls (poll_id, organisation_id, assembly_id, number, title, mode, paper, change_allowed, rule,
                       prepared_at, state, frozen)
    VALUES ('p', 'o', 'a', 1, '{"en": "To adopt"}', 'hands',
            '{"choices": [], "min_marks": 1, "max_marks": 1, "blank_allowed": false}', false, '{"most": true}',
            '2025-11-24 09:00:00+00:00', 'closed',
            '{"roll": {"eligible": ["A"], "present": [], "suspended": [],
                       "sizes": {"members": 1, "eligible": 1, "accredited": 1, "present": 0}},
              "rules_id": "r", "quorum": null, "quorum_required": 0, "quorum_met": true}')"""
HANDS = """
    INSERT INTO totals (poll_id, number, entered_by, name, counts, entered_at)
    VALUES ('p', 1, 't', 'Teller', '{"yes": 3, "no": 1, "abstain": 1}', '2025-11-24 09:00:00+00:00')"""
