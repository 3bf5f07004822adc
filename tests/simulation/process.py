"""A process that can be killed between any two steps: from that moment nothing it does has an effect, as after kill -9. Its
tasks, and those they begin, are its own; what it had in memory goes with it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from shared.chassis.database import Database
from tests.simulation.schedule import Schedule

T = TypeVar("T")
_owners: WeakKeyDictionary[asyncio.Task[Any], Process] = WeakKeyDictionary()


def acting(loop: asyncio.AbstractEventLoop | None = None) -> Process | None:
    """The process on whose behalf the running task acts; None for the world around."""
    task = asyncio.current_task(loop)
    return _owners.get(task) if task is not None else None


def own_tasks(loop: asyncio.AbstractEventLoop, coro: Coroutine[Any, Any, T], **how: Any) -> asyncio.Task[T]:
    """A task factory: whatever a process begins belongs to it."""
    task = asyncio.Task(coro, loop=loop, **how)
    owner = acting(loop)
    if owner is not None:
        owner.adopt(task)
    return task


class Process:
    """``live`` sets it up and returns what runs as long as it lives. The ``database`` object is kept from life to life for
    its compiled statements alone; its connections die with the process."""

    def __init__(
        self,
        name: str,
        schedule: Schedule,
        database: Database,
        live: Callable[[Process], Awaitable[list[Coroutine[Any, Any, None]]]],
    ) -> None:
        self.name, self.schedule, self.database, self._live = name, schedule, database, live
        self.up = False
        self.failures: list[BaseException] = []
        self.on_death: set[Callable[[], None]] = set()  # connections closed, its address gone
        self._tasks: set[asyncio.Task[Any]] = set()
        self._killed = asyncio.Event()
        self._stopping = False

    async def run(self) -> None:
        """Lives, dies and is started again, until it is stopped."""
        while not self._stopping:
            self._killed.clear()
            self.up = True
            self.spawn(self._life())
            await self._killed.wait()
            await self._buried()
            if not self._stopping:
                await asyncio.sleep(self.schedule.draw.uniform(0.01, 0.6))
                self.schedule.note(self.name, "starts again")

    async def _life(self) -> None:
        parts = [self.spawn(part) for part in await self._live(self)]
        for part in parts:
            await part

    def spawn(self, coro: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        task = asyncio.get_running_loop().create_task(coro)
        self.adopt(task)
        return task

    def adopt(self, task: asyncio.Task[Any]) -> None:
        _owners[task] = self
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def kill(self) -> None:
        self.up = False
        for close in list(self.on_death):
            close()
        self.on_death.clear()
        self._killed.set()

    async def stop(self) -> None:
        self._stopping = True
        self.kill()

    async def step(self, what: str) -> None:
        """Between two effects on the world: a moment passes, in which it may be killed."""
        self.must_live()
        await self.schedule.linger(self.name)
        self.must_live()
        if self.schedule.strikes("crash", self.name, what):
            self.kill()
            raise asyncio.CancelledError

    def must_live(self) -> None:
        if not self.up:
            raise asyncio.CancelledError

    async def _buried(self) -> None:
        mine = [task for task in self._tasks if task is not asyncio.current_task()]
        for task in mine:
            task.cancel()
        with suppress(asyncio.CancelledError):
            await asyncio.gather(*mine, return_exceptions=True)
        self._tasks.clear()
        await self.database.close()

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (failure := task.exception()) is not None and self.up:
            self.failures.append(failure)
