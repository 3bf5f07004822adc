"""Opens, suspends and closes items of the agenda, as the chair leads through it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from services.voting.domain.agenda import AgendaItem
from services.voting.domain.agenda_errors import SittingNotOpen
from services.voting.domain.agenda_events import ItemClosed, ItemOpened, ItemSuspended
from services.voting.use_cases import on_the_floor
from services.voting.use_cases.agenda_record import held_of_item, note, refuse_running_poll
from services.voting.use_cases.ports import Actor, Work, Works
from shared.kernel.clock import Clock


@dataclass(frozen=True)
class ConductItem:
    works: Works
    clock: Clock

    async def open(self, actor: Actor, item_id: str) -> AgendaItem:
        """Raises SittingNotOpen while the sitting for which it is planned is not open."""
        async with self.works() as work:
            now = self.clock.now()
            held, item = await held_of_item(work, actor, item_id)
            opened = item.opened(now)
            if opened != item:
                sitting = held.sitting(item.sitting_id) if item.sitting_id is not None else None
                if sitting is not None and sitting.state != "open":
                    raise SittingNotOpen(state=sitting.state)
                await work.agenda.save(opened)
                work.say(ItemOpened(opened))
                await on_the_floor.resume(work, opened, now)
                await note(work, actor, now, "item opened", opened)
        return opened

    async def suspend(self, actor: Actor, item_id: str) -> AgendaItem:
        """Raises ItemNotOpen, and ItemHasRunningPoll while it is voted on."""
        async with self.works() as work:
            _, item = await held_of_item(work, actor, item_id)
            return await suspend(work, actor, item, self.clock.now())

    async def close(self, actor: Actor, item_id: str) -> AgendaItem:
        """Raises ItemHasRunningPoll while it is voted on."""
        async with self.works() as work:
            now = self.clock.now()
            _, item = await held_of_item(work, actor, item_id)
            closed = item.closed(now)
            if closed != item:
                await refuse_running_poll(work, item)
                await work.agenda.save(closed)
                work.say(ItemClosed(closed))
                await on_the_floor.leave(work, closed, now)
                await note(work, actor, now, "item closed", closed)
        return closed


async def suspend(work: Work, actor: Actor, item: AgendaItem, now: datetime) -> AgendaItem:
    """With the agenda held."""
    suspended = item.suspended(now)
    if suspended != item:
        await refuse_running_poll(work, item)
        await work.agenda.save(suspended)
        work.say(ItemSuspended(suspended))
        await on_the_floor.leave(work, suspended, now)
        await note(work, actor, now, "item suspended", suspended)
    return suspended
