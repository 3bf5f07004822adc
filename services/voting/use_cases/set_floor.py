"""Sets the floor of an item: the list open or closed, the debate, observers invited, time for a turn and for all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from services.voting.domain.floor import Floor, Settings
from services.voting.domain.floor_events import Happened
from services.voting.use_cases import on_the_floor
from services.voting.use_cases.acts import act
from services.voting.use_cases.ports import Actor, Works
from shared.kernel.clock import Clock


@dataclass(frozen=True)
class SetFloor:
    works: Works
    clock: Clock

    async def __call__(self, actor: Actor, item_id: str, changes: Mapping[str, Any]) -> Floor:
        """``changes``: fields of the settings; what is not among them stays as it is. A turn that runs keeps its time."""
        async with self.works() as work:
            before = await on_the_floor.held(work, actor, item_id)
            floor = before.set(replace(before.settings, **changes), self.clock.now())
            if floor != before:
                await on_the_floor.keep(work, before, floor, _happened(before.settings, floor.settings))
                work.record(act(actor, "floor set", item_id, **changes))
        return floor


def _happened(before: Settings, after: Settings) -> Happened:
    if before.list_open == after.list_open:
        return "set"
    return "list reopened" if after.list_open else "list closed"
