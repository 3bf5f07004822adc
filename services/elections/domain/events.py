"""What happens in a contest, in the past tense."""

from __future__ import annotations

from dataclasses import dataclass

from services.elections.domain.contest import Contest
from services.elections.domain.mandate import Mandate
from services.elections.domain.round import Round, SecretVotes
from shared.rules.office import Mode


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
    mode: Mode
    secret_votes: SecretVotes


@dataclass(frozen=True, slots=True)
class RoundDecided:
    contest: Contest
    round: Round


@dataclass(frozen=True, slots=True)
class RoundVoided:
    """The round counts for nothing: the quorum was lost, the poll voided, or nothing can be decided by its totals."""

    contest: Contest
    round: Round


@dataclass(frozen=True, slots=True)
class SeatFilled:
    contest: Contest
    round: Round
    candidate_id: str


@dataclass(frozen=True, slots=True)
class LotsDrawn:
    contest: Contest
    round: Round


@dataclass(frozen=True, slots=True)
class CandidateBarred:
    contest: Contest
    candidate_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class MandateEnded:
    mandate: Mandate


@dataclass(frozen=True, slots=True)
class MandateBegun:
    contest: Contest
    mandate: Mandate
