"""The log in this process's memory, for simulations and unit tests: the same order, partitions and positions as the
durable adapters, and waiting readers are woken at once. It promises nothing beyond the life of the process, and it cannot
catch a fault that only a disk or a network makes."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from zlib import crc32

from shared.chassis.event_log.port import LogUnavailable, Outgoing, Reader, Record, Topic


class MemoryLog:
    def __init__(self) -> None:
        self._topics: dict[str, list[list[Record]]] = {}
        self._grown = asyncio.Condition()
        self._running = False

    async def start(self) -> None:
        self._running = True

    async def stop(self) -> None:
        self._running = False
        async with self._grown:
            self._grown.notify_all()

    async def ping(self) -> None:
        if not self._running:
            raise LogUnavailable(what="The log")

    async def create(self, topics: Sequence[Topic]) -> None:
        await self.ping()
        for topic in topics:
            self._topics.setdefault(topic.name, [[] for _ in range(topic.partitions)])

    async def append(self, records: Sequence[Outgoing]) -> None:
        await self.ping()
        for name in {record.topic for record in records}:
            self._partitions(name)
        async with self._grown:
            for record in records:
                partitions = self._partitions(record.topic)
                number = crc32(record.key.encode()) % len(partitions)
                offset = len(partitions[number])
                partitions[number].append(Record(record.topic, number, offset, record.key, record.value))
            self._grown.notify_all()

    async def reader(self, topics: Sequence[str], positions: Mapping[tuple[str, int], int]) -> Reader:
        ends = await self.ends(topics)
        for place, offset in positions.items():
            if place[0] in topics and offset > ends.get(place, 0):
                raise LogUnavailable(what=f"Offset {offset} of {place[0]}/{place[1]}, past the end of the log,")
        return _MemoryReader(self, {place: positions.get(place, 0) for place in ends})

    async def ends(self, topics: Sequence[str]) -> dict[tuple[str, int], int]:
        await self.ping()
        return {
            (topic, number): len(records) for topic in topics for number, records in enumerate(self._partitions(topic))
        }

    async def wait_for_more(self, places: Mapping[tuple[str, int], int], wait_ms: int) -> None:
        """Returns when one of ``places`` has a record to read, when the log stops, or after ``wait_ms``."""

        def something() -> bool:
            return not self._running or any(self.after(place, offset, 1) for place, offset in places.items())

        try:
            async with asyncio.timeout(wait_ms / 1000), self._grown:
                await self._grown.wait_for(something)
        except TimeoutError:
            return

    def after(self, place: tuple[str, int], offset: int, limit: int) -> list[Record]:
        return self._topics[place[0]][place[1]][offset : offset + limit]

    def _partitions(self, topic: str) -> list[list[Record]]:
        if topic not in self._topics:
            raise LogUnavailable(what=f"The topic {topic}")
        return self._topics[topic]


class _MemoryReader:
    def __init__(self, log: MemoryLog, positions: dict[tuple[str, int], int]) -> None:
        self._log = log
        self._positions = positions

    async def fetch(self, limit: int, wait_ms: int) -> list[Record]:
        await self._log.wait_for_more(self._positions, wait_ms)
        await self._log.ping()
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
