"""Plays elections: contest, rounds, papers, and what elections decides after each declared round."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any

from cli.platform import PlatformFailed
from cli.replay import polls
from cli.replay.client import Json
from cli.replay.motions import in_english
from cli.replay.pace import Pace
from cli.replay.report import Difference, Played
from cli.replay.stage import Stage
from cli.scenario.hall import paper_ballots
from cli.scenario.model import ElectionStep, Round

ELECTIONS = "/api/elections"
DECISION_TRIES = 25
DECISION_PAUSE_SECONDS = 0.2


@dataclass
class _Contest:
    contest_id: str
    ids: dict[str, str]  # candidate's name -> id

    def names(self, ids: list[str]) -> list[str]:
        by_id = {id_: name for name, id_ in self.ids.items()}
        return [by_id.get(one, one) for one in ids]


async def play_election(stage: Stage, step: ElectionStep, pace: Pace) -> Played:
    contest = await _open_contest(stage, step)
    rounds: list[dict[str, Any]] = []
    troubles: list[Difference] = []
    explanation = ""
    for number, one in enumerate(step.rounds):
        if not isinstance(one, Round):
            raise ValueError("special ballots and lots are not played; the parser does not let them through")
        decided, refused = await _play_round(stage, contest, one, pace)
        rounds.append(_facts(contest, decided))
        troubles += [
            Difference(f"rounds[{number}].{trouble.field}", trouble.expected, trouble.got) for trouble in refused
        ]
        explanation = in_english(decided["explanation"])
    ended = await stage.chair("GET", f"{ELECTIONS}/contests/{contest.contest_id}")
    got = {"rounds": rounds, "elected": contest.names(ended["elected"])}
    outcome = "decided" if ended["state"] == "decided" else "undecided"
    return Played(outcome, got, explanation, tuple(troubles))


def expected_of(step: ElectionStep) -> dict[str, Any]:
    """What the election expects, its rounds included, in the shape of what it gets."""
    return {"rounds": [dict(one.expect) for one in step.rounds], **step.expect}


async def _open_contest(stage: Stage, step: ElectionStep) -> _Contest:
    body: dict[str, Any] = {
        "item_id": stage.open_item,
        "office": step.office,
        "candidates": [_candidate(one.name, one.member) for one in step.candidates],
    }
    if step.title is not None:
        body["title"] = dict(step.title)
    answer = await stage.chair("POST", f"{ELECTIONS}/assemblies/{stage.assembly_id}/contests", body)
    ids = {candidate["name"]: candidate["candidate_id"] for candidate in answer["candidates"]}
    return _Contest(answer["contest_id"], ids)


def _candidate(name: str, member: str | None) -> dict[str, str]:
    return {"name": name} if member is None else {"name": name, "member": member}


async def _play_round(stage: Stage, contest: _Contest, one: Round, pace: Pace) -> tuple[Json, list[Difference]]:
    base = f"{ELECTIONS}/contests/{contest.contest_id}"
    for name in one.withdraw_before:
        await stage.chair("DELETE", f"{base}/candidates/{contest.ids.get(name, name)}")
    called = await stage.chair("POST", f"{base}/rounds", {})
    poll_id = called["poll_id"]
    # A mark that names no candidate ("yes", "no" for a sole one) is itself the choice.
    ballots = [
        (member, tuple(contest.ids.get(mark, mark) for mark in marks))
        for member, marks in paper_ballots(one.ballots, stage.hall)
    ]
    await polls.open_poll(stage, poll_id)
    _, refused = await polls.take(stage, poll_id, ballots, pace)
    return await _decision(stage, contest, poll_id), refused


async def _decision(stage: Stage, contest: _Contest, poll_id: str) -> Json:
    for _ in range(DECISION_TRIES):
        answer = await stage.chair("GET", f"{ELECTIONS}/contests/{contest.contest_id}/rounds")
        rounds = answer["rounds"] if isinstance(answer, dict) else answer
        for decided in rounds:
            if decided["poll_id"] == poll_id:
                return decided
        await asyncio.sleep(DECISION_PAUSE_SECONDS)
    raise PlatformFailed(f"elections did not decide the round {poll_id} that was declared")


def _facts(contest: _Contest, decided: Json) -> dict[str, Any]:
    by_id = {id_: name for name, id_ in contest.ids.items()}
    return {
        "valid": decided["valid"],
        "required": decided["required"],
        "elected": contest.names(decided["elected"]),
        "next": contest.names(decided["next"]),
        "tie": decided["tie"],
        "counts": {by_id.get(choice, choice): number for choice, number in decided["counts"].items()},
    }
