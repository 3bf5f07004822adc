"""An archive is whole or refused, goes from one store into the other without a difference, and an older schema is brought up."""

from __future__ import annotations

import json
import zipfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from services.keeping.archive import MANIFEST
from services.keeping.backup import backup, database_of
from services.keeping.log_records import TOPICS, ends_of
from services.keeping.refusals import (
    ArchiveDamaged,
    ArchiveExists,
    KeepingRefused,
    LogIsAnother,
    NothingToKeep,
    SchemaTooNew,
    TargetNotEmpty,
)
from services.keeping.restore import restore
from services.keeping.tables import bring_to, revision_of, scripts_of
from shared.chassis.channel import MemoryChannel
from shared.chassis.event_log import Outgoing
from shared.chassis.event_log.memory import MemoryLog
from shared.chassis.runner import SERVICES
from shared.chassis.service import Platform
from shared.chassis.settings import Settings
from shared.contracts import topics
from shared.kernel.clock import SetClock
from shared.kernel.ids import RandomIds
from tests.harness.service import Tokens

AT = datetime(2025, 11, 24, 9, tzinfo=UTC)
FIRST = {service: "0001" for service in SERVICES}
ROWS = (
    "INSERT INTO outbox (id, topic, key, value) VALUES (7, 'voting.polls.v1', 'k', :raw)",
    "INSERT INTO outbox_counters (topic, last) VALUES ('voting.polls.v1', 3)",
    "INSERT INTO heard_places (topic, partition, next_offset) VALUES ('voting.polls.v1', 0, 2)",
    "INSERT INTO acts (organisation_id, number, at, actor, role, verb, subject, details, previous, hash)"
    " VALUES ('o', 1, :at, 'é', 'chair', 'v', 's', :details, 'p', 'h')",
)


@asynccontextmanager
async def place(url: str, folder: Path, log: MemoryLog | None = None) -> AsyncIterator[Platform]:
    """Where a platform may stand: its databases, its log in memory, its folder of secrets."""
    clock = SetClock(AT)
    log = log or MemoryLog()
    await log.start()
    await log.create(TOPICS)
    settings = Settings(database_url=url, secrets_dir=str(folder / "secrets"))
    yield Platform(settings, log, MemoryChannel(), None, Tokens(clock).key_set, clock, RandomIds())


def files(folder: Path) -> str:
    folder.mkdir(exist_ok=True)
    return f"sqlite+aiosqlite:///{folder}/{{service}}.db"


def key_in(folder: Path) -> None:
    folder.mkdir()
    (folder / "signing-key.pem").write_bytes(b"a key")


def zips_in(folder: Path) -> list[str]:
    return [file.name for file in folder.glob("*.zip*")]


def as_it_is(file: Path) -> tuple[bytes, int]:
    return file.read_bytes(), file.stat().st_mode & 0o777


async def filled(platform: Platform) -> None:
    """A few rows of every kind in each database at its first schema, facts on the log, a key."""
    values = {"raw": b"\x00\xff", "at": "2025-11-24 08:59:59.000001", "details": '{"b":1,"a":null}'}
    for service in SERVICES:
        database = database_of(platform.settings, service)
        async with database.connection() as connection:
            await connection.run_sync(bring_to, scripts_of(service), FIRST[service])
            for statement in ROWS:
                named = {name: value for name, value in values.items() if f":{name}" in statement}
                await connection.execute(text(statement), named)
        await database.close()
    facts = [Outgoing(topics.POLLS, f"k{n}", json.dumps({"sequence": n}).encode()) for n in range(1, 9)]
    await platform.log.append([*facts, Outgoing(topics.BALLOTS, "p", b"no JSON")])
    key_in(Path(platform.settings.secrets_dir))


@pytest.fixture
async def source(tmp_path: Path) -> AsyncIterator[Platform]:
    async with place(files(tmp_path / "source"), tmp_path / "source") as platform:
        await filled(platform)
        yield platform


