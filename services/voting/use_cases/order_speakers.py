"""Orders those who wait for the floor: one is moved, or lots decide."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from services.voting.domain.floor import Draw, Floor
from services.voting.use_cases import on_the_floor
from services.voting.use_cases.acts import act
from services.voting.use_cases.ports import Actor, Works
from shared.kernel.ids import Ids
from shared.rules.lots import seed_of


@dataclass(frozen=True)
class OrderSpeakers:
    works: Works
    ids: Ids

    async def move(self, actor: Actor, item_id: str, request_id: str, to: int) -> Floor:
        """``to``: its place, from 1, among those of its kind."""
        async with self.works() as work:
            before = await on_the_floor.held(work, actor, item_id)
            request = await on_the_floor.request_on(work, before, request_id)
            floor = before.reordered(request, to)
            await on_the_floor.keep(work, before, floor, "ordered")
            work.record(act(actor, "speaker moved", item_id, request=request_id, to=to))
        return floor

    async def draw(self, actor: Actor, item_id: str) -> Floor:
        """The statements that wait, by lot. A new number a draw; it stands in the record, so that anybody can repeat it."""
        async with self.works() as work:
            before = await on_the_floor.held(work, actor, item_id)
            nonce, among = self.ids.new(), before.drawn_from()
            draw = Draw(nonce, seed_of(nonce, (), among), among)
            floor = before.drawn(draw)
            await on_the_floor.keep(work, before, floor, "drawn")
            work.record(act(actor, "speakers drawn by lot", item_id, **asdict(draw)))
        return floor
