"""A rule set as loaded: immutable, complete, every name resolved. Loading is in loading.py."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from shared.kernel.errors import NotFound
from shared.rules.body import Body
from shared.rules.majority import SIMPLE, Comparison, Majority, Share
from shared.rules.office import Office
from shared.rules.quorum import Quorum

MotionTie = Literal["rejected", "revote"]


@dataclass(frozen=True, slots=True)
class Corrections:
    """How long after its declaration a recorded vote may be corrected on the record; 0: not at all."""

    hours: int = 24
    source: str = ""
    verify: bool = False


@dataclass(frozen=True, slots=True)
class Postponement:
    """Where abstentions are such a share of the votes cast, the question waits for a later vote, in which abstentions do not
    postpone it again (ITU Convention, No. 416)."""

    fraction: Share
    comparison: Comparison
    source: str = ""
    verify: bool = False

    def asked_by(self, abstain: int, cast: int) -> bool:
        """Whether so many abstentions among the votes cast, abstentions included, put the question off."""
        return abstain > 0 and abstain >= self.fraction.least(cast, self.comparison)

    def document(self) -> dict[str, str]:
        """What decides, in the shape that loading reads again; for freezing with a poll."""
        return {"fraction": str(self.fraction), "comparison": self.comparison.value}


@dataclass(frozen=True, slots=True)
class RuleSet:
    id: str
    source: str
    effective_from: date | None
    effective_to: date | None
    quorum: Quorum | None
    majorities: Mapping[str, Majority]
    subjects: Mapping[str, Majority]
    amendments_inherit: bool
    tie: tuple[MotionTie, ...]  # ("rejected",) or ("revote", "rejected")
    elections: Mapping[str, Office]
    verify: bool = False
    bodies: Mapping[str, Body] = field(default_factory=dict)
    corrections: Corrections = Corrections()
    postponement: Postponement | None = None

    def majority_for(self, subject: str) -> Majority:
        """What a motion on this subject needs; subjects the rules do not name need the simple majority."""
        return self.subjects.get(subject) or self.majorities.get("simple") or SIMPLE

    def majority_named(self, name: str) -> Majority:
        """The majority of that name. Raises NotFound."""
        if name == SIMPLE.name:
            return self.majorities.get(name) or SIMPLE
        if name not in self.majorities:
            raise NotFound(what=f"majority {name} in the rule set {self.id}")
        return self.majorities[name]

    def office(self, name: str) -> Office:
        """The office of that name. Raises NotFound."""
        if name not in self.elections:
            raise NotFound(what=f"office {name} in the rule set {self.id}")
        return self.elections[name]

    def in_force(self, day: date) -> bool:
        return (self.effective_from is None or self.effective_from <= day) and (
            self.effective_to is None or day <= self.effective_to
        )
