"""A service's own database: PostgreSQL or SQLite behind one transaction. Promises that a transaction is all or nothing
and, on SQLite, that writers take turns (``turn``). A store out of reach raises StoreUnavailable; nothing is then half done.
What was to be stored stands in no error, and so in no log (V6)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson
from sqlalchemy import DateTime, MetaData, TypeDecorator, event, text
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncSession, create_async_engine

from shared.kernel.errors import Unavailable

OUT_OF_REACH = (OperationalError, InterfaceError, PoolTimeout, OSError, TimeoutError)


class StoreUnavailable(Unavailable):
    code = "store-unavailable"


class UtcDateTime(TypeDecorator[datetime]):
    """A time in UTC that comes back aware, on stores that forget the zone too."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> datetime | None:
        if value is not None and value.tzinfo is None:
            raise ValueError("a time without a zone must not be stored")
        return value.astimezone(UTC) if value is not None else None

    def process_result_value(self, value: datetime | None, dialect: Any) -> datetime | None:
        return value.replace(tzinfo=UTC) if value is not None and value.tzinfo is None else value


class Database:
    def __init__(self, url: str, metadata: MetaData, migrations: Path) -> None:
        self.metadata, self.migrations = metadata, migrations
        self.is_sqlite = url.startswith("sqlite")
        in_file = self.is_sqlite and ":memory:" not in url
        # None: not on this machine's disk
        self.folder = Path(url.split("///", 1)[1]).resolve().parent if in_file else None
        self.turn: AbstractAsyncContextManager[Any] = asyncio.Lock() if self.is_sqlite else nullcontext()
        self.closing: list[Callable[[], Awaitable[None]]] = []  # connections made beside these
        if self.is_sqlite:
            self._writers = _sqlite_engine(url, begin="BEGIN IMMEDIATE", pool_size=1)
            self._readers = _sqlite_engine(url, begin="BEGIN", pool_size=4)
        else:
            how: Any = {"connect_args": {"timeout": 5, "command_timeout": 30}, "hide_parameters": True}
            how |= {"json_deserializer": orjson.loads, "pool_pre_ping": True}
            self._writers = self._readers = create_async_engine(
                url, pool_size=12, max_overflow=8, pool_timeout=5, **how
            )

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncSession]:
        """Reads and writes that commit together when the block ends well, and leave nothing when it does not."""
        async with (
            _reachable(),
            self.turn,
            AsyncSession(self._writers, expire_on_commit=False) as session,
            session.begin(),
        ):
            yield session

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        async with _reachable(), AsyncSession(self._readers, expire_on_commit=False) as session:
            yield session

    @asynccontextmanager
    async def connection(self) -> AsyncIterator[AsyncConnection]:
        """For migrations; commits like ``transaction``."""
        async with _reachable(), self.turn, self._writers.begin() as connection:
            yield connection

    @asynccontextmanager
    async def leadership(self, name: str) -> AsyncIterator[None]:
        """Held by one process at a time (PostgreSQL advisory lock); SQLite has one process anyway. Waits its turn."""
        if self.is_sqlite:
            yield
            return
        async with _reachable(), self._readers.connect() as connection:
            key = text("SELECT pg_try_advisory_lock(hashtext(:name))")
            while not (await connection.execute(key, {"name": name})).scalar_one():
                await connection.rollback()
                await asyncio.sleep(0.5)
            await connection.commit()
            try:
                yield
            finally:
                await connection.execute(text("SELECT pg_advisory_unlock(hashtext(:name))"), {"name": name})

    async def ping(self) -> None:
        """Returns when the store answers within 3 s, else raises StoreUnavailable."""
        async with _reachable(), asyncio.timeout(3), self.reading() as session:
            await session.execute(text("SELECT 1"))

    async def close(self) -> None:
        for each in self.closing:
            await each()
        await self._writers.dispose()
        if self._readers is not self._writers:
            await self._readers.dispose()

    @property
    def driver_url(self) -> str:
        """The address, or the file, for a driver used without SQLAlchemy (LISTEN; the hot path)."""
        url = self._writers.url
        return str(url.database) if self.is_sqlite else url.set(drivername="postgresql").render_as_string(False)


@asynccontextmanager
async def _reachable() -> AsyncIterator[None]:
    try:
        yield
    except OUT_OF_REACH as problem:
        raise StoreUnavailable(what="The database") from problem
    except DBAPIError as problem:
        if problem.connection_invalidated:
            raise StoreUnavailable(what="The database") from problem
        raise


def _sqlite_engine(url: str, begin: str, pool_size: int) -> AsyncEngine:
    if ":memory:" not in url:
        Path(url.split("///", 1)[1]).parent.mkdir(parents=True, exist_ok=True)
    how: Any = {"connect_args": {"timeout": 10, "isolation_level": None}, "hide_parameters": True}
    how |= {"json_deserializer": orjson.loads}
    engine = create_async_engine(url, pool_size=pool_size, max_overflow=0, pool_timeout=30, **how)

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: Any, _: Any) -> None:
        cursor = connection.cursor()
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=10000"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def start(connection: Any) -> None:
        connection.exec_driver_sql(begin)

    return engine
