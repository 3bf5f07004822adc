"""A screen as the web app is one: reads the stream, keeps the state. It also keeps the raw bytes."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Any, Self

import httpx

WITHIN_S = 10


@dataclass(frozen=True)
class Event:
    name: str
    data: dict[str, Any]
    id: str


class Screen:
    def __init__(self, client: httpx.AsyncClient, path: str, headers: dict[str, str]) -> None:
        self._request = client.stream("GET", path, headers=headers, timeout=httpx.Timeout(10, read=None))
        self.state: dict[str, Any] = {}
        self.events: list[Event] = []
        self.heartbeats = 0
        self.raw = b""

    async def __aenter__(self) -> Self:
        self.answer = await self._request.__aenter__()
        assert self.answer.status_code == 200, await self.answer.aread()
        self._blocks = self._read()
        return self

    async def __aexit__(self, *about: Any) -> None:
        await self._request.__aexit__(*about)

    @property
    def last_id(self) -> str:
        return next(event.id for event in reversed(self.events) if event.id)

    async def next(self) -> Event:
        """The next event, put into the state."""
        async with asyncio.timeout(WITHIN_S):
            while True:
                block = await anext(self._blocks)
                event = self._event(block)
                if event is not None:
                    self._take(event)
                    return event

    async def until(self, right: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """Reads on until the state is ``right``."""
        async with asyncio.timeout(WITHIN_S):
            while not right(self.state):
                await self.next()
        return self.state

    async def ended(self) -> None:
        """Reads until the server ends the stream."""
        async with asyncio.timeout(WITHIN_S):
            async for block in self._blocks:
                event = self._event(block)
                if event is not None:
                    self._take(event)

    def _take(self, event: Event) -> None:
        self.events.append(event)
        if event.name == "snapshot":
            self.state = dict(event.data["state"])
        else:
            self.state |= event.data["set"]
            for key in event.data["remove"]:
                self.state.pop(key, None)

    def _event(self, block: bytes) -> Event | None:
        lines = [line.partition(": ") for line in block.decode().split("\n")]
        found = {name: value for name, _, value in lines if name}
        if "data" not in found:
            self.heartbeats += 1
            return None
        return Event(found["event"], json.loads(found["data"]), found.get("id", ""))

    async def _read(self) -> AsyncIterator[bytes]:
        rest = b""
        async for piece in self.answer.aiter_bytes():
            self.raw += piece
            *blocks, rest = (rest + piece).split(b"\n\n")
            for block in blocks:
                yield block
