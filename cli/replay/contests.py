"""Plays elections: the contest, who enters and withdraws, its rounds, and what the report says of each.

A refusal within a round ends the contest there; the rounds before it stay in the report.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from cli.replay.client import Json, Refused
from cli.replay.mandates import ELECTIONS, mandate_of
from cli.replay.pace import Pace
from cli.replay.report import Difference, Played, in_english
from cli.replay.rounds import ACCLAMATION, Came, Contest, acclaim, play_ballot, play_lots, play_special
from cli.replay.stage import Stage
from cli.scenario.model import SEALED, ElectionStep
from cli.scenario.model_elections import AnyRound, Box, Candidate, Lots, Round, SpecialRound

ByRegion = Mapping[str | None, Json]  # region -> its decided round


async def play_election(stage: Stage, step: ElectionStep, pace: Pace) -> Played:
    contest = await _open_contest(stage, step)
    rounds: list[Came] = []
    troubles: list[Difference] = []
    stopped: Refused | None = None
    try:
        for one in step.rounds:
            rounds.append(await _play_round(contest, one, pace))
        rounds += await _acclaim_the_rest(contest)
    except Refused as refusal:
        if refusal.about_rules:
            raise
        stopped = refusal
        troubles.append(Difference(f"rounds[{len(rounds)}].refused", False, refusal.code))
    for number, came in enumerate(rounds):
        troubles += [replace(each, field=f"rounds[{number}].{each.field}") for each in came.troubles]
    ended = await contest.look()
    got = {"rounds": [came.facts for came in rounds], "elected": contest.names(ended["elected"])}
    said = [*(came.explanation for came in rounds), stopped.detail if stopped else ""]
    outcome = "refused" if stopped else "decided" if ended["state"] == "decided" else "undecided"
    return Played(outcome, got, " ".join(filter(None, said)), tuple(troubles))


def expected_of(step: ElectionStep) -> dict[str, Any]:
    """What the election expects, its rounds included, in the shape of what it gets."""
    return {"rounds": [_expected(one) for one in step.rounds], **step.expect}


def _expected(one: AnyRound) -> dict[str, Any]:
    by_region = {str(box.region): dict(box.expect) for box in one.boxes if box.expect}
    return {**one.expect, **({"by_region": by_region} if by_region else {})}


async def _open_contest(stage: Stage, step: ElectionStep) -> Contest:
    body: dict[str, Any] = {
        "item_id": stage.open_item,
        "office": step.office,
        "candidates": [_candidate(one) for one in step.candidates],
    }
    if step.title is not None:
        body["title"] = dict(step.title)
    if step.seats is not None:
        body["seats"] = step.seats
    if step.vacancy is not None:
        body["vacancy_of"] = (await mandate_of(stage, step.office, step.vacancy, ended=True))["mandate_id"]
    answer = await stage.chair("POST", f"{ELECTIONS}/assemblies/{stage.assembly_id}/contests", body)
    contest = Contest(stage, answer["contest_id"], step.mode == SEALED)
    contest.learn(answer)
    return contest


def _candidate(one: Candidate) -> dict[str, str]:
    given = {"name": one.name, "member": one.member, "region": one.region}
    return {key: value for key, value in given.items() if value is not None}


async def _play_round(contest: Contest, one: AnyRound, pace: Pace) -> Came:
    if isinstance(one, SpecialRound):
        decided, troubles = await play_special(contest, one, pace)
        return _came(contest, {one.box.region: decided}, troubles)
    if isinstance(one, Lots):
        decided, troubles = await play_lots(contest, one)
        return _came(contest, {one.region: decided}, troubles)
    for name in one.withdraw_before:
        answer = await contest.stage.chair("DELETE", f"{contest.path}/candidates/{contest.ids.get(name, name)}")
        contest.learn(answer)
    for entrant in one.enter_before:
        contest.learn(await contest.stage.chair("POST", f"{contest.path}/candidates", _candidate(entrant)))
    rounds: dict[str | None, Json] = {}
    all_troubles: list[Difference] = []
    for box in await _boxes(contest, one):
        rounds[box.region], troubles = await play_ballot(contest, box, one.excluded, pace)
        prefix = f"by_region.{box.region}." if one.by_region else ""
        all_troubles += [replace(each, field=f"{prefix}{each.field}") for each in troubles]
    return _came(contest, rounds, all_troubles, by_region=one.by_region)


async def _boxes(contest: Contest, one: Round) -> Sequence[Box]:
    """The boxes of the round. A round without papers is one of every race that waits for an acclamation, where any does."""
    if not one.by_region and not one.boxes[0].papers:
        waiting = [race["region"] for race in (await contest.look())["races"] if race["awaits"] == ACCLAMATION]
        return [replace(one.boxes[0], region=region) for region in waiting] or one.boxes
    return one.boxes


async def _acclaim_the_rest(contest: Contest) -> list[Came]:
    """Races that no round of the scenario is of: as many stand in them as there are seats."""
    races = (await contest.look())["races"]
    rounds = {race["region"]: await acclaim(contest, race["region"]) for race in races if race["awaits"] == ACCLAMATION}
    return [_came(contest, rounds, by_region=None not in rounds)] if rounds else []


def _came(contest: Contest, rounds: ByRegion, troubles: Sequence[Difference] = (), *, by_region: bool = False) -> Came:
    """``by_region``: each region for itself, and all of them together above it."""
    facts = {region: _facts(contest, decided) for region, decided in rounds.items()}
    said = " ".join(each["explanation"] for each in facts.values())
    if len(facts) == 1:
        (together,) = (dict(each) for each in facts.values())
    else:
        ties = [each["tie"] for each in facts.values() if each["tie"] is not None]
        together = {key: [name for each in facts.values() for name in each[key]] for key in ("elected", "next")}
        together |= {"tie": ties[0] if ties else None, "explanation": said}
    if by_region:
        together["by_region"] = {str(region): each for region, each in facts.items()}
    return Came(together, said, list(troubles))


def _facts(contest: Contest, decided: Json) -> dict[str, Any]:
    found = {
        "kind": decided["kind"],
        "valid": decided["valid"],
        "required": decided["required"],
        "elected": contest.names(decided["elected"]),
        "next": contest.names(decided["next"]),
        "tie": decided["tie"],
        "counts": {contest.name_of(choice): number for choice, number in decided["counts"].items()},
        "explanation": " ".join(filter(None, (in_english(decided[key]) for key in ("explanation", "working")))),
    }
    drawn = decided["draw"].get("drawn")
    return {**found, "drawn": contest.names(drawn)} if drawn else found
