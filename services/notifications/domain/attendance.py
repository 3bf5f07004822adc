"""Which screens of an assembly are there: by sign-in, so that a tablet with two windows, or one that comes back, is one.

Promises that a screen that went away is remembered, with when, as long as there is room: those gone longest give way. It
lives in memory and begins anew with the process; a screen whose network died without a word counts as there until the
connection is given up, or it is seen elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

MOST_SCREENS = 5_000


@dataclass(frozen=True, slots=True)
class Looker:
    """Who looks: one sign-in on one machine."""

    session_id: str
    role: str
    delegation_id: str | None


@dataclass(slots=True)
class Screen:
    looker: Looker
    streams: int  # open now
    seen: datetime  # when it came or went last

    @property
    def online(self) -> bool:
        return self.streams > 0


class Attendance:
    def __init__(self, most: int = MOST_SCREENS) -> None:
        self._screens: dict[str, Screen] = {}  # the one that came or went last stands last
        self._most = most

    def came(self, looker: Looker, at: datetime) -> None:
        self._moved(looker, +1, at)
        if len(self._screens) > self._most:
            gone = next((key for key, screen in self._screens.items() if not screen.online), None)
            if gone is not None:
                del self._screens[gone]

    def went(self, looker: Looker, at: datetime) -> None:
        self._moved(looker, -1, at)

    def screens(self) -> Iterable[Screen]:
        return self._screens.values()

    def lost_since(self, at: datetime, role: str) -> list[Screen]:
        """Screens of a role that were there at ``at`` or later and are not now, the one gone last first."""
        gone = (each for each in self._screens.values() if each.looker.role == role and not each.online)
        return sorted((each for each in gone if each.seen >= at), key=lambda each: each.seen, reverse=True)

    def online_of(self, delegation_id: str) -> int:
        """Its delegates' screens; not those of its observers."""
        there = (each.looker for each in self._screens.values() if each.online)
        return sum(1 for looker in there if looker.delegation_id == delegation_id and looker.role == "delegate")

    def _moved(self, looker: Looker, by: int, at: datetime) -> None:
        known = self._screens.pop(looker.session_id, None)
        streams = max(0, (known.streams if known else 0) + by)
        self._screens[looker.session_id] = Screen(looker, streams, at)
