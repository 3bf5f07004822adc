"""One vote, from opening to result: every ballot is a request of its own delegate with a ballot id of its own.

A refused ballot does not stop the vote; it is a difference, and the vote is closed and declared without it. A refusal of the
chair's own commands is raised.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from functools import partial

from cli.replay.client import Json, Refused
from cli.replay.pace import Pace
from cli.replay.report import Difference
from cli.replay.sealed import (
    cast_sealed,
    learn_round,
    open_the_box,
    sealed_before_opening,
    sign_bundle,
    sign_paper,
)
from cli.replay.stage import Stage
from cli.replay.together import together

VOTING = "/api/voting"
BALLOTS_AT_ONCE = 32
Ballots = Sequence[tuple[str, tuple[str, ...]]]  # member, choice ids


async def open_poll(stage: Stage, poll_id: str, *, sealed: bool = False) -> Json:
    """``sealed``: the prepared secret vote is sealed before; where it cannot be, it is held on trust in the operator."""
    is_sealed = sealed and await sealed_before_opening(stage, poll_id)
    poll = await stage.chair("POST", f"{VOTING}/polls/{poll_id}/open", {})
    if is_sealed:
        await learn_round(stage, poll)
    return poll


async def take(
    stage: Stage,
    poll_id: str,
    ballots: Ballots,
    pace: Pace,
    totals: Json | None = None,
    on_paper: Sequence[str] = (),
) -> tuple[Json, list[Difference]]:
    """An open poll to its result, with the ballots that were refused. ``on_paper``: members who get a paper ballot instead;
    ``totals``: what both tellers then enter, of paper ballots or of a show of hands. Where the chair or a teller is refused,
    the poll is voided, so that what follows can be played."""
    try:
        refused = await _cast(stage, poll_id, ballots, pace)
        if on_paper:
            await stage.teller("POST", f"{VOTING}/polls/{poll_id}/paper-voters", {"members": list(on_paper)})
        result, lost = await _close_and_declare(stage, poll_id, totals)
        return result, [*refused, *lost]
    except Refused as refusal:
        try:
            await void(stage, poll_id, f"replay: {refusal.code}")
        except Refused as second:
            raise refusal from second
        raise


async def _cast(stage: Stage, poll_id: str, ballots: Ballots, pace: Pace) -> list[Difference]:
    async def one(member: str, marks: tuple[str, ...]) -> Difference | None:
        await pace.between_ballots(len(ballots), BALLOTS_AT_ONCE)
        try:
            await cast_ballot(stage, poll_id, member, marks)
        except Refused as refusal:
            return Difference(f"ballot of {member}", "accepted", str(refusal))
        return None

    answers = await together([partial(one, member, marks) for member, marks in ballots], BALLOTS_AT_ONCE)
    return [difference for difference in answers if difference is not None]


async def cast_ballot(stage: Stage, poll_id: str, member: str, marks: tuple[str, ...]) -> None:
    if (vote := stage.sealed.get(poll_id)) is not None:
        await cast_sealed(stage, vote, member, marks)
        return
    body = {"ballot_id": secrets.token_hex(16), "marks": list(marks), "supersedes": None}
    await stage.platform.call(
        "POST", f"{VOTING}/polls/{poll_id}/ballots", body, session=stage.seat(member).voter, repeatable=True
    )


async def _close_and_declare(stage: Stage, poll_id: str, totals: Json | None) -> tuple[Json, list[Difference]]:
    """The result, and ballots that a tablet did not find where all are shown."""
    await stage.chair("POST", f"{VOTING}/polls/{poll_id}/close", {})
    vote = stage.sealed.get(poll_id)
    lost = await open_the_box(stage, vote) if vote is not None else []
    if totals is not None:
        for number in range(len(stage.staff.tellers)):
            await stage.teller("POST", f"{VOTING}/polls/{poll_id}/totals", totals, number)
    if vote is not None and totals is not None:
        await sign_paper(stage, vote)
    answer = await stage.chair("POST", f"{VOTING}/polls/{poll_id}/declare", {})
    if vote is not None:
        await sign_bundle(stage, vote)
    return answer["result"], lost


async def void(stage: Stage, poll_id: str, reason: str) -> None:
    await stage.chair("POST", f"{VOTING}/polls/{poll_id}/void", {"reason": reason})
