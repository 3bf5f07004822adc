"""Plays one round of a contest: a ballot, a special ballot, lots or an acclamation, and waits for what elections decides.

A round is played only if the platform waits for one of its kind; else it is refused, as the chair's own call would be.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from cli.platform import PlatformFailed
from cli.replay import polls
from cli.replay.client import NOT_SENT, Json, Refused
from cli.replay.mandates import ELECTIONS
from cli.replay.pace import Pace
from cli.replay.report import Difference
from cli.replay.stage import Stage
from cli.scenario.hall import paper_ballots
from cli.scenario.model_elections import Box, Lots, SpecialRound

DECISION_TRIES = 25
DECISION_PAUSE_SECONDS = 0.2
CALL, SPECIAL, LOTS, ACCLAMATION = "call", "special-ballot", "lots", "acclamation"
WRITTEN = "w:"  # before a name that a voter writes in
WITNESSES = ("Teller one", "Teller two")  # where the scenario names fewer than a draw needs


@dataclass
class Contest:
    """A contest that is being replayed. ``sealed``: the scenario wants its rounds so. ``ids``: candidates by the names the scenario gives them."""

    stage: Stage
    contest_id: str
    sealed: bool = False
    ids: dict[str, str] = field(default_factory=dict)

    @property
    def path(self) -> str:
        return f"{ELECTIONS}/contests/{self.contest_id}"

    def learn(self, answer: Json) -> Json:
        self.ids |= {candidate["name"]: candidate["candidate_id"] for candidate in answer["candidates"]}
        return answer

    async def look(self) -> Json:
        return self.learn(await self.stage.chair("GET", self.path))

    async def race(self, region: str | None) -> Json | None:
        """What the platform says of one race; None where it knows of none like it."""
        races = (await self.look())["races"]
        if region is None and len(races) == 1:
            return races[0]
        return next((race for race in races if race["region"] == region), None)

    def name_of(self, choice: str) -> str:
        by_id = {id_: name for name, id_ in self.ids.items()}
        return by_id.get(choice, choice.removeprefix(WRITTEN))

    def names(self, ids: Sequence[str]) -> list[str]:
        return [self.name_of(one) for one in ids]

    def mark(self, name: str, box: Box) -> str:
        """A mark that names no candidate ("yes", "no" for a sole one) is itself the choice."""
        return f"{WRITTEN}{name}" if name in box.written else self.ids.get(name, name)


@dataclass
class Came:
    """What a round brought, and what went wrong on the way."""

    facts: dict[str, Any]
    explanation: str = ""
    troubles: list[Difference] = field(default_factory=list)


async def play_ballot(contest: Contest, box: Box, excluded: Sequence[str], pace: Pace) -> tuple[Json, list[Difference]]:
    """The decided round, and the ballots that were refused. Without any paper: an acclamation where one is due."""
    race = await contest.race(box.region)
    awaits = None if race is None else race["awaits"]
    if awaits == ACCLAMATION and not box.papers:
        return await acclaim(contest, box.region), []
    if awaits in (SPECIAL, LOTS):
        raise _not_awaited("ballot", awaits)
    return await _take_ballot(contest, box, excluded, pace)


async def play_special(contest: Contest, one: SpecialRound, pace: Pace) -> tuple[Json, list[Difference]]:
    troubles = await _tie(contest, one, SPECIAL)
    decided, refused = await _take_ballot(contest, one.box, one.excluded, pace)
    return decided, [*troubles, *refused]


async def play_lots(contest: Contest, one: Lots) -> tuple[Json, list[Difference]]:
    """``drawn`` in the scenario: drawn by hand, and both tellers enter it alike. Else the chair has the platform draw."""
    stage, troubles = contest.stage, await _tie(contest, one, LOTS)
    witnesses = one.witnesses if len(one.witnesses) >= len(WITNESSES) else (*one.witnesses, *WITNESSES)
    body: dict[str, Any] = {} if one.region is None else {"region": one.region}
    if one.drawn is None:
        words = [{"name": name, "word": secrets.token_hex(4)} for name in witnesses]
        answer = await stage.chair("POST", f"{contest.path}/lots", {**body, "method": "seed", "witnesses": words})
        return answer["round"], troubles
    body |= {"method": "hand", "drawn": contest.ids.get(one.drawn, one.drawn)}
    body["witnesses"] = [{"name": name} for name in witnesses]
    for number in range(len(stage.staff.tellers)):
        answer = await stage.teller("POST", f"{contest.path}/lots", body, number)
    return answer["round"], troubles


async def acclaim(contest: Contest, region: str | None) -> Json:
    body = {} if region is None else {"region": region}
    return await contest.stage.chair("POST", f"{contest.path}/acclamation", body)


async def _tie(contest: Contest, one: SpecialRound | Lots, awaited: str) -> list[Difference]:
    """Equal votes about something else, or of others, than the scenario says. Raises Refused where none wait for this."""
    region = one.region if isinstance(one, Lots) else one.box.region
    race = await contest.race(region)
    if race is None or race["awaits"] != awaited:
        raise _not_awaited(awaited, None if race is None else race["awaits"])
    tie = race["tie"]
    came = {"for": tie["kind"], "among": sorted(contest.names(tie["among"]))}
    wanted = {"for": one.tie, "among": sorted(one.among)}
    return [Difference(key, wanted[key], came[key]) for key in wanted if wanted[key] != came[key]]


def _not_awaited(kind: str, awaits: str | None) -> Refused:
    return Refused(
        NOT_SENT, "not-awaited", f"The scenario has a {kind} here; the platform waits for {awaits or 'nothing'}."
    )


async def _take_ballot(
    contest: Contest, box: Box, excluded: Sequence[str], pace: Pace
) -> tuple[Json, list[Difference]]:
    stage = contest.stage
    body: dict[str, Any] = {} if box.region is None else {"region": box.region}
    if excluded:
        body |= {"excluded": list(excluded), "reason": "They may not vote in this round."}
    called = await stage.chair("POST", f"{contest.path}/rounds", body)
    poll = await polls.open_poll(stage, called["poll_id"], sealed=contest.sealed or stage.holds_sealed)
    if poll["mode"] == "hands":
        _, refused = await polls.take(stage, poll["poll_id"], (), pace, _hands(contest, box, poll))
        return await _decision(contest, called["poll_id"]), refused
    voters = [code for code in stage.hall.voters() if code not in called["excluded"]]
    ballots = [
        (member, tuple(contest.mark(name, box) for name in marks))
        for member, marks in paper_ballots(box.ballots, voters)
    ]
    on_paper = voters[len(ballots) :][: box.paper.issued] if box.paper else []
    totals = _paper_totals(contest, box, poll) if on_paper else None
    _, refused = await polls.take(stage, poll["poll_id"], ballots, pace, totals, on_paper)
    if len(ballots) + len(on_paper) < box.papers:
        refused.append(Difference("papers", box.papers, len(ballots) + len(on_paper)))
    return await _decision(contest, called["poll_id"]), refused


def _hands(contest: Contest, box: Box, poll: Json) -> Json:
    counts = {choice["choice_id"]: 0 for choice in poll["choices"]}
    for papers in box.ballots:
        for name in papers.choose:
            mark = contest.mark(name, box)
            counts[mark] = counts.get(mark, 0) + papers.count
    blank = sum(papers.count for papers in box.ballots if not papers.choose)
    return {"counts": counts, **({"blank": blank} if blank else {})}


def _paper_totals(contest: Contest, box: Box, poll: Json) -> Json:
    paper = box.paper
    if paper is None:
        raise ValueError("there are totals only of ballots on paper")
    counts = {choice["choice_id"]: 0 for choice in poll["choices"]}
    counts |= {contest.mark(name, box): number for name, number in paper.votes.items()}
    return {"counts": counts, "valid": paper.valid, "blank": paper.blank, "invalid": paper.invalid}


async def _decision(contest: Contest, poll_id: str) -> Json:
    for _ in range(DECISION_TRIES):
        answer = await contest.stage.chair("GET", f"{contest.path}/rounds")
        for decided in answer["rounds"]:
            if decided["poll_id"] == poll_id:
                await contest.look()  # who was written in has a name now
                return decided
        await asyncio.sleep(DECISION_PAUSE_SECONDS)
    raise PlatformFailed(f"elections did not decide the round {poll_id} that was declared")
