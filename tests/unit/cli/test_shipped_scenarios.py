"""The shipped scenarios: all parse, and what they expect is what the rules decide of the counts they give.

The dry play below knows votes, presence and rules only; that the services do the same is what the system tests replay.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.scenario.checks import member_codes
from cli.scenario.hall import Hall, needed
from cli.scenario.model import (
    AdmissionStep,
    ArriveStep,
    Counts,
    ElectionStep,
    LeaveStep,
    MotionStep,
    Named,
    QuorumStep,
    RepeatStep,
    RestoreStep,
    Round,
    Scenario,
    SuspendStep,
    Votes,
)
from cli.scenario.parser import read_scenario
from cli.scenario.people import RULESETS
from cli.scenario.rules import read_rules_file
from shared.rules.election import decide_round
from shared.rules.loading import load_majority, load_office, load_rule_set
from shared.rules.majority import Electorate, Majority
from shared.rules.motion import Votes as MotionVotes
from shared.rules.motion import decide_motion
from shared.rules.quorum import check_quorum
from shared.rules.round import Papers, Standing
from shared.rules.rule_set import RuleSet

SCENARIOS = Path(__file__).resolve().parents[3] / "scenarios"
FILES = sorted(SCENARIOS.glob("*.yaml"))
EXPECTED = {"general-assembly", "glasgow-2024", "istanbul-2021", "marrakech-2025", "vienna-2023"}


def test_the_five_scenarios_are_there() -> None:
    assert {file.stem for file in FILES} >= EXPECTED


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_shipped_scenario_is_named_as_its_file(file: Path) -> None:
    assert read_scenario(file).name == file.stem


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_shipped_scenario_speaks_four_languages(file: Path) -> None:
    scenario = read_scenario(file)
    four = {"ar", "en", "es", "fr"}
    assert set(scenario.title) == four
    for step in scenario.steps:
        if isinstance(step, MotionStep):
            assert set(step.motion.title) == four, step.id


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_shipped_scenario_expects_what_its_rules_decide(file: Path) -> None:
    scenario = read_scenario(file)
    DryPlay(scenario).through()


class DryPlay:
    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.rules = rules_of(scenario)
        self.hall = Hall.of(scenario, member_codes(scenario))
        self.needs: dict[str, Majority] = {}

    def electorate(self) -> Electorate:
        members = len(self.hall.members)
        return Electorate(
            members=members,
            eligible=members - len(self.hall.suspended & set(self.hall.members)),
            accredited=members,
            present=len(self.hall.voters()),
        )

    def through(self) -> None:
        for step in self.scenario.steps:
            if isinstance(step, MotionStep):
                self.needs[step.id] = self.majority(step)
        for step in self.scenario.steps:
            match step:
                case QuorumStep():
                    found = check_quorum(self.rules.quorum, self.electorate())
                    self.agree(step.id, dict(step.expect), {"met": found.met, "present": found.present})
                case MotionStep():
                    assert isinstance(step.motion.votes, Counts | Named)
                    self.motion(step.id, dict(step.expect), step.motion.votes, self.needs[step.id])
                case RepeatStep():
                    self.motion(step.id, dict(step.expect), step.votes, self.needs[step.of])
                case AdmissionStep():
                    self.needs[step.id] = self.rules.majority_for("admission")
                    self.admission(step)
                case ElectionStep():
                    self.election(step)
                case ArriveStep():
                    self.hall.arrive(step.members)
                case LeaveStep():
                    self.hall.leave(step.members)
                case SuspendStep():
                    self.hall.suspend(step.members)
                case RestoreStep():
                    self.hall.restore(step.members)
                case _:
                    pass

    def majority(self, step: MotionStep) -> Majority:
        motion = step.motion
        if motion.majority is not None:
            return load_majority(motion.majority, self.rules)
        if motion.parent is not None and self.rules.amendments_inherit:
            texts = {one.id: one for one in self.scenario.steps if isinstance(one, MotionStep)}
            return self.majority(texts[motion.parent])
        return self.rules.majority_for(motion.subject)

    def motion(self, id_: str, expect: dict[str, object], votes: Votes, needs: Majority) -> bool:
        if not check_quorum(self.rules.quorum, self.electorate()).met:
            self.agree(id_, expect, {"outcome": "no_quorum"})
            return False
        counts = dict.fromkeys(("yes", "no", "abstain"), 0)
        if isinstance(votes, Named):
            voters = set(self.hall.voters())
            assert set(votes.votes) <= voters, id_
            for choice in votes.votes.values():
                counts[choice] += 1
        else:
            counts.update(votes.counts)
        decision = decide_motion(needs, MotionVotes(**counts), self.electorate())
        got = {
            "outcome": "adopted" if decision.adopted else "not_adopted",
            **counts,
            "not_voting": len(self.hall.voters()) - needed(votes),
            "required": decision.required,
        }
        self.agree(id_, {key: one for key, one in expect.items() if key != "members_after"}, got)
        return decision.adopted

    def admission(self, step: AdmissionStep) -> None:
        if self.motion(step.id, dict(step.expect), step.votes, self.needs[step.id]):
            self.hall.admit(step.member.code)
        if "members_after" in step.expect:
            assert step.expect["members_after"] == len(self.hall.members), step.id

    def election(self, step: ElectionStep) -> None:
        office = load_office(step.office, self.rules)
        standing = [Standing(one.name, one.name, one.member, one.region) for one in step.candidates]
        elected: list[str] = []
        ties = 0
        for number, one in enumerate(step.rounds, start=1):
            assert isinstance(one, Round)
            standing = [candidate for candidate in standing if candidate.name not in one.withdraw_before]
            marks: dict[str, int] = {}
            for papers in one.ballots:
                for mark in papers.choose:
                    marks[mark] = marks.get(mark, 0) + papers.count
            valid = sum(papers.count for papers in one.ballots if papers.choose)
            blank = sum(papers.count for papers in one.ballots if not papers.choose)
            decision = decide_round(
                office,
                number,
                standing,
                Papers(valid, marks, blank),
                self.electorate(),
                seats_open=office.seats - len(elected),
                ties_before=ties,
            )
            got = {
                "valid": decision.valid,
                "required": decision.required,
                "elected": sorted(decision.elected),
                "next": sorted(decision.next),
                "tie": decision.tie.kind.value if decision.tie else None,
            }
            wanted = {key: sorted(value) if isinstance(value, list) else value for key, value in one.expect.items()}
            self.agree(f"{step.id} round {number}", wanted, got)
            elected += decision.elected
            ties = ties + 1 if decision.tie else 0
            standing = [candidate for candidate in standing if candidate.id in decision.next]
        if "elected" in step.expect:
            assert sorted(step.expect["elected"]) == sorted(elected), step.id

    def agree(self, id_: str, expected: dict[str, object], got: dict[str, object]) -> None:
        assert expected == {key: got.get(key) for key in expected}, id_


def rules_of(scenario: Scenario) -> RuleSet:
    if isinstance(scenario.rules, str):
        return read_rules_file(RULESETS / f"{scenario.rules}.yaml")
    return load_rule_set(scenario.rules)
