"""Puts an archive into an empty target, in this mode or another: tables at the schema that they were written with, then brought up to
this version's; the log, unless the one that was backed up is still there; the keys. All that can refuse is asked before the
first row is written, and the databases commit together at the end.

The log may hold facts said after the backup. Their numbers are not given again, and voting is told that it was restored: it takes
back the ballots that are on the log, and holds what was open (services/voting/use_cases/hold_restored.py)."""

from __future__ import annotations

import base64
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, delete, insert, null, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from services.keeping.archive import Archive, read
from services.keeping.backup import database_of
from services.keeping.log_records import TOPICS, highest_number, is_the_same, put_records
from services.keeping.refusals import ArchiveDamaged, SchemaTooNew, TargetNotEmpty
from services.keeping.tables import bring_to, is_empty, is_known, put_rows, reflected, scripts_of
from shared.chassis.runner import SERVICES
from shared.chassis.service import Platform
from shared.contracts.topics import UNNUMBERED


@dataclass
class Restored:
    at: datetime  # when the archive was made
    same_log: bool
    rows: dict[str, int] = field(default_factory=dict)  # by service


async def restore(platform: Platform, path: Path) -> Restored:
    """Raises ArchiveDamaged, SchemaTooNew, TargetNotEmpty or LogIsAnother, and has then changed nothing."""
    with read(path) as archive:
        _refuse_newer(archive)
        secrets = _secrets(platform, archive)
        async with AsyncExitStack() as stack:
            connections = {}
            for service in SERVICES:
                database = database_of(platform.settings, service)
                stack.push_async_callback(database.close)
                connections[service] = await stack.enter_async_context(database.connection())
                if not await connections[service].run_sync(is_empty):
                    raise TargetNotEmpty(f"the database of {service} is not empty")
            await platform.log.create(TOPICS)
            done = Restored(datetime.fromisoformat(archive.manifest["at"]), await is_the_same(platform.log, archive))
            for service, connection in connections.items():
                done.rows[service] = await connection.run_sync(_put, archive, service)
            if not done.same_log:
                await put_records(platform.log, archive)
            for connection in connections.values():
                await _go_on(platform, connection, done)
            _write(secrets)
        return done


def _refuse_newer(archive: Archive) -> None:
    for service in SERVICES:
        revision = archive.manifest["schemas"].get(service)
        if revision is None:
            raise ArchiveDamaged(f"the archive holds no database of {service}")
        if not is_known(scripts_of(service), revision):
            raise SchemaTooNew(
                f"{service} was at schema {revision}, which this version does not know: restore with the newer one"
            )


def _secrets(platform: Platform, archive: Archive) -> dict[Path, bytes]:
    folder = Path(platform.settings.secrets_dir)
    lines = [line for name in archive.members("secrets") for line in archive.lines(name)]
    found = {_place(folder, Path(line["name"]).name): base64.b64decode(line["content"]) for line in lines}
    for file in found:
        if file.name.endswith(".pem") and file.exists():
            raise TargetNotEmpty(f"{file} exists; move it away first")
    return found


def _place(folder: Path, name: str) -> Path:
    """In containers voting keeps its key in a volume of its own, which is seen from here as a folder."""
    own = folder / "voting"
    return own / name if name == "bundle-key.pem" and own.is_dir() else folder / name


def _write(files: dict[Path, bytes]) -> None:
    for file, content in files.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_bytes(content)


def _put(connection: Connection, archive: Archive, service: str) -> int:
    scripts = scripts_of(service)
    bring_to(connection, scripts, archive.manifest["schemas"][service])
    tables = {table.name: table for table in reflected(connection).sorted_tables}
    members = {name.removeprefix(f"{service}/") for name in archive.members(service)}
    if members != tables.keys():
        raise ArchiveDamaged(f"the tables of {service} are not those of its schema: {sorted(members ^ tables.keys())}")
    for table in tables.values():
        connection.execute(delete(table))  # what a migration itself puts there is in the archive too
    number = sum(put_rows(connection, table, archive.lines(f"{service}/{name}")) for name, table in tables.items())
    bring_to(connection, scripts, "heads")
    return number


async def _go_on(platform: Platform, connection: AsyncConnection, done: Restored) -> None:
    tables = (await connection.run_sync(reflected)).tables
    counters = tables["outbox_counters"]
    for topic, last in (await connection.execute(select(counters.c.topic, counters.c.last))).all():
        said = 0 if topic in UNNUMBERED else await highest_number(platform.log, topic)
        if said > last:
            await connection.execute(update(counters).where(counters.c.topic == topic).values(last=said))
    if not done.same_log:  # places in another log mean nothing here; what was heard is known by its number
        await connection.execute(delete(tables["heard_places"]))
        for table in tables.values():
            if "log_places" in table.c:
                await connection.execute(update(table).values(log_places=null()))
    if "restorations" in tables:
        restorations = tables["restorations"]
        await connection.execute(delete(restorations).where(restorations.c.handled_at.is_(None)))  # this one counts
        row = {"restored_at": platform.clock.now(), "backed_up_at": done.at, "handled_at": None}
        await connection.execute(insert(restorations).values(row))
