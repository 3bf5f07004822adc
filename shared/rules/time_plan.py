"""Where an agenda stands against its plan: when each item is expected to begin and end, and how late or early that is.

A pure function of the plan, of what has happened and of the time now. What is late pushes what follows it in the same
sitting, and breaks between planned items take up the delay; what ends early brings forward what follows it, but never to
before its sitting begins. It cannot know how long an item without a planned length will take, and counts none for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

State = Literal["planned", "open", "suspended", "closed"]
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Slot:
    """An item as it is planned and as it went so far; all times aware. ``start`` and ``minutes``: as planned, where they
    are. ``spent_s``: seconds dealt with before it was opened last. ``sitting_begins``: before then it cannot begin."""

    key: str
    state: State
    sitting: str | None = None
    sitting_begins: datetime | None = None
    start: datetime | None = None
    minutes: int | None = None
    began_at: datetime | None = None
    open_since: datetime | None = None
    spent_s: int = 0
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Expected:
    """``start`` and ``end``: as they were, or are expected. ``delay_minutes``: how much later than planned it began or is
    expected to begin; negative when earlier. None: nothing is planned, so nothing can be said."""

    start: datetime | None
    end: datetime | None
    delay_minutes: int | None


@dataclass(frozen=True, slots=True)
class Forecast:
    """``delay_minutes``: of the assembly as a whole: how late what is open will end, else how late the next item begins."""

    items: Mapping[str, Expected]
    delay_minutes: int | None


def forecast(slots: Sequence[Slot], now: datetime) -> Forecast:
    """``slots``: in the order of the agenda."""
    planned = planned_starts(slots)
    running = [slot for slot in slots if slot.state == "open"]
    free_at = max((now, *(_end_of_open(slot, now) for slot in running)))
    expected: dict[str, Expected] = {}
    before: Slot | None = None
    for slot in slots:
        start = planned[slot.key]
        if slot.state in ("open", "closed"):
            end = _end_of_open(slot, now) if slot.state == "open" else slot.ended_at
            expected[slot.key] = Expected(slot.began_at, end, _minutes(slot.began_at, start))
        else:
            begins = max(free_at, _earliest(slot, start, before, planned, free_at))
            free_at = begins + _left(slot)
            expected[slot.key] = _still_to_come(slot, start, begins, free_at)
        before = slot
    return Forecast(expected, _overall(slots, running, planned, expected))


def planned_starts(slots: Iterable[Slot]) -> dict[str, datetime | None]:
    """Where an item names none, it is planned for when the item before it in its sitting ends, or the sitting begins."""
    starts: dict[str, datetime | None] = {}
    ends: dict[str, datetime | None] = {}  # of the sittings so far
    for slot in slots:
        start = slot.start
        if start is None and slot.sitting is not None:
            start = ends.get(slot.sitting, slot.sitting_begins)
        starts[slot.key] = start
        if slot.sitting is not None:
            ends[slot.sitting] = _planned_end(slot, start)
    return starts


def _planned_end(slot: Slot, start: datetime | None) -> datetime | None:
    return start + slot.minutes * MINUTE if start is not None and slot.minutes is not None else None


def _earliest(
    slot: Slot, start: datetime | None, before: Slot | None, planned: Mapping[str, datetime | None], free_at: datetime
) -> datetime:
    """As planned; brought forward by what the item before it in the same sitting saves."""
    if start is None:
        return free_at
    saved = timedelta()
    if before is not None and slot.sitting is not None and before.sitting == slot.sitting:
        end = _planned_end(before, planned[before.key])
        saved = min(saved, free_at - end) if end is not None else saved
    earliest = start + saved
    return max(earliest, slot.sitting_begins) if slot.sitting_begins is not None else earliest


def _left(slot: Slot) -> timedelta:
    """Of its planned length, what has not been spent when it is not open."""
    return max(timedelta(), slot.minutes * MINUTE - timedelta(seconds=slot.spent_s)) if slot.minutes else timedelta()


def _end_of_open(slot: Slot, now: datetime) -> datetime:
    return max(now, (slot.open_since or now) + _left(slot))


def _still_to_come(slot: Slot, start: datetime | None, begins: datetime, ends: datetime) -> Expected:
    if start is None:
        return Expected(slot.began_at, None, None)
    begun = slot.began_at or begins
    return Expected(begun, ends if slot.minutes is not None else None, _minutes(begun, start))


def _overall(
    slots: Sequence[Slot],
    running: Sequence[Slot],
    planned: Mapping[str, datetime | None],
    expected: Mapping[str, Expected],
) -> int | None:
    ends = [_minutes(expected[slot.key].end, _planned_end(slot, planned[slot.key])) for slot in running]
    known = [late for late in ends if late is not None]
    if known:
        return max(known)
    coming = (expected[slot.key].delay_minutes for slot in slots if slot.state == "planned")
    return next((late for late in coming if late is not None), None)


def _minutes(actual: datetime | None, planned: datetime | None) -> int | None:
    """Whole minutes from planned to actual, the rest left off on either side."""
    if actual is None or planned is None:
        return None
    return (actual - planned) // MINUTE if actual >= planned else -((planned - actual) // MINUTE)
