"""One open stream to one screen: a snapshot (or what was missed), then changes, then a clean end.

It holds no queue. While a screen does not read, the server's write waits; afterwards it gets one change to the newest
state. It ends when the screen goes, the sign-in expires or the process stops; the screen then comes back by itself."""

from __future__ import annotations

import asyncio

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from services.notifications.entrypoints.attending import Visit
from services.notifications.entrypoints.frames import HEARTBEAT, Frames, own_change
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
        personal: Feed | None = None,
        visit: Visit | None = None,
    ) -> None:
        super().__init__()
        self._feed, self._frames, self._clock = feed, frames, clock
        self._heartbeat_s, self._last_event_id, self._expires = heartbeat_s, last_event_id, expires
        self._personal = personal  # what only this viewer sees
        self._visit = visit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        viewer = Viewer()
        gone = asyncio.create_task(_leave_when_gone(viewer, receive))
        feeds = [self._feed] if self._personal is None else [self._feed, self._personal]
        for feed in feeds:
            feed.viewers.add(viewer)
        if self._visit:
            self._visit.came()
        self._arm(viewer)
        try:
            await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
            await self._show(viewer, send)
            if not gone.done():
                await send({"type": "http.response.body", "body": b"", "more_body": False})
        finally:
            for feed in feeds:
                feed.viewers.discard(viewer)
            if self._visit:
                self._visit.went()
            self._timer.cancel()
            gone.cancel()

    async def _show(self, viewer: Viewer, send: Send) -> None:
        """``first`` and ``change`` lead to the feed's version of that moment: nothing is awaited between the two."""
        version, personal = self._feed.version, self._personal
        seen, own = (personal.version, personal.state) if personal else (0, {})
        await _send(send, self._frames.first(self._last_event_id, self._clock.now(), own))
        while self._rest_s() > 0:
            await viewer.wake.wait()
            viewer.wake.clear()
            if viewer.over:
                return
            if version != self._feed.version:
                frame, version = self._frames.change(version), self._feed.version
                await _send(send, frame)
            if personal and seen != personal.version:
                frame, seen = own_change(personal.since(seen)), personal.version
                await _send(send, frame)
            if viewer.beat:
                viewer.beat = False
                await _send(send, HEARTBEAT)

    def _arm(self, viewer: Viewer) -> None:
        """One timer a stream, whatever is sent meanwhile; it also wakes the stream when the sign-in expires."""
        wait_s = max(0.0, min(self._heartbeat_s, self._rest_s()))
        self._timer = asyncio.get_running_loop().call_later(wait_s, self._beat, viewer)

    def _beat(self, viewer: Viewer) -> None:
        viewer.beat = True
        viewer.wake.set()
        if self._rest_s() > 0:
            self._arm(viewer)

    def _rest_s(self) -> float:
        return self._heartbeat_s if self._expires is None else self._expires - self._clock.now().timestamp()


async def _send(send: Send, body: bytes) -> None:
    await send({"type": "http.response.body", "body": body, "more_body": True})


async def _leave_when_gone(viewer: Viewer, receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    viewer.leave()
