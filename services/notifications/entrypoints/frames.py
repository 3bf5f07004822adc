"""Server-sent events, written once for all viewers who need the same: a change is encoded once a version, whoever gets it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import orjson

from services.notifications.domain.place import read_place
from services.notifications.use_cases.feed import Feed

HEARTBEAT = b":\n\n"
FRAMES_KEPT = 64


class Frames:
    def __init__(self, feed: Feed, topics: Sequence[str]) -> None:
        self._feed, self._topics = feed, topics
        self._version = -1
        self._changes: dict[int, bytes] = {}  # from which version: the frame that leads to the newest
        self._state = b""

    def first(self, last_event_id: str | None, now: datetime, own: Mapping[str, Any]) -> bytes:
        """What a stream begins with: the changes missed since ``last_event_id``, else a snapshot. ``own``: the keys that
        only this viewer has; they are sent whole."""
        place = read_place(last_event_id, self._topics) if last_event_id else None
        missed = self._feed.since_place(place) if place else None
        return self.snapshot(now, own) if missed is None else self._event(b"change", _change({**missed, **own}))

    def snapshot(self, now: datetime, own: Mapping[str, Any]) -> bytes:
        self._renew()
        if not self._state:
            self._state = orjson.dumps(self._feed.state)
        at = orjson.dumps(now)
        state = self._state[:-1] + b"," + orjson.dumps(own)[1:] if own else self._state  # the shared part encoded once
        return self._event(b"snapshot", b'{"at":' + at + b',"state":' + state + b"}")

    def change(self, version: int) -> bytes:
        """From ``version`` to the newest."""
        self._renew()
        frame = self._changes.get(version)
        if frame is None:
            frame = self._event(b"change", _change(self._feed.since(version)))
            if len(self._changes) < FRAMES_KEPT:
                self._changes[version] = frame
        return frame

    def _renew(self) -> None:
        if self._version != self._feed.version:
            self._version, self._changes, self._state = self._feed.version, {}, b""

    def _event(self, event: bytes, data: bytes) -> bytes:
        place = self._feed.place().written(self._topics).encode()
        return b"id: " + place + b"\nevent: " + event + b"\ndata: " + data + b"\n\n"


def own_change(changed: dict[str, Any]) -> bytes:
    """A change that only one viewer gets. It has no id: it says nothing of how far the stream of all has come."""
    return b"event: change\ndata: " + _change(changed) + b"\n\n"


def _change(changed: dict[str, Any]) -> bytes:
    return orjson.dumps({"set": changed, "remove": []})
