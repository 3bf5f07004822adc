"""Plays sealed votes: the tablet of every delegation, and the three tellers, each with keys of its own, speak to both signers, the relay
and the urn as they would in a hall. What cannot be sealed is held on trust in the operator, and the platform is told why.

All parts are played by one program here, so a replay shows that the way works, and keeps no secret."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import partial
from typing import Any

from cli.platform import PlatformFailed
from cli.replay.client import Json, Platform, Refused
from cli.replay.report import Difference
from cli.replay.sealed_vote import VOTING, Key, SealedVote
from cli.replay.stage import Seat, Stage
from cli.replay.together import together
from shared.sealed.ballots import make_ballot
from shared.sealed.encoding import b64, unb64
from shared.sealed.envelopes import is_acceptance, seal_envelope
from shared.sealed.keys import new_key, point, point_bytes, private_text, sign
from shared.sealed.papers import to_seal
from shared.sealed.requests import make_request
from shared.sealed.statements import bundle_statement, closed_statement, paper_statement
from shared.sealed.tokens import Token, TokenInMaking, begin_token, finish_token

TELLER, REGISTRATION = "/api/teller", "/api/registration"
NOT_SECRET, CANNOT_BE_SEALED = "wrong-mode", ("no-teller-host", "sealed-paper-too-long")
NOT_YET = ("round-not-open", "ask-the-secretariat-first")
BINDINGS_AT_ONCE = 16
LOOKS, LOOK_SECONDS = 240, 0.25  # so often is it asked whether the tellers' host has come so far


async def sealed_before_opening(stage: Stage, poll_id: str) -> bool:
    """Seals a prepared secret vote and has all keys shown. False for one that cannot be sealed, which is held on trust in the operator
    then, and for one that is not secret."""
    vote = stage.sealed.get(poll_id) or SealedVote(poll_id)
    try:
        await stage.chair("POST", f"{vote.path}/seal")
    except Refused as refusal:
        if refusal.code in CANNOT_BE_SEALED:
            await on_trust(stage, poll_id, refusal.detail)
        elif refusal.code != NOT_SECRET:
            raise
        return False
    stage.sealed[poll_id] = vote
    await _bind_tablets(stage)
    for session, (box, seal) in zip(stage.staff.all_tellers, vote.tellers, strict=True):
        keys = {"box_key": point(box), "sign_key": point(seal)}
        await stage.platform.call("POST", f"{vote.path}/teller-keys", keys, session=session)
    await _until(stage, vote, "ready")
    return True


async def on_trust(stage: Stage, poll_id: str, reason: str) -> None:
    """Has the chair say that a secret vote is held on trust in the operator, and why. One that is so already stays as it is."""
    await stage.chair("POST", f"{VOTING}/polls/{poll_id}/operator-trusted", {"reason": reason})


async def learn_round(stage: Stage, poll: Json) -> None:
    """What was frozen as it opened."""
    vote = stage.sealed[poll["poll_id"]]
    vote.learn((await stage.chair("GET", f"{vote.path}/manifest"))["manifest"])


async def cast_sealed(stage: Stage, vote: SealedVote, member: str, marks: Sequence[str]) -> None:
    vote.ballots[member] = await send_sealed(stage.platform, stage.seat(member), vote, member, marks)


async def send_sealed(platform: Platform, seat: Seat, vote: SealedVote, member: str, marks: Sequence[str]) -> Json:
    """From the request for a token to the relay's word that it has the envelope: the ballot."""
    making, request = await asyncio.to_thread(new_request, seat, vote, member)
    token = await collect_token(platform, seat, vote, making, request)
    ballot = make_ballot(vote.opened, token, 1, to_seal(vote.choices, marks))
    await hand_in(platform, vote, seal_envelope(vote.opened, ballot))
    return ballot


def new_request(seat: Seat, vote: SealedVote, member: str) -> tuple[TokenInMaking, Json]:
    making = begin_token(vote.opened)
    return making, make_request(vote.opened, member, _device(seat), making)


async def collect_token(
    platform: Platform, seat: Seat, vote: SealedVote, making: TokenInMaking, request: Json
) -> Token:
    """Of both signers, A first. May be done again: the same request has the same answers."""
    a = await platform.call("POST", f"{vote.path}/requests", request, session=seat.voter, repeatable=True)
    b = await _from_b(platform, f"{TELLER}/polls/{vote.poll_id}/requests", request)
    from_a, from_b = unb64(a["signature"]), unb64(b["signature"])
    return await asyncio.to_thread(finish_token, vote.opened, making, from_a, from_b)


