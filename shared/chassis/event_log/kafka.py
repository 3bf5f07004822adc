"""The log on a Kafka broker. An append has returned only when all replicas in sync have it (acks=all); every call ends
within bounds, and what Kafka cannot do leaves as LogUnavailable. A reader keeps its own place and connects anew from there
after any failure. It cannot catch a broker that loses what it acknowledged, except that a place past the end is refused."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Iterator, Mapping, Sequence, Set

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.errors import KafkaError, OffsetOutOfRangeError, TopicAlreadyExistsError, for_code

from shared.chassis.event_log.port import LogUnavailable, Outgoing, Reader, Record, Topic

log = logging.getLogger(__name__)

REQUEST_MS = 5_000
CALL_S = 10.0
CLOSE_S = 3.0
RETRY_S = 0.2
FETCH_MAX_WAIT_MS = 20
IDLE_CHECK_S = 1.0
BATCH_BYTES = 256 * 1024
RECORD_BYTES = 1_000_000


@contextlib.contextmanager
def _refusing(what: str = "The log") -> Iterator[None]:
    try:
        yield
    except (KafkaError, OSError) as error:  # OSError: TimeoutError too
        raise LogUnavailable(what=f"{what} ({error!r})") from error


async def _close(closing: Awaitable[None]) -> None:
    try:
        await asyncio.wait_for(closing, CLOSE_S)
    except (KafkaError, OSError) as error:
        log.warning("a connection to the log did not close in order: %r", error)


class KafkaLog:
    def __init__(
        self,
        bootstrap_servers: str,
        *,
        replication_factor: int = 1,
        idempotent: bool = True,
        start_within_s: float = 60.0,
    ) -> None:
        self.bootstrap_servers = bootstrap_servers
        self._replication_factor = replication_factor
        self._idempotent = idempotent
        self._start_within_s = start_within_s
        self._admin: AIOKafkaAdminClient | None = None
        self._producer: AIOKafkaProducer | None = None
        self._opening = asyncio.Lock()
        self._known: set[str] = set()

    async def start(self) -> None:
        """Waits for a broker that is still starting, at most ``start_within_s``."""
        deadline = asyncio.get_running_loop().time() + self._start_within_s
        while True:
            try:
                with _refusing():
                    async with asyncio.timeout_at(deadline):
                        await self._connect()
                return
            except LogUnavailable:
                await self.stop()
                if asyncio.get_running_loop().time() + RETRY_S >= deadline:
                    raise
            await asyncio.sleep(RETRY_S)

    async def stop(self) -> None:
        admin, self._admin = self._admin, None
        producer, self._producer = self._producer, None
        if producer is not None:
            await _close_producer(producer)
        if admin is not None:
            await _close(admin.close())

    async def ping(self) -> None:
        with _refusing():
            async with asyncio.timeout(REQUEST_MS / 1000):
                await self._administration.describe_cluster()

    async def create(self, topics: Sequence[Topic]) -> None:
        """Returns when every partition has a leader. Records are kept for ever; one replica may be missing of three."""
        settings = {
            "retention.ms": "-1",
            "retention.bytes": "-1",
            "cleanup.policy": "delete",
            "min.insync.replicas": str(max(1, self._replication_factor - 1)),
        }
        wanted = [NewTopic(t.name, t.partitions, self._replication_factor, topic_configs=settings) for t in topics]
        with _refusing():
            async with asyncio.timeout(CALL_S):
                answer = await self._administration.create_topics(wanted, timeout_ms=REQUEST_MS)
                for topic, code, *_ in answer.topic_errors:
                    if code and for_code(code) is not TopicAlreadyExistsError:
                        raise for_code(code)(topic)
                while not {topic.name for topic in topics} <= (await self._led_partitions()).keys():
                    await asyncio.sleep(RETRY_S)

    async def append(self, records: Sequence[Outgoing]) -> None:
        await self.partitions({record.topic for record in records} - self._known)
        sent: list[asyncio.Future[object]] = []
        producer: AIOKafkaProducer | None = None
        with _refusing():
            try:
                async with asyncio.timeout(CALL_S):
                    producer = await self._open_producer()
                    for record in records:
                        sent.append(await producer.send(record.topic, record.value, record.key.encode()))
                    await asyncio.gather(*sent)
            except KafkaError as error:
                if producer is not None and producer is self._producer and not error.retriable:
                    self._producer = None  # its numbering of batches may be spoilt; the next append opens another
                    await _close_producer(producer)
                raise
            finally:
                for waiting in sent:
                    waiting.cancel()

    async def reader(self, topics: Sequence[str], positions: Mapping[tuple[str, int], int]) -> Reader:
        places = {(p.topic, p.partition): 0 for p in await self.partitions(set(topics))}
        for place, offset in positions.items():
            if place not in places and place[0] in topics:
                raise LogUnavailable(what=f"Partition {place[0]}/{place[1]}")
        reader = _KafkaReader(self.bootstrap_servers, {place: positions.get(place, 0) for place in places})
        await reader.open()
        return reader

    async def ends(self, topics: Sequence[str]) -> dict[tuple[str, int], int]:
        consumer = _consumer(self.bootstrap_servers)
        with _refusing():
            try:
                partitions = await self.partitions(set(topics))
                async with asyncio.timeout(CALL_S):
                    await consumer.start()
                    ends = await consumer.end_offsets(partitions)
            finally:
                await _close(consumer.stop())
        return {(p.topic, p.partition): offset for p, offset in ends.items()}

    async def partitions(self, topics: Set[str]) -> list[TopicPartition]:
        """All partitions of ``topics``; asks for all topics there are, since asking for one may create it."""
        if not topics:
            return []
        with _refusing():
            async with asyncio.timeout(CALL_S):
                led = await self._led_partitions()
        self._known |= led.keys()
        unknown = sorted(topics - led.keys())
        if unknown:
            raise LogUnavailable(what=f"The topic {unknown[0]}")
        return [partition for topic in sorted(topics) for partition in led[topic]]

    async def _led_partitions(self) -> dict[str, list[TopicPartition]]:
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

    async def _connect(self) -> None:
        self._admin = AIOKafkaAdminClient(bootstrap_servers=self.bootstrap_servers, request_timeout_ms=REQUEST_MS)
        await self._admin.start()
        await self._open_producer()

    async def _open_producer(self) -> AIOKafkaProducer:
        async with self._opening:
            if self._admin is None:
                raise LogUnavailable(what="The log (stopped)")
            if self._producer is None:
                producer = AIOKafkaProducer(
                    bootstrap_servers=self.bootstrap_servers,
                    acks="all",
                    enable_idempotence=self._idempotent,
                    request_timeout_ms=REQUEST_MS,
                    max_batch_size=BATCH_BYTES,
                    max_request_size=RECORD_BYTES,
                )
                try:
                    await producer.start()
                except BaseException:
                    await _close_producer(producer)
                    raise
                self._producer = producer
            return self._producer


class _KafkaReader:
    def __init__(self, bootstrap_servers: str, positions: dict[tuple[str, int], int]) -> None:
        self._bootstrap_servers = bootstrap_servers
        self._positions = {TopicPartition(*place): offset for place, offset in positions.items()}
        self._consumer: AIOKafkaConsumer | None = None
        self._checked = 0.0

    async def fetch(self, limit: int, wait_ms: int) -> list[Record]:
        consumer = self._consumer or await self.open()
        with _refusing():
            try:
                async with asyncio.timeout(wait_ms / 1000 + CALL_S):
                    batches = await consumer.getmany(timeout_ms=wait_ms, max_records=limit)
                    if not batches:
                        await self._check(consumer)
            except (KafkaError, OSError):
                await self.close()
                raise
        records = [
            Record(m.topic, m.partition, m.offset, m.key.decode(), m.value) for batch in batches.values() for m in batch
        ]
        for record in records:
            self._positions[TopicPartition(record.topic, record.partition)] = record.offset + 1
        return records

    async def close(self) -> None:
        consumer, self._consumer = self._consumer, None
        if consumer is not None:
            await _close(consumer.stop())

    async def open(self) -> AIOKafkaConsumer:
        self._consumer = consumer = _consumer(self._bootstrap_servers)
        with _refusing():
            try:
                async with asyncio.timeout(CALL_S):
                    await consumer.start()
                    consumer.assign(list(self._positions))
                    for partition, offset in self._positions.items():
                        consumer.seek(partition, offset)
                    self._checked = 0.0
                    await self._check(consumer)
            except BaseException:
                await self.close()
                raise
        return consumer

    async def _check(self, consumer: AIOKafkaConsumer) -> None:
        """The client hides a dead broker behind silence, so once a second a silent reader asks for the ends."""
        now = asyncio.get_running_loop().time()
        if now - self._checked < IDLE_CHECK_S:
            return
        self._checked = now
        for partition, end in (await consumer.end_offsets(list(self._positions))).items():
            if self._positions[partition] > end:
                raise OffsetOutOfRangeError({partition: self._positions[partition]})


def _consumer(bootstrap_servers: str) -> AIOKafkaConsumer:
    return AIOKafkaConsumer(
        bootstrap_servers=bootstrap_servers,
        group_id=None,
        enable_auto_commit=False,
        auto_offset_reset="none",
        request_timeout_ms=REQUEST_MS,
        fetch_max_wait_ms=FETCH_MAX_WAIT_MS,
    )


async def _close_producer(producer: AIOKafkaProducer) -> None:
    await _close(producer.stop())
    # An idempotent producer would try for ever: stop() then runs into its bound and leaves these two.
    await _close(producer._sender.close())
    await _close(producer.client.close())
