"""One law for every log: what the port promises, kept by memory, SQLite, Tansu (Kafka's wire protocol) and Apache Kafka."""

from __future__ import annotations

import asyncio
import sqlite3
import sys
import textwrap
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar
from uuid import uuid4

import pytest
from aiokafka import AIOKafkaProducer

from shared.chassis.event_log.kafka import KafkaLog
from shared.chassis.event_log.memory import MemoryLog
from shared.chassis.event_log.port import EventLog, LogUnavailable, Outgoing, Reader, Record, Topic
from shared.chassis.event_log.sqlite import SqliteLog
from tests.harness.kafka_container import ApacheKafka
from tests.harness.servers import Link, Tansu, free_port, running

T = TypeVar("T")
Make = Callable[[], EventLog]
OpenReader = Callable[..., Awaitable[Reader]]
ALL = ["memory", "sqlite", "tansu", pytest.param("kafka", id="apache-kafka")]
pytestmark = [pytest.mark.timeout(90), pytest.mark.xdist_group("log")]  # one Apache Kafka is enough


@pytest.fixture(params=ALL)
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Make:
    if request.param == "memory":
        return MemoryLog
    if request.param == "sqlite":
        return lambda: SqliteLog(tmp_path / "log.db")
    if request.param == "tansu":
        address = request.getfixturevalue("tansu").bootstrap_servers
        return lambda: KafkaLog(address, idempotent=False)
    address = request.getfixturevalue("apache_kafka").bootstrap_servers
    return lambda: KafkaLog(address)


@pytest.fixture
async def log(make: Make) -> AsyncIterator[EventLog]:
    log = make()
    await log.start()
    yield log
    await log.stop()


@pytest.fixture
async def topic(log: EventLog) -> str:
    name = f"polls.{uuid4().hex}"
    await log.create([Topic(name, 3)])
    return name


@pytest.fixture
async def open_reader(log: EventLog) -> AsyncIterator[OpenReader]:
    readers: list[Reader] = []

    async def open_one(topics: Sequence[str], positions: Mapping[tuple[str, int], int] | None = None) -> Reader:
        readers.append(await log.reader(topics, positions or {}))
        return readers[-1]

    yield open_one
    for reader in readers:
        await reader.close()


def outgoing(topic: str, key: str, *numbers: int) -> list[Outgoing]:
    return [Outgoing(topic, key, str(number).encode()) for number in numbers]


async def read(reader: Reader, count: int, limit: int = 10_000) -> list[Record]:
    """Exactly ``count`` records, and no more that are there already."""
    found: list[Record] = []
    async with asyncio.timeout(20):
        while len(found) < count:
            found += await reader.fetch(limit, 200)
    found += await reader.fetch(limit, 50)
    assert len(found) == count
    return found


async def fail(reader: Reader) -> None:
    """Reads nothing more, until the reader says why."""
    async with asyncio.timeout(30):
        while True:
            assert await reader.fetch(10, 200) == []


async def in_the_end(act: Callable[[], Awaitable[T]]) -> T:
    """A log that was away answers again within a bounded time; until then a sender or reader repeats, as they do."""
    async with asyncio.timeout(60):
        while True:
            try:
                return await act()
            except LogUnavailable:
                await asyncio.sleep(0.1)


def values(records: list[Record], key: str) -> list[int]:
    return [int(record.value) for record in records if record.key == key]


def after(records: list[Record]) -> dict[tuple[str, int], int]:
    return {(record.topic, record.partition): record.offset + 1 for record in records}


async def test_the_records_of_one_key_keep_their_order(log: EventLog, topic: str, open_reader: OpenReader) -> None:
    for number in range(30):
        await log.append([record for key in "abcdef" for record in outgoing(topic, key, 2 * number, 2 * number + 1)])
    records = await read(await open_reader([topic]), 360)
    for key in "abcdef":
        assert values(records, key) == list(range(60))
        assert len({record.partition for record in records if record.key == key}) == 1
    assert len({record.partition for record in records}) > 1


