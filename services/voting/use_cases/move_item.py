"""Moves an item of the agenda to another place or sitting, before it begins or when it was suspended, too."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import time

from services.voting.domain.agenda import AgendaItem, placed
from services.voting.domain.agenda_errors import ItemIsClosed
from services.voting.use_cases.agenda_record import arrange, held_of_item, note, refuse_running_poll
from services.voting.use_cases.keep_agenda import planned_start
from services.voting.use_cases.ports import Actor, Works
from shared.kernel.clock import Clock


@dataclass(frozen=True)
class MoveItem:
    works: Works
    clock: Clock

    async def __call__(
        self, actor: Actor, item_id: str, sitting_id: str | None, before: str | None, start: time | None
    ) -> AgendaItem:
        """To right before the item ``before`` of that sitting, or to its end. Without ``start`` it is planned to follow the
        item that is before it then. Raises ItemIsClosed, and ItemHasRunningPoll while it is voted on."""
        async with self.works() as work:
            held, item = await held_of_item(work, actor, item_id)
            if item.state == "closed":
                raise ItemIsClosed(number=item.number)
            await refuse_running_poll(work, item)
            sitting = held.sitting(sitting_id) if sitting_id is not None else None
            if before is not None:
                held.item(before)
            moved = replace(item, sitting_id=sitting_id, planned_start=planned_start(sitting, start, held.zone))
            both = await arrange(work, placed(held.items, moved, before), held.sittings, held.items)
            moved = next(each for each in both if each.item_id == item_id)
            if moved != item:
                places = {"was": _place(item), "becomes": _place(moved)}
                await note(work, actor, self.clock.now(), "item moved", moved, **places)
        return moved


def _place(item: AgendaItem) -> dict[str, str | int | None]:
    return {"sitting_id": item.sitting_id, "position": item.position}
