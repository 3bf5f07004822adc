"""A scenario played without a platform: votes, presence and rules only, to see whether a file expects what its rules decide.

Knows motions with all that hangs on them, and elections. In which order motions may be put, and that the services do the
same, the system tests replay.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cli.scenario.checks import member_codes
from cli.scenario.hall import Hall, motion_ballots
from cli.scenario.model import (
    AdmissionStep,
    ArriveStep,
    CorrectStep,
    DisputeStep,
    ElectionStep,
    LeaveStep,
    MotionStep,
    QuorumStep,
    RepeatStep,
    RestoreStep,
    Scenario,
    SettleStep,
    Step,
    SuspendStep,
)
from cli.scenario.model_votes import Motion, PartVotes, Votes
from cli.scenario.people import RULESETS
from cli.scenario.regions import member_regions
from cli.scenario.rules import read_rules_file
from shared.rules.loading import load_majority, load_office, load_rule_set
from shared.rules.majority import Electorate, Majority
from shared.rules.motion import Votes as MotionVotes
from shared.rules.motion import decide_motion
from shared.rules.quorum import check_quorum
from shared.rules.rule_set import RuleSet
from tests.unit.cli.dry_election import DryElection

Facts = dict[str, Any]


@dataclass
class Vote:
    """One vote as it was taken, so that it can be corrected."""

    needs: Majority
    electorate: Electorate
    chosen: dict[str, str]

    def facts(self) -> Facts:
        counts = {one: list(self.chosen.values()).count(one) for one in ("yes", "no", "abstain")}
        decision = decide_motion(self.needs, MotionVotes(**counts), self.electorate)
        return {
            "outcome": "adopted" if decision.adopted else "not_adopted",
            **counts,
            "not_voting": self.electorate.present - len(self.chosen),
            "required": decision.required,
        }


@dataclass
class DryPlay:
    scenario: Scenario
    hall: Hall = field(init=False)
    rules: RuleSet = field(init=False)
    set_by_vote: dict[str, Majority] = field(default_factory=dict)
    votes: dict[str, Vote] = field(default_factory=dict)
    decided: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.hall = Hall.of(self.scenario, member_codes(self.scenario))
        self.rules = rules_of(self.scenario)

    def through(self) -> None:
        for step in self.scenario.steps:
            self.step(step)

    def step(self, step: Step) -> None:
        match step:
            case QuorumStep():
                found = check_quorum(self.rules.quorum, self.electorate())
                self.agree(step.id, step.expect, {"met": found.met, "present": found.present})
            case MotionStep():
                self.agree(step.id, step.expect, self.motion(step.motion))
            case AdmissionStep():
                got = self.vote(step.id, step.votes, self.rules.majority_for("admission"))
                if got["outcome"] == "adopted":
                    self.hall.admit(step.member.code)
                self.agree(step.id, step.expect, {**got, "members_after": len(self.hall.members)})
            case RepeatStep():
                got = self.vote(step.of, step.votes, self.needs(step.of))
                self.follow(step.of)
                self.agree(step.id, step.expect, got)
            case CorrectStep():
                vote = self.votes[step.of]
                assert vote.chosen[step.member] == step.was, step.id
                vote.chosen[step.member] = step.becomes
                self.agree(step.id, step.expect, vote.facts())
            case ElectionStep():
                self.election(step)
            case _:
                self.people(step)

    def people(self, step: Step) -> None:
        match step:
            case ArriveStep():
                self.hall.arrive(step.members)
            case LeaveStep():
                self.hall.leave(step.members)
            case SuspendStep():
                self.hall.suspend(step.members)
            case RestoreStep():
                self.hall.restore(step.members)
            case DisputeStep():
                self.hall.dispute(step.member)
            case SettleStep():
                self.hall.settle(step.member, accepted=step.accepted)
            case _:
                pass

    def electorate(self) -> Electorate:
        members = len(self.hall.members)
        return Electorate(
            members=members,
            eligible=members - len(self.hall.suspended & set(self.hall.members)),
            accredited=members - len(self.hall.disputed),
            present=len(self.hall.voters()),
        )

    def text(self, name: str) -> Motion | None:
        return next((one.motion for one in self.scenario.steps if isinstance(one, MotionStep) and one.id == name), None)

    def needs(self, name: str) -> Majority:
        motion = self.text(name)
        if name in self.set_by_vote:
            return self.set_by_vote[name]
        if motion is None:
            return self.rules.majority_for("admission")
        if motion.majority is not None:
            return load_majority(motion.majority, self.rules)
        if motion.parent is not None and self.rules.amendments_inherit:
            return self.needs(motion.parent)
        return self.rules.majority_for(motion.subject)

    def motion(self, motion: Motion) -> Facts:
        if self.decided.get(motion.id) == "moot":
            return {"outcome": "not_adopted", "moot": True}
        needs = self.needs(motion.id)
        if not isinstance(motion.votes, PartVotes):
            got = self.vote(motion.id, motion.votes, needs)
            self.follow(motion.id)
            return got
        of_parts = needs if self.rules.amendments_inherit else self.rules.majority_for(motion.subject)
        parts = {part.id: self.vote(part.id, motion.votes.parts[part.id], of_parts) for part in motion.parts}
        operative = [parts[part.id]["outcome"] for part in motion.parts if part.operative]
        if "adopted" not in (operative or [one["outcome"] for one in parts.values()]):
            return {"outcome": "not_adopted", "parts": parts}
        assert motion.votes.whole is not None, motion.id
        got = self.vote(motion.id, motion.votes.whole, needs)
        self.follow(motion.id)
        return {**got, "parts": parts}

    def vote(self, name: str, votes: Votes, needs: Majority) -> Facts:
        electorate = self.electorate()
        if not check_quorum(self.rules.quorum, electorate).met:
            return {"outcome": "no_quorum"}
        chosen = {member: choice for member, (choice,) in motion_ballots(votes, self.hall)}
        assert set(chosen) <= set(self.hall.voters()), name
        self.votes[name] = Vote(needs, electorate, chosen)
        got = self.votes[name].facts()
        self.decided[name] = got["outcome"]
        return got

    def follow(self, name: str) -> None:
        """What the vote on a motion means for others."""
        motion, adopted = self.text(name), self.decided.get(name) == "adopted"
        if motion is None or name not in self.decided:
            return
        if adopted:
            self.decided |= {other: "moot" for other in motion.moot_if_adopted if other not in self.decided}
        if (link := motion.sets_majority_of) is not None:
            self.set_by_vote[link.motion] = load_majority(link.if_adopted if adopted else link.if_not, self.rules)

    def election(self, step: ElectionStep) -> None:
        office = load_office(step.office, self.rules)
        got = DryElection(step, office, self.electorate(), member_regions(self.scenario)).through()
        for number, (one, came) in enumerate(zip(step.rounds, got["rounds"], strict=True), start=1):
            self.agree(f"{step.id} round {number}", one.expect, came)
            for box in one.boxes:
                if box.expect:
                    self.agree(f"{step.id} round {number} {box.region}", box.expect, came["by_region"][str(box.region)])
        self.agree(step.id, step.expect, got)

    def agree(self, id_: str, expected: Mapping[str, Any], got: Facts) -> None:
        wanted = {key: sorted(one) if isinstance(one, list) else one for key, one in expected.items()}
        for name, part in wanted.pop("parts", {}).items():
            self.agree(f"{id_}.{name}", part, got["parts"][name])
        assert wanted == {key: got.get(key) for key in wanted}, id_


def rules_of(scenario: Scenario) -> RuleSet:
    if isinstance(scenario.rules, str):
        return read_rules_file(RULESETS / f"{scenario.rules}.yaml")
    return load_rule_set(scenario.rules)
