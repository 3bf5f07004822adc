"""An election played without a platform: the contest of the domain, and the papers of a scenario.

Whom the rules bar because of the seats of other offices is not known here; the system tests replay that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from cli.scenario.model import ElectionStep
from cli.scenario.model_elections import AnyRound, Box, Candidate, Lots, Round, SpecialRound
from services.elections.domain.candidate import Candidate as Standing
from services.elections.domain.contest import Contest
from services.elections.domain.round import Round as Step
from shared.kernel.ids import CountingIds
from shared.rules.majority import Electorate
from shared.rules.office import Office, SoleCandidate
from shared.rules.round import Papers

Facts = dict[str, Any]


@dataclass
class DryElection:
    step: ElectionStep
    office: Office
    electorate: Electorate
    regions: Mapping[str, str]  # of members
    contest: Contest = field(init=False)
    ids: CountingIds = field(default_factory=CountingIds)

    def __post_init__(self) -> None:
        office, seats = self.office, 1 if self.step.vacancy else self.step.seats
        regions = office.regions if seats is None else {} if isinstance(seats, int) else seats
        number = sum(regions.values()) or (seats if isinstance(seats, int) else office.seats)
        self.contest = Contest(
            "c", "o", "a", None, office.name, {}, number, (), regions=regions, distinct=office.distinct,
            acclaims=office.sole_candidate is SoleCandidate.ACCLAMATION,
        )  # fmt: skip
        self.nominate(self.step.candidates)

    def nominate(self, candidates: Iterable[Candidate]) -> None:
        """A candidate's id is their name."""
        for one in candidates:
            region = one.region or (self.regions.get(one.member) if one.member else None)
            self.contest, _ = self.contest.nominate(Standing(one.name, one.name, one.member, region))

    def through(self) -> Facts:
        """What comes of it, in the shape of what a replay reports."""
        rounds = [self.round(one) for one in self.step.rounds]
        self.acclaim_the_rest()
        return {"rounds": rounds, "elected": sorted(self.contest.elected)}

    def round(self, one: AnyRound) -> Facts:
        match one:
            case Lots():
                assert one.drawn is not None, "a lot that the platform draws cannot be foreseen"
                assert self.tie(one.region) == (one.tie, sorted(one.among))
                how = {"method": "hand", "witnesses": list(one.witnesses)}
                self.contest, lot = self.contest.draw(self.office, self.ids.new(), one.region, one.drawn, how)
                return facts([lot])
            case SpecialRound():
                assert self.tie(one.box.region) == (one.tie, sorted(one.among))
                return facts([self.ballot(one.box)])
            case Round():
                for name in one.withdraw_before:
                    self.contest = self.contest.withdraw(name)
                self.nominate(one.enter_before)
                if not any(box.papers for box in one.boxes):
                    return facts(self.acclaim_the_rest())
                decided = [self.ballot(box) for box in one.boxes]
                by_region = (
                    {"by_region": {str(each.region): facts([each]) for each in decided}} if one.by_region else {}
                )
                return facts(decided) | by_region

    def tie(self, region: str | None) -> tuple[str, list[str]]:
        tie = self.contest.race(region).tie
        assert tie is not None
        return tie.kind.value, sorted(tie.among)

    def ballot(self, box: Box) -> Step:
        self.contest, called = self.contest.call_round(self.office, self.ids.new(), box.region)
        if box.written:
            written = [Standing(name, name, None, box.region) for name in box.written]
            self.contest = self.contest.write_in(called.round_id, written)
        self.contest, decided = self.contest.decide(self.office, called.round_id, papers_in(box), self.electorate)
        return decided

    def acclaim_the_rest(self) -> list[Step]:
        acclaimed = []
        for race in self.contest.races:
            if race.awaits == "acclamation":
                self.contest, step = self.contest.acclaim(self.ids.new(), race.region)
                acclaimed.append(step)
        return acclaimed


def facts(steps: list[Step]) -> Facts:
    found: Facts = {"valid": steps[0].valid, "required": steps[0].required} if len(steps) == 1 else {}
    return {
        **found,
        "elected": sorted(name for step in steps for name in step.elected),
        "next": sorted(name for step in steps for name in step.next),
        "tie": next((step.tie for step in steps if step.tie), None),
    }


def papers_in(box: Box) -> Papers:
    marks: Counter[str] = Counter()
    for papers in box.ballots:
        marks.update(dict.fromkeys(papers.choose, papers.count))
    valid = sum(papers.count for papers in box.ballots if papers.choose)
    blank = sum(papers.count for papers in box.ballots if not papers.choose)
    if box.paper is None:
        return Papers(valid, marks, blank)
    marks.update(box.paper.votes)
    return Papers(valid + box.paper.valid, marks, blank + box.paper.blank, box.paper.invalid)