async def hand_in(platform: Platform, vote: SealedVote, envelope: bytes) -> None:
    """To the relay, without a name. May be done again: the same envelope is in the box once."""
    path, body = f"{TELLER}/polls/{vote.poll_id}/envelopes", {"envelope": b64(envelope)}
    answer = await platform.call("POST", path, body, repeatable=True)
    if not is_acceptance(vote.opened.relay_key, vote.opened.hash, envelope, answer):
        raise PlatformFailed("the relay did not sign for an envelope that it took")


async def _from_b(platform: Platform, path: str, request: Json) -> Json:
    """The tellers' host follows the platform half a second behind: until it has heard of the opening, a tablet asks again."""
    for _ in range(LOOKS):
        try:
            return await platform.call("POST", path, request, repeatable=True)
        except Refused as refusal:
            if refusal.code not in NOT_YET:
                raise
        await asyncio.sleep(LOOK_SECONDS)
    raise PlatformFailed("the tellers' host did not hear that the vote is open")


async def open_the_box(stage: Stage, vote: SealedVote) -> list[Difference]:
    """Waits for the last ballots; two tellers sign the posted hash and publish their keys; each tablet looks for its own ballot. May
    be done again."""
    state = await _until(stage, vote, "closed", "opened")
    statement = closed_statement(vote.opened.hash, state["set_hash"])
    for session, (box, seal) in list(zip(stage.staff.all_tellers, vote.tellers, strict=True))[:2]:
        body = {"closed_signature": sign(seal, statement), "private": private_text(box)}
        await stage.platform.call("POST", f"{vote.path}/open-box", body, session=session, repeatable=True)
    board = (await stage.chair("GET", f"{vote.path}/board"))["ballots"]
    lost = [member for member, ballot in vote.ballots.items() if ballot not in board]
    return [Difference(f"ballot of {member}", "on the board", None) for member in lost]


async def sign_paper(stage: Stage, vote: SealedVote) -> None:
    """Two tellers sign the totals of the paper ballots."""
    paper = (await stage.teller("GET", f"{vote.path}/paper"))["paper"]
    await _signed(stage, vote, "paper-signature", paper_statement(vote.opened.hash, paper))


async def sign_bundle(stage: Stage, vote: SealedVote) -> None:
    bundle = await stage.platform.call("GET", f"{vote.path}/bundle")
    await _signed(stage, vote, "bundle-signature", bundle_statement(bundle))


async def _signed(stage: Stage, vote: SealedVote, what: str, statement: bytes) -> None:
    for session, (_, seal) in list(zip(stage.staff.all_tellers, vote.tellers, strict=True))[:2]:
        body = {"signature": sign(seal, statement)}
        await stage.platform.call("POST", f"{vote.path}/{what}", body, session=session)


async def _until(stage: Stage, vote: SealedVote, *wanted: str) -> Json:
    for _ in range(LOOKS):
        state = await stage.chair("GET", f"{vote.path}/sealed")
        if state["stage"] in wanted:
            return state
        await asyncio.sleep(LOOK_SECONDS)
    raise PlatformFailed(f"the tellers' host did not bring the sealed vote {vote.poll_id} so far: {wanted[0]}")


async def _bind_tablets(stage: Stage) -> None:
    """A tablet for each delegation whose vote somebody in the hall holds; each once."""
    waiting = [seat for code, seat in stage.seats.items() if code in stage.hall.present and seat.device is None]
    await together([partial(bind_tablet, stage.platform, seat) for seat in waiting], BINDINGS_AT_ONCE)


async def bind_tablet(platform: Platform, seat: Seat) -> None:
    """A key of its own for the delegation's tablet, told to registration; a vote that opens later knows it."""
    device = new_key()
    raw = point_bytes(device)
    jwk: dict[str, Any] = {"kty": "EC", "crv": "P-256", "x": b64(raw[1:33]), "y": b64(raw[33:])}
    body = {"public_key_jwk": jwk, "label": "Replay"}
    await platform.call("POST", f"{REGISTRATION}/devices", body, session=seat.voter, repeatable=True)
    seat.device = device


def _device(seat: Seat) -> Key:
    if seat.device is None:
        raise PlatformFailed("a delegation without a tablet cannot ask for a token")
    return seat.device
