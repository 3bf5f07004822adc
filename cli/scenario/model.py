"""A scenario as data: one frozen dataclass a kind of step, each with the place it was read from.

Fields of the format that the replay does not play yet are here too; the parser refuses files that use them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from cli.scenario.fields import Texts
from cli.scenario.source import Place

Choice = str  # yes | no | abstain


@dataclass(frozen=True)
class NewMember:
    code: str
    names: Texts
    region: str


@dataclass(frozen=True)
class Members:
    """``shipped``: exactly the shipped list, so that the platform founds the organisation with it. None: those already there."""

    shipped: bool
    listed: tuple[NewMember, ...]


@dataclass(frozen=True)
class Counts:
    """So many votes of present members in list order: yes, then no, then abstain."""

    place: Place
    counts: Mapping[Choice, int]


@dataclass(frozen=True)
class Named:
    place: Place
    votes: Mapping[str, Choice]  # member code -> choice


Votes = Counts | Named


@dataclass(frozen=True)
class PartVotes:
    place: Place
    parts: Mapping[str, Votes]


@dataclass(frozen=True)
class Part:
    id: str
    operative: bool


@dataclass(frozen=True)
class MajorityLink:
    motion: str
    if_adopted: str
    if_not: str


@dataclass(frozen=True)
class Motion:
    place: Place
    id: str
    title: Texts
    text: Texts | None
    subject: str
    majority: str | Mapping[str, Any] | None
    parent: str | None
    mode: str
    votes: Votes | PartVotes
    distance: int | None = None
    moot_if_adopted: tuple[str, ...] = ()
    sets_majority_of: MajorityLink | None = None
    parts: tuple[Part, ...] = ()


Expectation = Mapping[str, Any]


@dataclass(frozen=True)
class Step:
    """``id`` is the author's where the step has one, else its kind and its number in the list, from 1."""

    place: Place
    id: str
    expect: Expectation

    @property
    def kind(self) -> str:
        return type(self).__name__.removesuffix("Step").lower()


@dataclass(frozen=True)
class QuorumStep(Step):
    pass


@dataclass(frozen=True)
class AgendaStep(Step):
    title: Texts
    item_kind: str


@dataclass(frozen=True)
class DocumentStep(Step):
    item: str
    title: Texts
    languages: tuple[str, ...]


@dataclass(frozen=True)
class Speaker:
    member: str | None
    observer: str | None
    point_of_order: bool


@dataclass(frozen=True)
class FloorStep(Step):
    item: str
    speakers: tuple[Speaker, ...]


@dataclass(frozen=True)
class AnnounceStep(Step):
    to: tuple[str, ...]
    text: Texts


@dataclass(frozen=True)
class MotionStep(Step):
    motion: Motion


@dataclass(frozen=True)
class AdmissionStep(Step):
    member: NewMember
    votes: Votes
    mode: str


@dataclass(frozen=True)
class Candidate:
    name: str
    member: str | None
    region: str | None


@dataclass(frozen=True)
class Papers:
    """``count`` papers that mark ``choose``; without a mark they are blank."""

    choose: tuple[str, ...]
    count: int


@dataclass(frozen=True)
class RegionRound:
    ballots: tuple[Papers, ...]
    expect: Expectation


@dataclass(frozen=True)
class PaperBallots:
    invalid: int
    blank: int
    votes: Mapping[str, int]


@dataclass(frozen=True)
class Round:
    place: Place
    ballots: tuple[Papers, ...]
    withdraw_before: tuple[str, ...]
    expect: Expectation
    by_region: Mapping[str, RegionRound] = field(default_factory=dict)
    paper: PaperBallots | None = None
    enter_before: tuple[Candidate, ...] = ()
    write_ins: Mapping[str, int] = field(default_factory=dict)
    excluded: tuple[str, ...] = ()


@dataclass(frozen=True)
class SpecialRound:
    place: Place
    tie: str
    among: tuple[str, ...]
    ballots: tuple[Papers, ...]
    expect: Expectation


@dataclass(frozen=True)
class Lots:
    place: Place
    tie: str
    among: tuple[str, ...]
    drawn: str
    witnesses: tuple[str, ...]
    expect: Expectation


@dataclass(frozen=True)
class ElectionStep(Step):
    office: str | Mapping[str, Any]
    title: Texts | None
    candidates: tuple[Candidate, ...]
    rounds: tuple[Round | SpecialRound | Lots, ...]


@dataclass(frozen=True)
class LeaveStep(Step):
    members: tuple[str, ...]


@dataclass(frozen=True)
class ArriveStep(Step):
    members: tuple[str, ...]


@dataclass(frozen=True)
class HandoverStep(Step):
    member: str


@dataclass(frozen=True)
class SuspendStep(Step):
    members: tuple[str, ...]


@dataclass(frozen=True)
class RestoreStep(Step):
    members: tuple[str, ...]


@dataclass(frozen=True)
class RepeatStep(Step):
    of: str
    votes: Votes


@dataclass(frozen=True)
class CorrectStep(Step):
    of: str
    member: str
    was: Choice
    becomes: Choice
    reason: str


@dataclass(frozen=True)
class RefuseStep(Step):
    motion: Motion | None
    floor: FloorStep | None


@dataclass(frozen=True)
class Mandate:
    office: str
    member: str | None
    person: str | None
    begins: date
    ends: date


@dataclass(frozen=True)
class AssemblyFacts:
    place: str
    time_zone: str
    opens: date
    closes: date


@dataclass(frozen=True)
class Scenario:
    name: str
    title: Texts
    assembly: AssemblyFacts
    synthetic: tuple[str, ...]
    rules: str | Mapping[str, Any]
    members: Members | None
    present: tuple[str, ...] | int | None  # None: all; an int: the first so many
    absent: tuple[str, ...]  # used with present None
    delegates_per_delegation: int
    observers: tuple[str, ...]
    suspended: tuple[str, ...]
    mandates: tuple[Mandate, ...]
    steps: tuple[Step, ...]
    after: Scenario | None
