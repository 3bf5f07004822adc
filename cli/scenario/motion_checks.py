"""Whether what motions say of one another fits together: amendments, majorities set by another vote, texts made moot.

That the order of the file is the order in which the rules let them be voted is not checked: the platform decides that.
"""

from __future__ import annotations

from collections.abc import Iterator

from cli.scenario.model import AdmissionStep, MotionStep, Scenario
from cli.scenario.model_votes import Motion
from cli.scenario.relations import part_key, tabled_before
from cli.scenario.rules import check_majority
from cli.scenario.source import ScenarioError
from shared.rules.rule_set import RuleSet

MAX_DEEP = 8


class Texts:
    """All that is put to the vote in a scenario, by id; of an admission there is no more than its id."""

    def __init__(self, scenario: Scenario) -> None:
        self.motions = {step.id: step.motion for step in scenario.steps if isinstance(step, MotionStep)}
        self.ids = {*self.motions, *(step.id for step in scenario.steps if isinstance(step, AdmissionStep))}

    def check(self, motion: Motion, rules: RuleSet) -> None:
        """Raises ScenarioError for what ``motion`` refers to and is not there."""
        parent = motion.parent
        if parent is not None and (parent == motion.id or parent not in self.motions):
            raise ScenarioError(motion.place.child("parent"), f"there is no motion '{parent}' that this amends")
        for field, other in _references(motion):
            if other == motion.id or other not in self.ids:
                raise ScenarioError(motion.place.child(field), f"there is no other motion '{other}'")
        for part in motion.parts:
            if part_key(motion.id, part.id) in self.ids:
                raise ScenarioError(motion.place.child("parts"), f"there is a motion '{part_key(motion.id, part.id)}'")
        if motion.majority is not None:
            check_majority(motion.majority, rules, motion.place)
        if (link := motion.sets_majority_of) is not None:
            check_majority(link.if_adopted, rules, motion.place, "sets_majority_of.if_adopted")
            check_majority(link.if_not, rules, motion.place, "sets_majority_of.if_not")
        self._not_in_a_circle(motion)

    def _not_in_a_circle(self, motion: Motion) -> None:
        """What must be tabled before a motion must not wait for it, and is not far away."""
        deep, level = 0, set(tabled_before(motion))
        while level:
            deep += 1
            if motion.id in level:
                raise ScenarioError(motion.place, f"'{motion.id}' refers to itself by way of other motions")
            if deep > MAX_DEEP:
                raise ScenarioError(motion.place, f"'{motion.id}' refers to others more than {MAX_DEEP} deep")
            level = {one for name in level if name in self.motions for one in tabled_before(self.motions[name])}


def _references(motion: Motion) -> Iterator[tuple[str, str]]:
    for number, other in enumerate(motion.moot_if_adopted):
        yield f"moot_if_adopted[{number}]", other
    if motion.sets_majority_of is not None:
        yield "sets_majority_of.motion", motion.sets_majority_of.motion
    if motion.gives_priority_to is not None:
        yield "gives_priority_to", motion.gives_priority_to
