"""An event loop whose time stands still while anything can run and jumps to the next timer when nothing can. It promises that a
course of events depends on nothing outside: no wall clock, no thread, no socket. It cannot catch two threads in each other's way."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

START = datetime(2025, 11, 26, 9, 0, tzinfo=UTC)


class NothingEverHappens(Exception):
    """Every task waits for something, and no timer will end it."""


class _Timers(selectors.SelectSelector):
    """Waiting is moving the time."""

    now = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            raise NothingEverHappens
        self.now += max(0.0, timeout)
        return []


class VirtualLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self._timers = _Timers()
        super().__init__(self._timers)

    def time(self) -> float:
        return self._timers.now

    def run_in_executor(self, executor: Any, func: Callable[..., Any], *args: Any) -> Any:
        """What would be given to a thread is done here and now."""
        done = self.create_future()
        try:
            done.set_result(func(*args))
        except Exception as problem:  # noqa: BLE001  as a thread would hand it over
            done.set_exception(problem)
        return done


class VirtualClock:
    def now(self) -> datetime:
        return START + timedelta(seconds=round(asyncio.get_running_loop().time(), 6))
