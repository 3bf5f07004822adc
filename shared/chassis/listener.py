"""Hearing facts: each once, in order, its effects and the place reached committed together in the service's own database.

Every process of a service reads everything; the numbers of facts tell what has been done already. Three outcomes of
trouble: rejected (to ``<topic>.dead.<service>``, counted, the stream goes on), retried (bounded, with back-off), stopped
(health says so; nothing is skipped). It cannot tell a wrong handler from a wrong fact: both end rejected and are seen."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError
from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from shared.chassis import units
from shared.chassis.event_log import EventLog, LogCutShort, Outgoing, Record
from shared.chassis.positions import Heard
from shared.chassis.tables import ChassisTables
from shared.contracts.envelope import Envelope
from shared.kernel.errors import Refusal, Unavailable

log = logging.getLogger(__name__)
BATCH = 200
TRIES = 8
WAY_OUT = "Facts are missing. Restore the log and the databases from one backup (docs/deploy.md)."

Handler = Callable[[Envelope, Any], Awaitable[None]]
Units = Callable[[], AbstractAsyncContextManager[Any]]


class Reject(Exception):
    """Raised by a handler for a fact that can never be handled; it goes to the dead letters."""


@dataclass(frozen=True)
class Subscription:
    """What a service hears: handlers by fact type (others of the topic are passed over) run inside the transaction;
    ``observed`` is told of every fact after commit, in every process, and must only touch memory."""

    topics: tuple[str, ...]
    handlers: Mapping[str, Handler]
    observed: Callable[[Envelope], None] | None = None


@dataclass
class _Marks:
    mark: int = 0
    ahead: set[int] = field(default_factory=set)

    def add(self, number: int) -> bool:
        """Notes a fact; False when it was heard before."""
        if number <= self.mark or number in self.ahead:
            return False
        self.ahead.add(number)
        while self.mark + 1 in self.ahead:
            self.mark += 1
            self.ahead.remove(self.mark)
        return True


class Listener:
    def __init__(
        self,
        service: str,
        event_log: EventLog,
        units: Units,
        tables: ChassisTables,
        heard: Heard,
        subscription: Subscription,
    ) -> None:
        self._service, self._log, self._units, self._tables = service, event_log, units, tables
        self._heard, self._subscription = heard, subscription
        self._reached: dict[tuple[str, int], int] = {}  # by this process: memory must see all, whatever others did
        self._seen: dict[str, _Marks] = {}
        self.rejected = 0
        self.stopped: str | None = None

    @property
    def topics(self) -> tuple[str, ...]:
        return self._subscription.topics

    def behind(self, ends: Mapping[tuple[str, int], int]) -> dict[str, int]:
        """By topic, how many of the facts up to ``ends`` of the log this process has not heard."""
        waiting = dict.fromkeys(self.topics, 0)
        for (topic, partition), end in ends.items():
            if topic in waiting:
                waiting[topic] += max(0, end - self._reached.get((topic, partition), 0))
        return waiting

    async def run(self) -> None:
        """Runs until cancelled, or until a fact could not be handled for want of something out of reach."""
        tries = 0
        while True:
            try:
                reader = await self._log.reader(self._subscription.topics, self._reached)
                try:
                    while True:
                        records = await reader.fetch(BATCH, 1000)
                        if records:
                            await self._hear_all(records)
                        tries, self.stopped = 0, None
                finally:
                    await reader.close()
            except Unavailable as problem:
                tries += 1
                self.stopped = f"{problem} {WAY_OUT}" if isinstance(problem, LogCutShort) else None
                log.warning("%s waits to hear %s: %s", self._service, self._subscription.topics, problem)
                await asyncio.sleep(min(0.2 * 2 ** min(tries, 6), 5.0))
            except Exception as problem:
                self.stopped = f"{type(problem).__name__}: {problem}"
                log.exception("%s stopped hearing %s", self._service, self._subscription.topics)
                raise

    async def load(self) -> None:
        """What was heard before this process began. From here on it hears for itself, beside other processes."""
        places, facts = self._tables.heard_places, self._tables.heard_facts
        async with self._units() as work:
            await self._prepare(work.session)
            reached = (await work.session.execute(select(places))).all()
            rows = (await work.session.execute(select(facts))).all()
        topics = self._subscription.topics
        self._reached = {(r.topic, r.partition): r.next_offset for r in reached if r.topic in topics}
        self._seen = {r.topic: _Marks(r.mark, set(r.ahead)) for r in rows if r.topic in topics}
        await self._heard.raise_to({topic: each.mark for topic, each in self._seen.items()})

    async def _hear_all(self, records: Sequence[Record]) -> None:
        try:
            await self._hear(records)
        except Unavailable:
            raise
        except Exception:
            log.warning("%s hears a batch one by one", self._service, exc_info=True)
            for record in records:
                await self._hear_one(record)

    async def _hear_one(self, record: Record) -> None:
        for attempt in range(1, TRIES + 1):
            try:
                return await self._hear([record])
            except (Reject, Refusal, ValidationError, ValueError, KeyError, TypeError) as problem:
                if not isinstance(problem, Unavailable):
                    return await self._bury(record, problem)
                if attempt == TRIES:
                    raise
                await asyncio.sleep(min(0.1 * 2**attempt, 5.0))
        return None

    async def _bury(self, record: Record, problem: Exception) -> None:
        log.error("%s rejects %s %s/%s: %s", self._service, record.topic, record.partition, record.offset, problem)
        await self._log.append([Outgoing(f"{record.topic}.dead.{self._service}", record.key, record.value)])
        self.rejected += 1
        await self._hear([record], handled=False)

    async def _hear(self, records: Sequence[Record], handled: bool = True) -> None:
        envelopes = [(record, self._decoded(record, handled)) for record in records]
        topics = {record.topic for record in records}
        async with self._units() as work:
            marks = await self._marks(work.session, topics)
            for record, envelope in envelopes:
                if envelope is None:
                    continue
                if envelope.sequence is not None and not marks[record.topic].add(envelope.sequence):
                    continue
                handler = self._subscription.handlers.get(envelope.type)
                if handler and handled:
                    units.causation.set(envelope.id)
                    units.correlation.set(envelope.correlationid)
                    await handler(envelope, work)
            await self._store(work.session, records, marks)
        for record, envelope in envelopes:
            self._reached[(record.topic, record.partition)] = record.offset + 1
            if envelope is None:
                continue
            seen = self._seen.setdefault(record.topic, _Marks())
            new = envelope.sequence is None or seen.add(envelope.sequence)
            if new and self._subscription.observed:
                self._subscription.observed(envelope)
        await self._heard.raise_to({topic: self._seen[topic].mark for topic in topics if topic in self._seen})

    def _decoded(self, record: Record, handled: bool) -> Envelope | None:
        try:
            return Envelope.model_validate_json(record.value)
        except ValidationError:
            if handled:
                raise
            return None

    async def _prepare(self, session: AsyncSession) -> None:
        """A row a topic from the start: what two processes lock must be there, or both would hear the first facts."""
        dialect = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
        for topic in sorted(self._subscription.topics):
            row = dialect.insert(self._tables.heard_facts).values(topic=topic, mark=0, ahead=[])
            await session.execute(row.on_conflict_do_nothing())

    async def _marks(self, session: AsyncSession, topics: set[str]) -> dict[str, _Marks]:
        table = self._tables.heard_facts
        query = select(table).where(table.c.topic.in_(topics)).order_by(table.c.topic).with_for_update()
        stored = {row.topic: _Marks(row.mark, set(row.ahead)) for row in await session.execute(query)}
        return {topic: stored.get(topic, _Marks()) for topic in topics}

    async def _store(self, session: AsyncSession, records: Sequence[Record], marks: dict[str, _Marks]) -> None:
        dialect = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
        places = {(record.topic, record.partition): record.offset + 1 for record in records}
        for (topic, partition), offset in sorted(places.items()):
            table = self._tables.heard_places
            place = dialect.insert(table).values(topic=topic, partition=partition, next_offset=offset)
            further = {"next_offset": place.excluded.next_offset}
            behind = table.c.next_offset < place.excluded.next_offset
            await session.execute(
                place.on_conflict_do_update(index_elements=["topic", "partition"], set_=further, where=behind)
            )
        for topic, each in sorted(marks.items()):
            mark = dialect.insert(self._tables.heard_facts).values(
                topic=topic, mark=each.mark, ahead=sorted(each.ahead)
            )
            newer = {"mark": mark.excluded.mark, "ahead": mark.excluded.ahead}
            await session.execute(mark.on_conflict_do_update(index_elements=["topic"], set_=newer))