async def test_offsets_have_no_gaps_and_the_ends_follow_the_last(
    log: EventLog, topic: str, open_reader: OpenReader
) -> None:
    assert await log.ends([topic]) == {(topic, number): 0 for number in range(3)}
    await log.append([record for key in "abcdefgh" for record in outgoing(topic, key, 1, 2, 3)])
    records = await read(await open_reader([topic]), 24)
    ends = await log.ends([topic])
    assert sum(ends.values()) == 24
    for (_, number), end in ends.items():
        assert [record.offset for record in records if record.partition == number] == list(range(end))


async def test_a_reader_resumes_exactly_at_its_positions(log: EventLog, topic: str, open_reader: OpenReader) -> None:
    await log.append([record for number in range(20) for key in "abcd" for record in outgoing(topic, key, number)])
    reader = await open_reader([topic])
    first: list[Record] = []
    while not first:
        first = await reader.fetch(7, 500)
    await reader.close()
    assert len(first) <= 7
    rest = await read(await open_reader([topic], after(first)), 80 - len(first), limit=9)
    for key in "abcd":
        assert values(first + rest, key) == list(range(20))


async def test_two_readers_are_independent(log: EventLog, topic: str, open_reader: OpenReader) -> None:
    await log.append(outgoing(topic, "a", 1, 2, 3))
    one, other = await open_reader([topic]), await open_reader([topic])
    assert values(await read(one, 3), "a") == [1, 2, 3]
    await log.append(outgoing(topic, "a", 4))
    assert values(await read(one, 1), "a") == [4]
    await one.close()
    assert values(await read(other, 4), "a") == [1, 2, 3, 4]


async def test_a_waiting_reader_is_woken_by_an_append(log: EventLog, topic: str, open_reader: OpenReader) -> None:
    reader = await open_reader([topic])
    assert await reader.fetch(10, 20) == []
    waiting = asyncio.create_task(reader.fetch(10, 15_000))
    await asyncio.sleep(0)
    begun = time.monotonic()
    await log.append(outgoing(topic, "a", 1))
    assert values(await waiting, "a") == [1]
    assert time.monotonic() - begun < 5


async def test_a_reader_sees_only_its_topics(log: EventLog, topic: str, open_reader: OpenReader) -> None:
    other = f"other.{uuid4().hex}"
    await log.create([Topic(other)])
    await log.append(outgoing(other, "a", 1) + outgoing(topic, "a", 2))
    assert {record.topic for record in await read(await open_reader([topic]), 1)} == {topic}
    assert {record.topic for record in await read(await open_reader([topic, other]), 2)} == {topic, other}


async def test_of_many_concurrent_appends_none_is_lost_or_doubled(
    log: EventLog, topic: str, open_reader: OpenReader
) -> None:
    await asyncio.gather(*(log.append(outgoing(topic, f"key-{number % 50}", number)) for number in range(2_000)))
    records = await read(await open_reader([topic]), 2_000)
    assert sorted(int(record.value) for record in records) == list(range(2_000))


async def test_a_batch_of_a_thousand_arrives_whole_and_in_order(
    log: EventLog, topic: str, open_reader: OpenReader
) -> None:
    await log.append(outgoing(topic, "a", *range(1_000)))
    assert values(await read(await open_reader([topic]), 1_000), "a") == list(range(1_000))


async def test_a_value_of_200_kilobytes_arrives_unchanged(log: EventLog, topic: str, open_reader: OpenReader) -> None:
    value = bytes(range(256)) * 800
    await log.append([Outgoing(topic, "clé ü", value)])
    (record,) = await read(await open_reader([topic]), 1)
    assert record.value == value
    assert record.key == "clé ü"


async def test_creating_again_leaves_what_is_there(log: EventLog, topic: str, open_reader: OpenReader) -> None:
    await log.append(outgoing(topic, "a", 1))
    await log.create([Topic(topic, 3), Topic(f"new.{uuid4().hex}", 2)])
    await log.create([Topic(topic, 5)])
    assert len(await log.ends([topic])) == 3
    assert values(await read(await open_reader([topic]), 1), "a") == [1]


async def test_an_unknown_topic_is_refused_and_not_created(log: EventLog, topic: str, open_reader: OpenReader) -> None:
    unknown = f"unknown.{uuid4().hex}"
    for _ in range(2):
        with pytest.raises(LogUnavailable):
            await log.append([*outgoing(topic, "a", 1), *outgoing(unknown, "a", 1)])
        with pytest.raises(LogUnavailable):
            await open_reader([topic, unknown])
        with pytest.raises(LogUnavailable):
            await log.ends([unknown])
    assert sum((await log.ends([topic])).values()) == 0


