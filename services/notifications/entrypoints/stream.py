"""One open stream to one screen: a snapshot (or what was missed), then changes, then a clean end.

It holds no queue. While a screen does not read, the server's write waits; afterwards it gets one change to the newest
state. It ends when the screen goes, the sign-in expires or the process stops; the screen then comes back by itself."""

from __future__ import annotations

import asyncio

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from services.notifications.entrypoints.frames import HEARTBEAT, Frames
from services.notifications.use_cases.feed import Feed, Viewer
from shared.kernel.clock import Clock

HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-cache, no-transform"),
    (b"x-accel-buffering", b"no"),
]


class EventStream(Response):
    media_type = "text/event-stream"

    def __init__(
        self,
        feed: Feed,
        frames: Frames,
        clock: Clock,
        *,
        heartbeat_s: float,
        last_event_id: str | None = None,
        expires: int | None = None,
    ) -> None:
        super().__init__()
        self._feed, self._frames, self._clock = feed, frames, clock
        self._heartbeat_s, self._last_event_id, self._expires = heartbeat_s, last_event_id, expires

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        viewer = Viewer()
        gone = asyncio.create_task(_leave_when_gone(viewer, receive))
        self._feed.viewers.add(viewer)
        try:
            await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
            await self._show(viewer, send)
            if not gone.done():
                await send({"type": "http.response.body", "body": b"", "more_body": False})
        finally:
            self._feed.viewers.discard(viewer)
            gone.cancel()

    async def _show(self, viewer: Viewer, send: Send) -> None:
        version = self._feed.version
        await _send(send, self._frames.first(self._last_event_id, self._clock.now()))
        while not viewer.over:
            rest_s = self._rest_s()
            if rest_s <= 0:
                return
            heartbeat = False
            try:
                async with asyncio.timeout(min(rest_s, self._heartbeat_s)):
                    await viewer.wake.wait()
            except TimeoutError:
                heartbeat = True
            viewer.wake.clear()
            if viewer.over:
                return
            if version != self._feed.version:
                frame, version = self._frames.change(version), self._feed.version
                await _send(send, frame)
            elif heartbeat:
                await _send(send, HEARTBEAT)

    def _rest_s(self) -> float:
        if self._expires is None:
            return self._heartbeat_s
        return self._expires - self._clock.now().timestamp()


async def _send(send: Send, body: bytes) -> None:
    await send({"type": "http.response.body", "body": body, "more_body": True})


async def _leave_when_gone(viewer: Viewer, receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    viewer.leave()
