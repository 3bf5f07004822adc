"""A channel for what may be lost: the newest snapshot of something, to whoever listens now. Never a fact."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Protocol

from redis.asyncio import Redis
from redis.exceptions import RedisError

from shared.kernel.errors import Unavailable

WAITING = 1000  # messages kept for a slow listener; older ones give way


class Channel(Protocol):
    async def publish(self, name: str, message: bytes) -> None: ...

    def listen(self, name: str) -> AsyncIterator[bytes]:
        """Messages from now on. Raises Unavailable when the connection is lost; the caller listens again."""
        ...


class MemoryChannel:
    def __init__(self) -> None:
        self._listeners: dict[str, set[asyncio.Queue[bytes]]] = {}

    async def publish(self, name: str, message: bytes) -> None:
        for queue in self._listeners.get(name, set()):
            if queue.full():
                queue.get_nowait()
            queue.put_nowait(message)

    async def listen(self, name: str) -> AsyncIterator[bytes]:
        queue: asyncio.Queue[bytes] = asyncio.Queue(WAITING)
        self._listeners.setdefault(name, set()).add(queue)
        try:
            while True:
                yield await queue.get()
        finally:
            self._listeners[name].discard(queue)


class RedisChannel:
    def __init__(self, redis: Redis) -> None:
        self._redis = redis

    async def publish(self, name: str, message: bytes) -> None:
        try:
            await self._redis.publish(name, message)
        except (RedisError, OSError) as problem:
            raise Unavailable(what="Redis") from problem

    async def listen(self, name: str) -> AsyncIterator[bytes]:
        try:
            async with self._redis.pubsub() as listening:
                await listening.subscribe(name)
                while True:
                    message = await listening.get_message(ignore_subscribe_messages=True, timeout=5)
                    if message is not None:
                        yield message["data"]
        except (RedisError, OSError) as problem:
            raise Unavailable(what="Redis") from problem
