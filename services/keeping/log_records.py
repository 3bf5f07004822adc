"""The log of facts as lines, and back. Its records are put into an empty log in their order, key by key; a log that is the one that
was backed up is left as it is, with whatever it holds beyond."""

from __future__ import annotations

import base64
import json
from collections.abc import AsyncIterator, Iterator, Mapping
from itertools import islice

from services.keeping.archive import Archive, Line
from services.keeping.refusals import LogIsAnother
from shared.chassis.event_log import EventLog, LogUnavailable, Outgoing, Record, Topic
from shared.chassis.runner import SERVICES
from shared.contracts.topics import PARTITIONS

AT_ONCE = 500
SILENT_FETCHES = 20  # of 100 ms: a log that says it has more and gives nothing is out of reach
TOPICS = (
    *(Topic(name, partitions) for name, partitions in PARTITIONS.items()),
    *(Topic(f"{name}.dead.{service}") for name in PARTITIONS for service in SERVICES),
)
Ends = dict[str, int]  # "topic/partition" -> the offset after its last record


async def ends_of(log: EventLog) -> Ends:
    return {_place(topic, n): end for (topic, n), end in (await log.ends([topic.name for topic in TOPICS])).items()}


async def records_of(log: EventLog, topic: str, ends: Mapping[str, int]) -> AsyncIterator[Record]:
    """Of one topic from its beginning to ``ends``."""
    waiting = {place: end for place, end in ends.items() if end and place.rpartition("/")[0] == topic}
    reader = await log.reader([topic], {})
    silent = 0
    try:
        while waiting:
            records = await reader.fetch(AT_ONCE, 100)
            silent = 0 if records else silent + 1
            if silent > SILENT_FETCHES:
                raise LogUnavailable(what=f"The rest of the topic {topic}")
            for record in records:
                place = _place(topic, record.partition)
                if record.offset < ends.get(place, 0):
                    yield record
                if record.offset + 1 >= waiting.get(place, record.offset + 2):
                    del waiting[place]
    finally:
        await reader.close()


async def lines_of(log: EventLog, topic: str, ends: Mapping[str, int]) -> AsyncIterator[Line]:
    async for record in records_of(log, topic, ends):
        value = base64.b64encode(record.value).decode()
        yield {"partition": record.partition, "offset": record.offset, "key": record.key, "value": value}


async def is_the_same(log: EventLog, archive: Archive) -> bool:
    """True: the log that was backed up, or one that has grown from it; False: an empty one. Raises LogIsAnother."""
    now, then = await ends_of(log), archive.manifest["log"]
    if not any(now.values()):
        return False
    for topic in TOPICS:
        places = {place: end for place, end in then.items() if end and place.rpartition("/")[0] == topic.name}
        if any(now.get(place, 0) < end for place, end in places.items()):
            raise LogIsAnother(f"the log ends before the one that was backed up did, in {topic.name}")
        last = {_place(topic.name, line["partition"]): line for line in archive.lines(f"log/{topic.name}")}
        there = {_place(topic.name, r.partition): r async for r in _last_of(log, topic.name, places)}
        for place, line in last.items():
            if place not in there or base64.b64encode(there[place].value).decode() != line["value"]:
                raise LogIsAnother(f"the log is not the one that was backed up, in {place}")
    return True


async def _last_of(log: EventLog, topic: str, places: Mapping[str, int]) -> AsyncIterator[Record]:
    """The records before these ends."""
    async for record in records_of(log, topic, places):
        if record.offset + 1 == places[_place(topic, record.partition)]:
            yield record


async def put_records(log: EventLog, archive: Archive) -> None:
    for topic in TOPICS:
        records: Iterator[Outgoing] = (
            Outgoing(topic.name, line["key"], base64.b64decode(line["value"]))
            for line in archive.lines(f"log/{topic.name}")
        )
        while some := list(islice(records, AT_ONCE)):
            await log.append(some)


async def highest_number(log: EventLog, topic: str) -> int:
    """Of all numbered facts of a topic; 0 where there are none. What cannot be read has no number."""
    highest = 0
    async for record in records_of(log, topic, await ends_of(log)):
        try:
            highest = max(highest, int(json.loads(record.value).get("sequence") or 0))
        except (ValueError, AttributeError):
            continue
    return highest


def _place(topic: str, partition: int) -> str:
    return f"{topic}/{partition}"
