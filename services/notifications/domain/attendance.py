"""Which screens of an assembly are there: by sign-in, so that a tablet with two windows, or one that comes back, is one.

A screen is there while a stream to it is open and it was heard lately: a connection that died without a word stays open for
minutes, its answers stop at once. Promises that a screen that went away is remembered, with when, as long as there is room:
those gone longest give way. It lives in memory and begins anew with the process. Told twice changes nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

MOST_SCREENS = 5_000
HEARD_WITHIN = timedelta(seconds=45)  # screens answer each heartbeat, one in 20 s: two answers missed
ELSEWHERE = ""  # a stream of which only the answers are known: another replica opened it before this one began


@dataclass(frozen=True, slots=True)
class Looker:
    """Who looks: one sign-in on one machine."""

    session_id: str
    role: str
    delegation_id: str | None


@dataclass(slots=True)
class Screen:
    looker: Looker
    streams: set[str]  # open now, by their ids
    seen: datetime  # when it came, went or was heard last

    def online(self, now: datetime) -> bool:
        return bool(self.streams) and now - self.seen <= HEARD_WITHIN


class Attendance:
    def __init__(self, most: int = MOST_SCREENS) -> None:
        self._screens: dict[str, Screen] = {}  # the one seen last stands last
        self._most = most

    def came(self, looker: Looker, stream: str, at: datetime) -> None:
        self._seen(looker, at).streams.add(stream)
        if len(self._screens) > self._most:
            gone = next((key for key, screen in self._screens.items() if not screen.online(at)), None)
            if gone is not None:
                del self._screens[gone]

    def heard(self, looker: Looker, at: datetime) -> None:
        """It answered a heartbeat of one of its streams."""
        known = self._screens.get(looker.session_id)
        if known is None or not known.streams:
            self.came(looker, ELSEWHERE, at)
        else:
            self._seen(looker, at)

    def went(self, looker: Looker, stream: str, at: datetime) -> None:
        known = self._screens.get(looker.session_id)
        if known is not None and not known.online(at):
            at = known.seen  # its connection is given up only now
        self._seen(looker, at).streams.difference_update((stream, ELSEWHERE))

    def screens(self) -> Iterable[Screen]:
        return self._screens.values()

    def lost_since(self, at: datetime, role: str, now: datetime) -> list[Screen]:
        """Screens of a role that were there at ``at`` or later and are not ``now``, the one gone last first."""
        gone = (each for each in self._screens.values() if each.looker.role == role and not each.online(now))
        return sorted((each for each in gone if each.seen >= at), key=lambda each: each.seen, reverse=True)

    def online_of(self, delegation_id: str, now: datetime) -> int:
        """Its delegates' screens; not those of its observers."""
        there = (each.looker for each in self._screens.values() if each.online(now))
        return sum(1 for looker in there if looker.delegation_id == delegation_id and looker.role == "delegate")

    def _seen(self, looker: Looker, at: datetime) -> Screen:
        known = self._screens.pop(looker.session_id, None)
        screen = Screen(looker, known.streams if known else set(), max(at, known.seen) if known else at)
        self._screens[looker.session_id] = screen
        return screen
