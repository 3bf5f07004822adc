"""The rows of one service's database as lines, and back, whichever of the two stores it is: what the database itself says of its
tables decides how a value is written. It cannot tell a right row from a wrong one."""

from __future__ import annotations

import base64
from collections.abc import AsyncIterator, Iterable, Iterator
from datetime import UTC, date, datetime
from itertools import islice
from pathlib import Path
from typing import Any

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import JSON, Connection, Date, DateTime, LargeBinary, MetaData, Table, insert, inspect, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from services.keeping.archive import Line

REVISION = "alembic_version"
AT_ONCE = 500


def reflected(connection: Connection) -> MetaData:
    """The tables that are there, parents before children, without Alembic's own."""
    metadata = MetaData()
    metadata.reflect(connection)
    if REVISION in metadata.tables:
        metadata.remove(metadata.tables[REVISION])
    for table in metadata.tables.values():
        for column in table.columns:
            if isinstance(column.type, JSON):
                column.type.none_as_null = True
    return metadata


def is_empty(connection: Connection) -> bool:
    return not inspect(connection).get_table_names()


def revision_of(connection: Connection) -> str | None:
    if REVISION not in inspect(connection).get_table_names():
        return None
    return str(connection.execute(text(f"SELECT version_num FROM {REVISION}")).scalar_one())  # noqa: S608 - our own name


def is_known(scripts: ScriptDirectory, revision: str) -> bool:
    try:
        return scripts.get_revision(revision) is not None
    except CommandError:
        return False


def bring_to(connection: Connection, scripts: ScriptDirectory, target: str) -> None:
    """Runs the migrations that are missing up to ``target``; "heads" for all."""

    def steps(revision: object, _: MigrationContext) -> list[object]:
        return scripts._upgrade_revs(target, revision)  # type: ignore[arg-type, return-value]

    context = MigrationContext.configure(connection, opts={"fn": steps})
    with Operations.context(context):
        context.run_migrations()


def scripts_of(service: str) -> ScriptDirectory:
    folder = str(Path(__file__).parents[1] / service / "migrations")
    return ScriptDirectory(folder, version_locations=[folder])


async def rows_of(connection: AsyncConnection, table: Table) -> AsyncIterator[Line]:
    async with connection.stream(select(table).execution_options(yield_per=AT_ONCE)) as rows:
        async for row in rows:
            yield {name: _as_json(value) for name, value in row._asdict().items()}


def put_rows(connection: Connection, table: Table, lines: Iterable[Line]) -> int:
    rows: Iterator[Line] = (
        {column.name: _as_stored(column, line[column.name]) for column in table.columns} for line in lines
    )
    number = 0
    while some := list(islice(rows, AT_ONCE)):
        connection.execute(insert(table), some)
        number += len(some)
    if connection.dialect.name == "postgresql":
        _go_on_numbering(connection, table)
    return number


def _go_on_numbering(connection: Connection, table: Table) -> None:
    """Rows that come later get numbers beyond those put here."""
    for column in table.primary_key.columns:
        named = {"table": table.name, "column": column.name}
        sequence = connection.execute(text("SELECT pg_get_serial_sequence(:table, :column)"), named).scalar_one()
        if sequence is not None:
            highest = f"SELECT setval(:sequence, coalesce(max({column.name}), 0) + 1, false) FROM {table.name}"  # noqa: S608
            connection.execute(text(highest), {"sequence": sequence})


def _as_json(value: Any) -> Any:
    if isinstance(value, datetime):
        return (value if value.tzinfo else value.replace(tzinfo=UTC)).astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (bytes, memoryview)):
        return base64.b64encode(value).decode()
    return value


def _as_stored(column: Any, value: Any) -> Any:
    if value is None:
        return None
    if isinstance(column.type, DateTime):
        return datetime.fromisoformat(value)
    if isinstance(column.type, Date):
        return date.fromisoformat(value)
    return base64.b64decode(value) if isinstance(column.type, LargeBinary) else value
