"""One call for all who wait: a hall asks in one moment, and a store or another host that is asked once for many is asked less.

It does not linger: who comes first is served at once, and whoever comes meanwhile is served together by the next call. Each is told
its own refusal; trouble that is no refusal is told to all of its call, unless it strikes one of them when it is tried alone."""

from __future__ import annotations

import asyncio
import contextvars
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

from shared.kernel.errors import Unavailable

Asked = TypeVar("Asked")
Answer = TypeVar("Answer")
MOST_WAITING = 20_000


class Together(Generic[Asked, Answer]):
    def __init__(
        self, answers: Callable[[Sequence[Asked]], Awaitable[Sequence[Answer | Exception]]], at_once: int, what: str
    ) -> None:
        """``answers`` of at most ``at_once``, one for each in their order; ``what`` is named where too many wait."""
        self._answers, self._at_once, self._what = answers, at_once, what
        self._queue: deque[tuple[Asked, asyncio.Future[Answer]]] = deque()
        self._serving: asyncio.Task[None] | None = None

    async def __call__(self, asked: Asked) -> Answer:
        """Raises Unavailable where too many wait, and what ``answers`` raises or gives as an exception."""
        if len(self._queue) >= MOST_WAITING:
            raise Unavailable(what=self._what)
        answer: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._queue.append((asked, answer))
        if self._serving is None:
            # in a context of its own: what it does belongs to no single request
            self._serving = asyncio.create_task(self._serve(), context=contextvars.Context())
        return await answer

    async def _serve(self) -> None:
        batch: list[tuple[Asked, asyncio.Future[Answer]]] = []
        try:
            while self._queue:
                batch = [self._queue.popleft() for _ in range(min(self._at_once, len(self._queue)))]
                for (_, answer), found in zip(batch, await self._found([asked for asked, _ in batch]), strict=True):
                    _settle(answer, found)
        finally:
            self._serving = None
            for _, answer in (*batch, *self._queue):  # of these only where it is stopped: nobody may wait for ever
                answer.cancel()

    async def _found(self, asked: Sequence[Asked]) -> Sequence[Answer | Exception]:
        try:
            return await self._answers(asked)
        except Unavailable as problem:
            return [problem] * len(asked)
        except Exception as problem:  # noqa: BLE001 - told to whoever waits; one alone must not take the others with it
            return [problem] if len(asked) == 1 else [(await self._found([each]))[0] for each in asked]


def _settle(waiting: asyncio.Future[Answer], found: Answer | Exception) -> None:
    if waiting.done():  # whoever asked has gone
        return
    if isinstance(found, Exception):
        waiting.set_exception(found)
    else:
        waiting.set_result(found)
