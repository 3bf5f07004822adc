"""What no single step can know: references between steps, and whether the hall holds as many voters as a vote counts.

The hall is walked through as the author expects it to go, with every admission adopted. What the platform refuses for
reasons of its own (a quorum, a suspended member that votes) is not caught here; finding that out is what scenarios are for.
"""

from __future__ import annotations

from collections.abc import Iterable

from cli.scenario.contest_checks import check_election, check_vacancy, must_not_exceed
from cli.scenario.hall import Hall, needed
from cli.scenario.model import (
    AdmissionStep,
    AgendaStep,
    ArriveStep,
    CorrectStep,
    DisputeStep,
    DocumentStep,
    ElectionStep,
    FloorStep,
    HandoverStep,
    LeaveStep,
    MotionStep,
    RefuseStep,
    RepeatStep,
    RestoreStep,
    Scenario,
    SettleStep,
    Step,
    SuspendStep,
    VacateStep,
)
from cli.scenario.model_votes import Motion, Named, PartVotes, Votes
from cli.scenario.motion_checks import Texts
from cli.scenario.relations import part_key
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
        self.texts = Texts(scenario)
        self.modes: dict[str, str] = {}  # of the motions voted so far
        self.items: set[str] = set()  # of the agenda so far

    def through(self) -> None:
        ids = {step.id for step in self.scenario.steps}
        for name in self.scenario.synthetic:
            if name not in ids:
                raise ScenarioError(Place(1, "synthetic"), f"there is no step '{name}'")
        for step in self.scenario.steps:
            self._step(step)

    def _step(self, step: Step) -> None:
        match step:
            case MotionStep():
                self._motion(step.motion, enough=_is_held(step))
                for name in (step.id, *(part_key(step.id, part.id) for part in step.motion.parts)):
                    self.modes[name] = step.motion.mode
            case RefuseStep() if step.motion is not None:
                self._motion(step.motion, enough=False)
            case AdmissionStep():
                self._admission(step)
            case RepeatStep():
                self._repeat(step)
            case CorrectStep():
                self._correct(step)
            case ElectionStep():
                check_election(step, self.scenario, self.rules, self.hall)
            case AgendaStep():
                self.items.add(step.id)
            case DocumentStep():
                if step.item not in self.items:
                    raise ScenarioError(step.place, f"there is no agenda item '{step.item}' before this")
            case FloorStep():
                self._floor(step)
            case RefuseStep() if step.floor is not None:
                self._floor(step.floor)
            case VacateStep():
                check_vacancy(step, self.scenario)
            case _:
                self._people(step)

    def _floor(self, step: FloorStep) -> None:
        if step.item not in self.items:
            raise ScenarioError(step.place.child("item"), f"there is no item '{step.item}' on the agenda before this")
        for speaker in step.speakers:
            if speaker.member is not None:
                self._known([speaker.member], step.place.child("speakers"))
            elif speaker.observer not in self.scenario.observers:
                raise ScenarioError(step.place.child("speakers"), f"'{speaker.observer}' is not an observer")

    def _people(self, step: Step) -> None:
        match step:
            case HandoverStep():
                self._known([step.member], step.place)
                if self.scenario.delegates_per_delegation < 2:
                    raise ScenarioError(step.place, "a hand-over needs delegates_per_delegation of at least 2")
            case DisputeStep():
                self._known([step.member], step.place.child("member"))
                self.hall.dispute(step.member)
            case SettleStep():
                if step.member not in self.hall.disputed:
                    raise ScenarioError(
                        step.place.child("member"), f"nothing disputes the credentials of {step.member}"
                    )
                self.hall.settle(step.member, accepted=step.accepted)
            case ArriveStep() | LeaveStep() | SuspendStep() | RestoreStep():
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
        self.texts.check(motion, self.rules)
        for votes in motion.votes.all() if isinstance(motion.votes, PartVotes) else [motion.votes]:
            self._votes(votes, enough=enough)

    def _admission(self, step: AdmissionStep) -> None:
        if step.member.code in self.hall.members:
            raise ScenarioError(step.place.child("member"), f"{step.member.code} is a member already")
        self._votes(step.votes, enough=_is_held(step))
        self.modes[step.id] = step.mode
        self.hall.admit(step.member.code)

    def _repeat(self, step: RepeatStep) -> None:
        self._voted(step.of, step.place)
        if isinstance(step.votes, Named) and self.modes[step.of] != "recorded":
            raise ScenarioError(step.votes.place, "a secret vote and a show of hands take counts only")
        self._votes(step.votes, enough=_is_held(step))

    def _correct(self, step: CorrectStep) -> None:
        self._voted(step.of, step.place)
        self._known([step.member], step.place.child("member"))
        if self.modes[step.of] != "recorded":
            raise ScenarioError(step.place.child("of"), "only a recorded vote can be corrected")

    def _voted(self, name: str, place: Place) -> None:
        if name not in self.modes:
            raise ScenarioError(place.child("of"), f"there is no motion '{name}' before this one")

    def _votes(self, votes: Votes, *, enough: bool) -> None:
        if isinstance(votes, Named):
            self._known(votes.votes, votes.place)
        elif enough:
            must_not_exceed(needed(votes), len(self.hall.voters()), votes.place)

    def _known(self, codes: Iterable[str], place: Place) -> None:
        members = set(self.hall.members)
        for code in codes:
            if code not in members:
                raise ScenarioError(place, f"{code} is not a member")


def _is_held(step: Step) -> bool:
    return step.expect.get("outcome") != "no_quorum"
