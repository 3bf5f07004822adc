"""Checks the rules that a scenario names or brings, with the same pure package that the platform decides by.

Promises that majorities and offices named in the steps exist and can be read. Whether they are the rules of the body, nobody
can say here.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cli.scenario.model_votes import MajorityText
from cli.scenario.people import RULESETS
from cli.scenario.source import Place, ScenarioError, Value, located, read
from shared.kernel.errors import Refusal
from shared.rules.errors import InvalidRuleSet
from shared.rules.loading import load_majority, load_office, load_rule_set
from shared.rules.office import Office
from shared.rules.rule_set import RuleSet
from shared.rules.uncertain import uncertain


def read_rules_file(path: Path) -> RuleSet:
    """A rule-set file as ``rulesets/`` has them. Raises ScenarioError with line and field."""
    return checked_rules(path)[0]


def checked_rules(path: Path) -> tuple[RuleSet, list[tuple[Place, str]]]:
    """The same, with the places of what is still to be verified in it, and their sources."""
    value = read(path.read_text(encoding="utf-8"))
    rules = _load(value, shipped=True)
    marked = uncertain(value.plain())
    return rules, [(located(value, Place(1, each.path)), each.source) for each in marked]


def read_rules(value: Value) -> tuple[str | Mapping[str, Any], RuleSet]:
    """What the platform is given, and the rules it stands for."""
    if isinstance(value.data, Mapping):
        return value.plain(), _load(value, shipped=False)
    if not isinstance(value.data, str):
        raise ScenarioError(value.place, "must be the id of a rule set, or an inline rule set")
    file = RULESETS / f"{value.data}.yaml"
    if not value.data.replace("-", "").isalnum() or not file.is_file():
        shipped = ", ".join(sorted(one.stem for one in RULESETS.glob("*.yaml")))
        raise ScenarioError(value.place, f"there is no rule set '{value.data}'; shipped: {shipped}")
    return value.data, read_rules_file(file)


def check_majority(majority: MajorityText, rules: RuleSet, place: Place, path: str = "majority") -> None:
    try:
        load_majority(majority, rules, path)
    except InvalidRuleSet as error:
        raise ScenarioError(place.child(error.path), error.reason) from error


def read_office(office: str | Mapping[str, Any], rules: RuleSet, place: Place) -> Office:
    """The office that an election at ``place`` fills."""
    try:
        return load_office(office, rules)
    except InvalidRuleSet as error:
        raise ScenarioError(place.child(error.path), error.reason) from error


def _load(value: Value, *, shipped: bool) -> RuleSet:
    try:
        return load_rule_set(value.plain(), shipped=shipped)
    except InvalidRuleSet as error:
        raise ScenarioError(located(value, value.place.child(error.path)), error.reason) from error
    except Refusal as error:
        raise ScenarioError(value.place, error.text) from error
