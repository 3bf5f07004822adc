"""The relay: takes committed facts from the outbox to the log, in order, and forgets them there once the log has them.

It may send a fact twice (a crash between the two); consumers know a fact by its number. One relay a service at a time."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial

import asyncpg
from sqlalchemy import delete, func, select, text

from shared.chassis.database import Database
from shared.chassis.event_log import EventLog, Outgoing
from shared.chassis.tables import ChassisTables
from shared.chassis.units import OUTBOX_CHANNEL
from shared.kernel.errors import Unavailable

log = logging.getLogger(__name__)
BATCH = 500
SWEEP_SECONDS = 1.0
LEAST_REST_S, MOST_REST_S = (
    0.005,
    0.05,
)  # as long as the last sending took: a busy relay sends together what came meanwhile


class Relay:
    def __init__(self, database: Database, tables: ChassisTables, event_log: EventLog, filled: asyncio.Event) -> None:
        self._database, self._outbox, self._log, self._filled = database, tables.outbox, event_log, filled

    async def run(self) -> None:
        """Runs until cancelled. While the log or the store is out of reach it keeps trying; nothing is dropped."""
        now = asyncio.get_running_loop().time
        async with self._database.leadership("outbox-relay"), self._woken_by_commits() as still_woken:
            while True:
                self._filled.clear()
                try:
                    begun = now()
                    while sent := await self.send_some():
                        if sent < BATCH:
                            await asyncio.sleep(min(MOST_REST_S, max(LEAST_REST_S, now() - begun)))
                        begun = now()
                except Unavailable as problem:
                    log.warning("the relay waits: %s", problem)
                try:
                    async with asyncio.timeout(SWEEP_SECONDS):
                        await self._filled.wait()
                except TimeoutError:
                    await still_woken()  # and the sweep: rows of another process, or left by a crash

    async def send_some(self) -> int:
        """Sends at most one batch; how many facts it took."""
        async with self._database.reading() as session:
            rows = (await session.execute(select(self._outbox).order_by(self._outbox.c.id).limit(BATCH))).all()
        if rows:
            await self._log.append([Outgoing(row.topic, row.key, row.value) for row in rows])
            async with self._database.transaction() as session:
                if not self._database.is_sqlite:  # a power cut may bring rows back: they are then sent twice, and known
                    await session.execute(text("SET LOCAL synchronous_commit = off"))
                await session.execute(delete(self._outbox).where(self._outbox.c.id.in_([row.id for row in rows])))
        return len(rows)

    async def waiting(self) -> int:
        async with self._database.reading() as session:
            return (await session.execute(select(func.count()).select_from(self._outbox))).scalar_one()

    @asynccontextmanager
    async def _woken_by_commits(self) -> AsyncIterator[Callable[[], Awaitable[object]]]:
        """What it gives raises once commits are not heard of any more: the relay then begins anew, and so does its lead."""
        if self._database.is_sqlite:
            yield partial(asyncio.sleep, 0)
            return
        connection = await asyncpg.connect(self._database.driver_url, timeout=5)
        try:
            await connection.add_listener(OUTBOX_CHANNEL, lambda *_: self._filled.set())
            yield partial(connection.execute, "SELECT 1", timeout=5)
        finally:
            await connection.close(timeout=5)
