"""What came of each step and whether it is what the scenario expects.

Lists (who is elected, who goes on) are compared without their order, but for the order of speakers; rounds, regions and parts
one by one. ``got`` carries all that the platform said, also what nobody expected anything of.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cli.replay.client import Refused
from cli.scenario.model import Step

Facts = Mapping[str, Any]


@dataclass(frozen=True)
class Difference:
    field: str
    expected: Any
    got: Any

    def __str__(self) -> str:
        return f"{self.field}: expected {self.expected}, got {self.got}"


@dataclass(frozen=True)
class StepReport:
    id: str
    kind: str
    outcome: str
    expected: Facts
    got: Facts
    differences: tuple[Difference, ...]
    explanation: str

    @property
    def ok(self) -> bool:
        return not self.differences

    def document(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "kind": self.kind,
            "ok": self.ok,
            "outcome": self.outcome,
            "expected": dict(self.expected),
            "got": dict(self.got),
            "differences": [{"field": one.field, "expected": one.expected, "got": one.got} for one in self.differences],
            "explanation": self.explanation,
        }


@dataclass(frozen=True)
class Played:
    """What a step did: its outcome in a word, the facts, a sentence, and what went wrong on the way."""

    outcome: str
    got: Facts = field(default_factory=dict)
    explanation: str = ""
    troubles: tuple[Difference, ...] = ()


def as_refused(refusal: Refused | None) -> Played:
    """Of what had to be refused: why it was, or that it was not."""
    if refusal is None:
        return Played("accepted", {"code": None}, "", (Difference("refused", True, False),))
    return Played("refused", {"code": refusal.code}, refusal.detail)


@dataclass
class Report:
    scenario: str
    steps: list[StepReport] = field(default_factory=list)
    after: Report | None = None

    @property
    def ok(self) -> bool:
        return all(step.ok for step in self.steps) and (self.after is None or self.after.ok)

    def document(self) -> dict[str, Any]:
        """``after`` is there only where another scenario was played first."""
        found: dict[str, Any] = {
            "scenario": self.scenario,
            "ok": self.ok,
            "steps": [step.document() for step in self.steps],
        }
        return found if self.after is None else {**found, "after": self.after.document()}


def judge(step: Step, expected: Facts, played: Played) -> StepReport:
    differences = (*compare(expected, played.got), *played.troubles)
    return StepReport(step.id, step.kind, played.outcome, expected, played.got, differences, played.explanation)


def compare(expected: Facts, got: Facts, prefix: str = "") -> tuple[Difference, ...]:
    found: list[Difference] = []
    for key, wanted in expected.items():
        name = f"{prefix}{key}"
        came = got.get(key)
        if key == "rounds":
            found += _compare_rounds(wanted, came or [])
        elif isinstance(wanted, Mapping) and isinstance(came, Mapping):
            found += compare(wanted, came, f"{name}.")
        elif key not in got or not (wanted == came if key == "order" else _alike(wanted, came)):
            found.append(Difference(name, wanted, came))
    return tuple(found)


def _compare_rounds(expected: list[Facts], got: list[Facts]) -> list[Difference]:
    found: list[Difference] = []
    for number, wanted in enumerate(expected):
        if number >= len(got):
            found.append(Difference(f"rounds[{number}]", dict(wanted), None))
        else:
            found += compare(wanted, got[number], f"rounds[{number}].")
    return found


def _alike(wanted: Any, came: Any) -> bool:
    if isinstance(wanted, list) and isinstance(came, list):
        return sorted(map(str, wanted)) == sorted(map(str, came))
    return type(wanted) is type(came) and bool(wanted == came)


def in_english(texts: Mapping[str, str] | None) -> str:
    """The platform's own sentence, in English where it has it."""
    said = {language: words for language, words in (texts or {}).items() if words}
    return str(said.get("en") or next(iter(said.values()), ""))
