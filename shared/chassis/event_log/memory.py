"""The log in this process's memory, for simulations and unit tests: partitions, order and positions as in the durable
adapters, waiting readers woken at once. It promises nothing beyond the life of the process and cannot catch a fault that
only a disk or a network makes."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Mapping, Sequence
from zlib import crc32

from shared.chassis.event_log.port import LogCutShort, LogUnavailable, Outgoing, Reader, Record, Topic


class MemoryLog:
    def __init__(self) -> None:
        self._topics: dict[str, list[list[Record]]] = {}
        self._running = False
        self.grown = asyncio.Condition()

    async def start(self) -> None:
        self._running = True

    async def stop(self) -> None:
        self._running = False

    async def ping(self) -> None:
        if not self._running:
            raise LogUnavailable(what="The log (stopped)")

    async def create(self, topics: Sequence[Topic]) -> None:
        await self.ping()
        for topic in topics:
            self._topics.setdefault(topic.name, [[] for _ in range(topic.partitions)])

    async def append(self, records: Sequence[Outgoing]) -> None:
        await self.ends([record.topic for record in records])  # all topics are there, or nothing is stored
        async with self.grown:
            for record in records:
                partitions = self._topics[record.topic]
                number = crc32(record.key.encode()) % len(partitions)
                stored = Record(record.topic, number, len(partitions[number]), record.key, record.value)
                partitions[number].append(stored)
            self.grown.notify_all()

    async def reader(self, topics: Sequence[str], positions: Mapping[tuple[str, int], int]) -> Reader:
        ends = await self.ends(topics)
        for (topic, number), end in ends.items():
            if positions.get((topic, number), 0) > end:
                raise LogCutShort(what=f"What follows the end ({end}) of {topic}/{number}")
        return _MemoryReader(self, {place: positions.get(place, 0) for place in ends})

    async def ends(self, topics: Sequence[str]) -> dict[tuple[str, int], int]:
        await self.ping()
        for topic in topics:
            if topic not in self._topics:
                raise LogUnavailable(what=f"The topic {topic}")
        return {(topic, n): len(records) for topic in set(topics) for n, records in enumerate(self._topics[topic])}

    def after(self, place: tuple[str, int], offset: int, limit: int) -> list[Record]:
        return self._topics[place[0]][place[1]][offset : offset + limit]


class _MemoryReader:
    def __init__(self, log: MemoryLog, positions: dict[tuple[str, int], int]) -> None:
        self._log = log
        self._positions = positions

    async def fetch(self, limit: int, wait_ms: int) -> list[Record]:
        await self._log.ping()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(wait_ms / 1000), self._log.grown:
                await self._log.grown.wait_for(lambda: any(self._log.after(*at, 1) for at in self._positions.items()))
        found: list[Record] = []
        for place, offset in list(self._positions.items()):
            records = self._log.after(place, offset, limit - len(found))
            if records:
                found += records
                del self._positions[place]  # and to the back of the queue, so that a busy partition starves none
                self._positions[place] = records[-1].offset + 1
        return found

    async def close(self) -> None:
        self._positions = {}
