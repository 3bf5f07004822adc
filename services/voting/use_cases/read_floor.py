"""Reads the floor of an item, and the record of who spoke and for how long."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from services.voting.domain.agenda import AgendaItem
from services.voting.domain.floor import Floor
from services.voting.domain.speakers import Turn
from services.voting.use_cases import finding, on_the_floor
from services.voting.use_cases.ports import Actor, Works
from services.voting.use_cases.read_vote import assembly
from shared.kernel.clock import Clock


@dataclass(frozen=True)
class Spoken:
    """Of an assembly: all turns, the earliest first, with the items they were on."""

    assembly: Mapping[str, Any]
    turns: Sequence[tuple[Turn, AgendaItem]]


@dataclass(frozen=True)
class ReadFloor:
    works: Works
    clock: Clock  # screens count from its time

    async def __call__(self, actor: Actor, item_id: str) -> Floor:
        async with self.works.reading() as work:
            return await on_the_floor.read(work, await finding.item(work, actor, item_id))

    async def spoken(self, actor: Actor, assembly_id: str) -> Spoken:
        async with self.works.reading() as work:
            await finding.assembly(work, actor, assembly_id)  # whoever asks may see it
            items = {each.item_id: each for each in await work.agenda.of_assembly(assembly_id)}
            turns = await work.floors.turns(assembly_id)
            return Spoken(await assembly(work, assembly_id), [(turn, items[turn.item_id]) for turn in turns])