async def test_a_place_past_the_end_is_refused_since_the_log_has_lost_records(
    log: EventLog, topic: str, open_reader: OpenReader
) -> None:
    await log.append(outgoing(topic, "a", 1))
    ends = await log.ends([topic])
    assert await (await open_reader([topic], ends)).fetch(10, 100) == []

    async def read_on() -> None:
        reader = await open_reader([topic], {place: end + 1 for place, end in ends.items()})
        await fail(reader)

    with pytest.raises(LogUnavailable):
        await read_on()


async def test_a_started_log_answers_and_a_stopped_one_refuses(make: Make) -> None:
    log = make()
    with pytest.raises(LogUnavailable):
        await log.ping()
    await log.start()
    await log.ping()
    await log.stop()
    with pytest.raises(LogUnavailable):
        await log.ping()
    with pytest.raises(LogUnavailable):
        await log.append(outgoing("polls", "a", 1))


@pytest.mark.parametrize("make", ALL[1:], indirect=True)
async def test_what_was_appended_is_there_after_a_new_start(make: Make, log: EventLog, topic: str) -> None:
    await log.append(outgoing(topic, "a", 1, 2))
    await log.stop()
    again = make()
    await again.start()
    await again.append(outgoing(topic, "a", 3))
    assert values(await read(await again.reader([topic], {}), 3), "a") == [1, 2, 3]
    await again.stop()


async def test_an_unreachable_broker_is_told_in_bounded_time() -> None:
    log = KafkaLog(f"127.0.0.1:{free_port()}", start_within_s=1)
    begun = time.monotonic()
    with pytest.raises(LogUnavailable):
        await log.start()
    assert time.monotonic() - begun < 5


async def test_a_broker_that_falls_silent_is_told_in_bounded_time_and_used_again_when_it_answers() -> None:
    with running(Tansu()) as broker:
        log = KafkaLog(broker.bootstrap_servers, idempotent=False)
        await log.start()
        await log.create([Topic("polls")])
        reader = await log.reader(["polls"], {})
        begun = time.monotonic()
        with broker.frozen():
            outcomes = await asyncio.gather(
                log.ping(), log.append(outgoing("polls", "a", 1)), reader.fetch(10, 2_000), return_exceptions=True
            )
        assert [type(outcome) for outcome in outcomes] == [LogUnavailable] * 3
        assert time.monotonic() - begun < 25
        await in_the_end(lambda: log.append(outgoing("polls", "a", 2)))
        found: list[Record] = []
        async with asyncio.timeout(60):
            while 2 not in values(found, "a"):
                found += await in_the_end(lambda: reader.fetch(10, 500))
        await reader.close()
        await log.stop()


async def test_an_idempotent_sender_survives_a_silent_broker_and_a_stop_in_between_is_bounded(
    apache_kafka: ApacheKafka,
) -> None:
    log, other = KafkaLog(apache_kafka.bootstrap_servers), KafkaLog(apache_kafka.bootstrap_servers)
    await log.start()
    await other.start()
    topic = f"polls.{uuid4().hex}"
    await log.create([Topic(topic)])
    await asyncio.gather(log.append(outgoing(topic, "a", 1)), other.append(outgoing(topic, "b", 1)))
    begun = time.monotonic()
    with apache_kafka.frozen():
        appends = [one.append(outgoing(topic, "a", 2)) for one in (log, other)]
        assert [type(o) for o in await asyncio.gather(*appends, return_exceptions=True)] == [LogUnavailable] * 2
        await other.stop()
    assert time.monotonic() - begun < 40
    await in_the_end(lambda: log.append(outgoing(topic, "a", 2, 3)))
    reader = await in_the_end(lambda: log.reader([topic], {}))
    found: list[Record] = []
    async with asyncio.timeout(60):
        while 3 not in values(found, "a"):
            found += await in_the_end(lambda: reader.fetch(10, 500))
    assert list(dict.fromkeys(values(found, "a"))) == [1, 2, 3]
    await reader.close()
    await log.stop()


