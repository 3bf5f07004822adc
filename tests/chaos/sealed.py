"""One trial of a sealed round: 40 tablets collect their tokens and send their envelopes, the chair closes, tellers open the box, and
the fault strikes at each of these moments. Tablets and people do what the web app does: the same again until they are answered.

Afterwards, from outside: every envelope that the relay signed for is on the board once, no delegation has two tokens, the result is
what was marked, the separate verifier finds that the bundle holds, the tellers' host has forgotten the round, and nothing anywhere leads
from a delegation to a ballot (``secrecy.py``)."""

from __future__ import annotations

import asyncio
import contextlib
import io
import json
import random
import tempfile
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from cli.platform import PlatformFailed
from cli.replay.client import Json, Refused
from cli.replay.sealed import (
    NOT_YET,
    TELLER,
    collect_token,
    hand_in,
    learn_round,
    new_request,
    open_the_box,
    sealed_before_opening,
    sign_bundle,
)
from cli.replay.sealed_vote import SealedVote
from shared.sealed.ballots import make_ballot
from shared.sealed.envelopes import seal_envelope
from shared.sealed.tokens import Token
from tests.chaos.faults import Fault
from tests.chaos.hall import Hall
from tests.chaos.secrecy import Secrets, found_outside, left_at_the_host
from tests.chaos.stack import soon
from tests.chaos.trial import INSIST_SECONDS, TROUBLE, Scene, Trial, insist, nothing_stuck, strike
from verifier.verify import main as verify

TABLETS_SECONDS, PEOPLE_SECONDS = 4.0, 0.6  # a strike takes half a second to arrive
FORGOTTEN_SECONDS = 30.0
ASK_TWICE = 8  # every so many-th tablet asks for a second token
T = TypeVar("T")


@dataclass
class Played:
    """A round as its tablets know it, by member."""

    scene: Scene
    hall: Hall
    trial: Trial
    vote: SealedVote
    drawn: random.Random
    fault: Fault
    tokens: dict[str, Token] = field(default_factory=dict)
    marks: dict[str, str] = field(default_factory=dict)
    secrets: Secrets = field(default_factory=Secrets)

    async def insisted(self, what: Callable[[], Awaitable[T]], *soon: str) -> T:
        """Done again until it is answered; a refusal that is no failure is raised, unless it is one of those that pass ``soon``."""
        deadline = time.monotonic() + INSIST_SECONDS
        while True:
            try:
                return await what()
            except Refused as refusal:
                passes = refusal.status in (429, 503) or refusal.code in soon
                if not passes or time.monotonic() > deadline:
                    raise
            except PlatformFailed:
                if time.monotonic() > deadline:
                    raise
            self.trial.sent_again += 1
            await asyncio.sleep(self.drawn.uniform(0.2, 0.5))

    async def under_fault(self, spread_s: float, *works: Coroutine[Any, Any, None]) -> None:
        """Each of these begins at a moment of its own within ``spread_s``, and the fault strikes meanwhile."""
        began = time.monotonic()

        async def one(work: Coroutine[Any, Any, None]) -> None:
            await asyncio.sleep(self.drawn.uniform(0.0, spread_s))
            await work
            self.trial.silent_s = max(self.trial.silent_s, round(time.monotonic() - began, 1))

        async with asyncio.TaskGroup() as group:
            for work in works:
                group.create_task(one(work))
            group.create_task(strike(self.scene, self.trial, [self.fault], together=False))

    async def collect(self, member: str) -> None:
        making, request = await asyncio.to_thread(new_request, self.hall.stage.seat(member), self.vote, member)
        self.secrets.asked(member, request)
        self.tokens[member] = await self.insisted(
            lambda: collect_token(self.hall.stage.platform, self.hall.stage.seat(member), self.vote, making, request)
        )
        self.secrets.token(self.tokens[member])

    async def cast(self, member: str) -> None:
        vote, mark = self.vote, self.drawn.randrange(len(self.vote.choices))
        ballot = make_ballot(vote.opened, self.tokens[member], 1, [mark])
        envelope = seal_envelope(vote.opened, ballot)
        self.secrets.envelope(envelope)
        await self.insisted(lambda: hand_in(self.hall.stage.platform, vote, envelope), *NOT_YET)  # as a tablet does
        vote.ballots[member], self.marks[member] = ballot, vote.choices[mark]["choice_id"]
        self.trial.acknowledged += 1

    async def refused(self, code: str, what: Callable[[], Awaitable[object]]) -> None:
        """A wish that must not be granted, and must be refused by this name."""
        try:
            await self.insisted(what)
        except Refused as refusal:
            self.trial.refused += 1
            if refusal.code != code:
                self.trial.wrong.append(f"refused as {refusal.code}, not as {code}")
        else:
            self.trial.wrong.append(f"not refused: {code}")

    async def ask_for_another(self, member: str) -> None:
        """A second token, of either signer."""
        _, request = await asyncio.to_thread(new_request, self.hall.stage.seat(member), self.vote, member)
        call, session = self.hall.stage.platform.call, self.hall.stage.seat(member).voter
        there = f"{TELLER}/polls/{self.vote.poll_id}/requests"
        path = f"{self.vote.path}/requests"
        await self.refused(
            "token-already-issued", lambda: call("POST", path, request, session=session, repeatable=True)
        )
        await self.refused("token-already-issued", lambda: call("POST", there, request, repeatable=True))


