"""The agenda: its days and sittings, its items in order, and the life of both. Each verb returns what it acts on as it is
then, the same one when nothing changes, or raises why not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from services.voting.domain.agenda_errors import ItemNotOpen, SittingImpossible, SittingNotOpen, StartOutsideSitting
from shared.rules.time_plan import Slot

Kind = Literal["decision", "election", "panel", "ceremony", "information"]
KINDS: tuple[Kind, ...] = ("decision", "election", "panel", "ceremony", "information")
State = Literal["planned", "open", "suspended", "closed"]
MOST_ITEMS = 500
MOST_SITTINGS = 60


@dataclass(frozen=True, slots=True)
class Sitting:
    """``begins``, ``ends``: as planned. ``opened_at``: first; ``closed_at``: last, while it is closed."""

    sitting_id: str
    organisation_id: str
    assembly_id: str
    title: Mapping[str, str] | None
    begins: datetime
    ends: datetime
    state: State = "planned"
    opened_at: datetime | None = None
    closed_at: datetime | None = None

    def opened(self, now: datetime) -> Sitting:
        """May be opened again after it was suspended or closed: the assembly comes back."""
        return replace(self, state="open", opened_at=self.opened_at or now, closed_at=None)

    def suspended(self) -> Sitting:
        if self.state not in ("open", "suspended"):
            raise SittingNotOpen(state=self.state)
        return replace(self, state="suspended")

    def closed(self, now: datetime) -> Sitting:
        if self.state == "planned":
            raise SittingNotOpen(state=self.state)
        return self if self.state == "closed" else replace(self, state="closed", closed_at=now)


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """``number``: as it is printed, which stays when the item is moved. ``planned_start``: None where it follows from the
    items before it. ``spent_s``: seconds for which it was open before ``open_since``."""

    item_id: str
    organisation_id: str
    assembly_id: str
    position: int
    title: Mapping[str, str]
    kind: Kind
    state: State = "planned"
    number: str = ""
    sitting_id: str | None = None
    planned_start: datetime | None = None
    minutes: int | None = None
    responsible: str | None = None
    began_at: datetime | None = None
    open_since: datetime | None = None
    spent_s: int = 0
    ended_at: datetime | None = None

    def opened(self, now: datetime) -> AgendaItem:
        """May be opened again after it was suspended or closed: an assembly can come back to an item."""
        if self.state == "open":
            return self
        return replace(self, state="open", began_at=self.began_at or now, open_since=now, ended_at=None)

    def suspended(self, now: datetime) -> AgendaItem:
        if self.state not in ("open", "suspended"):
            raise ItemNotOpen(number=self.number, state=self.state)
        return self if self.state == "suspended" else replace(self._left(now), state="suspended")

    def closed(self, now: datetime) -> AgendaItem:
        return self if self.state == "closed" else replace(self._left(now), state="closed", ended_at=now)

    def _left(self, now: datetime) -> AgendaItem:
        spent = (now - self.open_since) // timedelta(seconds=1) if self.open_since else 0
        return replace(self, open_since=None, spent_s=self.spent_s + max(0, spent))


def in_order(items: Iterable[AgendaItem], sittings: Iterable[Sitting]) -> list[AgendaItem]:
    """Sitting after sitting, those without one last; numbered by place from 1."""
    begins = {each.sitting_id: (each.begins, each.sitting_id) for each in sittings}
    last = (datetime.max.replace(tzinfo=ZoneInfo("UTC")), "")
    ordered = sorted(items, key=lambda item: (*begins.get(item.sitting_id or "", last), item.position, item.item_id))
    return [each if each.position == place else replace(each, position=place) for place, each in enumerate(ordered, 1)]


def placed(items: Iterable[AgendaItem], moved: AgendaItem, before: str | None) -> list[AgendaItem]:
    """The items with ``moved`` right before the item ``before``, or after all; positions are not theirs yet."""
    others = sorted((each for each in items if each.item_id != moved.item_id), key=lambda each: each.position)
    ids = [each.item_id for each in others]
    place = ids.index(before) if before in ids else len(others)
    both = [*others[:place], moved, *others[place:]]
    return [replace(each, position=number) for number, each in enumerate(both, 1)]


def next_number(items: Iterable[AgendaItem]) -> str:
    """One more than the greatest whole number in use."""
    return str(max((int(item.number) for item in items if item.number.isdecimal()), default=0) + 1)


def moment(day: date, clock: time, zone: str) -> datetime:
    """What clocks of ``zone`` show on that day, as a time in UTC."""
    return datetime.combine(day, clock, ZoneInfo(zone)).astimezone(ZoneInfo("UTC"))


def start_in(sitting: Sitting, clock: time, zone: str) -> datetime:
    """When an item planned for ``clock`` begins. Raises StartOutsideSitting."""
    start = moment(sitting.begins.astimezone(ZoneInfo(zone)).date(), clock, zone)
    if not sitting.begins <= start < sitting.ends:
        raise StartOutsideSitting(start=clock.strftime("%H:%M"))
    return start


def refuse_impossible(sitting: Sitting, others: Iterable[Sitting], opens: date, closes: date, zone: str) -> None:
    """Raises SittingImpossible: it ends before it begins, lies outside the days of the assembly, or overlaps another."""
    if sitting.ends <= sitting.begins:
        raise SittingImpossible(reason="A sitting ends after it begins.")
    if not opens <= sitting.begins.astimezone(ZoneInfo(zone)).date() <= closes:
        raise SittingImpossible(reason=f"The assembly meets from {opens} to {closes}.")
    for other in others:
        if other.sitting_id != sitting.sitting_id and other.begins < sitting.ends and sitting.begins < other.ends:
            raise SittingImpossible(reason="Another sitting is planned for that time.")


def slots(items: Iterable[AgendaItem], sittings: Iterable[Sitting]) -> list[Slot]:
    """The items as the time plan reads them."""
    begins = {each.sitting_id: each.begins for each in sittings}
    return [
        Slot(
            key=item.item_id,
            state=item.state,
            sitting=item.sitting_id,
            sitting_begins=begins.get(item.sitting_id or ""),
            start=item.planned_start,
            minutes=item.minutes,
            began_at=item.began_at,
            open_since=item.open_since,
            spent_s=item.spent_s,
            ended_at=item.ended_at,
        )
        for item in items
    ]
