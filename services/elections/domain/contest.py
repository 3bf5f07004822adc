"""A contest for one office: its candidates, its rounds, its seats.

Promises one undecided round at a time, that a round decided is never decided again, and that a voided round leaves the
contest as it was before it. What the papers mean is decided by shared.rules; a wrong count cannot be caught here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from services.elections.domain.errors import (
    CandidateTwice,
    ContestDecided,
    NobodyStands,
    NominationsClosed,
    RoundUndecided,
    UnknownCandidate,
)
from shared.rules.election import decide_round
from shared.rules.errors import NotPlayedYet
from shared.rules.majority import Electorate
from shared.rules.office import Office, Remedy
from shared.rules.round import Papers, RoundDecision, Standing

Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Candidate:
    candidate_id: str
    name: str
    member: str | None = None
    region: str | None = None
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Round:
    """One ballot of the contest. ``number`` is the ballot's number in the schedule; a repeat after a void keeps it."""

    round_id: str
    number: int
    standing: tuple[str, ...]
    min_marks: int
    max_marks: int
    yes_no: bool
    seats_open: int
    majority: Mapping[str, str | int | bool]
    state: Literal["called", "decided", "void"] = "called"
    counts: Mapping[str, int] = field(default_factory=dict)
    valid: int = 0
    blank: int = 0
    invalid: int = 0
    required: int = 0
    elected: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    tie: str | None = None
    remedy: str | None = None
    over: bool = False
    explanation: Texts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Contest:
    contest_id: str
    organisation_id: str
    assembly_id: str
    item_id: str | None
    office: str
    title: Texts
    seats: int
    candidates: tuple[Candidate, ...]
    rounds: tuple[Round, ...] = ()

    @property
    def undecided(self) -> Round | None:
        return next((each for each in self.rounds if each.state == "called"), None)

    @property
    def decided_rounds(self) -> tuple[Round, ...]:
        return tuple(each for each in self.rounds if each.state == "decided")

    @property
    def elected(self) -> tuple[str, ...]:
        return tuple(one for each in self.decided_rounds for one in each.elected)

    @property
    def state(self) -> Literal["nominating", "polling", "decided"]:
        done = self.decided_rounds
        if done and done[-1].over:
            return "decided"
        return "polling" if self.rounds else "nominating"

    def candidate(self, candidate_id: str) -> Candidate:
        for each in self.candidates:
            if each.candidate_id == candidate_id:
                return each
        raise UnknownCandidate()

    def nominate(self, candidate: Candidate) -> Contest:
        if self.rounds:
            raise NominationsClosed()
        if any(each.name == candidate.name and not each.withdrawn for each in self.candidates):
            raise CandidateTwice(name=candidate.name)
        return replace(self, candidates=(*self.candidates, candidate))

    def withdraw(self, candidate_id: str) -> Contest:
        """For good, and between rounds only: a paper that delegates hold is not changed under them."""
        if self.undecided:
            raise RoundUndecided(office=self.office)
        gone = replace(self.candidate(candidate_id), withdrawn=True)
        kept = tuple(gone if each.candidate_id == candidate_id else each for each in self.candidates)
        return replace(self, candidates=kept)

    def call_round(self, office: Office, round_id: str) -> tuple[Contest, Round]:
        """The next round; raises what stands in its way, also rules that are not played yet."""
        if self.undecided:
            raise RoundUndecided(office=self.office)
        if self.state == "decided":
            raise ContestDecided()
        standing = self._standing_next()
        if not standing:
            raise NobodyStands()
        if office.regions:
            raise NotPlayedYet(feature="seats by region")
        seats_open = self.seats - len(self.elected)
        number = len(self.decided_rounds) + 1
        line = office.line_for(number) or office.rounds[-1]
        yes_no = office.asks_yes_or_no(len(standing))
        least, most = (1, 1) if yes_no else office.marks(seats_open)
        called = Round(
            round_id=round_id,
            number=number,
            standing=tuple(each.candidate_id for each in standing),
            min_marks=min(least, len(standing)),
            max_marks=min(most, len(standing)),
            yes_no=yes_no,
            seats_open=seats_open,
            majority=line.majority.document() if line.majority else {"most": True},
        )
        return replace(self, rounds=(*self.rounds, called)), called

    def void_round(self, round_id: str) -> Contest:
        """The papers of the round count for nothing; it may be called again under the same number."""
        return self._with_round(replace(self._round(round_id), state="void"))

    def decide(self, office: Office, round_id: str, papers: Papers, electorate: Electorate) -> tuple[Contest, Round]:
        current = self._round(round_id)
        standing = [self._as_standing(self.candidate(each)) for each in current.standing]
        decision = decide_round(
            office,
            current.number,
            standing,
            papers,
            electorate,
            seats_open=current.seats_open,
            ties_before=self._ties_before(),
        )
        decided = _decided(current, papers, decision)
        return self._with_round(decided), decided

    def _standing_next(self) -> list[Candidate]:
        done = self.decided_rounds
        if done and done[-1].tie and done[-1].remedy != Remedy.REVOTE.value:
            special = done[-1].remedy == Remedy.SPECIAL.value
            raise NotPlayedYet(feature="a special ballot" if special else "the drawing of lots")
        ids = done[-1].next if done else tuple(each.candidate_id for each in self.candidates)
        return [each for each in map(self.candidate, ids) if not each.withdrawn]

    def _ties_before(self) -> int:
        """How many rounds just before this one ended in the same kind of tie."""
        ties = [each.tie for each in reversed(self.decided_rounds)]
        if not ties or ties[0] is None:
            return 0
        return next((n for n, tie in enumerate(ties) if tie != ties[0]), len(ties))

    def _round(self, round_id: str) -> Round:
        return next(each for each in self.rounds if each.round_id == round_id)

    def _with_round(self, changed: Round) -> Contest:
        return replace(
            self, rounds=tuple(changed if each.round_id == changed.round_id else each for each in self.rounds)
        )

    @staticmethod
    def _as_standing(candidate: Candidate) -> Standing:
        return Standing(candidate.candidate_id, candidate.name, candidate.member, candidate.region)


def _decided(current: Round, papers: Papers, decision: RoundDecision) -> Round:
    return replace(
        current,
        state="decided",
        counts=dict(papers.marks),
        valid=papers.valid,
        blank=papers.blank,
        invalid=papers.invalid,
        required=decision.required,
        elected=decision.elected,
        next=decision.next,
        tie=decision.tie.kind.value if decision.tie else None,
        remedy=decision.tie.remedy.value if decision.tie else None,
        over=decision.over,
        explanation=decision.explanation,
    )