async def test_a_reader_whose_connection_is_cut_goes_on_from_its_place() -> None:
    port = free_port()
    with running(Tansu(advertised_port=port)) as broker:
        link = Link(broker.port, port)
        await link.mend()
        log = KafkaLog(f"127.0.0.1:{port}", idempotent=False)
        await log.start()
        await log.create([Topic("polls", 3)])
        await log.append(outgoing("polls", "a", 1, 2, 3))
        reader = await log.reader(["polls"], {})
        assert values(await read(reader, 3), "a") == [1, 2, 3]
        await link.cut()
        with pytest.raises(LogUnavailable):
            await fail(reader)
        with pytest.raises(LogUnavailable):
            await log.append(outgoing("polls", "a", 4))
        await link.mend()
        await log.append(outgoing("polls", "a", 5))
        assert values(await read(reader, 1), "a") == [5]
        await reader.close()
        await log.stop()
        await link.cut()


async def test_sqlite_what_append_returned_from_survives_kill_9(tmp_path: Path) -> None:
    writer = textwrap.dedent("""
        import asyncio, sys
        from shared.chassis.event_log.port import Outgoing, Topic
        from shared.chassis.event_log.sqlite import SqliteLog

        async def main():
            log = SqliteLog(sys.argv[1])
            await log.start()
            await log.create([Topic("polls", 2)])
            for number in range(1_000_000):
                await log.append([Outgoing("polls", f"key-{number % 5}", str(number).encode())])
                print(number, flush=True)

        asyncio.run(main())
    """)
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        writer,
        str(tmp_path / "log.db"),
        cwd=Path(__file__).parents[2],
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    try:
        while int(await process.stdout.readline()) < 300:
            pass
    finally:
        process.kill()
    told = 300 + len((await process.stdout.read()).splitlines())
    await process.wait()
    log = SqliteLog(tmp_path / "log.db")
    await log.start()
    records = await (await log.reader(["polls"], {})).fetch(1_000_000, 0)
    await log.stop()
    numbers = sorted(int(record.value) for record in records)
    assert numbers == list(range(len(numbers)))
    assert len(numbers) > told


async def test_sqlite_a_locked_file_is_told_in_bounded_time_and_used_again(tmp_path: Path) -> None:
    log = SqliteLog(tmp_path / "log.db")
    await log.start()
    await log.create([Topic("polls")])
    other = sqlite3.connect(tmp_path / "log.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    begun = time.monotonic()
    with pytest.raises(LogUnavailable):
        await log.append(outgoing("polls", "a", 1))
    assert time.monotonic() - begun < 5
    other.execute("ROLLBACK")
    other.close()
    await log.append(outgoing("polls", "a", 2))
    assert values(await read(await log.reader(["polls"], {}), 1), "a") == [2]
    await log.stop()


async def test_sqlite_a_damaged_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "log.db").write_bytes(b"this is not a database, whatever it once was" * 100)
    with pytest.raises(LogUnavailable):
        await SqliteLog(tmp_path / "log.db").start()


async def test_sqlite_a_stop_first_commits_what_waits(tmp_path: Path) -> None:
    log = SqliteLog(tmp_path / "log.db")
    await log.start()
    await log.create([Topic("polls")])
    appends = [asyncio.create_task(log.append(outgoing("polls", "a", number))) for number in range(100)]
    await asyncio.sleep(0)
    await log.stop()
    await asyncio.gather(*appends)
    await log.start()
    assert values(await read(await log.reader(["polls"], {}), 100), "a") == list(range(100))
    await log.stop()


@pytest.mark.parametrize("make", ALL[2:], indirect=True)
async def test_what_others_put_on_a_topic_without_key_or_value_is_read_like_any_other(
    log: EventLog, topic: str, open_reader: OpenReader
) -> None:
    """Whoever hears it rejects it; a reader that stopped there would stop for ever."""
    assert isinstance(log, KafkaLog)
    producer = AIOKafkaProducer(bootstrap_servers=log._servers, enable_idempotence=False)
    await producer.start()
    for key, value in ((None, b"no key"), (b"\xff", b"no text"), (b"no value", None)):
        await producer.send_and_wait(topic, value, key)
    await producer.stop()
    found = {(record.key, record.value) for record in await read(await open_reader([topic]), 3)}
    assert found == {("", b"no key"), ("\ufffd", b"no text"), ("no value", b"")}
