"""The log as one SQLite file, for the embedded mode: on disk (WAL, synchronous=FULL) before ``append`` returns, offsets
without gaps from 0, waiting readers of this process woken at once. Appends that wait together are committed together.
Another process may open the same file; what it appends wakes no reader here before the reader's wait is over. It cannot
catch a disk that reports as written what is not."""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TypeVar
from weakref import WeakSet
from zlib import crc32

from shared.chassis.event_log.port import LogCutShort, LogUnavailable, Outgoing, Reader, Record, Topic

T = TypeVar("T")
Row = tuple[int, str, bytes]

LOCK_WAIT_S = 2.0
ROWS_WAITING = 20_000
SCHEMA = """
CREATE TABLE IF NOT EXISTS streams (
    id INTEGER PRIMARY KEY, topic TEXT NOT NULL, partition INTEGER NOT NULL, UNIQUE (topic, partition));
CREATE TABLE IF NOT EXISTS records (
    stream INTEGER NOT NULL, offset INTEGER NOT NULL, key TEXT NOT NULL, value BLOB NOT NULL,
    PRIMARY KEY (stream, offset));
"""


class SqliteLog:
    def __init__(self, path: Path | str) -> None:
        self._path = Path(path)
        self._connections: tuple[_Connection, _Connection] | None = None  # one writes, one reads
        self._streams: dict[str, list[int]] = {}
        self._committing = asyncio.Lock()
        self._gathering: tuple[list[Row], asyncio.Task[None]] | None = None
        self._readers: WeakSet[_SqliteReader] = WeakSet()

    async def start(self) -> None:
        self._connections = _Connection(self._path), _Connection(self._path)
        try:
            await self._writer.run(_prepare)
            self._streams = await self.read(_all_streams)
        except LogUnavailable:
            await self.stop()
            raise

    async def stop(self) -> None:
        connections, self._connections = self._connections or (), None
        if self._gathering is not None:
            await asyncio.wait([self._gathering[1]])
        async with self._committing:
            for connection in connections:
                await connection.close()
        for reader in self._readers:
            reader.wake.set()

    async def ping(self) -> None:
        await self.read(_all_streams)

    async def create(self, topics: Sequence[Topic]) -> None:
        missing = [topic for topic in topics if topic.name not in self._streams]
        await self._writer.run(
            partial(_add_streams, [(topic.name, n) for topic in missing for n in range(topic.partitions)])
        )
        self._streams = await self.read(_all_streams)

    async def append(self, records: Sequence[Outgoing]) -> None:
        writer, rows = self._writer, []
        for record in records:
            streams = self._streams_of(record.topic)
            rows.append((streams[crc32(record.key.encode()) % len(streams)], record.key, record.value))
        if self._gathering is None:
            gathered: list[Row] = []
            self._gathering = gathered, asyncio.create_task(self._commit(writer, gathered))
        gathered, committed = self._gathering
        if gathered and len(gathered) + len(rows) > ROWS_WAITING:
            raise LogUnavailable(what="The log (too much is waiting for it)")
        gathered += rows
        await asyncio.shield(committed)

    async def reader(self, topics: Sequence[str], positions: Mapping[tuple[str, int], int]) -> Reader:
        ends = await self.ends(topics)
        for (topic, number), end in ends.items():
            if positions.get((topic, number), 0) > end:
                raise LogCutShort(what=f"What follows the end ({end}) of {topic}/{number}")
        reader = _SqliteReader(self, {self._streams[topic][n]: (topic, n) for topic, n in ends}, positions)
        self._readers.add(reader)
        return reader

    async def ends(self, topics: Sequence[str]) -> dict[tuple[str, int], int]:
        places = {(topic, n): stream for topic in topics for n, stream in enumerate(self._streams_of(topic))}
        return await self.read(lambda db: {place: _end(db, stream) for place, stream in places.items()})

    async def read(self, work: Callable[[sqlite3.Connection], T]) -> T:
        if self._connections is None:
            raise LogUnavailable(what="The log (stopped)")
        return await self._connections[1].run(work)

    @property
    def _writer(self) -> _Connection:
        if self._connections is None:
            raise LogUnavailable(what="The log (stopped)")
        return self._connections[0]

    def _streams_of(self, topic: str) -> list[int]:
        if topic not in self._streams:
            raise LogUnavailable(what=f"The topic {topic}")
        return self._streams[topic]

    async def _commit(self, writer: _Connection, rows: list[Row]) -> None:
        async with self._committing:
            self._gathering = None  # who comes now waits for the next commit
            await writer.run(partial(_store, rows))
        touched = {stream for stream, _, _ in rows}
        for reader in self._readers:
            if not touched.isdisjoint(reader.positions):
                reader.wake.set()


