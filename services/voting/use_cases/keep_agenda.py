"""Adds items to the agenda, changes what is planned of them, and removes them while nothing has begun."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import time
from typing import Any

from services.voting.domain.agenda import MOST_ITEMS, AgendaItem, Kind, Sitting, next_number, placed, start_in
from services.voting.domain.agenda_errors import AgendaFull, ItemBegun, ItemHasBusiness, StartWithoutSitting
from services.voting.domain.agenda_events import ItemAdded, ItemRemoved
from services.voting.use_cases.agenda_record import Held, arrange, held_agenda, held_of_item, note
from services.voting.use_cases.ports import Actor, Work, Works
from shared.kernel.clock import Clock
from shared.kernel.ids import Ids


@dataclass(frozen=True, slots=True)
class NewItem:
    """``start``: on the clocks where the assembly meets. ``position``: its place among all items; None: the last of its
    sitting. ``number``: None for the next one."""

    title: Mapping[str, str]
    kind: Kind
    position: int | None = None
    number: str | None = None
    sitting_id: str | None = None
    start: time | None = None
    minutes: int | None = None
    responsible: str | None = None


@dataclass(frozen=True)
class KeepAgenda:
    works: Works
    clock: Clock
    ids: Ids

    async def add(self, actor: Actor, assembly_id: str, new: NewItem) -> AgendaItem:
        async with self.works() as work:
            held = await held_agenda(work, actor, assembly_id)
            if len(held.items) >= MOST_ITEMS:
                raise AgendaFull(most=MOST_ITEMS, what="items")
            sitting = held.sitting(new.sitting_id) if new.sitting_id is not None else None
            item = AgendaItem(
                item_id=self.ids.new(),
                organisation_id=held.assembly["organisation_id"],
                assembly_id=assembly_id,
                position=len(held.items) + 1,
                title=new.title,
                kind=new.kind,
                number=new.number or next_number(held.items),
                sitting_id=new.sitting_id,
                planned_start=planned_start(sitting, new.start, held.zone),
                minutes=new.minutes,
                responsible=new.responsible,
            )
            before = next((each.item_id for each in held.items if each.position == new.position), None)
            both = await arrange(work, placed(held.items, item, before), held.sittings, held.items)
            item = next(each for each in both if each.item_id == item.item_id)
            work.say(ItemAdded(item))
            await note(work, actor, self.clock.now(), "item added", item)
        return item

    async def change(self, actor: Actor, item_id: str, changes: Mapping[str, Any]) -> AgendaItem:
        """``changes``: of title, kind, number, start (a time of day, or None), minutes and responsible those that change."""
        async with self.works() as work:
            held, item = await held_of_item(work, actor, item_id)
            _refuse_begun(item)
            fields = {name: value for name, value in changes.items() if name != "start"}
            if "start" in changes:
                sitting = held.sitting(item.sitting_id) if item.sitting_id is not None else None
                fields["planned_start"] = planned_start(sitting, changes["start"], held.zone)
            changed = replace(item, **fields)
            if changed != item:
                items = [changed if each.item_id == item_id else each for each in held.items]
                await arrange(work, items, held.sittings, held.items)
                await note(work, actor, self.clock.now(), "item changed", changed, fields=sorted(changes))
        return changed

    async def remove(self, actor: Actor, item_id: str) -> AgendaItem:
        async with self.works() as work:
            held, item = await held_of_item(work, actor, item_id)
            _refuse_begun(item)
            await _refuse_business(work, item)
            await work.agenda.remove(item_id)
            work.say(ItemRemoved(item))
            await note(work, actor, self.clock.now(), "item removed", item)
            await _close_the_gap(work, held, item)
        return item


def planned_start(sitting: Sitting | None, start: time | None, zone: str) -> Any:
    """When an item of the sitting begins that is planned for ``start``; None where it follows the one before it."""
    if start is None:
        return None
    if sitting is None:
        raise StartWithoutSitting()
    return start_in(sitting, start, zone)


def _refuse_begun(item: AgendaItem) -> None:
    if item.state != "planned" or item.began_at is not None:
        raise ItemBegun(number=item.number, state=item.state)


async def _refuse_business(work: Work, item: AgendaItem) -> None:
    """With the order of voting held: motions are tabled under it one after the other."""
    await work.motions.hold_order(item.assembly_id)
    motions = await work.motions.of_assembly(item.assembly_id)
    contests = await work.facts.of_assembly("contest", item.assembly_id)
    if item.item_id in {motion.item_id for motion in motions} | {contest["item_id"] for contest in contests}:
        raise ItemHasBusiness(number=item.number)


async def _close_the_gap(work: Work, held: Held, gone: AgendaItem) -> None:
    left = [each for each in held.items if each.item_id != gone.item_id]
    await arrange(work, left, held.sittings, left)
