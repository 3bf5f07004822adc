"""The unit of work over SQL: state, facts for the outbox and privileged acts commit together or not at all."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from contextvars import ContextVar
from typing import Any, Generic, TypeVar

from sqlalchemy import insert, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from shared.chassis import positions
from shared.chassis.audit import append_acts
from shared.chassis.database import Database
from shared.chassis.facts import Facts
from shared.chassis.tables import ChassisTables
from shared.contracts.envelope import Envelope, Fact
from shared.contracts.topics import UNNUMBERED
from shared.kernel.clock import Clock
from shared.kernel.errors import BodyTooLarge
from shared.kernel.ids import Ids
from shared.kernel.unit_of_work import Act

correlation: ContextVar[str | None] = ContextVar("correlation", default=None)
causation: ContextVar[str | None] = ContextVar("causation", default=None)
OUTBOX_CHANNEL = "outbox"
MOST_BYTES = 4_000_000  # a log refuses larger records for ever, and everything behind such a one would wait


class SqlUnitOfWork:
    """Base of each service's own: subclasses set up their repositories in ``__init__`` after calling this one."""

    def __init__(self, session: AsyncSession, tables: ChassisTables) -> None:
        self.session, self.tables = session, tables
        self.facts = Facts(session, tables)
        self.said: list[object] = []
        self.acts: list[Act] = []
        self.afterwards: list[Callable[[], None]] = []

    def say(self, event: object) -> None:
        self.said.append(event)

    def record(self, act: Act) -> None:
        self.acts.append(act)

    def after_commit(self, action: Callable[[], None]) -> None:
        self.afterwards.append(action)


W = TypeVar("W", bound=SqlUnitOfWork)


class SqlUnitsOfWork(Generic[W]):
    """``async with units() as work``. ``publish`` turns a domain event into the contract that is said about it."""

    def __init__(
        self,
        source: str,
        database: Database,
        tables: ChassisTables,
        work: Callable[[AsyncSession, ChassisTables], W],
        publish: Callable[[object], Fact],
        clock: Clock,
        ids: Ids,
    ) -> None:
        self.source, self.database, self.tables = source, database, tables
        self._work, self._publish, self._clock, self._ids = work, publish, clock, ids
        self.outbox_filled = asyncio.Event()

    @asynccontextmanager
    async def __call__(self) -> AsyncIterator[W]:
        async with self.database.transaction() as session:
            work = self._work(session, self.tables)
            yield work
            if work.acts:
                await append_acts(session, self.tables, work.acts, self._clock.now())
            places = await self._fill_outbox(session, [self._publish(event) for event in work.said])
        positions.note(places)
        if work.said:
            self.outbox_filled.set()
        for action in work.afterwards:
            action()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[W]:
        """For queries; whatever is said or recorded here goes nowhere, so nothing may be."""
        async with self.database.reading() as session:
            work = self._work(session, self.tables)
            yield work
            if work.said or work.acts:
                raise RuntimeError("a query must not say or record anything")

    async def _fill_outbox(self, session: AsyncSession, facts: list[Fact]) -> dict[str, int]:
        if not facts:
            return {}
        counters = self.tables.outbox_counters
        by_topic: dict[str, list[Fact]] = defaultdict(list)
        for fact in facts:
            by_topic[fact.TOPIC].append(fact)
        places: dict[str, int] = {}
        for topic, of_topic in sorted(by_topic.items()):  # in one order everywhere: the counters are locks
            first: int | None = None
            if topic not in UNNUMBERED:
                grown = counters.c.last + len(of_topic)
                query = update(counters).where(counters.c.topic == topic).values(last=grown).returning(counters.c.last)
                places[topic] = (await session.execute(query)).scalar_one()
                first = places[topic] - len(of_topic) + 1
            rows = [self.outbox_row(fact, None if first is None else first + n) for n, fact in enumerate(of_topic)]
            await session.execute(insert(self.tables.outbox), rows)
        if not self.database.is_sqlite:
            await session.execute(text(f"SELECT pg_notify('{OUTBOX_CHANNEL}', '')"))
        return places

    def outbox_row(self, fact: Fact, sequence: int | None) -> dict[str, Any]:
        key = str(getattr(fact, fact.KEY))
        envelope = Envelope(
            id=self._ids.new(),
            source=f"/services/{self.source}",
            type=fact.TYPE,
            subject=key,
            time=self._clock.now(),
            sequence=sequence,
            correlationid=correlation.get(),
            causationid=causation.get(),
            data=fact.model_dump(mode="json"),
        )
        value = envelope.model_dump_json(exclude_none=True).encode()
        if len(value) > MOST_BYTES:
            raise BodyTooLarge(limit_bytes=MOST_BYTES)
        return {"topic": fact.TOPIC, "key": key, "value": value}