class _SqliteReader:
    def __init__(
        self, log: SqliteLog, places: dict[int, tuple[str, int]], positions: Mapping[tuple[str, int], int]
    ) -> None:
        self._log = log
        self._places = places
        self.positions = {stream: positions.get(place, 0) for stream, place in places.items()}
        self.wake = asyncio.Event()

    async def fetch(self, limit: int, wait_ms: int) -> list[Record]:
        self.wake.clear()
        found = await self._next(limit)
        if not found and wait_ms:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self.wake.wait(), wait_ms / 1000)
            found = await self._next(limit)
        return found

    async def close(self) -> None:
        self.positions = {}

    async def _next(self, limit: int) -> list[Record]:
        found = await self._log.read(partial(_after, list(self.positions.items()), limit))
        for stream, offset, _, _ in found:
            del self.positions[stream]  # and to the back of the queue, so that a busy partition starves none
            self.positions[stream] = offset + 1
        return [Record(*self._places[stream], offset, key, value) for stream, offset, key, value in found]


class _Connection:
    """One SQLite connection and the one thread that uses it; what fails in it leaves as LogUnavailable."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="event-log")
        self._db: sqlite3.Connection | None = None

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, self._call, work)
        except (sqlite3.Error, RuntimeError) as error:  # RuntimeError: the thread has ended
            raise LogUnavailable(what=f"The log ({error})") from error

    async def close(self) -> None:
        if self._db is not None:
            await self.run(sqlite3.Connection.close)
        self._thread.shutdown()

    def _call(self, work: Callable[[sqlite3.Connection], T]) -> T:
        if self._db is None:
            db = sqlite3.connect(self._path, timeout=LOCK_WAIT_S, isolation_level=None)
            try:
                db.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA fullfsync=ON;")
            except sqlite3.Error:
                db.close()
                raise
            self._db = db
        return work(self._db)


def _prepare(db: sqlite3.Connection) -> None:
    (verdict,) = db.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        raise sqlite3.DatabaseError(verdict)
    db.executescript(SCHEMA)
    if db.execute("SELECT 1 FROM records GROUP BY stream HAVING count(*) <= max(offset)").fetchone():
        raise sqlite3.DatabaseError("records are missing from it; restore log and databases from one backup")


def _all_streams(db: sqlite3.Connection) -> dict[str, list[int]]:
    streams: dict[str, list[int]] = {}
    for topic, stream in db.execute("SELECT topic, id FROM streams ORDER BY topic, partition"):
        streams.setdefault(topic, []).append(stream)
    return streams


def _add_streams(places: list[tuple[str, int]], db: sqlite3.Connection) -> None:
    with db:
        db.execute("BEGIN IMMEDIATE")
        db.executemany("INSERT OR IGNORE INTO streams (topic, partition) VALUES (?, ?)", places)


def _end(db: sqlite3.Connection, stream: int) -> int:
    last = db.execute("SELECT offset FROM records WHERE stream = ? ORDER BY offset DESC LIMIT 1", (stream,)).fetchone()
    return int(last[0]) + 1 if last else 0


def _store(rows: list[Row], db: sqlite3.Connection) -> None:
    with db:
        db.execute("BEGIN IMMEDIATE")
        ends = {stream: _end(db, stream) for stream in {stream for stream, _, _ in rows}}
        numbered = []
        for stream, key, value in rows:
            numbered.append((stream, ends[stream], key, value))
            ends[stream] += 1
        db.executemany("INSERT INTO records VALUES (?, ?, ?, ?)", numbered)


def _after(positions: list[tuple[int, int]], limit: int, db: sqlite3.Connection) -> list[tuple[int, int, str, bytes]]:
    found: list[tuple[int, int, str, bytes]] = []
    for stream, offset in positions:
        query = (
            "SELECT stream, offset, key, value FROM records WHERE stream = ? AND offset >= ? ORDER BY offset LIMIT ?"
        )
        found += db.execute(query, (stream, offset, limit - len(found)))
    return found
