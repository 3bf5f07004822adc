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
    mode: Literal["secret", "recorded"]
    majority: dict[str, Any]  # {fraction, comparison, base} or {"most": true}


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
