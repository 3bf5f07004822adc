"""Runs the course of one seed: a vote from opening to declaration while things go wrong, then peace, then the claims."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass

from shared.kernel.errors import Refusal
from tests.simulation import claims
from tests.simulation.people import closes, declares, goes_on, opens, pauses, tablet
from tests.simulation.schedule import Schedule
from tests.simulation.seams import sqlite_without_threads
from tests.simulation.world import Rehearsed, World, runner

LONGEST_S = 120.0
AT_REST_S = 20.0
LOOK_EVERY_S = 0.5


@dataclass(frozen=True)
class Course:
    seed: int
    broken: str | None
    faults: int
    acknowledged: int
    refused: int
    seconds: float
    happened: tuple[str, ...]


def run(rehearsal: Rehearsed, seed: int) -> Course:
    schedule = Schedule(seed)
    with sqlite_without_threads(), runner() as loop:
        world, broken = loop.run(_course(rehearsal, schedule))
        seconds = loop.get_loop().time()
    record = world.record
    happened = tuple(schedule.happened)
    return Course(seed, broken, schedule.faults, len(record.acknowledged), len(record.refused), seconds, happened)


def first_broken(rehearsal: Rehearsed, seeds: Iterable[int]) -> Iterator[Course]:
    """The courses of these seeds, up to the first that breaks a promise."""
    for seed in seeds:
        course = run(rehearsal, seed)
        yield course
        if course.broken is not None:
            return


async def _course(rehearsal: Rehearsed, schedule: Schedule) -> tuple[World, str | None]:
    world = await rehearsal.world(schedule)
    living = [asyncio.create_task(process.run()) for process in world.processes.values()]
    looking = [asyncio.create_task(screen.look(world)) for screen in world.screens]
    broken = None
    try:
        async with asyncio.timeout(LONGEST_S):
            await _vote(world)
            await _claims(world)
    except TimeoutError:
        broken = "stuck: the course does not end"
    except (claims.Broken, Refusal) as problem:
        broken = f"{type(problem).__name__}: {problem}"
    for task in looking:
        task.cancel()
    for process in world.processes.values():
        await process.stop()
    await asyncio.gather(*living, *looking, return_exceptions=True)
    await world.outside.close()
    return world, broken


async def _vote(world: World) -> None:
    draw = world.schedule.draw
    await opens(world)
    voting = [
        asyncio.create_task(tablet(world, member, number))
        for member in world.members
        for number in range(1, draw.choice((2, 2, 2, 3)))
    ]
    if draw.random() < 0.3:
        with suppress(Refusal):  # the time of the poll may be up
            await pauses(world)
    await asyncio.sleep(draw.expovariate(1))
    if draw.random() < 0.5:
        await _let_all_vote(world, voting)
    await closes(world)
    await declares(world)
    world.schedule.calm()
    await asyncio.gather(*voting)


async def _let_all_vote(world: World, voting: list[asyncio.Task[None]]) -> None:
    """The faults end while the poll runs; once everybody has voted, the live tally must be the count."""
    world.schedule.calm()
    voted = asyncio.gather(*voting)
    while not voted.done():  # a second "hold" may come late, and the chair sees the poll held again
        with suppress(Refusal):  # its time may be up
            await goes_on(world)
        await asyncio.wait({voted}, timeout=LOOK_EVERY_S)
    await voted
    await _at_rest(lambda: claims.live_tally_is_the_recount(world))


async def _claims(world: World) -> None:
    stored = await claims.stored_of(world)
    claims.ballots_are_kept(world.record, stored)
    await _at_rest(lambda: claims.the_log_has_all(world, stored))
    await _at_rest(lambda: claims.nobody_is_stuck(world))
    await _at_rest(lambda: claims.screens_show_what_is(world))
    for process in world.processes.values():
        if process.name == "voting" or world.schedule.draw.random() < 0.25:
            process.kill()
    await declares(world)
    claims.result_is_the_count(world, stored)
    await _at_rest(lambda: claims.nobody_is_stuck(world))
    await _at_rest(lambda: claims.screens_show_what_is(world))


async def _at_rest(check: Callable[[], Awaitable[None]]) -> None:
    """What must come true by itself when nothing goes wrong any more."""
    for _ in range(int(AT_REST_S / LOOK_EVERY_S)):
        try:
            await check()
        except claims.Broken as problem:
            last = problem
            await asyncio.sleep(LOOK_EVERY_S)
        else:
            return
    raise last
