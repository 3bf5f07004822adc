"""Writes one archive of the running platform: each database in one look, then the log, which holds by then whatever the databases
have said, then the keys. Nothing stands still meanwhile."""

from __future__ import annotations

import base64
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import MetaData, text

from services.keeping.archive import ArchiveWriter, Line, written
from services.keeping.log_records import TOPICS, ends_of, lines_of
from services.keeping.refusals import NothingToKeep
from services.keeping.tables import reflected, revision_of, rows_of
from shared.chassis.database import Database
from shared.chassis.runner import SERVICES
from shared.chassis.service import Platform
from shared.chassis.settings import Settings

SECRETS = ("signing-key*.pem", "bootstrap-token", "bundle-key.pem", "voting/bundle-key.pem")
SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"


def database_of(settings: Settings, service: str) -> Database:
    """``database_password_file`` may name the service too: here one process reads all four."""
    file = settings.database_password_file.replace("{service}", service)
    url = replace(settings, database_password_file=file).database_for(service)
    return Database(url, MetaData(), Path(__file__).parents[1] / service / "migrations")


async def backup(platform: Platform, path: Path) -> dict[str, Any]:
    """The manifest of what was written. Raises ArchiveExists or NothingToKeep."""
    with written(path) as archive:
        archive.manifest |= {"at": platform.clock.now().isoformat(), "schemas": {}}
        for service in SERVICES:
            archive.manifest["schemas"][service] = await _database(archive, platform.settings, service)
        archive.manifest["log"] = ends = await ends_of(platform.log)
        for topic in TOPICS:
            await archive.add(f"log/{topic.name}", lines_of(platform.log, topic.name, ends))
        for name, content in secrets_in(Path(platform.settings.secrets_dir)).items():
            await archive.add(f"secrets/{name}", _one({"name": name, "content": base64.b64encode(content).decode()}))
        return archive.manifest


async def _database(archive: ArchiveWriter, settings: Settings, service: str) -> str:
    database = database_of(settings, service)
    if database.folder is not None and not (database.folder / f"{service}.db").is_file():
        raise NothingToKeep(f"there is no database of {service} in {database.folder}")
    try:
        async with database.reading() as session:
            if not database.is_sqlite:
                await session.execute(text(SNAPSHOT))
            connection = await session.connection()
            revision = await connection.run_sync(revision_of)
            if revision is None:
                raise NothingToKeep(f"the database of {service} was never used")
            for table in (await connection.run_sync(reflected)).sorted_tables:
                await archive.add(f"{service}/{table.name}", rows_of(connection, table))
            return revision
    finally:
        await database.close()


def secrets_in(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for pattern in SECRETS for file in sorted(folder.glob(pattern))}


async def _one(line: Line) -> AsyncIterator[Line]:
    yield line
