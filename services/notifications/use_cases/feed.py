"""The screens of one audience of one assembly, and the viewers who look at them.

A viewer is told that there is something new, never what: it asks for all that changed since the version it has. So a slow
viewer skips to the newest values, and none has a queue. Facts that come together within the window change screens once."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Any

from services.notifications.domain.place import Heard, Place
from services.notifications.domain.screen import Screen


class Viewer:
    """One open stream. ``wake`` is set when there may be something to send: a change, a ``beat``, or that it is ``over``."""

    def __init__(self) -> None:
        self.wake = asyncio.Event()
        self.beat = self.over = False

    def leave(self) -> None:
        self.over = True
        self.wake.set()


class Feed:
    def __init__(self, name: tuple[str, str], stream: str, screen: Screen, heard: Heard, window_s: float) -> None:
        self._audience, self._assembly_id = name
        self._stream, self._screen, self._heard, self._window_s = stream, screen, heard, window_s
        self._touched: set[str] = set()
        self._due: asyncio.TimerHandle | None = None
        self._refreshed_at = float("-inf")
        self._heard_then = dict(heard.marks)
        self.viewers: set[Viewer] = set()

    @property
    def version(self) -> int:
        return self._screen.version

    @property
    def state(self) -> dict[str, Any]:
        return self._screen.shown

    def touch(self, keys: Iterable[str]) -> None:
        """What these keys show may have changed: looked at at once, or when the window since the last look is over."""
        self._touched.update(keys)
        if self._touched and self._due is None:
            loop = asyncio.get_running_loop()
            self._due = loop.call_at(max(self._refreshed_at + self._window_s, loop.time()), self.refresh)

    def refresh(self) -> None:
        """Brings the screens up to all that has been heard, and wakes the viewers if that changed something."""
        if self._due is not None:
            self._due.cancel()
            self._due = None
        touched, self._touched = self._touched, set()
        self._heard_then = dict(self._heard.marks)
        if not touched:
            return
        self._refreshed_at = asyncio.get_running_loop().time()
        if self._screen.refresh(touched):
            self.wake_all()

    def wake_all(self) -> None:
        for viewer in self.viewers:
            viewer.wake.set()

    def place(self) -> Place:
        """Where a viewer is that has the newest state."""
        return Place(self._audience, self._assembly_id, self._stream, self.version, self._heard_then)

    def since(self, version: int) -> dict[str, Any]:
        return self._screen.since(version)

    def since_place(self, place: Place) -> dict[str, Any] | None:
        """What changed since a viewer was at ``place``; None when that cannot be told and a snapshot is needed."""
        if (place.audience, place.assembly_id) != (self._audience, self._assembly_id):
            return None
        if place.stream == self._stream:
            return self._screen.since(place.version) if place.version <= self.version else None
        if any(number > self._heard_then.get(topic, 0) for topic, number in place.heard.items()):
            return None  # of a replica that is ahead, or of a log that was begun anew
        return self._screen.since_places(place.heard)
