"""The delegations that nobody plays vote along, so that one person can see a whole hall: when the chair opens a vote, each
casts a ballot at a moment of its own. They are ordinary clients; what they choose is drawn, and means nothing."""

from __future__ import annotations

import asyncio
import random
import secrets
from collections.abc import Sequence
from functools import partial

from cli.platform import PlatformFailed
from cli.rehearsal.sign_ins import DelegateSignIn, SignIns
from cli.replay.client import Json, Platform, Refused, Session
from cli.replay.founding import DELEGATE_SIGN_IN, STAFF_SIGN_IN
from cli.replay.polls import VOTING
from cli.replay.together import together

LOOK_SECONDS = 1.0
SPREAD_SECONDS = 25.0
AT_ONCE = 200
STAY_AWAY = 0.06  # so many do not vote


async def vote_along(url: str, sign_ins: SignIns) -> None:
    """Runs until cancelled."""
    drawn = random.Random()  # noqa: S311 - a rehearsal's choices, not a secret
    chair = sign_ins.chair()
    async with Platform(url) as platform:
        looking = Session(STAFF_SIGN_IN, {"username": chair.username, "password": chair.password})
        voters = [_session(each) for each in sign_ins.delegates[sign_ins.shown :]]
        seen: set[str] = set()
        async with asyncio.TaskGroup() as votes:  # a vote that follows quickly does not wait for the one before
            while True:
                for poll in await _open_polls(platform, looking, sign_ins.assembly_id):
                    if poll["poll_id"] not in seen:
                        seen.add(poll["poll_id"])
                        votes.create_task(_vote_all(platform, voters, poll, drawn))
                await asyncio.sleep(LOOK_SECONDS)


async def _open_polls(platform: Platform, looking: Session, assembly_id: str) -> list[Json]:
    try:
        answer = await platform.call("GET", f"{VOTING}/assemblies/{assembly_id}/polls", session=looking)
    except (Refused, PlatformFailed) as trouble:
        print(f"the rehearsing delegations wait: {trouble}", flush=True)
        return []
    return [poll for poll in answer["polls"] if poll["state"] == "open" and poll["mode"] != "hands"]


async def _vote_all(platform: Platform, voters: Sequence[Session], poll: Json, drawn: random.Random) -> None:
    try:
        await together([partial(_vote, platform, each, poll, drawn) for each in voters], AT_ONCE)
    except PlatformFailed as trouble:
        print(f"the rehearsing delegations stop voting: {trouble}", flush=True)


def _session(each: DelegateSignIn) -> Session:
    return Session(DELEGATE_SIGN_IN, {"badge_code": each.badge_code, "pin": each.pin})


async def _vote(platform: Platform, voter: Session, poll: Json, drawn: random.Random) -> None:
    await asyncio.sleep(drawn.uniform(0.5, SPREAD_SECONDS))
    if drawn.random() < STAY_AWAY:
        return
    body = {"ballot_id": secrets.token_hex(16), "marks": _choice(poll, drawn), "supersedes": None}
    try:
        await platform.call("POST", f"{VOTING}/polls/{poll['poll_id']}/ballots", body, session=voter, repeatable=True)
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
