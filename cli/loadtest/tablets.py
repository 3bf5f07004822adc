"""One vote under load: every tablet sends one ballot at its moment, once, whatever becomes of the others; then the vote is
closed and declared, and what the tablets were told is held against the result."""

from __future__ import annotations

import asyncio
import random
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import orjson

from cli.loadtest.arrivals import arrivals
from cli.loadtest.hall import Hall, Voter
from cli.loadtest.screens import Screen
from cli.loadtest.verdict import Told, Verdict, compare
from cli.loadtest.wire import Address, Answer, NoAnswer, Wire
from cli.replay.client import AFTER, Session
from cli.replay.polls import VOTING
from cli.replay.together import together

CHOICES = ("yes", "no", "abstain")
OPENED_AT_ONCE = 50
LEAD_SECONDS = 0.1  # between the opening and the first moment: every tablet must be waiting by then
SETTLE_SECONDS = 10.0
SCREEN_SECONDS = 30.0


@dataclass(frozen=True)
class Asked:
    tablets: int
    polls: int
    profile: str
    over_s: float
    seed: int
    screens: bool  # a live channel for every tablet


@dataclass(frozen=True)
class Sent:
    """A ballot and what came of it. ``due``: when it was to be sent; ``took_ms`` from then to its answer."""

    told: Told
    due: float
    took_ms: float | None


@dataclass(frozen=True)
class Voted:
    poll_id: str
    sent: tuple[Sent, ...]
    shown_ms: tuple[float, ...]  # tap to the chair's screen, of those it showed
    opened_ms: tuple[float, ...]  # the chair's opening to each tablet's screen
    seconds: float  # from the first moment to the last answer
    verdict: Verdict


async def load(hall: Hall, address: Address, asked: Asked, tell: Callable[[str], None]) -> list[Voted]:
    """``asked.polls`` votes one after the other. Raises what the chair's own commands are refused with."""
    watched = [hall.chair, *(voter.session for voter in hall.voters)] if asked.screens else [hall.chair]
    await hall.platform.sign_in(hall.chair)
    screens = [Screen(address, hall.assembly_id, _token(session)) for session in watched]
    watching = [asyncio.create_task(screen.watch()) for screen in screens]
    try:
        shown = await asyncio.gather(*(screen.shows("poll", within_s=SCREEN_SECONDS) for screen in screens))
        tell(f"{len(hall.voters)} tablets, {sum(shown)} live channels")
        found = []
        for number in range(asked.polls):
            found.append(await _one_vote(hall, address, asked, screens, number))
            tell(_line(number, found[-1]))
        return found
    finally:
        for task in watching:
            task.cancel()
        await asyncio.gather(*watching, return_exceptions=True)


async def _one_vote(hall: Hall, address: Address, asked: Asked, screens: list[Screen], number: int) -> Voted:
    path = await prepare(hall, f"Load {number + 1}")
    poll_id = path.rpartition("/")[2]
    wires = [Wire(address) for _ in hall.voters]
    await together([wire.open for wire in wires], OPENED_AT_ONCE)
    opening = time.perf_counter()
    await hall.platform.call("POST", f"{path}/open", {}, session=hall.chair)
    drawn, after = random.Random(asked.seed + number), hall.platform.positions.header()  # noqa: S311 - marks, not secrets
    ballots = [ballot(address, path, voter, drawn.choice(CHOICES), after) for voter in hall.voters]
    start = time.perf_counter() + LEAD_SECONDS
    due = [start + moment for moment in arrivals(asked.profile, len(ballots), asked.over_s, asked.seed + number)]
    sent = await asyncio.gather(*(_cast(*each) for each in zip(wires, ballots, due, strict=True)))
    seconds = time.perf_counter() - start
    for wire in wires:
        wire.close()
    acknowledged = {each.told.member for each in sent if each.told.fate == "acknowledged"}
    await screens[0].shows_voted(poll_id, acknowledged, within_s=SETTLE_SECONDS)
    await hall.platform.call("POST", f"{path}/close", {}, session=hall.chair)
    result = (await hall.platform.call("POST", f"{path}/declare", {}, session=hall.chair))["result"]
    shown = [(screens[0].voted.get((poll_id, each.told.member)), each.due) for each in sent]
    return Voted(
        poll_id=poll_id,
        sent=tuple(sent),
        shown_ms=tuple(1000 * (at - moment) for at, moment in shown if at is not None),
        opened_ms=tuple(1000 * (s.opened[poll_id] - opening) for s in screens[1:] if poll_id in s.opened),
        seconds=seconds,
        verdict=compare([each.told for each in sent], result, alone=hall.alone),
    )


async def prepare(hall: Hall, title: str) -> str:
    """The path of a recorded vote on a motion of its own, not yet open."""
    call = partial(hall.platform.call, session=hall.chair)
    body = {"subject": "resolution", "title": {"en": title}}
    motion = await call("POST", f"{VOTING}/assemblies/{hall.assembly_id}/motions", body)
    poll = await call("POST", f"{VOTING}/motions/{motion['motion_id']}/polls", {})
    return f"{VOTING}/polls/{poll['poll_id']}"


@dataclass(frozen=True)
class Ballot:
    member: str
    mark: str
    request: bytes


def ballot(address: Address, path: str, voter: Voter, mark: str, after: str) -> Ballot:
    """Written before its moment, so that writing it is not measured."""
    headers = {"Authorization": f"Bearer {_token(voter.session)}", "Content-Type": "application/json", AFTER: after}
    body = {"ballot_id": secrets.token_hex(16), "marks": [mark], "supersedes": None}
    return Ballot(voter.member, mark, address.request("POST", f"{path}/ballots", headers, orjson.dumps(body)))


async def _cast(wire: Wire, one: Ballot, due: float) -> Sent:
    await asyncio.sleep(max(0.0, due - time.perf_counter()))
    try:
        answer = await wire.ask(one.request)
    except NoAnswer as failure:
        return Sent(Told(one.member, one.mark, "unanswered", str(failure)), due, None)
    return Sent(told_by(answer, one), due, 1000 * (time.perf_counter() - due))


def told_by(answer: Answer, one: Ballot) -> Told:
    """A failure, 503 too, is no refusal: the store may have been lost just after it took the ballot."""
    if answer.status == 201:
        return Told(one.member, one.mark, "acknowledged")
    return Told(one.member, one.mark, "refused" if answer.status < 500 else "unanswered", _code(answer))


def _code(answer: Answer) -> str:
    try:
        return str(orjson.loads(answer.body)["code"])
    except (orjson.JSONDecodeError, KeyError, TypeError):
        return str(answer.status)


def _token(session: Session) -> str:
    return session.token or ""


def _line(number: int, voted: Voted) -> str:
    fates: dict[str, Any] = {}
    for each in voted.sent:
        fates[each.told.fate] = fates.get(each.told.fate, 0) + 1
    words = ", ".join(f"{count} {fate}" for fate, count in sorted(fates.items()))
    return f"vote {number + 1}: {words}; {voted.verdict.counted} counted"
