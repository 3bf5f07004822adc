"""Two halls on one stack, so that every fault meets both kinds of vote: one takes recorded votes on motions, the other
elects by secret ballot. Each has half of the tablets. Sealed votes are taken in a hall of their own."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Literal

from cli.loadtest.hall import Voter
from cli.replay.client import Json, Platform, Session
from cli.replay.founding import SIGN_INS_AT_ONCE, convene, found
from cli.replay.mandates import ELECTIONS
from cli.replay.polls import VOTING
from cli.replay.stage import Stage
from cli.replay.together import together
from cli.scenario.parser import read_scenario_text

Kind = Literal["recorded", "secret", "election"]
SCENARIO = """
scenario: chaos
assembly: {{place: Lyon, time_zone: Europe/Paris, opens: 2026-11-23, closes: 2026-11-26, secret_votes: operator-trusted}}
rules: interpol
members: {{count: {members}}}
steps: [{{quorum: {{}}}}]
"""
OFFICE = {  # of nobody's rules, so that it can be filled again in every trial
    "seats": 1,
    "term_years": 1,
    "marks": {"min": 1, "max": 1},
    "rounds": [{"ballots": "1-", "majority": "more_than_half_valid", "candidates": "all"}],
    "tie": {"last_seat": ["revote", "lots"]},
    "sole_candidate": "yes_no",
}
SIGN_IN_SECONDS = 900.0  # sign-ins are had anew after so long; their tokens are good for half an hour


@dataclass
class Vote:
    """``choices``: what a tablet may mark."""

    kind: Kind
    path: str
    choices: tuple[str, ...]
    contest_id: str | None = None

    @property
    def poll_id(self) -> str:
        return self.path.rpartition("/")[2]


@dataclass
class Hall:
    kind: Kind
    stage: Stage
    voters: list[Voter]
    signed_in_at: float
    votes: int = 0
    declared: dict[str, Json] = field(default_factory=dict)  # poll -> its result, as it was first told

    async def chair(self, method: str, path: str, body: Json = None) -> Json:
        return await self.stage.chair(method, path, body)

    async def sign_in_again(self) -> None:
        if time.monotonic() - self.signed_in_at < SIGN_IN_SECONDS:
            return
        staff = self.stage.staff
        everyone: list[Session] = [voter.session for voter in self.voters]
        everyone += [self.stage.organisation.operator, staff.chair, *staff.all_tellers]
        for session in everyone:
            session.token = None
        await together([partial(self.stage.platform.sign_in, each) for each in everyone], SIGN_INS_AT_ONCE)
        self.signed_in_at = time.monotonic()

    async def prepare(self) -> Vote:
        """A vote that is not open yet."""
        self.votes += 1
        return await (self._round() if self.kind == "election" else self._motion())

    async def _motion(self) -> Vote:
        body = {"subject": "resolution", "mode": self.kind, "title": {"en": f"Chaos {self.votes}"}}
        motion = await self.chair("POST", f"{VOTING}/assemblies/{self.stage.assembly_id}/motions", body)
        poll = await self.chair("POST", f"{VOTING}/motions/{motion['motion_id']}/polls", {})
        return _vote(self.kind, poll)

    async def _round(self) -> Vote:
        members = [voter.member for voter in self.voters[:3]]
        body: dict[str, Any] = {
            "office": OFFICE,
            "title": {"en": f"Chaos {self.votes}"},
            "candidates": [{"name": f"Candidate {code}", "member": code} for code in members],
        }
        contest = await self.chair("POST", f"{ELECTIONS}/assemblies/{self.stage.assembly_id}/contests", body)
        path = f"{ELECTIONS}/contests/{contest['contest_id']}"
        called = await self.chair("POST", f"{path}/rounds", {})
        poll = await self.chair("GET", f"{VOTING}/polls/{called['poll_id']}")
        return _vote(self.kind, poll, contest["contest_id"])


def _vote(kind: Kind, poll: Json, contest_id: str | None = None) -> Vote:
    choices = tuple(each["choice_id"] for each in poll["choices"])
    return Vote(kind, f"{VOTING}/polls/{poll['poll_id']}", choices, contest_id)


async def gather_hall(platform: Platform, token: str, kind: Kind, tablets: int) -> Hall:
    scenario = read_scenario_text(SCENARIO.format(members=tablets), Path.cwd())
    stage = await convene(platform, await found(platform, token, scenario), scenario)
    for session in (stage.staff.chair, *stage.staff.all_tellers, stage.organisation.operator):
        await platform.sign_in(session)
    voters = [Voter(code, seat.voter) for code, seat in stage.seats.items()]
    return Hall(kind, stage, voters, time.monotonic())
