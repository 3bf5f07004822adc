"""All that is known of one assembly, as a fold over what was told: the newest state of each subject, and the live tally.

Promises that telling something twice, or something old after something newer, changes nothing. What it was told last
about a subject is what it shows; it cannot know of facts that never reached it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from services.notifications.domain import told as kinds
from services.notifications.domain.told import Told

KEYS = (
    "assembly", "presence", "in_hall", "members", "agenda", "programme", "floor", "poll", "tally", "result", "contest",
    "round", "announcements", "notices", "mine", "display", "alarm", "documents", "calls",
)  # fmt: skip
_TOUCHES: Mapping[str, tuple[str, ...]] = {
    kinds.ASSEMBLY: ("assembly", "presence"),
    kinds.MEMBER: ("members", "presence"),
    kinds.DELEGATION: ("members", "presence", "in_hall", "notices", "mine", "calls"),
    kinds.HANDOVER: ("mine",),
    kinds.CALL: ("calls", "mine"),
    kinds.PRESENCE: ("presence", "in_hall"),
    kinds.ITEM: ("agenda", "programme", "floor"),
    kinds.SITTING: ("agenda", "programme"),
    kinds.ADOPTION: ("programme",),
    kinds.FLOOR: ("floor",),
    kinds.POLL: ("poll", "tally", "result"),
    kinds.RESULT: ("result", "tally"),
    kinds.ALARM: ("alarm",),
    kinds.CONTEST: ("contest",),
    kinds.ROUND: ("round",),
    kinds.ANNOUNCEMENT: ("announcements", "notices", "mine"),
    kinds.ACKNOWLEDGEMENT: ("notices", "mine"),
    kinds.DISPLAY: ("display",),
    kinds.DOCUMENT: ("documents",),
}
TALLIES_KEPT = 4


@dataclass(frozen=True, slots=True)
class LiveTally:
    """How many have voted in a poll, and, while a recorded vote runs, how. ``known`` is False after a loss."""

    poll_id: str
    known: bool
    voted: int | None
    counts: Mapping[str, int] | None
    accepted: int
    counted: int
    members_voted: tuple[str, ...] | None


class Picture:
    def __init__(self, organisation_id: str, assembly_id: str) -> None:
        self.organisation_id, self.assembly_id = organisation_id, assembly_id
        self.tallies: dict[str, LiveTally] = {}
        self.minute: datetime | None = None  # as of when the time plan is worked out
        self.told_of: dict[str, dict[str, int]] = {}  # key of the screen: topic: newest number that touched it
        self._subjects: dict[str, dict[str, Told]] = {kind: {} for kind in (*_TOUCHES, kinds.MOTION)}

    @property
    def convened(self) -> bool:
        return bool(self._subjects[kinds.ASSEMBLY])

    def take(self, told: Told) -> frozenset[str]:
        """Folds it in; the keys of the screens that may look different now."""
        subjects = self._subjects[told.kind]
        known = subjects.get(told.key)
        if known is not None and known.number >= told.number:
            return frozenset()
        subjects[told.key] = told
        touched = _touched(told)
        for key in touched:
            places = self.told_of.setdefault(key, {})
            places[told.topic] = max(told.number, places.get(told.topic, 0))
        return touched

    def take_tally(self, tally: LiveTally) -> frozenset[str]:
        self.tallies.pop(tally.poll_id, None)
        self.tallies[tally.poll_id] = tally
        while len(self.tallies) > TALLIES_KEPT:
            del self.tallies[next(iter(self.tallies))]
        return frozenset({"tally"})

    def lose_tallies(self) -> frozenset[str]:
        """The channel of live tallies is gone: what was counted is not known any more, rather than an old number."""
        for poll_id, tally in self.tallies.items():
            self.tallies[poll_id] = replace(tally, known=False, voted=None, counts=None, members_voted=None)
        return frozenset({"tally"}) if self.tallies else frozenset()

    def expire(self, now: datetime) -> frozenset[str]:
        """Drops the announcements whose time is over."""
        announcements = self._subjects[kinds.ANNOUNCEMENT]
        over = [key for key, told in announcements.items() if _is_over(told.state, now)]
        for key in over:
            announcements[key] = replace(announcements[key], state={"withdrawn": True})
        return frozenset(_TOUCHES[kinds.ANNOUNCEMENT]) if over else frozenset()

    def tick(self, now: datetime) -> frozenset[str]:
        """A new minute has begun, and the time plan may have shifted with it."""
        minute = now.replace(second=0, microsecond=0)
        if minute == self.minute:
            return frozenset()
        self.minute = minute
        return frozenset({"agenda", "programme"})

    def all_of(self, kind: str) -> list[Mapping[str, Any]]:
        """The states of every subject of the kind, ordered by the subjects' keys."""
        return [told.state for _, told in sorted(self._subjects[kind].items())]

    def one(self, kind: str, key: str) -> Mapping[str, Any] | None:
        told = self._subjects[kind].get(key)
        return told.state if told else None

    def newest_first(self, kind: str) -> list[Mapping[str, Any]]:
        """The states of every subject of the kind, the one spoken of last first."""
        return [told.state for told in sorted(self._subjects[kind].values(), key=lambda told: -told.number)]

    def screen_keys(self) -> tuple[str, ...]:
        """Every key that a screen of this assembly may have."""
        return (*KEYS, *(f"motion:{motion_id}" for motion_id in self._subjects[kinds.MOTION]))


def _touched(told: Told) -> frozenset[str]:
    return frozenset({f"motion:{told.key}"} if told.kind == kinds.MOTION else _TOUCHES[told.kind])


def _is_over(announcement: Mapping[str, Any], now: datetime) -> bool:
    until = announcement.get("until")
    return until is not None and datetime.fromisoformat(until) <= now
