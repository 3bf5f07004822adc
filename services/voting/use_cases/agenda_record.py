"""The agenda of an assembly held against change, and how what is done to it is kept, said and put on record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from services.voting.domain.agenda import AgendaItem, Sitting, in_order
from services.voting.domain.agenda_errors import ItemHasRunningPoll
from services.voting.domain.agenda_events import ItemChanged
from services.voting.domain.happening import Happening, What
from services.voting.domain.poll import Poll
from services.voting.use_cases import finding
from services.voting.use_cases.acts import act
from services.voting.use_cases.ports import Actor, Work
from shared.kernel.errors import NotFound


@dataclass(frozen=True)
class Held:
    """As it is while nobody else changes it."""

    assembly: Mapping[str, Any]
    items: list[AgendaItem]
    sittings: list[Sitting]

    @property
    def zone(self) -> str:
        return str(self.assembly["time_zone"])

    def item(self, item_id: str) -> AgendaItem:
        found = next((each for each in self.items if each.item_id == item_id), None)
        if found is None:
            raise NotFound(what="agenda item")
        return found

    def sitting(self, sitting_id: str) -> Sitting:
        found = next((each for each in self.sittings if each.sitting_id == sitting_id), None)
        if found is None:
            raise NotFound(what="sitting")
        return found


async def held_agenda(work: Work, actor: Actor, assembly_id: str) -> Held:
    assembly = await finding.assembly(work, actor, assembly_id)
    await work.agenda.hold(assembly_id)
    return Held(assembly, await work.agenda.of_assembly(assembly_id), await work.sittings.of_assembly(assembly_id))


async def held_of_item(work: Work, actor: Actor, item_id: str) -> tuple[Held, AgendaItem]:
    item = await finding.item(work, actor, item_id)
    held = await held_agenda(work, actor, item.assembly_id)
    return held, held.item(item_id)


async def held_of_sitting(work: Work, actor: Actor, sitting_id: str) -> tuple[Held, Sitting]:
    sitting = await finding.sitting(work, actor, sitting_id)
    held = await held_agenda(work, actor, sitting.assembly_id)
    return held, held.sitting(sitting_id)


async def arrange(
    work: Work, items: Iterable[AgendaItem], sittings: Iterable[Sitting], known: Iterable[AgendaItem]
) -> list[AgendaItem]:
    """Puts the items in the order of their sittings and places; keeps and says those that are then other than ``known``."""
    before = {each.item_id: each for each in known}
    ordered = in_order(items, sittings)
    for item in ordered:
        if item != before.get(item.item_id):
            await work.agenda.save(item)
            if item.item_id in before:
                work.say(ItemChanged(item))
    return ordered


async def note(
    work: Work, actor: Actor, now: datetime, what: What, subject: AgendaItem | Sitting, /, **details: Any
) -> None:
    """On the record of the agenda and in the log of acts."""
    of_item = isinstance(subject, AgendaItem)
    named = {"number": subject.number} if isinstance(subject, AgendaItem) else {}
    line = Happening(
        assembly_id=subject.assembly_id,
        at=now,
        what=what,
        by=actor.name,
        item_id=subject.item_id if isinstance(subject, AgendaItem) else None,
        sitting_id=subject.sitting_id,
        title=dict(subject.title or {}),
        details={**named, **details},
    )
    await work.agenda.note(line)
    verb = f"agenda {what}" if of_item else what
    work.record(act(actor, verb, line.item_id or line.sitting_id or subject.assembly_id, **details))


async def refuse_running_poll(work: Work, item: AgendaItem) -> None:
    """Raises ItemHasRunningPoll. The agenda must be held: polls of its items are opened only then."""
    for poll in await work.polls.running():
        if poll.assembly_id == item.assembly_id and await item_id_of(work, poll) == item.item_id:
            raise ItemHasRunningPoll(number=item.number)


async def item_id_of(work: Work, poll: Poll) -> str | None:
    """The agenda item under which a poll is taken: that of its motion, of the motion that it amends, or of its contest."""
    if poll.contest_id is not None:
        contest = await work.facts.one("contest", poll.contest_id)
        return contest["item_id"] if contest else None
    motion_id = poll.motion_id
    while motion_id is not None:
        motion = await work.motions.get(motion_id)
        if motion is None or motion.item_id is not None:
            return motion.item_id if motion else None
        motion_id = motion.parent_motion_id
    return None