@pytest.fixture
async def archive(source: Platform, tmp_path: Path) -> Path:
    await backup(source, tmp_path / "a.zip")
    return tmp_path / "a.zip"


async def schemas(platform: Platform) -> dict[str, str | None]:
    found = {}
    for service in SERVICES:
        database = database_of(platform.settings, service)
        async with database.connection() as connection:
            found[service] = await connection.run_sync(revision_of)
        await database.close()
    return found


def lines(archive: Path, name: str) -> list[dict[str, Any]]:
    with zipfile.ZipFile(archive) as packed:
        return [json.loads(line) for line in packed.read(name).splitlines()]


async def test_an_older_archive_goes_into_an_empty_place_and_is_brought_to_the_newest_schema(
    archive: Path, tmp_path: Path
) -> None:
    async with place(files(tmp_path / "target"), tmp_path / "target") as target:
        done = await restore(target, archive)
        assert (done.at, done.same_log, set(done.rows.values())) == (AT, False, {4})
        assert await schemas(target) == {service: scripts_of(service).get_current_head() for service in SERVICES}
        assert as_it_is(tmp_path / "target/secrets/signing-key.pem") == (b"a key", 0o600)
        again = tmp_path / "again.zip"
        await backup(target, again)
    for service in SERVICES:
        for table in ("outbox", "acts"):
            assert lines(again, f"{service}/{table}") == lines(archive, f"{service}/{table}")
        assert lines(again, f"{service}/heard_places") == []  # of another log
        assert lines(again, f"{service}/outbox_counters") == [{"topic": topics.POLLS, "last": 8}]  # no number twice
    assert lines(again, f"log/{topics.POLLS}") == lines(archive, f"log/{topics.POLLS}")
    assert [each["handled_at"] for each in lines(again, "voting/restorations")] == [None]


