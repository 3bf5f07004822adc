"""The delegations that nobody plays vote along, so that one person can see a whole hall: when the chair opens a vote, each
casts a ballot at a moment of its own, sealed where the vote is. They are ordinary clients; what they choose is drawn, and means nothing."""

from __future__ import annotations

import asyncio
import random
import secrets
from collections.abc import Iterable, Mapping
from functools import partial

from cli.platform import PlatformFailed
from cli.rehearsal.sign_ins import DelegateSignIn, SignIns
from cli.replay.client import Json, Platform, Refused, Session
from cli.replay.founding import DELEGATE_SIGN_IN, STAFF_SIGN_IN
from cli.replay.polls import VOTING
from cli.replay.sealed import BINDINGS_AT_ONCE, bind_tablet, send_sealed
from cli.replay.sealed_vote import SealedVote
from cli.replay.stage import Badge, Seat
from cli.replay.together import together

LOOK_SECONDS = 1.0
SPREAD_SECONDS = 25.0
AT_ONCE = 200
STAY_AWAY = 0.06  # so many do not vote
GATHERING = ("keys", "ready")  # of a sealed vote that has not opened


async def vote_along(url: str, sign_ins: SignIns) -> None:
    """Runs until cancelled."""
    drawn = random.Random()  # noqa: S311 - a rehearsal's choices, not a secret
    chair = sign_ins.chair()
    async with Platform(url) as platform:
        looking = Session(STAFF_SIGN_IN, {"username": chair.username, "password": chair.password})
        voters = {each.member: _seat(each) for each in sign_ins.delegates[sign_ins.shown :]}
        seen: set[str] = set()
        async with asyncio.TaskGroup() as votes:  # a vote that follows quickly does not wait for the one before
            while True:
                polls = await _polls(platform, looking, sign_ins.assembly_id)
                if any(poll["stage"] in GATHERING for poll in polls):
                    await _bind_all(platform, voters.values())  # a sealed vote knows the tablets that were bound before
                for poll in polls:
                    if poll["state"] == "open" and poll["mode"] != "hands" and poll["poll_id"] not in seen:
                        seen.add(poll["poll_id"])
                        votes.create_task(_vote_all(platform, looking, voters, poll, drawn))
                await asyncio.sleep(LOOK_SECONDS)


async def _polls(platform: Platform, looking: Session, assembly_id: str) -> list[Json]:
    try:
        answer = await platform.call("GET", f"{VOTING}/assemblies/{assembly_id}/polls", session=looking)
    except (Refused, PlatformFailed) as trouble:
        print(f"the rehearsing delegations wait: {trouble}", flush=True)
        return []
    return list(answer["polls"])


async def _bind_all(platform: Platform, seats: Iterable[Seat]) -> None:
    waiting = [seat for seat in seats if seat.device is None]
    try:
        await together([partial(bind_tablet, platform, seat) for seat in waiting], BINDINGS_AT_ONCE)
    except (Refused, PlatformFailed) as trouble:
        print(f"some rehearsing delegations have no tablet for sealed votes: {trouble}", flush=True)


async def _vote_all(
    platform: Platform, looking: Session, voters: Mapping[str, Seat], poll: Json, drawn: random.Random
) -> None:
    try:
        sealed = await _sealed(platform, looking, poll) if poll["mode"] == "sealed" else None
        votes = [partial(_vote, platform, member, seat, poll, sealed, drawn) for member, seat in voters.items()]
        await together(votes, AT_ONCE)
    except (Refused, PlatformFailed) as trouble:
        print(f"the rehearsing delegations stop voting: {trouble}", flush=True)


async def _sealed(platform: Platform, looking: Session, poll: Json) -> SealedVote:
    vote = SealedVote(poll["poll_id"])
    vote.learn((await platform.call("GET", f"{vote.path}/manifest", session=looking))["manifest"])
    return vote


def _seat(each: DelegateSignIn) -> Seat:
    """As much of it as a voter needs: nobody hands its vote over."""
    session = Session(DELEGATE_SIGN_IN, {"badge_code": each.badge_code, "pin": each.pin})
    return Seat("", [Badge("", session)], 0)


async def _vote(
    platform: Platform, member: str, seat: Seat, poll: Json, sealed: SealedVote | None, drawn: random.Random
) -> None:
    await asyncio.sleep(drawn.uniform(0.5, SPREAD_SECONDS))
    if drawn.random() < STAY_AWAY or (sealed is not None and seat.device is None):
        return
    marks = _choice(poll, drawn)
    try:
        if sealed is not None:
            await send_sealed(platform, seat, sealed, member, marks)
            return
        body = {"ballot_id": secrets.token_hex(16), "marks": marks, "supersedes": None}
        path = f"{VOTING}/polls/{poll['poll_id']}/ballots"
        await platform.call("POST", path, body, session=seat.voter, repeatable=True)
    except Refused:
        return  # closed meanwhile, or no longer in the hall: as it happens to people


def _choice(poll: Json, drawn: random.Random) -> list[str]:
    choices = [each["choice_id"] for each in poll["choices"]]
    if "yes" in choices:
        return drawn.choices(
            ["yes", "no", "abstain"] if "abstain" in choices else ["yes", "no"], [7, 3, 1][: len(choices)]
        )
    weights = [2 ** (len(choices) - n) for n in range(len(choices))]  # so that somebody is elected in the end
    return drawn.choices(choices, weights)
