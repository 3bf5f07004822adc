"""What happens in a contest, in the past tense."""

from __future__ import annotations

from dataclasses import dataclass

from services.elections.domain.contest import Contest, Round
from services.elections.domain.mandate import Mandate


@dataclass(frozen=True, slots=True)
class ContestOpened:
    contest: Contest


@dataclass(frozen=True, slots=True)
class CandidateNominated:
    contest: Contest
    candidate_id: str


@dataclass(frozen=True, slots=True)
class CandidateWithdrawn:
    contest: Contest
    candidate_id: str


@dataclass(frozen=True, slots=True)
class RoundCalled:
    contest: Contest
    round: Round
    mode: str


@dataclass(frozen=True, slots=True)
class RoundDecided:
    contest: Contest
    round: Round


@dataclass(frozen=True, slots=True)
class SeatFilled:
    contest: Contest
    round: Round
    candidate_id: str


@dataclass(frozen=True, slots=True)
class MandateBegun:
    contest: Contest
    mandate: Mandate