async def tried_sealed(scene: Scene, fault: Fault, *, seed: int = 1) -> Trial:
    """Whatever goes wrong is in the trial, and the stack is left so that the next can begin. ``silent_s`` of it: from the first tablet
    or person of a moment to the last that had its answer."""
    (hall,), trial = scene.halls, Trial(fault.name)
    try:
        await hall.sign_in_again()
        before, vote = await scene.stack.dead_letters(scene.operator), await hall.prepare()
        insisted = partial(insist, hall, vote)
        try:
            if not await sealed_before_opening(hall.stage, vote.poll_id):
                raise ValueError("the stack has no tellers' host")
            await learn_round(hall.stage, await hall.chair("POST", f"{vote.path}/open", {}))
            sealed = hall.stage.sealed[vote.poll_id]
            await _round(Played(scene, hall, trial, sealed, random.Random(seed), fault), insisted)
        except* TROUBLE as problems:
            trial.wrong += [f"{type(each).__name__}: {each}" for each in problems.exceptions]
            await insisted("void", ("void", "declared"), {"reason": "the trial broke off"})
        await nothing_stuck(scene, trial, before, [fault])
    except TROUBLE as problem:
        trial.wrong.append(f"{type(problem).__name__}: {problem}")
    return trial


async def _round(played: Played, insisted: Callable[..., Coroutine[Any, Any, None]]) -> None:
    members, trial, stage = [each.member for each in played.hall.voters], played.trial, played.hall.stage
    await played.under_fault(TABLETS_SECONDS, *map(played.collect, members))
    for member in members[::ASK_TWICE]:
        await played.ask_for_another(member)
    await played.under_fault(TABLETS_SECONDS, *map(played.cast, members))
    await played.under_fault(PEOPLE_SECONDS, insisted("close", ("closed", "declared")))
    await _closed(played)
    late = seal_envelope(played.vote.opened, played.vote.ballots[members[0]])
    await played.refused("round-not-open", lambda: hand_in(stage.platform, played.vote, late))
    trial.wrong += await _found_outside(played)
    await played.under_fault(PEOPLE_SECONDS, _opened(played))
    await insisted("declare", ("declared",))
    await played.insisted(lambda: sign_bundle(stage, played.vote))
    await _look(played)
    trial.wrong += await _found_outside(played)
    await soon(lambda: _forgotten(played), "the tellers' host forgets the round", FORGOTTEN_SECONDS)
    trial.wrong += await left_at_the_host(played.scene.stack, played.secrets)


async def _closed(played: Played) -> None:
    """The urn closes by itself, with all of the box in it and both logs alike."""

    async def state() -> Json:
        return await played.insisted(lambda: played.hall.chair("GET", f"{played.vote.path}/sealed"))

    async def is_closed() -> bool:
        return (await state())["stage"] == "closed"

    await soon(is_closed, "the urn closes", INSIST_SECONDS)
    told, number = await state(), len(played.hall.voters)
    if (told["issued"], told["received"], told["logs_alike"]) != (number, number, True):
        played.trial.wrong.append(
            f"of {number}: {told['issued']} issued, {told['received']} received, logs alike: {told['logs_alike']}"
        )


async def _found_outside(played: Played) -> list[str]:
    return await found_outside(played.scene.stack, played.scene.operator, played.vote.poll_id, played.secrets)


async def _opened(played: Played) -> None:
    lost = await played.insisted(lambda: open_the_box(played.hall.stage, played.vote))
    played.trial.lost += len(lost)
    played.trial.wrong += [f"not on the board: {each.field}" for each in lost]


async def _forgotten(played: Played) -> bool:
    return not await left_at_the_host(played.scene.stack, played.secrets)


async def _look(played: Played) -> None:
    """What was declared, against what the tablets know; and the bundle by itself."""
    trial, vote, client = played.trial, played.vote, played.scene.stack.client
    bundle = (await client.get(f"{vote.path}/bundle")).raise_for_status()
    told = bundle.json()
    on_board = Counter(json.dumps(each, sort_keys=True) for each in told["ballots"])
    mine = [json.dumps(each, sort_keys=True) for each in vote.ballots.values()]
    trial.counted = told["result"]["papers"]
    trial.lost += sum(1 for each in mine if each not in on_board)
    trial.doubled += sum(on_board.values()) - len(on_board) + len(on_board.keys() - {*mine})
    if len({each["token"]["prepared"] for each in told["ballots"]}) != len(told["ballots"]):
        trial.wrong.append("a token stands twice on the board")
    asked = [each["member"] for each in told["issued"]["requests"]]
    if sorted(asked) != sorted(played.tokens):
        trial.wrong.append(f"{len(asked)} requests were published, {len(played.tokens)} tablets asked")
    counts = {choice: number for choice, number in told["result"]["counts"].items() if number}
    if counts != Counter(played.marks.values()) or told["result"]["invalid"]:
        trial.wrong.append(f"declared {told['result']['counts']}, marked {dict(Counter(played.marks.values()))}")
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()) as said:
        file = Path(folder) / "round.bundle.json"
        file.write_bytes(bundle.content)
        if verify([str(file)]):
            trial.wrong.append(f"the bundle does not hold: {said.getvalue()[-300:]}")
