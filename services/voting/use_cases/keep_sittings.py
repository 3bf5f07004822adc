"""Plans the sittings of an assembly, changes their plan and removes them while they have not begun."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from services.voting.domain.agenda import MOST_SITTINGS, AgendaItem, Sitting, moment, refuse_impossible
from services.voting.domain.agenda_errors import AgendaFull, SittingBegun, SittingNotEmpty
from services.voting.domain.agenda_events import SittingPlanned, SittingRemoved
from services.voting.use_cases.agenda_record import Held, arrange, held_agenda, held_of_sitting, note
from services.voting.use_cases.ports import Actor, Work, Works
from shared.kernel.clock import Clock
from shared.kernel.ids import Ids


@dataclass(frozen=True, slots=True)
class SittingPlan:
    """Day and times where the assembly meets."""

    day: date
    begins: time
    ends: time
    title: Mapping[str, str] | None = None


@dataclass(frozen=True)
class KeepSittings:
    works: Works
    clock: Clock
    ids: Ids

    async def plan(self, actor: Actor, assembly_id: str, new: SittingPlan) -> Sitting:
        """Raises SittingImpossible: outside the days of the assembly, or while another one is planned."""
        async with self.works() as work:
            held = await held_agenda(work, actor, assembly_id)
            sitting = planned_sitting(held, new, self.ids.new())
            await work.sittings.save(sitting)
            work.say(SittingPlanned(sitting))
            await note(work, actor, self.clock.now(), "sitting planned", sitting)
        return sitting

    async def change(self, actor: Actor, sitting_id: str, new: SittingPlan) -> Sitting:
        """Its items keep the time between its beginning and theirs."""
        async with self.works() as work:
            held, sitting = await held_of_sitting(work, actor, sitting_id)
            _refuse_begun(sitting)
            begins, ends = _times(held, new)
            changed = _checked(held, replace(sitting, title=new.title, begins=begins, ends=ends))
            if changed != sitting:
                await work.sittings.save(changed)
                work.say(SittingPlanned(changed))
                await note(work, actor, self.clock.now(), "sitting changed", changed)
                await _move_items(work, held, sitting, changed)
        return changed

    async def remove(self, actor: Actor, sitting_id: str) -> Sitting:
        async with self.works() as work:
            held, sitting = await held_of_sitting(work, actor, sitting_id)
            _refuse_begun(sitting)
            if any(item.sitting_id == sitting_id for item in held.items):
                raise SittingNotEmpty()
            await work.sittings.remove(sitting_id)
            work.say(SittingRemoved(sitting))
            await note(work, actor, self.clock.now(), "sitting removed", sitting)
        return sitting


def planned_sitting(held: Held, new: SittingPlan, sitting_id: str) -> Sitting:
    if len(held.sittings) >= MOST_SITTINGS:
        raise AgendaFull(most=MOST_SITTINGS, what="sittings")
    organisation_id, assembly_id = held.assembly["organisation_id"], held.assembly["assembly_id"]
    begins, ends = _times(held, new)
    return _checked(held, Sitting(sitting_id, organisation_id, assembly_id, new.title, begins, ends))


def _times(held: Held, new: SittingPlan) -> tuple[datetime, datetime]:
    return moment(new.day, new.begins, held.zone), moment(new.day, new.ends, held.zone)


def _checked(held: Held, sitting: Sitting) -> Sitting:
    opens, closes = (date.fromisoformat(held.assembly[name]) for name in ("opens", "closes"))
    refuse_impossible(sitting, held.sittings, opens, closes, held.zone)
    return sitting


def _refuse_begun(sitting: Sitting) -> None:
    if sitting.state != "planned":
        raise SittingBegun()


async def _move_items(work: Work, held: Held, before: Sitting, after: Sitting) -> None:
    """Items planned for a time beyond the new end follow the item before them instead."""

    def moved(item: AgendaItem) -> AgendaItem:
        if item.sitting_id != after.sitting_id or item.planned_start is None:
            return item
        start = item.planned_start - before.begins + after.begins
        return replace(item, planned_start=start if start < after.ends else None)

    sittings = [after if each.sitting_id == after.sitting_id else each for each in held.sittings]
    await arrange(work, map(moved, held.items), sittings, held.items)
