"""Opens, suspends and closes the sittings of an assembly."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from services.voting.domain.agenda import Sitting
from services.voting.domain.agenda_errors import AnotherSittingOpen, SittingHasOpenItem
from services.voting.domain.agenda_events import SittingClosed, SittingOpened, SittingSuspended
from services.voting.use_cases.agenda_record import Held, held_of_sitting, note
from services.voting.use_cases.conduct_item import suspend
from services.voting.use_cases.ports import Actor, Work, Works
from shared.kernel.clock import Clock


@dataclass(frozen=True)
class ConductSitting:
    works: Works
    clock: Clock

    async def open(self, actor: Actor, sitting_id: str) -> Sitting:
        """Raises AnotherSittingOpen: an assembly sits once at a time."""
        async with self.works() as work:
            now = self.clock.now()
            held, sitting = await held_of_sitting(work, actor, sitting_id)
            if sitting.state == "open":
                return sitting
            if any(each.state in ("open", "suspended") for each in held.sittings if each != sitting):
                raise AnotherSittingOpen()
            sitting = sitting.opened(now)
            await work.sittings.save(sitting)
            work.say(SittingOpened(sitting))
            await note(work, actor, now, "sitting opened", sitting)
        return sitting

    async def suspend(self, actor: Actor, sitting_id: str) -> Sitting:
        """What is open is suspended with it. Raises SittingNotOpen, and ItemHasRunningPoll while a vote is taken."""
        async with self.works() as work:
            held, before = await held_of_sitting(work, actor, sitting_id)
            return await suspend_sitting(work, actor, held, before, self.clock.now())

    async def close(self, actor: Actor, sitting_id: str) -> Sitting:
        """Raises SittingHasOpenItem: whether that item is finished is for the chair to say."""
        async with self.works() as work:
            held, before = await held_of_sitting(work, actor, sitting_id)
            for item in held.items:
                if item.state == "open" and before.state not in ("planned", "closed"):
                    raise SittingHasOpenItem(number=item.number)
            return await close_sitting(work, actor, before, self.clock.now())


async def suspend_sitting(work: Work, actor: Actor, held: Held, before: Sitting, now: datetime, **why: Any) -> Sitting:
    """With the agenda held."""
    sitting = before.suspended()
    if sitting != before:
        for item in held.items:
            if item.state == "open":
                await suspend(work, actor, item, now)
        await work.sittings.save(sitting)
        work.say(SittingSuspended(sitting))
        await note(work, actor, now, "sitting suspended", sitting, **why)
    return sitting


async def close_sitting(work: Work, actor: Actor, before: Sitting, now: datetime, **why: Any) -> Sitting:
    """With the agenda held."""
    sitting = before.closed(now)
    if sitting != before:
        await work.sittings.save(sitting)
        work.say(SittingClosed(sitting))
        await note(work, actor, now, "sitting closed", sitting, **why)
    return sitting
