"""The log on a Kafka broker. ``append`` returns when all replicas in sync have the records (acks=all). Every call ends
within bounds, and what Kafka cannot do leaves as LogUnavailable. A reader keeps its own place and, after any failure,
connects anew from there. It cannot catch a broker that loses what it acknowledged, except that a place past the end of
the log is refused."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping, Sequence, Set

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, ConsumerRecord, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.errors import KafkaError, OffsetOutOfRangeError, TopicAlreadyExistsError, for_code

from shared.chassis.event_log.port import LogCutShort, LogUnavailable, Outgoing, Reader, Record, Topic

log = logging.getLogger(__name__)

REQUEST_MS = 5_000
CALL_S = 10.0
CLOSE_S = 3.0
RETRY_S = 0.2
FETCH_MAX_WAIT_MS = 20
IDLE_CHECK_S = 1.0
BATCH_BYTES = 256 * 1024
RECORD_BYTES = 4_500_000  # what is told of a poll of 100,000 voters fits, with codes of 16 letters


@contextlib.asynccontextmanager
async def _bounded(seconds: float) -> AsyncIterator[None]:
    try:
        async with asyncio.timeout(seconds):
            yield
    except OffsetOutOfRangeError as error:
        raise LogCutShort(what=f"The log at {error}") from error
    except (KafkaError, OSError) as error:  # OSError: TimeoutError too
        raise LogUnavailable(what=f"The log ({error!r})") from error


async def _close(*steps: Callable[[], Coroutine[None, None, None]]) -> None:
    """One step after the other, each bounded, each whatever became of the one before: the client's own stop() may wait
    for ever (an idempotent producer) or break off half way (a consumer whose connection is gone)."""
    for step in steps:
        task = asyncio.create_task(step())
        await asyncio.wait([task], timeout=CLOSE_S)
        if not task.done() or task.cancelled() or task.exception():
            task.cancel()
            log.warning("a connection to the log did not close in order: %r", task)


class KafkaLog:
    def __init__(
        self,
        bootstrap_servers: str,
        *,
        replication_factor: int = 1,
        idempotent: bool = True,
        start_within_s: float = 60.0,
    ) -> None:
        self._servers = bootstrap_servers
        self._replication_factor = replication_factor
        self._idempotent = idempotent
        self._start_within_s = start_within_s
        self._admin: AIOKafkaAdminClient | None = None
        self._producer: AIOKafkaProducer | None = None
        self._opening, self._asking = asyncio.Lock(), asyncio.Lock()
        self._known: set[str] = set()

    async def start(self) -> None:
        """Waits for a broker that is still starting, at most ``start_within_s``."""
        clock = asyncio.get_running_loop().time
        deadline = clock() + self._start_within_s
        while self._producer is None:
            try:
                async with _bounded(deadline - clock()):
                    self._admin = AIOKafkaAdminClient(bootstrap_servers=self._servers, request_timeout_ms=REQUEST_MS)
                    await self._admin.start()
                    await self._open_producer()
            except LogUnavailable:
                await self.stop()
                if clock() + RETRY_S >= deadline:
                    raise
                await asyncio.sleep(RETRY_S)

    async def stop(self) -> None:
        admin, self._admin = self._admin, None
        await self._close_producer()
        if admin is not None:
            await _close(admin.close)

    async def ping(self) -> None:
        async with _bounded(REQUEST_MS / 1000):
            await self._administration.describe_cluster()

    async def create(self, topics: Sequence[Topic]) -> None:
        """Returns when every partition has a leader. Records are kept for ever; one replica of three may be missing."""
        settings = {
            "retention.ms": "-1",
            "retention.bytes": "-1",
            "cleanup.policy": "delete",
            "max.message.bytes": str(RECORD_BYTES),
            "min.insync.replicas": str(max(1, self._replication_factor - 1)),
        }
        wanted = [NewTopic(t.name, t.partitions, self._replication_factor, topic_configs=settings) for t in topics]
        async with _bounded(CALL_S):
            answer = await self._administration.create_topics(wanted, timeout_ms=REQUEST_MS)
            for topic, code, *_ in answer.topic_errors:
                if code and for_code(code) is not TopicAlreadyExistsError:
                    raise for_code(code)(topic)
            while not {topic.name for topic in topics} <= (await self._partitions()).keys():  # noqa: ASYNC110
                await asyncio.sleep(RETRY_S)

    async def append(self, records: Sequence[Outgoing]) -> None:
        topics = {record.topic for record in records}
        async with _bounded(CALL_S):
            async with self._asking:  # once for all who wait: thousands of such questions at once are late themselves
                if not topics <= self._known:
                    await self._partitions_of(topics)
            producer = await self._open_producer()
            sent: list[asyncio.Future[object]] = []
            try:
                for record in records:
                    sent.append(await producer.send(record.topic, record.value, record.key.encode()))
                await asyncio.gather(*sent)
            except KafkaError as error:
                if producer is self._producer and not error.retriable:
                    await self._close_producer()  # it may be past using; the next append opens another
                raise
            finally:
                for waiting in sent:
                    waiting.cancel()

    async def reader(self, topics: Sequence[str], positions: Mapping[tuple[str, int], int]) -> Reader:
        async with _bounded(CALL_S):
            places = await self._partitions_of(set(topics))
        reader = _KafkaReader(self._servers, {place: positions.get(place, 0) for place in places})
        await reader.open()
        return reader

    async def ends(self, topics: Sequence[str]) -> dict[tuple[str, int], int]:
        """The high watermarks that come with a fetch: not every broker of this protocol lists the right last offset."""
        consumer = _consumer(self._servers)
        try:
            async with _bounded(CALL_S):
                places = await self._partitions_of(set(topics))
                await consumer.start()
                consumer.assign(places)
                for place, offset in (await consumer.end_offsets(places)).items():
                    consumer.seek(place, offset)
                while any(consumer.highwater(place) is None for place in places):
                    await consumer.getmany(timeout_ms=FETCH_MAX_WAIT_MS)
                return {(place.topic, place.partition): consumer.highwater(place) for place in places}
        finally:
            await _close(consumer.stop, consumer._client.close)

    async def _partitions_of(self, topics: Set[str]) -> list[TopicPartition]:
        known = await self._partitions()
        self._known |= known.keys()
        if not topics <= known.keys():
            raise LogUnavailable(what=f"The topic {min(topics - known.keys())}")
        return [place for topic in sorted(topics) for place in known[topic]]

    async def _partitions(self) -> dict[str, list[TopicPartition]]:
        """Of all topics that are ready; asking for one by its name may create it."""
        return {
            topic["topic"]: [TopicPartition(topic["topic"], p["partition"]) for p in topic["partitions"]]
            for topic in await self._administration.describe_topics()
            if topic["partitions"] and all(p["leader"] >= 0 for p in topic["partitions"])
        }

    @property
    def _administration(self) -> AIOKafkaAdminClient:
        if self._admin is None:
            raise LogUnavailable(what="The log (stopped)")
        return self._admin

    async def _open_producer(self) -> AIOKafkaProducer:
        async with self._opening:
            if self._producer is None and self._administration:
                self._producer = AIOKafkaProducer(
                    bootstrap_servers=self._servers,
                    acks="all",
                    enable_idempotence=self._idempotent,
                    request_timeout_ms=REQUEST_MS,
                    max_batch_size=BATCH_BYTES,
                    max_request_size=RECORD_BYTES,
                )
                try:
                    await self._producer.start()
                except BaseException:
                    await self._close_producer()
                    raise
            return self._producer

    async def _close_producer(self) -> None:
        producer, self._producer = self._producer, None
        if producer is not None:
            await _close(producer.stop, producer._sender.close, producer.client.close)


class _KafkaReader:
    def __init__(self, servers: str, positions: dict[TopicPartition, int]) -> None:
        self._servers = servers
        self._positions = positions
        self._consumer: AIOKafkaConsumer | None = None
        self._checked = 0.0

    async def fetch(self, limit: int, wait_ms: int) -> list[Record]:
        consumer = self._consumer or await self.open()
        try:
            async with _bounded(wait_ms / 1000 + CALL_S):
                batches = await consumer.getmany(timeout_ms=wait_ms, max_records=limit)
                if not batches:
                    await self._check(consumer)
        except LogUnavailable:
            await self.close()
            raise
        for place, batch in batches.items():
            self._positions[place] = batch[-1].offset + 1
        return [_record(each) for batch in batches.values() for each in batch]

    async def close(self) -> None:
        consumer, self._consumer = self._consumer, None
        if consumer is not None:
            await _close(consumer.stop, consumer._client.close)

    async def open(self) -> AIOKafkaConsumer:
        self._consumer = consumer = _consumer(self._servers)
        try:
            async with _bounded(CALL_S):
                await consumer.start()
                consumer.assign(list(self._positions))
                for place, offset in self._positions.items():
                    consumer.seek(place, offset)
        except BaseException:
            await self.close()
            raise
        return consumer

    async def _check(self, consumer: AIOKafkaConsumer) -> None:
        """The client hides a dead broker behind silence, so a silent reader asks it something once a second."""
        for place, offset in self._positions.items():
            if offset > (consumer.highwater(place) or offset):
                raise OffsetOutOfRangeError({place: offset})
        now = asyncio.get_running_loop().time()
        if now - self._checked > IDLE_CHECK_S:
            await consumer.end_offsets(list(self._positions))
            self._checked = now


def _record(read: ConsumerRecord) -> Record:
    """What others put on a topic may lack key or value; it is for the listener to reject it, not for the reader to stop."""
    key = (read.key or b"").decode(errors="replace")
    return Record(read.topic, read.partition, read.offset, key, read.value or b"")


def _consumer(servers: str) -> AIOKafkaConsumer:
    return AIOKafkaConsumer(
        bootstrap_servers=servers,
        enable_auto_commit=False,
        auto_offset_reset="none",
        request_timeout_ms=REQUEST_MS,
        fetch_max_wait_ms=FETCH_MAX_WAIT_MS,
        max_partition_fetch_bytes=RECORD_BYTES,
    )
