"""Where the schedule comes between a process and what it stands on: its database, the log, the live tallies, the channel."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any
from unittest.mock import patch

import aiosqlite
from aiosqlite.core import Connection

from services.voting.adapters.ballot_store import Offer, SqliteBallotStore
from services.voting.adapters.memory_tallies import MemoryTallies
from services.voting.domain.tally import Link
from services.voting.use_cases.ports import LiveTally
from shared.chassis.channel import MemoryChannel
from shared.chassis.event_log import LogUnavailable, Outgoing, Reader, Record, Topic
from shared.chassis.event_log.memory import MemoryLog
from shared.kernel.errors import Unavailable
from tests.simulation.process import Process, acting
from tests.simulation.schedule import Schedule

_writing: dict[str, asyncio.Lock] = {}


class _HereAndNow(Connection):
    """A connection without its thread. Writers of one file wait for each other, as SQLite's busy handler lets them; the
    process that uses it may be killed before a commit and after it."""

    def __init__(self, path: str, **how: Any) -> None:
        super().__init__(partial(sqlite3.connect, path, **how), 64)
        self._writer = _writing.setdefault(path, asyncio.Lock())
        self._holds = False
        self._process = acting()
        if self._process is not None:
            self._process.on_death.add(self.die)

    def __await__(self) -> Any:
        return self._connect().__await__()

    async def _connect(self) -> Connection:
        self._connection = self._connector()
        return self

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        if self._connection is None:
            raise ValueError("no active connection")
        if args and args[0] == "BEGIN IMMEDIATE":
            await self._step("store: begin")
            await self._writer.acquire()
            self._holds = True
        return fn(*args, **kwargs)

    async def commit(self) -> None:
        writes = self._holds
        if writes:
            await self._step("store: before the commit")
        if self._connection is None:
            raise asyncio.CancelledError
        self._connection.commit()
        self._let_go()
        if writes:
            await self._step("store: after the commit")

    async def rollback(self) -> None:
        if self._connection is not None:
            self._connection.rollback()
        self._let_go()

    async def close(self) -> None:
        self.die()

    def stop(self) -> None:
        self.die()

    def die(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        self._let_go()
        if self._process is not None:
            self._process.on_death.discard(self.die)

    async def _step(self, what: str) -> None:
        if self._process is not None:
            await self._process.step(what)

    def _let_go(self) -> None:
        if self._holds:
            self._holds = False
            self._writer.release()


@contextmanager
def sqlite_without_threads() -> Iterator[None]:
    _writing.clear()
    with patch.object(aiosqlite, "connect", _HereAndNow):
        yield


class SteppedBallots(SqliteBallotStore):
    """Named ballots without the thread: the transaction is one moment, before and after which the process may be killed."""

    def __init__(self, process: Process) -> None:
        super().__init__(process.database)
        self._process = process
        self._writer = _writing.setdefault(process.database.driver_url, asyncio.Lock())

    async def store(self, poll_ids: Iterable[str], offer: Offer) -> dict[str, int]:
        async with self._writer:
            await self._process.step("store: before the ballots are committed")
            stored = self._store(sorted(poll_ids), offer)
        await self._process.step("store: after the ballots are committed")
        return stored


class SeenLog:
    """The log as one process reaches it. What it appends may be refused, or stored without its knowing; what it reads may
    come twice, and of several partitions in any order."""

    def __init__(self, log: MemoryLog, process: Process) -> None:
        self._log, self._process, self._schedule = log, process, process.schedule

    async def start(self) -> None:
        await self._log.start()

    async def stop(self) -> None: ...

    async def ping(self) -> None:
        await self._log.ping()

    async def create(self, topics: Sequence[Topic]) -> None:
        await self._log.create(topics)

    async def append(self, records: Sequence[Outgoing]) -> None:
        await self._process.step("log: before an append")
        if self._schedule.strikes("log refuses", self._process.name):
            raise LogUnavailable(what="The log (simulated)")
        await self._log.append(records)
        if self._schedule.strikes("log answer lost", self._process.name, f"{len(records)} records are on it"):
            raise LogUnavailable(what="The log (simulated, after it stored)")
        await self._process.step("log: after an append")

    async def reader(self, topics: Sequence[str], positions: Mapping[tuple[str, int], int]) -> Reader:
        return _SeenReader(await self._log.reader(topics, positions), self._process)

    async def ends(self, topics: Sequence[str]) -> dict[tuple[str, int], int]:
        return await self._log.ends(topics)


class _SeenReader:
    def __init__(self, reader: Reader, process: Process) -> None:
        self._reader, self._process, self._schedule = reader, process, process.schedule
        self._before: list[Record] = []

    async def fetch(self, limit: int, wait_ms: int) -> list[Record]:
        if self._before and self._schedule.strikes("redelivered", self._process.name, f"{len(self._before)} records"):
            again, self._before = self._before, []
            return again
        records = await self._reader.fetch(limit, wait_ms)
        if records:
            await self._process.step("log: fetched")
            places = list(dict.fromkeys((record.topic, record.partition) for record in records))
            self._schedule.draw.shuffle(places)
            records = [r for place in places for r in records if (r.topic, r.partition) == place]
            self._before = records
        return records

    async def close(self) -> None:
        await self._reader.close()


class LossyTallies:
    """The live tallies as in a Redis that forgets everything at times and is out of reach at others."""

    def __init__(self, schedule: Schedule) -> None:
        self._schedule, self._kept = schedule, MemoryTallies()

    async def fold(self, poll_id: str, links: Sequence[Link]) -> bool:
        return await (await self._reached()).fold(poll_id, links)

    async def rebuild(self, poll_id: str, generation: int, links: Sequence[Link]) -> None:
        await (await self._reached()).rebuild(poll_id, generation, links)

    async def read(self, poll_id: str, *, members: bool = True) -> LiveTally | None:
        return await (await self._reached()).read(poll_id, members=members)

    async def places(self) -> dict[str, int] | None:
        return await (await self._reached()).places()

    async def keep_places(self, places: Mapping[str, int]) -> None:
        await (await self._reached()).keep_places(places)

    async def _reached(self) -> MemoryTallies:
        process = acting()
        if process is not None:
            await process.step("tallies")
        if self._schedule.strikes("tally away", "redis"):
            raise Unavailable(what="Redis (simulated)")
        if self._schedule.strikes("tally lost", "redis"):
            self._kept = MemoryTallies()
        return self._kept


class LossyChannel(MemoryChannel):
    """Messages that are lost, and listeners that are cut off."""

    def __init__(self, schedule: Schedule) -> None:
        super().__init__()
        self._schedule = schedule

    async def publish(self, name: str, message: bytes) -> None:
        process = acting()
        if process is not None:
            await process.step("channel")
        if not self._schedule.strikes("push lost", "channel"):
            await super().publish(name, message)

    async def listen(self, name: str) -> AsyncIterator[bytes]:
        async for message in super().listen(name):
            yield message
            if self._schedule.strikes("channel cut", "channel"):
                raise Unavailable(what="The channel (simulated)")
