"""The live channels of a load test: when the chair's screen shows that a member has voted, when a tablet's shows the vote.

A channel that breaks is opened again where it was (``Last-Event-ID``), at most ``REOPENINGS`` times. Times are of this
process's own steady clock."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import aclosing
from typing import Any

import orjson

from cli.loadtest.wire import Address, NoAnswer, Wire

REOPENINGS = 1000
PAUSE_SECONDS = 0.2


class Screen:
    """The state that a screen of this sign-in shows, kept up until ``watch`` is cancelled."""

    def __init__(self, address: Address, assembly_id: str, token: str) -> None:
        self._address, self._assembly_id, self._token = address, assembly_id, token
        self._last = ""
        self.state: dict[str, Any] = {}
        self.reopened = 0
        self.opened: dict[str, float] = {}  # poll -> when it was shown open
        self.voted: dict[tuple[str, str], float] = {}  # poll, member -> when it was shown that the member had voted
        self._changed = asyncio.Event()

    def another(self) -> Screen:
        """One of the same sign-in that begins now."""
        return Screen(self._address, self._assembly_id, self._token)

    async def watch(self) -> None:
        for _ in range(REOPENINGS):
            try:
                async for frame in self._frames():
                    self._show(frame, time.perf_counter())
            except NoAnswer:
                self.reopened += 1
            await asyncio.sleep(PAUSE_SECONDS)

    async def shows(self, key: str, *, within_s: float) -> bool:
        """Whether the state has ``key`` before so many seconds have passed."""
        try:
            async with asyncio.timeout(within_s):
                while key not in self.state:
                    self._changed.clear()
                    await self._changed.wait()
        except TimeoutError:
            return False
        return True

    async def shows_voted(self, poll_id: str, members: set[str], *, within_s: float) -> bool:
        try:
            async with asyncio.timeout(within_s):
                while any((poll_id, member) not in self.voted for member in members):
                    self._changed.clear()
                    await self._changed.wait()
        except TimeoutError:
            return False
        return True

    async def _frames(self) -> AsyncIterator[bytes]:
        headers = {"Authorization": f"Bearer {self._token}", "Last-Event-ID": self._last, "Accept": "text/event-stream"}
        path = f"/api/notifications/assemblies/{self._assembly_id}/stream"
        wire, rest = Wire(self._address), b""
        try:
            async with aclosing(wire.stream(self._address.request("GET", path, headers))) as pieces:
                async for piece in pieces:
                    *whole, rest = (rest + piece).split(b"\n\n")
                    for frame in whole:
                        yield frame
        finally:
            wire.close()

    def _show(self, frame: bytes, now: float) -> None:
        lines = dict(line.split(b": ", 1) for line in frame.split(b"\n") if b": " in line)
        if b"data" not in lines:
            return  # a heartbeat
        self._last = lines.get(b"id", self._last.encode()).decode()
        told = orjson.loads(lines[b"data"])
        if lines.get(b"event") == b"snapshot":
            self.state = told["state"]
        else:
            self.state.update(told["set"])
            for key in told["remove"]:
                self.state.pop(key, None)
        self._note(told.get("state") or told["set"], now)
        self._changed.set()

    def _note(self, new: dict[str, Any], now: float) -> None:
        if (poll := new.get("poll")) and poll["state"] == "open":
            self.opened.setdefault(poll["poll_id"], now)
        if tally := new.get("tally"):
            for member in tally.get("members_voted") or ():
                self.voted.setdefault((tally["poll_id"], member), now)
