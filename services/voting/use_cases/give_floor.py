"""Gives the floor to one who waits, and ends a turn."""

from __future__ import annotations

from dataclasses import dataclass

from services.voting.domain.floor import Floor
from services.voting.use_cases import on_the_floor
from services.voting.use_cases.acts import act
from services.voting.use_cases.ports import Actor, Works
from shared.kernel.clock import Clock
from shared.kernel.ids import Ids


@dataclass(frozen=True)
class GiveFloor:
    works: Works
    clock: Clock
    ids: Ids

    async def __call__(self, actor: Actor, item_id: str, request_id: str) -> Floor:
        """Given to the same request again while it speaks, nothing changes: a second tap skips nobody."""
        async with self.works() as work:
            before = await on_the_floor.held(work, actor, item_id)
            if before.speaking is not None and before.speaking.request_id == request_id:
                return before
            request = await on_the_floor.request_on(work, before, request_id)
            floor = before.given(request, self.ids.new(), self.clock.now())
            await on_the_floor.keep(work, before, floor, "given")
            details = {"delegation": request.voice.delegation_id, "speech": request.speech.value}
            work.record(act(actor, "floor given", item_id, **details))
        return floor

    async def end(self, actor: Actor, item_id: str, turn_id: str) -> Floor:
        """A turn that is over, or is not on this item, is left alone: ending again ends nobody else's."""
        async with self.works() as work:
            before = await on_the_floor.held(work, actor, item_id)
            if before.speaking is None or before.speaking.turn_id != turn_id:
                return before
            floor = before.ended(self.clock.now())
            await on_the_floor.keep(work, before, floor, "ended")
            work.record(act(actor, "turn ended", item_id, turn=turn_id))
        return floor
