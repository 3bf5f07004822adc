"""Adds items to the agenda, opens and closes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from services.voting.domain.agenda import AgendaItem, Kind
from services.voting.domain.events import ItemAdded, ItemClosed, ItemOpened
from services.voting.use_cases import finding, on_the_floor
from services.voting.use_cases.acts import act
from services.voting.use_cases.ports import Actor, Works
from shared.kernel.clock import Clock
from shared.kernel.ids import Ids


@dataclass(frozen=True)
class KeepAgenda:
    works: Works
    clock: Clock
    ids: Ids

    async def add(
        self, actor: Actor, assembly_id: str, title: Mapping[str, str], kind: Kind, position: int | None
    ) -> AgendaItem:
        async with self.works() as work:
            assembly = await finding.assembly(work, actor, assembly_id)
            last = max((item.position for item in await work.agenda.of_assembly(assembly_id)), default=0)
            item = AgendaItem(
                item_id=self.ids.new(),
                organisation_id=assembly["organisation_id"],
                assembly_id=assembly_id,
                position=position if position is not None else last + 1,
                title=title,
                kind=kind,
            )
            await work.agenda.save(item)
            work.say(ItemAdded(item))
            work.record(act(actor, "agenda item added", item.item_id))
        return item

    async def open(self, actor: Actor, item_id: str) -> AgendaItem:
        async with self.works() as work:
            item = await finding.item(work, actor, item_id)
            if item.state != "open":
                item = item.opened()
                await work.agenda.save(item)
                work.say(ItemOpened(item))
                work.record(act(actor, "agenda item opened", item_id))
        return item

    async def close(self, actor: Actor, item_id: str) -> AgendaItem:
        async with self.works() as work:
            item = await finding.item(work, actor, item_id)
            if item.state != "closed":
                item = item.closed()
                await work.agenda.save(item)
                work.say(ItemClosed(item))
                await on_the_floor.leave(work, item, self.clock.now())
                work.record(act(actor, "agenda item closed", item_id))
        return item
