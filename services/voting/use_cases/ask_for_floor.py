"""Asks for the floor, from a tablet or by the chair for someone, and takes a request back."""

from __future__ import annotations

from dataclasses import dataclass

from services.voting.domain.floor import Floor
from services.voting.domain.floor_errors import FloorNotYours
from services.voting.domain.speakers import Request, Speech, Voice
from services.voting.use_cases import on_the_floor
from services.voting.use_cases.acts import act
from services.voting.use_cases.ports import Actor, Work, Works
from shared.kernel.clock import Clock
from shared.kernel.ids import Ids


@dataclass(frozen=True)
class AskForFloor:
    works: Works
    clock: Clock
    ids: Ids

    async def __call__(self, actor: Actor, item_id: str, speech: Speech) -> Floor:
        """For the delegation of whoever asks."""
        async with self.works() as work:
            before = await on_the_floor.held(work, actor, item_id)
            voice = await on_the_floor.own_voice(work, actor)
            return await self._asked(work, before, voice, speech, speaker=actor.name)

    async def on_behalf(
        self, actor: Actor, item_id: str, speech: Speech, *, member: str | None, delegation_id: str | None
    ) -> Floor:
        """By the chair, who sees a hand raised: for a member, or for the delegation of this id."""
        async with self.works() as work:
            before = await on_the_floor.held(work, actor, item_id)
            voice = await on_the_floor.voice_of(work, before, member=member, delegation_id=delegation_id)
            details = {"delegation": voice.delegation_id, "speech": speech.value}
            work.record(act(actor, "speaker added", item_id, **details))
            return await self._asked(work, before, voice, speech, speaker=None)

    async def _asked(self, work: Work, before: Floor, voice: Voice, speech: Speech, speaker: str | None) -> Floor:
        request = Request(
            request_id=self.ids.new(),
            item_id=before.item.item_id,
            voice=voice,
            speaker=speaker,
            speech=speech,
            place=0,
            asked_at=self.clock.now(),
        )
        floor = before.asked(request, by_chair=speaker is None)
        await on_the_floor.keep(work, before, floor, "requested")
        return floor

    async def withdraw(self, actor: Actor, item_id: str, request_id: str) -> Floor:
        """By any delegate of the delegation that asked, or by the chair. Again, it changes nothing."""
        async with self.works() as work:
            before = await on_the_floor.held(work, actor, item_id)
            request = await on_the_floor.request_on(work, before, request_id)
            if actor.role != "chair" and actor.delegation_id != request.voice.delegation_id:
                raise FloorNotYours()
            floor = before.withdrawn(request)
            await on_the_floor.keep(work, before, floor, "withdrawn")
            if actor.role == "chair":
                work.record(act(actor, "speaker struck off", item_id, delegation=request.voice.delegation_id))
        return floor
