"""The platform's contract as far as a replay needs it, in memory and behind the transport: it answers, and keeps what was sent.

Motions are decided by more yes than no, with what follows for parts and for what becomes moot. What elections decide is not
computed but given by the test: the fake only counts the papers.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import httpx
import orjson

from cli.replay.client import Platform, Session
from cli.replay.founding import texts_of
from cli.replay.pace import Pace
from cli.replay.player import play_steps
from cli.replay.progress import Progress
from cli.replay.report import Report, StepReport
from cli.replay.stage import Badge, Organisation, Seat, Staff, Stage
from cli.scenario.checks import member_codes
from cli.scenario.hall import Hall
from cli.scenario.model import Scenario
from cli.scenario.parser import read_scenario_text

Json = Any
ONE_BALLOT: tuple[str | None, ...] = ("call", None)


class Problem(Exception):
    def __init__(self, code: str, status: int = 409) -> None:
        super().__init__(code)
        self.code = code
        self.status = status


class FakePlatform:
    """``awaits``: what each race waits for, one after the other; ``decisions``: what each round decides, beside the counts."""

    def __init__(
        self,
        awaits: Mapping[str | None, Sequence[str | None]] | None = None,
        decisions: Sequence[Mapping[str, Any]] = (),
        **facts: Any,
    ) -> None:
        self.sent: list[tuple[str, str, str, Json]] = []  # who, method, path, body
        self.motions: dict[str, Json] = {}
        self.polls: dict[str, Json] = {}
        self.candidates: dict[str, Json] = {}
        self.rounds: list[Json] = []
        self.waiting = {region: list(steps) for region, steps in (awaits or {None: ONE_BALLOT}).items()}
        self.decisions = iter(decisions)
        self.facts = {"mode": "secret", "excluded": [], "tie": None, "mandates": [], "rules": {}, **facts}
        self.numbers = count(1)
        self.routes = ROUTES

    def __call__(self, request: httpx.Request) -> httpx.Response:
        who = request.headers.get("Authorization", "").removeprefix("Bearer ")
        body = orjson.loads(request.content) if request.headers.get("Content-Type") == "application/json" else None
        path = request.url.path.removeprefix("/api/")
        self.sent.append((who, request.method, path, body))
        for method, pattern, answer in self.routes:
            found = re.fullmatch(pattern, path)
            if found and method == request.method:
                try:
                    return httpx.Response(200, json=getattr(self, answer)(body, who, *found.groups()))
                except Problem as problem:
                    return httpx.Response(
                        problem.status, json={"code": problem.code, "detail": f"It is {problem.code}."}
                    )
        return httpx.Response(404, json={"code": "not-found", "detail": f"{request.method} {path}"})

    def bodies(self, ending: str, who: str | None = None) -> list[Json]:
        return [body for by, _, path, body in self.sent if path.endswith(ending) and who in (None, by)]

    def paths(self) -> list[str]:
        return [path for _, _, path, _ in self.sent]

    def new(self, kind: str) -> str:
        return f"{kind}{next(self.numbers)}"

    # motions and their polls

    def table(self, body: Json, _who: str) -> Json:
        made = {**body, "motion_id": self.new("m"), "state": "tabled", "children": []}
        for part in body.get("parts", []):
            child = {**part, "motion_id": self.new("m"), "state": "tabled", "parent_motion_id": made["motion_id"]}
            made["children"].append(child)
            self.motions[child["motion_id"]] = child
        self.motions[made["motion_id"]] = made
        return {**made, "parts": made["children"]}

    def list_motions(self, _body: Json, _who: str) -> Json:
        return {"motions": list(self.motions.values())}

    def order(self, body: Json, _who: str, motion_id: str) -> Json:
        self.motions[motion_id].update(body)
        return self.motions[motion_id]

    def prepare(self, body: Json, _who: str, motion_id: str) -> Json:
        if self.motions[motion_id]["state"] == "moot":
            raise Problem("motion-moot")
        return self._poll(motion_id=motion_id, choices=["yes", "no", "abstain"], **body)

    def _poll(self, **given: Any) -> Json:
        choices = [{"choice_id": one} for one in given.pop("choices")]
        poll = {
            "poll_id": self.new("p"),
            "state": "prepared",
            "choices": choices,
            "ballots": {},
            "totals": None,
            **given,
        }
        self.polls[poll["poll_id"]] = poll
        return poll

    def open(self, _body: Json, _who: str, poll_id: str) -> Json:
        if self.facts.get("no_quorum"):
            raise Problem("no-quorum")
        return self.polls[poll_id] | {"state": "open"}

    def seal(self, _body: Json, _who: str, _poll_id: str) -> Json:
        raise Problem(self.facts["seal"])

    def trust(self, body: Json, _who: str, poll_id: str) -> Json:
        return self.polls[poll_id] | {"trusted_because": body["reason"]}

    def cast(self, body: Json, who: str, poll_id: str) -> Json:
        self.polls[poll_id]["ballots"][who] = body["marks"]
        return {}

    def issue(self, body: Json, _who: str, poll_id: str) -> Json:
        return {"paper_issued": len(body["members"]), "members": body["members"]}

    def total(self, body: Json, _who: str, poll_id: str) -> Json:
        self.polls[poll_id]["totals"] = body
        return {}

    def close(self, _body: Json, _who: str, poll_id: str) -> Json:
        return self.polls[poll_id]

    def void(self, body: Json, _who: str, poll_id: str) -> Json:
        return self.polls[poll_id]

    def counts(self, poll: Json) -> dict[str, int]:
        marked = Counter(mark for marks in poll["ballots"].values() for mark in marks)
        return dict(marked + Counter((poll["totals"] or {"counts": {}})["counts"]))

    def declare(self, _body: Json, _who: str, poll_id: str) -> Json:
        poll = self.polls[poll_id]
        result = self.result(poll)
        if "contest" in poll:
            self.decide(poll, result)
        else:
            self.settle_motion(poll["motion_id"], result["outcome"])
        return {"poll": poll, "result": result}

    def result(self, poll: Json) -> Json:
        counts = self.counts(poll)
        carried = counts.get("yes", 0) > counts.get("no", 0)
        return {
            "outcome": "counted" if "contest" in poll else "adopted" if carried else "not_adopted",
            "counts": counts,
            "not_voting": 0,
            "required": (counts.get("yes", 0) + counts.get("no", 0)) // 2 + 1,
            "sentence": {"en": "So it is.", "fr": "Soit."},
            "working": {"en": "More yes than no."},
        }

    def settle_motion(self, motion_id: str, outcome: str) -> None:
        motion = self.motions[motion_id]
        motion["state"] = outcome
        if outcome == "adopted":
            for other in motion.get("moot_if_adopted", []):
                self.motions[other]["state"] = "moot"
        whole = self.motions.get(motion.get("parent_motion_id", ""), {"children": []})  # of a part, or of an amendment
        operative = [part["state"] for part in whole["children"] if part["operative"]]
        if operative and set(operative) == {"not_adopted"}:
            whole["state"] = "not_adopted"

    def correct(self, body: Json, _who: str, poll_id: str) -> Json:
        ballots = self.polls[poll_id]["ballots"]
        if ballots.get(body["member"]) != [body["from"]]:
            raise Problem("not-the-recorded-vote")
        ballots[body["member"]] = [body["to"]]
        return {"poll": self.polls[poll_id], "result": self.result(self.polls[poll_id])}

    # elections

    def contest(self, _body: Json = None, _who: str = "", *_: str) -> Json:
        races = [
            {"region": region, "awaits": steps[0] if steps else None, "tie": self.facts["tie"]}
            for region, steps in self.waiting.items()
        ]
        elected = [one for decided in self.rounds for one in decided["elected"]]
        over = not any(race["awaits"] for race in races)
        named = list(self.candidates.values())
        return {
            "contest_id": "c",
            "state": "decided" if over else "polling",
            "candidates": named,
            "elected": elected,
            "races": races,
        }

    def open_contest(self, body: Json, who: str) -> Json:
        for one in body["candidates"]:
            self.nominate(one, who)
        return self.contest()

    def nominate(self, body: Json, _who: str) -> Json:
        self.candidates[body["name"]] = {"name": body["name"], "candidate_id": f"id-{body['name']}"}
        return self.contest()

    def withdraw(self, _body: Json, _who: str, candidate_id: str) -> Json:
        return self.contest()

    def call(self, body: Json, _who: str) -> Json:
        region = body.get("region")
        if region not in self.waiting or self.waiting[region][:1] == [None]:
            raise Problem("contest-over")
        choices = self.facts.get("choices") or [one["candidate_id"] for one in self.candidates.values()]
        poll = self._poll(contest="c", region=region, mode=self.facts["mode"], choices=choices)
        return {"poll_id": poll["poll_id"], "excluded": [*body.get("excluded", []), *self.facts["excluded"]]}

    def decide(self, poll: Json, result: Json, kind: str = "ballot") -> Json:
        self.waiting[poll["region"]].pop(0)
        given = dict(next(self.decisions, {}))
        for name in given.pop("written_in", ()):
            self.nominate({"name": name}, "")
        said = {"en": f"Round {len(self.rounds) + 1}.", "fr": "Tour."}
        empty = {
            "poll_id": poll["poll_id"],
            "kind": kind,
            "valid": 0,
            "required": 0,
            "elected": [],
            "next": [],
            "tie": None,
        }
        decided = {
            **empty,
            "counts": result["counts"],
            "explanation": said,
            "working": {"en": "By the rule."},
            "draw": {},
            **given,
        }
        self.rounds.append(decided)
        return decided

    def decided(self, _body: Json, _who: str) -> Json:
        return {"rounds": self.rounds}

    def draw(self, body: Json, _who: str) -> Json:
        entered = self.facts.setdefault("entered", [])
        entered.append(body)
        if body["method"] == "hand" and len(entered) < 2:
            return {"agreed": False, "round": None}
        drawn = {"poll_id": None, "region": body.get("region")}
        decided = self.decide(drawn, {"counts": {}}, "lots")
        return {"agreed": True, "round": {**decided, "draw": {"drawn": [body.get("drawn", "id-B")]}}}

    def acclaim(self, body: Json, _who: str) -> Json:
        return self.decide({"poll_id": None, "region": body.get("region")}, {"counts": {}}, "acclamation")

    def known_mandates(self, _body: Json, _who: str) -> Json:
        return {"mandates": self.facts["mandates"]}

    def accept(self, _body: Json, _who: str, *_: str) -> Json:
        return {}

    # the desk

    def presence(self, _body: Json, _who: str) -> Json:
        return {"present": 3, "members_total": 4}

    def screen(self, _body: Json, _who: str) -> Json:
        return {"state": {"presence": {"quorum_met": None, "quorum_required": None}}}

    def rules(self, _body: Json, _who: str) -> Json:
        return {"rules": self.facts["rules"], "uncertain": []}


ROUTES: tuple[tuple[str, str, str], ...] = (
    ("POST", r"voting/assemblies/a/motions", "table"),
    ("GET", r"voting/assemblies/a/motions", "list_motions"),
    ("PUT", r"voting/motions/(\w+)/order", "order"),
    ("POST", r"voting/motions/(\w+)/polls", "prepare"),
    ("POST", r"voting/polls/(\w+)/open", "open"),
    ("POST", r"voting/polls/(\w+)/seal", "seal"),
    ("POST", r"voting/polls/(\w+)/operator-trusted", "trust"),
    ("POST", r"voting/polls/(\w+)/ballots", "cast"),
    ("POST", r"voting/polls/(\w+)/paper-voters", "issue"),
    ("POST", r"voting/polls/(\w+)/totals", "total"),
    ("POST", r"voting/polls/(\w+)/close", "close"),
    ("POST", r"voting/polls/(\w+)/declare", "declare"),
    ("POST", r"voting/polls/(\w+)/void", "void"),
    ("POST", r"voting/polls/(\w+)/corrections", "correct"),
    ("POST", r"elections/assemblies/a/contests", "open_contest"),
    ("GET", r"elections/contests/c", "contest"),
    ("POST", r"elections/contests/c/candidates", "nominate"),
    ("DELETE", r"elections/contests/c/candidates/([\w-]+)", "withdraw"),
    ("POST", r"elections/contests/c/rounds", "call"),
    ("GET", r"elections/contests/c/rounds", "decided"),
    ("POST", r"elections/contests/c/lots", "draw"),
    ("POST", r"elections/contests/c/acclamation", "acclaim"),
    ("GET", r"elections/organisations/o/mandates", "known_mandates"),
    ("POST", r"elections/mandates/(\w+)/end", "accept"),
    ("POST", r"registration/delegations/(\w+)/(?:dispute|settle)", "accept"),
    ("GET", r"registration/assemblies/a/presence", "presence"),
    ("GET", r"registration/assemblies/a/rules", "rules"),
    ("GET", r"notifications/assemblies/a/state", "screen"),
)


def staged(fake: FakePlatform, scenario: Scenario) -> Stage:
    """The assembly of a scenario, convened; whoever speaks is told by their token."""

    def signed_in(who: str) -> Session:
        return Session("/sign-in", {}, token=who)

    hall = Hall.of(scenario, member_codes(scenario))
    platform = Platform("http://platform.invalid", transport=httpx.MockTransport(fake))
    staff = Staff(
        signed_in("chair"),
        signed_in("desk"),
        (signed_in("teller-1"), signed_in("teller-2")),
        signed_in("teller-3"),
        signed_in("secretary"),
        (),
    )
    stage = Stage(platform, Organisation("o", signed_in("operator")), "a", staff, hall, date(2026, 11, 23), 1)
    stage.seats = {code: Seat(f"d{code}", [Badge(code, signed_in(code))], 0) for code in hall.members}
    stage.texts = texts_of(scenario)
    return stage


async def play(text: str, fake: FakePlatform, *, holds_sealed: bool = False) -> list[StepReport]:
    """What a replay of the scenario's steps reports."""
    scenario = read_scenario_text(text, Path())
    report = Report(scenario.name)
    stage = staged(fake, scenario)
    stage.holds_sealed = holds_sealed
    await play_steps(stage, scenario, report, Progress(io.StringIO()), Pace())
    return report.steps
