"""One trial: both halls vote, the faults strike meanwhile, everything is left to recover by itself, the votes are closed and
declared, and all that must hold is looked at from outside."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import asdict, dataclass, field
from typing import Any

import httpx

from cli.loadtest.screens import Screen
from cli.loadtest.wire import Address, NoAnswer
from cli.platform import PlatformFailed
from cli.replay.client import Json, Refused
from tests.chaos import checks
from tests.chaos.faults import Fault
from tests.chaos.hall import Hall, Vote
from tests.chaos.stack import NotInTime, Stack, soon
from tests.chaos.tablets import Box, vote_all, vote_late

BEFORE_SECONDS, BETWEEN_SECONDS, AFTER_SECONDS = 1.0, 1.0, 2.0
RECOVERED_SECONDS, INSIST_SECONDS = 240.0, 180.0
SCREENS_A_HALL = 5
TROUBLE = (PlatformFailed, Refused, NotInTime, NoAnswer, httpx.HTTPError, RuntimeError, OSError, KeyError, ValueError)
STRANGERS = 2


@dataclass
class Trial:
    """What came of one. ``recovered_s``: from the strike until every service said that it was well and nothing was behind;
    ``silent_s``: the longest time in which no ballot was acknowledged while tablets sent some."""

    name: str
    recovered_s: float = 0.0
    silent_s: float = 0.0
    acknowledged: int = 0
    refused: int = 0
    sent_again: int = 0
    counted: int = 0
    lost: int = 0
    doubled: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return not (self.lost or self.doubled or self.wrong)

    def document(self) -> dict[str, Any]:
        return {**asdict(self), "ok": self.ok}


@dataclass(frozen=True)
class Scene:
    stack: Stack
    address: Address
    halls: tuple[Hall, ...]

    @property
    def operator(self) -> Any:
        return self.halls[0].stage.organisation.operator


async def tried(scene: Scene, name: str, faults: Sequence[Fault], *, together: bool = False, seed: int = 1) -> Trial:
    """``faults`` one after the other within one vote a hall, or all at once. Whatever goes wrong is in the trial, and the
    stack is left so that the next can begin."""
    trial = Trial(name)
    try:
        for fault in faults:
            await fault.ready(scene.stack)
        await _votes_under(scene, trial, faults, together, seed)
    except TROUBLE as problem:
        trial.wrong.append(f"{type(problem).__name__}: {problem}")
    for fault in faults:
        await fault.after(scene.stack)
    return trial


async def _votes_under(scene: Scene, trial: Trial, faults: Sequence[Fault], together: bool, seed: int) -> None:
    for hall in scene.halls:
        await hall.sign_in_again()
    before = await scene.stack.dead_letters(scene.operator)
    votes = [await hall.prepare() for hall in scene.halls]
    try:
        for hall, vote in zip(scene.halls, votes, strict=True):
            await hall.chair("POST", f"{vote.path}/open", {})
        async with _watched(scene) as screens:
            boxes = await _under_faults(scene, trial, votes, faults, together, seed)
            for hall, vote, box in zip(scene.halls, votes, boxes, strict=True):
                trial.wrong += await checks.tally_at_rest(hall, vote, box)
            results = await _closed(scene, trial, votes, [each for each in faults if each.closing], boxes)
            for hall, vote, box, result in zip(scene.halls, votes, boxes, results, strict=True):
                await _look(scene, trial, hall, vote, box, result)
            trial.wrong += await checks.screens(screens)
    except TROUBLE:
        for hall, vote in zip(scene.halls, votes, strict=True):
            await insist(hall, vote, "void", ("void", "declared"), {"reason": "the trial broke off"})
        raise
    await nothing_stuck(scene, trial, before, faults)


async def _under_faults(
    scene: Scene, trial: Trial, votes: Sequence[Vote], faults: Sequence[Fault], together: bool, seed: int
) -> list[Box]:
    struck = [each for each in faults if not each.closing]
    held = max((each.held_s for each in struck), default=0.0) if together else sum(each.held_s + 1 for each in struck)
    over_s = BEFORE_SECONDS + held + sum(each.takes_s for each in struck) + AFTER_SECONDS
    began = time.monotonic()
    deadline = began + over_s + INSIST_SECONDS
    voting = [
        asyncio.create_task(vote_all(scene.address, hall, vote, other.voters[:STRANGERS], over_s, deadline, seed + n))
        for n, (hall, vote, other) in enumerate(zip(scene.halls, votes, reversed(scene.halls), strict=True))
    ]
    try:
        await asyncio.sleep(BEFORE_SECONDS)
        await strike(scene, trial, struck, together)
        boxes = list(await asyncio.gather(*voting))
    finally:
        for each in voting:
            each.cancel()
    times = sorted(at for box in boxes for at in box.at)
    trial.silent_s = round(max((b - a for a, b in zip([began, *times], times, strict=False)), default=0.0), 1)
    return boxes


async def strike(scene: Scene, trial: Trial, faults: Sequence[Fault], together: bool) -> None:
    """Whatever happens meanwhile, what was struck is healed."""
    began = time.monotonic()
    async with AsyncExitStack() as healing:
        for fault in faults:
            await fault.strike(scene.stack)
            if together:
                healing.push_async_callback(fault.heal, scene.stack)
                await asyncio.sleep(BETWEEN_SECONDS)
            else:
                async with AsyncExitStack() as alone:
                    alone.push_async_callback(fault.heal, scene.stack)
                    await asyncio.sleep(fault.held_s)
                await asyncio.sleep(BETWEEN_SECONDS if len(faults) > 1 else 0.0)
        if together:
            await asyncio.sleep(max(each.held_s for each in faults))
    await _recovered(scene, trial, began)


async def _recovered(scene: Scene, trial: Trial, began: float) -> None:
    async def rest() -> bool:
        return await scene.stack.well() and await scene.stack.at_rest(scene.operator)

    try:
        await soon(rest, "every service is well and nothing is behind", RECOVERED_SECONDS)
    except NotInTime as problem:
        trial.wrong.append(str(problem))
    trial.recovered_s = max(trial.recovered_s, round(time.monotonic() - began, 1))


async def _closed(
    scene: Scene, trial: Trial, votes: Sequence[Vote], faults: Sequence[Fault], boxes: Sequence[Box]
) -> list[Json]:
    closing = [
        asyncio.create_task(insist(hall, vote, "close", ("closed", "declared")))
        for hall, vote in zip(scene.halls, votes, strict=True)
    ]
    if faults:
        await strike(scene, trial, faults, together=False)
    await asyncio.gather(*closing)
    late = time.monotonic() + INSIST_SECONDS
    for hall, vote, box in zip(scene.halls, votes, boxes, strict=True):
        await vote_late(scene.address, hall, vote, box, late)
    for hall, vote in zip(scene.halls, votes, strict=True):
        await insist(hall, vote, "declare", ("declared",))
    return [(await scene.stack.client.get(f"{vote.path}/result")).json() for vote in votes]


async def insist(hall: Hall, vote: Vote, verb: str, states: tuple[str, ...], body: Json = None) -> None:
    """As a chair would: presses again when there was no answer, and looks whether it was done."""
    deadline = time.monotonic() + INSIST_SECONDS
    while True:
        try:
            if (await hall.chair("GET", vote.path))["state"] in states:
                return
            await hall.chair("POST", f"{vote.path}/{verb}", body or {})
            return
        except (PlatformFailed, Refused):
            if time.monotonic() > deadline:
                raise
            await asyncio.sleep(0.5)


async def _look(scene: Scene, trial: Trial, hall: Hall, vote: Vote, box: Box, result: Json) -> None:
    verdict = checks.ballots(box, result)
    trial.acknowledged += len(box.acknowledged)
    trial.refused += len(box.refused)
    trial.sent_again += box.sent_again
    trial.counted += verdict.counted
    trial.lost += len(verdict.lost)
    trial.doubled += len(verdict.doubled)
    trial.wrong += [*verdict.lost, *verdict.doubled]
    trial.wrong += checks.refusals(box, hall, STRANGERS)
    trial.wrong += checks.frozen(vote, box, result)
    trial.wrong += await checks.record(scene.stack, vote, result)
    trial.wrong += await checks.log_has(scene.stack, vote, box)
    trial.wrong += await checks.decided(hall, vote)
    trial.wrong += await checks.earlier_results(scene.stack, hall)
    hall.declared[vote.poll_id] = result


async def nothing_stuck(scene: Scene, trial: Trial, before: dict[str, int], faults: Sequence[Fault]) -> None:
    try:
        await soon(lambda: scene.stack.at_rest(scene.operator), "nothing is behind", RECOVERED_SECONDS)
    except NotInTime as problem:
        trial.wrong.append(str(problem))
    planted: dict[str, int] = {}
    for fault in faults:
        planted |= fault.dead
    after = await scene.stack.dead_letters(scene.operator)
    new = {where: number - before.get(where, 0) for where, number in after.items() if number != before.get(where, 0)}
    if new != planted:
        trial.wrong.append(f"dead letters {new}, planted {planted}")


@asynccontextmanager
async def _watched(scene: Scene) -> AsyncIterator[list[Screen]]:
    screens = []
    for hall in scene.halls:
        sessions = [hall.stage.staff.chair, *(voter.session for voter in hall.voters[: SCREENS_A_HALL - 1])]
        screens += [Screen(scene.address, hall.stage.assembly_id, each.token or "") for each in sessions]
    watching = [asyncio.create_task(screen.watch()) for screen in screens]
    try:
        if not all([await screen.shows("poll", within_s=30) for screen in screens]):
            raise NotInTime("a live channel began")
        yield screens
    finally:
        for each in watching:
            each.cancel()
        await asyncio.gather(*watching, return_exceptions=True)
