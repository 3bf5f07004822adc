"""Who is in the hall: tablets that send a ballot until they know what became of it, and a chair who opens, pauses, closes and
declares. Both speak to voting over a network that loses requests and answers, and may deliver a request twice."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from services.voting.domain.ballot import Receipt
from services.voting.domain.errors import PollNotOpen
from services.voting.use_cases.ports import Actor
from shared.kernel.errors import Refusal, Unavailable
from tests.component.voting.hall import ASSEMBLY, ORGANISATION, hex_id
from tests.simulation.voting import Api

if TYPE_CHECKING:
    from tests.simulation.world import World

T = TypeVar("T")
Ask = Callable[[Api], Awaitable[T]]
PATIENCE_S = 3.0
CHAIR = Actor("chair", "chair", "The chair", ORGANISATION, None, None)


class NoAnswer(Exception):
    """Whoever asked does not know whether anything was done."""


async def asked(world: World, who: str, ask: Ask[T]) -> T:
    """One request; raises NoAnswer, or what was answered."""
    schedule = world.schedule
    await schedule.linger(who)
    api = world.api  # whoever lives now: a request does not reach a process that died on its way
    if schedule.strikes("request lost", who) or api is None:
        raise NoAnswer
    sent = api.process.spawn(_answered(ask, api))
    if schedule.strikes("request twice", who):
        api.process.spawn(_later(world, ask, api))
    await asyncio.wait({sent}, timeout=PATIENCE_S)
    if not sent.done() or sent.cancelled() or schedule.strikes("answer lost", who):
        raise NoAnswer
    await schedule.linger(who)
    answer = sent.result()
    if isinstance(answer, Refusal):
        raise answer
    return answer


async def _answered(ask: Ask[T], api: Api) -> T | Refusal:
    try:
        return await ask(api)
    except Refusal as refusal:
        return refusal


async def _later(world: World, ask: Ask[T], api: Api) -> None:
    await asyncio.sleep(world.schedule.draw.expovariate(2))
    await _answered(ask, api)


async def until_answered(world: World, who: str, ask: Ask[T]) -> T:
    """Asks again and again; raises the refusal that is final."""
    while True:
        try:
            return await asked(world, who, ask)
        except (NoAnswer, Unavailable, PollNotOpen):
            await asyncio.sleep(world.schedule.draw.uniform(0.02, 0.4))


@dataclass(frozen=True)
class Offered:
    ballot_id: str
    member: str
    mark: str
    supersedes: str | None


@dataclass
class Record:
    """What people know: every ballot offered, and the answers that reached them."""

    offered: dict[str, Offered] = field(default_factory=dict)
    acknowledged: dict[str, Receipt] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    declared: list[dict[str, Any]] = field(default_factory=list)


async def tablet(world: World, member: str, number: int) -> None:
    """Votes, and then changes its vote as often as it likes, each time over what it last had acknowledged. Two tablets of one
    member vote against each other."""
    draw, who, supersedes = world.schedule.draw, f"{member} tablet {number}", None
    for _ in range(draw.choice((1, 1, 2, 3))):
        await asyncio.sleep(draw.expovariate(2))
        offered = Offered(world.ids.new(), member, draw.choice(("yes", "no", "abstain")), supersedes)
        world.record.offered[offered.ballot_id] = offered
        try:
            receipt = await until_answered(world, who, _cast(world, offered))
        except Refusal as refusal:
            world.record.refused[offered.ballot_id] = refusal.code
            world.schedule.note(who, f"{offered.mark} refused: {refusal.code}")
            return
        world.record.acknowledged[offered.ballot_id] = receipt
        world.schedule.note(who, f"{offered.mark} acknowledged, link {receipt.link}")
        supersedes = offered.ballot_id


def _cast(world: World, offered: Offered) -> Ask[Receipt]:
    member = offered.member
    actor = Actor(hex_id(f"{member}-head"), "delegate", member, ORGANISATION, ASSEMBLY, hex_id(member))
    given = (offered.ballot_id, (offered.mark,), offered.supersedes)
    return lambda api: api.cast(actor, world.poll_id, *given)


async def opens(world: World) -> None:
    seconds = 60 if world.timed else None
    try:
        await until_answered(world, "chair", lambda api: api.open(CHAIR, world.poll_id, seconds))
    except Refusal as refusal:
        if refusal.code != "poll-already-open":  # an answer was lost
            raise
    world.schedule.note("chair", "the poll is open")


async def pauses(world: World) -> None:
    await until_answered(world, "chair", lambda api: api.pause.hold(CHAIR, world.poll_id))
    world.schedule.note("chair", "the poll is held")
    await asyncio.sleep(world.schedule.draw.uniform(0, 0.5))
    await goes_on(world)


async def goes_on(world: World) -> None:
    await until_answered(world, "chair", lambda api: api.pause.resume(CHAIR, world.poll_id))
    world.schedule.note("chair", "the poll goes on")


async def closes(world: World) -> None:
    await until_answered(world, "chair", lambda api: api.close(CHAIR, world.poll_id))
    world.schedule.note("chair", "the poll is closed")


async def declares(world: World) -> None:
    _, result = await until_answered(world, "chair", lambda api: api.declare(CHAIR, world.poll_id))
    world.record.declared.append(result)
    world.schedule.note("chair", f"declared: {dict(result['counts'])}")
