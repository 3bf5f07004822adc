"""A scenario as data: one frozen dataclass a kind of step, each with the place it was read from.

Steps of the format that the replay does not play yet are here too; the parser refuses files that use them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from cli.scenario.fields import Texts
from cli.scenario.model_elections import AnyRound, Candidate, Expectation
from cli.scenario.model_votes import Choice, Motion, NewMember, Votes
from cli.scenario.source import Place

SEALED, TRUSTED = "sealed", "operator-trusted"  # how an assembly holds its secret votes


@dataclass(frozen=True)
class Members:
    """``shipped``: exactly the shipped list, so that the platform founds the organisation with it. None: those already there."""

    shipped: bool
    listed: tuple[NewMember, ...]


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
    minutes: int | None = None
    responsible: str | None = None


@dataclass(frozen=True)
class DocumentStep(Step):
    item: str
    title: Texts
    languages: tuple[str, ...]


@dataclass(frozen=True)
class Speaker:
    """Asks for the floor: for a statement, unless it is something else."""

    member: str | None
    observer: str | None
    kind: str = "statement"

    @property
    def name(self) -> str:
        return self.member or self.observer or ""


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
class ElectionStep(Step):
    office: str | Mapping[str, Any]
    title: Texts | None
    candidates: tuple[Candidate, ...]
    rounds: tuple[AnyRound, ...]
    vacancy: str | None = None  # whose mandate the elected fills to its end
    seats: int | Mapping[str, int] | None = None  # open this time, also by region; None: all of the office
    mode: str | None = None  # "sealed"; None: as the office is voted


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
class DisputeStep(Step):
    """The credentials of a delegation are in dispute: it is on no roll until that is settled."""

    member: str
    reason: str


@dataclass(frozen=True)
class SettleStep(Step):
    member: str
    accepted: bool
    reason: str


@dataclass(frozen=True)
class VacateStep(Step):
    """Someone's mandate ends before its time."""

    office: str
    person: str
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

    @property
    def holder(self) -> str:
        """The person as the platform knows them."""
        return self.person or self.member or self.office


@dataclass(frozen=True)
class AssemblyFacts:
    place: str
    time_zone: str
    opens: date
    closes: date
    secret_votes: str = SEALED


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


def on_trust(scenario: Scenario) -> Scenario:
    """The same, with its secret votes and those of the scenarios before it held on trust in the operator."""
    assembly = replace(scenario.assembly, secret_votes=TRUSTED)
    return replace(scenario, assembly=assembly, after=scenario.after and on_trust(scenario.after))