async def test_from_sqlite_to_postgresql_and_back_nothing_differs(
    archive: Path, tmp_path: Path, new_postgres_url: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    urls = {service: new_postgres_url() for service in SERVICES}
    monkeypatch.setattr(Settings, "database_for", lambda self, service: urls[service])
    async with place("", tmp_path / "hall") as hall:
        await restore(hall, archive)
        database = database_of(hall.settings, "voting")
        async with database.connection() as connection:  # the store goes on numbering
            await connection.execute(text("INSERT INTO outbox (topic, key, value) VALUES ('t', 'k', '')"))
            assert (await connection.execute(text("SELECT max(id) FROM outbox"))).scalar_one() == 8
            await connection.execute(text("DELETE FROM outbox WHERE id = 8"))
        await database.close()
        from_hall = tmp_path / "hall.zip"
        await backup(hall, from_hall)
    monkeypatch.undo()
    async with place(files(tmp_path / "back"), tmp_path / "back") as back:
        await restore(back, from_hall)
        await backup(back, tmp_path / "back.zip")
    for service in SERVICES:
        for table in ("outbox", "acts", "facts"):
            there = lines(tmp_path / "back.zip", f"{service}/{table}")
            assert there == lines(from_hall, f"{service}/{table}")
            assert table == "facts" or there == lines(archive, f"{service}/{table}")


async def test_a_log_that_survived_goes_on_and_another_is_refused(
    source: Platform, archive: Path, tmp_path: Path
) -> None:
    log = source.log
    assert isinstance(log, MemoryLog)
    await log.append([Outgoing(topics.POLLS, "k1", json.dumps({"sequence": 12}).encode())])
    ends = await ends_of(log)
    async with place(files(tmp_path / "target"), tmp_path / "target", log) as target:
        assert (await restore(target, archive)).same_log
        assert await ends_of(log) == ends
        await backup(target, tmp_path / "again.zip")
    assert lines(tmp_path / "again.zip", "voting/outbox_counters") == [{"topic": topics.POLLS, "last": 12}]
    assert lines(tmp_path / "again.zip", "voting/heard_places") == lines(archive, "voting/heard_places")
    other = MemoryLog()
    await other.start()
    await other.create(TOPICS)
    await other.append([Outgoing(topics.POLLS, f"k{n}", b"{}") for n in range(1, 40)])
    async with place(files(tmp_path / "other"), tmp_path / "other", other) as target:
        with pytest.raises(LogIsAnother):
            await restore(target, archive)
        assert set((await schemas(target)).values()) == {None}


def a_byte_is_turned(archive: Path) -> None:
    with zipfile.ZipFile(archive) as packed:
        start = packed.getinfo("voting/acts").header_offset
    content = bytearray(archive.read_bytes())
    content[content.index(b"voting/acts", start) + 40] ^= 0xFF  # within what is packed of it
    archive.write_bytes(content)


def the_end_is_missing(archive: Path) -> None:
    archive.write_bytes(archive.read_bytes()[:-200])


def rewritten(archive: Path, change: Callable[[dict[str, bytes]], None]) -> None:
    with zipfile.ZipFile(archive) as packed:
        members = {name: packed.read(name) for name in packed.namelist()}
    change(members)
    with zipfile.ZipFile(archive, "w") as packed:
        for name, content in members.items():
            packed.writestr(name, content)


def a_row_is_altered(archive: Path) -> None:
    def change(members: dict[str, bytes]) -> None:
        members["voting/acts"] = members["voting/acts"].replace(b"chair", b"desk")

    rewritten(archive, change)


def a_table_is_missing(archive: Path) -> None:
    def change(members: dict[str, bytes]) -> None:
        manifest = json.loads(members[MANIFEST])
        del members["voting/ballots"], manifest["members"]["voting/ballots"]
        members[MANIFEST] = json.dumps(manifest).encode()

    rewritten(archive, change)


def the_manifest_is_a_list(archive: Path) -> None:
    rewritten(archive, lambda members: members.update({MANIFEST: b"[]"}))


def the_manifest_names_no_schemas(archive: Path) -> None:
    def change(members: dict[str, bytes]) -> None:
        manifest = json.loads(members[MANIFEST])
        del manifest["schemas"]
        members[MANIFEST] = json.dumps(manifest).encode()

    rewritten(archive, change)


def a_schema_is_newer(archive: Path) -> None:
    def change(members: dict[str, bytes]) -> None:
        manifest = json.loads(members[MANIFEST])
        manifest["schemas"]["elections"] = "0999"
        members[MANIFEST] = json.dumps(manifest).encode()

    rewritten(archive, change)


@pytest.mark.parametrize(("harm", "refusal"), [
    (a_byte_is_turned, ArchiveDamaged), (the_end_is_missing, ArchiveDamaged), (a_row_is_altered, ArchiveDamaged),
    (a_table_is_missing, ArchiveDamaged), (the_manifest_is_a_list, ArchiveDamaged),
    (the_manifest_names_no_schemas, ArchiveDamaged), (a_schema_is_newer, SchemaTooNew),
])  # fmt: skip
async def test_what_cannot_be_restored_is_refused_by_name_and_nothing_is_half_done(
    archive: Path, tmp_path: Path, harm: Callable[[Path], None], refusal: type[KeepingRefused]
) -> None:
    harm(archive)
    async with place(files(tmp_path / "target"), tmp_path / "target") as target:
        with pytest.raises(refusal):
            await restore(target, archive)
        assert set((await schemas(target)).values()) == {None}
        assert not any((await ends_of(target.log)).values())
        assert not (tmp_path / "target/secrets").exists()


async def test_nothing_is_overwritten_and_nothing_is_no_backup(source: Platform, archive: Path, tmp_path: Path) -> None:
    kept = as_it_is(archive)
    with pytest.raises(ArchiveExists):
        await backup(source, archive)
    with pytest.raises(TargetNotEmpty):
        await restore(source, archive)
    assert as_it_is(archive) == (kept[0], 0o600)
    async with place(files(tmp_path / "empty"), tmp_path / "empty") as empty:
        with pytest.raises(NothingToKeep):
            await backup(empty, tmp_path / "b.zip")
    assert zips_in(tmp_path) == ["a.zip"]
