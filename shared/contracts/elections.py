"""What elections says: contests, candidates, rounds, seats, mandates."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict

from shared.contracts import topics
from shared.contracts.envelope import Fact, Texts


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Candidate(_Part):
    candidate_id: str
    name: str
    member: str | None
    withdrawn: bool = False
    region: str | None = None
    written_in: bool = False  # by voters, on their papers
    barred: str | None = None  # why the rules do not let them stand: member-held, region-held, too-soon, terms-served


class Contest(_Part):
    contest_id: str
    item_id: str | None
    office: str
    title: Texts
    seats: int
    state: Literal["nominating", "polling", "decided"]
    candidates: tuple[Candidate, ...]
    elected: tuple[str, ...]  # candidate ids
    rounds: int
    regions: dict[str, int] = {}  # seats by region; empty where the office is not filled by region


class ContestFact(Fact):
    TOPIC: ClassVar[str] = topics.CONTESTS
    KEY: ClassVar[str] = "contest_id"
    contest_id: str
    contest: Contest


class ContestOpenedV1(ContestFact):
    TYPE: ClassVar[str] = "elections.contest-opened"


class CandidateNominatedV1(ContestFact):
    TYPE: ClassVar[str] = "elections.candidate-nominated"
    candidate_id: str


class CandidateWithdrawnV1(ContestFact):
    TYPE: ClassVar[str] = "elections.candidate-withdrawn"
    candidate_id: str


class RoundCalledV1(ContestFact):
    """Voting prepares a poll of the same id; the chair opens it like any other."""

    TYPE: ClassVar[str] = "elections.round-called"
    round_id: str  # is the poll's id
    number: int
    standing: tuple[Candidate, ...]
    question: Texts
    yes_no: bool  # a sole candidate put to yes or no
    min_marks: int
    max_marks: int
    mode: Literal["secret", "recorded", "hands"]
    majority: dict[str, Any]  # {fraction, comparison, base} or {"most": true}; and name, source, verify of the rule
    kind: Literal["ballot", "special"] = "ballot"  # special: among those with equal votes; takes no ballot number
    region: str | None = None
    excluded: tuple[str, ...] = ()  # members that may not vote in this round
    write_ins: int = 0  # so many names may be written in on a paper
    # how its assembly holds secret votes: whether a secret round is to be sealed
    secret_votes: Literal["sealed", "operator-trusted"] = "operator-trusted"  # noqa: S105


class RoundDecidedV1(ContestFact):
    TYPE: ClassVar[str] = "elections.round-decided"
    round_id: str
    number: int
    valid: int
    required: int
    elected: tuple[str, ...]  # candidate ids elected in this round
    next: tuple[str, ...]  # candidate ids of the next round; empty when the contest is over
    tie: Literal["lead", "last_qualifying", "elimination", "last_seat"] | None
    over: bool
    explanation: Texts
    working: Texts = Texts()  # the rule by which it was decided, and its source
    kind: Literal["ballot", "special", "lots", "acclamation"] = "ballot"
    region: str | None = None


class LotsDrawnV1(ContestFact):
    """Equal votes decided by lot; with ``seed`` and ``among`` anyone can draw again (shared/rules/lots.py)."""

    TYPE: ClassVar[str] = "elections.lots-drawn"
    round_id: str
    among: tuple[str, ...]  # candidate ids
    drawn: tuple[str, ...]
    witnesses: tuple[str, ...]
    method: Literal["seed", "hand"]
    seed: str | None


class CandidateBarredV1(ContestFact):
    """A seat of the body was filled since the nomination, and the rules no longer let this candidate stand."""

    TYPE: ClassVar[str] = "elections.candidate-barred"
    candidate_id: str
    reason: str


class SeatFilledV1(ContestFact):
    TYPE: ClassVar[str] = "elections.seat-filled"
    candidate_id: str
    round_id: str


class MandateBegunV1(ContestFact):
    TYPE: ClassVar[str] = "elections.mandate-begun"
    mandate_id: str
    office: str
    person: str
    member: str | None
    begins: date
    ends: date
    region: str | None = None


class MandateEndedV1(Fact):
    """A mandate ended before its time: its holder resigned, died or ceased to be a delegate."""

    TYPE: ClassVar[str] = "elections.mandate-ended"
    TOPIC: ClassVar[str] = topics.CONTESTS
    KEY: ClassVar[str] = "mandate_id"
    mandate_id: str
    office: str
    person: str
    ended: date
    reason: str
