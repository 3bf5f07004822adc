"""Finds the floor of an item: its settings, who waits, who speaks, and what of the assembly bears on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from services.voting.domain.agenda import AgendaItem
from services.voting.domain.errors import CredentialRevoked, NotPresent
from services.voting.domain.floor import OF_THE_MEETING, Floor
from services.voting.domain.floor_errors import FloorNoDelegation
from services.voting.domain.floor_events import FloorChanged, Happened
from services.voting.domain.speakers import Request, Speech, Voice
from services.voting.use_cases import finding
from services.voting.use_cases.ports import Actor, Work
from shared.kernel.errors import NotFound


async def held(work: Work, actor: Actor, item_id: str) -> Floor:
    """The floor, with the order of voting held until the transaction ends: no vote begins and nobody else is given it."""
    item = await finding.item(work, actor, item_id)
    await work.motions.hold_order(item.assembly_id)
    return await read(work, item)


async def read(work: Work, item: AgendaItem) -> Floor:
    heard = await work.floors.turns_on(item.item_id)
    motions = [each for each in await work.motions.of_assembly(item.assembly_id) if each.item_id == item.item_id]
    running = await work.polls.running()
    return Floor(
        item=item,
        settings=await work.floors.settings(item.item_id),
        requests=tuple(await work.floors.waiting(item.item_id)),
        turn=await work.floors.speaking(item.assembly_id),
        used=sum(each.seconds or 0 for each in heard if each.speech is Speech.STATEMENT),
        moved=tuple(each for each in motions if each.procedure is not None and each.undecided),
        spoken=frozenset((e.request_id, e.motion_id, e.speech) for e in heard if e.motion_id and e.ended_at),
        voting=any(poll.assembly_id == item.assembly_id for poll in running),
    )


async def keep(work: Work, before: Floor, floor: Floor, happened: Happened) -> None:
    if floor != before:
        await work.floors.keep(before, floor)
        work.say(FloorChanged(happened, floor))


async def leave(work: Work, item: AgendaItem, now: datetime) -> None:
    """Whoever speaks on the item speaks no more: the assembly leaves it."""
    await work.motions.hold_order(item.assembly_id)
    before = await read(work, item)
    await keep(work, before, before.ended(now), "ended")


async def fall_silent(work: Work, assembly_id: str, now: datetime) -> None:
    """Whoever speaks in the assembly speaks no more: it votes."""
    await work.motions.hold_order(assembly_id)
    turn = await work.floors.speaking(assembly_id)
    item = await work.agenda.get(turn.item_id) if turn is not None else None
    if item is not None:
        await leave(work, item, now)


async def resume(work: Work, item: AgendaItem, now: datetime) -> None:
    """The meeting had rested and comes back to the item: its debate goes on."""
    await work.motions.hold_order(item.assembly_id)
    before = await read(work, item)
    if before.settings.debate in OF_THE_MEETING:
        await keep(work, before, before.set(replace(before.settings, debate="open"), now), "set")


async def request_on(work: Work, floor: Floor, request_id: str) -> Request:
    """Also one that waits no more. Raises NotFound unless it was made on this item."""
    found = await work.floors.request(request_id)
    if found is None or found.item_id != floor.item.item_id:
        raise NotFound(what="request for the floor")
    return found


async def own_voice(work: Work, actor: Actor) -> Voice:
    """Of whoever asks from a tablet: their badge is valid, and their delegation in the hall."""
    body = await work.facts.one("delegation", actor.delegation_id or "")
    if body is None:
        raise FloorNoDelegation()
    if actor.subject not in {each["delegate_id"] for each in body["delegates"] if each["credential_valid"]}:
        raise CredentialRevoked()
    presence = await work.facts.one("presence", body["delegation_id"])
    if presence is None or not presence["in_hall"]:
        raise NotPresent()
    return _voice(body)


async def voice_of(work: Work, floor: Floor, *, member: str | None, delegation_id: str | None) -> Voice:
    """Of the delegation that the chair names, by its member or by its id."""
    for body in await work.facts.of_assembly("delegation", floor.item.assembly_id):
        if body["delegation_id"] == delegation_id or (member is not None and body["member"] == member):
            return _voice(body)
    raise FloorNoDelegation()


def _voice(body: dict[str, Any]) -> Voice:
    name = {language: text for language, text in body["name"].items() if text is not None}
    return Voice(body["delegation_id"], body["member"], name)
