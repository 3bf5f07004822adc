"""Motions: a text put to the vote, the majority it needs, its place among other motions and what follows from its adoption."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from services.voting.domain.errors import AdmissionUnclear, MotionAlreadyAdopted
from services.voting.domain.motion_errors import ImpossibleOrder, MotionIsMoot, MotionWasWithdrawn
from services.voting.domain.motion_text import Change
from services.voting.domain.poll import Mode
from shared.rules import sentences
from shared.rules.loading import INLINE, load_majority
from shared.rules.majority import Majority
from shared.rules.order import Role, State
from shared.rules.procedure import Procedure
from shared.rules.rule_set import RuleSet

ADMISSION = "admission"
UNNUMBERED_SUBJECTS = frozenset({ADMISSION, "amendment", "procedural"})


@dataclass(frozen=True, slots=True)
class Admits:
    """Whom an admission admits."""

    code: str
    name: Mapping[str, str]
    region: str


@dataclass(frozen=True, slots=True)
class SetsMajority:
    """The majority that another motion needs once this one is decided: the rules themselves, as when it was tabled."""

    motion_id: str
    if_adopted: Mapping[str, Any]
    if_not: Mapping[str, Any]


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
    state: State = "tabled"
    number: int = 0  # in the order in which the motions of its assembly were tabled
    inherits: bool = False  # it needs the majority of its parent, whatever becomes of that
    distance: int | None = None  # of an amendment: 1 is furthest from the text
    operative: bool | None = None  # of a part, and of nothing else
    question: str | None = None
    moot_if_adopted: tuple[str, ...] = ()
    sets_majority_of: SetsMajority | None = None
    gives_priority_to: str | None = None
    second_vote: bool = False  # equally divided once
    postponed: bool = False  # put off once, by abstentions
    sentence: Mapping[str, str] | None = None  # why it was decided without a vote of its own
    procedure: Procedure | None = None  # of a procedural motion by rule: which
    moved_by: str | None = None  # the member whose delegate moved it from the floor
    changes: tuple[Change, ...] = ()  # of an amendment by paragraph, to the text of its parent as that was tabled
    decided_at: datetime | None = None  # by a vote; adopted again, it stays adopted since then

    def __post_init__(self) -> None:
        if (self.admits is not None) != (self.subject == ADMISSION):
            raise AdmissionUnclear()
        if self.distance is not None and self.role != "amendment":
            raise ImpossibleOrder(reason="Only an amendment has a distance from the text.")
        if self.question is not None and self.role != "motion":
            raise ImpossibleOrder(reason="An amendment or a part is put before its motion, not among proposals.")

    @property
    def role(self) -> Role:
        if self.operative is not None:
            return "part"
        return "motion" if self.parent_motion_id is None else "amendment"

    @property
    def numbered(self) -> bool:
        """Whether its adoption enters the register of resolutions; what amends another motion, or is a part, does not."""
        return self.role == "motion" and self.subject not in UNNUMBERED_SUBJECTS

    @property
    def undecided(self) -> bool:
        return self.state == "tabled"

    @property
    def majority_target(self) -> str | None:
        return self.sets_majority_of.motion_id if self.sets_majority_of else None

    def may_be_put(self, *, again: bool) -> None:
        """Adopted, it is put only as the repeat of one of its votes, and an admission, which has had its effect, not at all."""
        if self.state == "moot":
            raise MotionIsMoot()
        if self.state == "withdrawn":
            raise MotionWasWithdrawn()
        if self.state == "adopted" and not (again and self.admits is None):
            raise MotionAlreadyAdopted()

    def decided(self, adopted: bool, now: datetime) -> Motion:
        since = self.decided_at if adopted and self.state == "adopted" else now
        state: State = "adopted" if adopted else "not_adopted"
        return replace(self, state=state, second_vote=False, sentence=None, decided_at=since)

    def divided(self) -> Motion:
        """Equally divided, with a second vote to come: as undecided as it was, but what was adopted no longer is."""
        return replace(self, state="tabled" if self.undecided else "not_adopted", second_vote=True)

    def without_a_vote(self, state: State, sentence: Mapping[str, str]) -> Motion:
        return replace(self, state=state, second_vote=False, sentence=sentence)

    def withdrawn(self) -> Motion:
        return self.without_a_vote("withdrawn", sentences.said("withdrawn"))

    def needing(self, rule: Mapping[str, Any], *, inherits: bool) -> Motion:
        return replace(self, majority=str(rule["majority"]), rule=rule, inherits=inherits)


def majority_of(
    rules: RuleSet, subject: str, asked: str | Mapping[str, Any] | None, parent: Motion | None
) -> tuple[dict[str, Any], bool]:
    """The majority a motion needs, and whether it is its parent's: the one asked for, or the parent's for an amendment or a
    part where the rules say so, or the one of its subject."""
    if asked is not None:
        return described(load_majority(asked, rules)), False
    if parent is not None and rules.amendments_inherit:
        return dict(parent.rule), True
    return described(rules.majority_for(subject)), False


def described(majority: Majority) -> dict[str, Any]:
    named = {"majority": majority.name or INLINE, "source": majority.source, "verify": majority.verify}
    return {**named, **majority.document()}
