"""Run in a container of the stack, beside the log: reads the ballots of a poll from their topic, plants a record that is no
fact, sends facts a second time and in the wrong order, or looks for words in all topics and in Redis. Needs nothing but the clients of
both."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from typing import Any

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer
from redis.asyncio import Redis

SERVERS = os.environ["HEMICYCLE_LOG_URL"].removeprefix("kafka://")
BALLOTS = "voting.ballots.v1"
NO_FACTS = (None, b"poison", b"\xff")  # the keys of what is planted here


async def records(topic: str) -> list[Any]:
    """All there are, in the order of each partition."""
    consumer = AIOKafkaConsumer(
        topic, bootstrap_servers=SERVERS, enable_auto_commit=False, auto_offset_reset="earliest"
    )
    await consumer.start()
    try:
        places = sorted(consumer.assignment())
        ends, found = await consumer.end_offsets(places), []
        for place in places:
            while await consumer.position(place) < ends[place]:
                found += [each for batch in (await consumer.getmany(timeout_ms=500)).values() for each in batch]
        return found
    finally:
        await consumer.stop()


async def ballots_of(poll_id: str) -> dict[str, list[str]]:
    """Ballot id -> member and marks, of one poll."""
    found: dict[str, list[str]] = {}
    for record in await records(BALLOTS):
        if record.key != poll_id.encode():
            continue  # of another poll, or no fact at all
        data = json.loads(record.value)["data"]
        if data["poll_id"] == poll_id:
            found |= {each["ballot_id"]: [each["member"], *each["marks"]] for each in data["ballots"]}
    return found


async def say(topic: str, values: list[tuple[bytes | None, bytes | None]]) -> int:
    producer = AIOKafkaProducer(bootstrap_servers=SERVERS, acks="all")
    await producer.start()
    try:
        for key, value in values:
            await producer.send_and_wait(topic, value, key)
        return len(values)
    finally:
        await producer.stop()


async def again(topic: str, last: int) -> int:
    """The last records a second time, the newest first."""
    facts = [record for record in await records(topic) if record.key not in NO_FACTS]
    newest = sorted(facts, key=lambda record: record.timestamp)[-last:]
    return await say(topic, [(record.key, record.value) for record in reversed(newest)])


async def poison(topic: str, kind: str, *assemblies: str) -> int:
    records: list[tuple[bytes | None, bytes | None]] = [
        (b"poison", b"\xff no fact"),
        (None, b"no key"),
        (b"\xff", None),
    ]
    for number, assembly_id in enumerate(assemblies if kind else ()):
        hollow: dict[str, Any] = {"id": f"poison-{number}", "source": "chaos", "type": kind, "subject": assembly_id}
        hollow |= {"specversion": "1.0", "time": "2026-01-01T00:00:00Z", "data": {"assembly_id": assembly_id}}
        records.append((b"poison", json.dumps(hollow).encode()))
    return await say(topic, records)


async def find(words: dict[str, list[str]]) -> dict[str, list[str]]:
    """The topics, and the keys of Redis, in which a word of each group stands."""
    wanted = {group: [each.encode() for each in of_group] for group, of_group in words.items()}
    found: dict[str, list[str]] = {group: [] for group in words}

    def look(where: str, held: bytes) -> None:
        for group, of_group in wanted.items():
            found[group] += [where] if any(each in held for each in of_group) else []

    consumer = AIOKafkaConsumer(bootstrap_servers=SERVERS)
    await consumer.start()
    topics = sorted(await consumer.topics())
    await consumer.stop()
    for topic in topics:
        kept = ((each.key or b"") + b" " + (each.value or b"") for each in await records(topic))
        look(f"the topic {topic}", b"\n".join(kept))
    async with Redis.from_url(os.environ["HEMICYCLE_REDIS_URL"]) as redis:
        async for key in redis.scan_iter():
            look(f"the key {key!r} of Redis", key + repr(await _value(redis, key)).encode())
    return found


async def _value(redis: Any, key: bytes) -> Any:
    kind = (await redis.type(key)).decode()
    read = {"string": "get", "hash": "hgetall", "set": "smembers"}
    if kind in read:
        return await getattr(redis, read[kind])(key)
    return await (redis.lrange(key, 0, -1) if kind == "list" else redis.zrange(key, 0, -1, withscores=True))


async def main(task: str, topic: str, *more: str) -> Any:
    if task == "ballots":
        return await ballots_of(more[0])
    if task == "poison":
        return await poison(topic, *more)
    if task == "again":
        return await again(topic, int(more[0]))
    if task == "find":
        return await find(json.loads(topic))
    raise ValueError(task)


if __name__ == "__main__":
    json.dump(asyncio.run(main(*sys.argv[1:])), sys.stdout)
