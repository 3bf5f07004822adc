"""What no single step can know: references between steps, and whether the hall holds as many voters as a vote counts.

The hall is walked through as the author expects it to go, with every admission adopted. What the platform refuses for
reasons of its own (a quorum, a suspended member that votes) is not caught here; finding that out is what scenarios are for.
"""

from __future__ import annotations

from collections.abc import Iterable

from cli.scenario.hall import Hall, needed
from cli.scenario.model import (
    AdmissionStep,
    ArriveStep,
    Counts,
    ElectionStep,
    HandoverStep,
    LeaveStep,
    Motion,
    MotionStep,
    Named,
    RefuseStep,
    RepeatStep,
    RestoreStep,
    Round,
    Scenario,
    Step,
    SuspendStep,
    Votes,
)
from cli.scenario.rules import check_majority, check_office
from cli.scenario.source import Place, ScenarioError
from shared.rules.rule_set import RuleSet


def member_codes(scenario: Scenario) -> list[str]:
    """The members when the first step begins, as far as the file says it."""
    earlier = [] if scenario.after is None else closing_members(scenario.after)
    return earlier if scenario.members is None else [member.code for member in scenario.members.listed]


def closing_members(scenario: Scenario) -> list[str]:
    admitted = [step.member.code for step in scenario.steps if isinstance(step, AdmissionStep)]
    return list(dict.fromkeys([*member_codes(scenario), *admitted]))


def check(scenario: Scenario, rules: RuleSet) -> None:
    """Raises ScenarioError for the first thing that does not fit together."""
    _Walk(scenario, rules).through()


class _Walk:
    def __init__(self, scenario: Scenario, rules: RuleSet) -> None:
        self.scenario = scenario
        self.rules = rules
        self.hall = Hall.of(scenario, member_codes(scenario))
        self.motions: dict[str, str] = {}  # id -> mode, of those voted so far
        self.tabled = {step.id for step in scenario.steps if isinstance(step, MotionStep)}

    def through(self) -> None:
        ids = {step.id for step in self.scenario.steps}
        for name in self.scenario.synthetic:
            if name not in ids:
                raise ScenarioError(Place(1, "synthetic"), f"there is no step '{name}'")
        for step in self.scenario.steps:
            self._step(step)

    def _step(self, step: Step) -> None:
        if isinstance(step, MotionStep):
            self._motion(step.motion, enough=step.expect.get("outcome") != "no_quorum")
            self.motions[step.id] = step.motion.mode
        elif isinstance(step, RefuseStep) and step.motion is not None:
            self._motion(step.motion, enough=False)
        elif isinstance(step, AdmissionStep):
            self._admission(step)
        elif isinstance(step, RepeatStep):
            self._repeat(step)
        elif isinstance(step, ElectionStep):
            self._election(step)
        elif isinstance(step, HandoverStep):
            self._known([step.member], step.place)
            if self.scenario.delegates_per_delegation < 2:
                raise ScenarioError(step.place, "a hand-over needs delegates_per_delegation of at least 2")
        elif isinstance(step, ArriveStep | LeaveStep | SuspendStep | RestoreStep):
            self._known(step.members, step.place)
            self._move(step)

    def _move(self, step: ArriveStep | LeaveStep | SuspendStep | RestoreStep) -> None:
        if isinstance(step, ArriveStep):
            self.hall.arrive(step.members)
        elif isinstance(step, LeaveStep):
            self.hall.leave(step.members)
        elif isinstance(step, SuspendStep):
            self.hall.suspend(step.members)
        else:
            self.hall.restore(step.members)

    def _motion(self, motion: Motion, *, enough: bool) -> None:
        if motion.parent is not None and (motion.parent == motion.id or motion.parent not in self.tabled):
            raise ScenarioError(motion.place.child("parent"), f"there is no motion '{motion.parent}' that this amends")
        if motion.majority is not None:
            check_majority(motion.majority, self.rules, motion.place)
        if isinstance(motion.votes, Counts | Named):
            self._votes(motion.votes, enough=enough)

    def _admission(self, step: AdmissionStep) -> None:
        if step.member.code in self.hall.members:
            raise ScenarioError(step.place.child("member"), f"{step.member.code} is a member already")
        self._votes(step.votes, enough=step.expect.get("outcome") != "no_quorum")
        self.motions[step.id] = step.mode
        self.hall.admit(step.member.code)

    def _repeat(self, step: RepeatStep) -> None:
        if step.of not in self.motions:
            raise ScenarioError(step.place.child("of"), f"there is no motion '{step.of}' before this one")
        if isinstance(step.votes, Named) and self.motions[step.of] != "recorded":
            raise ScenarioError(step.votes.place, "a secret vote and a show of hands take counts only")
        self._votes(step.votes, enough=step.expect.get("outcome") != "no_quorum")

    def _votes(self, votes: Votes, *, enough: bool) -> None:
        if isinstance(votes, Named):
            self._known(votes.votes, votes.place)
        elif enough:
            self._enough(needed(votes), votes.place)

    def _election(self, step: ElectionStep) -> None:
        check_office(step.office, self.rules, step.place)
        self._known((one.member for one in step.candidates if one.member is not None), step.place.child("candidates"))
        for one in step.rounds:
            if isinstance(one, Round):
                self._enough(sum(papers.count for papers in one.ballots), one.place)

    def _enough(self, wanted: int, place: Place) -> None:
        voters = len(self.hall.voters())
        if wanted > voters:
            raise ScenarioError(place, f"counts {wanted} votes, but {voters} members are in the hall and may vote")

    def _known(self, codes: Iterable[str], place: Place) -> None:
        members = set(self.hall.members)
        for code in codes:
            if code not in members:
                raise ScenarioError(place, f"{code} is not a member")
