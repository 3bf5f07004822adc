"""Motions: a text put to the vote, the majority it needs and what follows from its adoption."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from services.voting.domain.errors import AdmissionUnclear, MotionAlreadyAdopted
from services.voting.domain.poll import Mode
from shared.rules.loading import INLINE, load_majority
from shared.rules.majority import Majority
from shared.rules.rule_set import RuleSet

MotionState = Literal["tabled", "adopted", "not_adopted"]
ADMISSION = "admission"
UNNUMBERED_SUBJECTS = frozenset({ADMISSION, "amendment", "procedural"})


@dataclass(frozen=True, slots=True)
class Admits:
    """Whom an admission admits."""

    code: str
    name: Mapping[str, str]
    region: str


@dataclass(frozen=True, slots=True)
class Motion:
    motion_id: str
    organisation_id: str
    assembly_id: str
    item_id: str | None
    subject: str
    title: Mapping[str, str]
    text: Mapping[str, str] | None
    majority: str  # its name in the rules, or "inline"
    rule: Mapping[str, Any]  # the majority itself, so that it decides as it was tabled
    parent_motion_id: str | None
    mode: Mode
    change_allowed: bool
    admits: Admits | None
    tabled_at: datetime
    state: MotionState = "tabled"

    def __post_init__(self) -> None:
        if (self.admits is not None) != (self.subject == ADMISSION):
            raise AdmissionUnclear()

    @property
    def numbered(self) -> bool:
        """Whether its adoption enters the register of resolutions; what amends another motion, or is a part, does not."""
        return self.parent_motion_id is None and self.subject not in UNNUMBERED_SUBJECTS

    def may_be_put(self, *, again: bool) -> None:
        """Adopted, it is put only as the repeat of one of its votes, and an admission, which has had its effect, not at all."""
        if self.state == "adopted" and not (again and self.admits is None):
            raise MotionAlreadyAdopted()

    def decided(self, adopted: bool) -> Motion:
        return replace(self, state="adopted" if adopted else "not_adopted")


def majority_of(
    rules: RuleSet, subject: str, asked: str | Mapping[str, Any] | None, parent: Motion | None
) -> tuple[str, dict[str, Any]]:
    """The majority a motion needs, by name and by content: the one asked for, or the parent's for an amendment or a part
    where the rules say so, or the one of its subject."""
    if asked is not None:
        chosen = load_majority(asked, rules)
    elif parent is not None and rules.amendments_inherit:
        return parent.majority, dict(parent.rule)
    else:
        chosen = rules.majority_for(subject)
    return chosen.name, described(chosen)


def described(majority: Majority) -> dict[str, Any]:
    return {"majority": majority.name or INLINE, **majority.document()}
