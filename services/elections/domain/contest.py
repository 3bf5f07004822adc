"""A contest for one office: its candidates, its rounds, its seats.

Promises one undecided round at a time, that a round decided is never decided again, that a voided round leaves standing
and numbers as they were, and that ``awaits`` always says what comes next. What the papers mean is decided by shared.rules;
a wrong count that is consistent cannot be caught here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from services.elections.domain.errors import (
    CandidateElected,
    CandidateTwice,
    ContestDecided,
    NobodyStands,
    NominationsClosed,
    RoundUndecided,
    UnknownCandidate,
)
from services.elections.domain.round import Round, Texts, new_round, refuse_unplayable, without_abstentions
from shared.rules.election import decide_round
from shared.rules.errors import NotPlayedYet
from shared.rules.majority import Electorate
from shared.rules.office import Office, Remedy
from shared.rules.round import Papers, Standing

Awaits = Literal["call", "result", "special-ballot", "lots", "candidates"]


@dataclass(frozen=True, slots=True)
class Candidate:
    candidate_id: str
    name: str
    member: str | None = None
    region: str | None = None
    withdrawn: bool = False
    entered_after: int = (
        0  # rounds decided before; who entered last stands in the next round whatever the one before says
    )


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

    @property
    def standing(self) -> tuple[Candidate, ...]:
        """Who stands in the next round."""
        done = self.decided_rounds
        qualified = done[-1].next if done else ()
        return tuple(
            each
            for each in self.candidates
            if not each.withdrawn and (each.candidate_id in qualified or each.entered_after == len(done))
        )

    @property
    def awaits(self) -> Awaits | None:
        """What the contest waits for; None once it is decided."""
        if self.state == "decided":
            return None
        if self.undecided:
            return "result"
        done = self.decided_rounds
        if done and done[-1].remedy == Remedy.SPECIAL:
            return "special-ballot"
        if done and done[-1].remedy == Remedy.LOTS:
            return "lots"
        return "call" if self.standing else "candidates"

    def candidate(self, candidate_id: str) -> Candidate:
        for each in self.candidates:
            if each.candidate_id == candidate_id:
                return each
        raise UnknownCandidate()

    def nominate(self, candidate: Candidate) -> Contest:
        """Before the first round, after one that opens the next to entry, and where nobody is left to stand."""
        if not self._open_to_entry():
            raise NominationsClosed()
        taken = {each.name for each in self.standing} | {self.candidate(each).name for each in self.elected}
        if candidate.name in taken:
            raise CandidateTwice(name=candidate.name)
        entering = replace(candidate, entered_after=len(self.decided_rounds))
        return replace(self, candidates=(*self.candidates, entering))

    def withdraw(self, candidate_id: str) -> Contest:
        """For good, and between rounds only: a paper that delegates hold is not changed under them."""
        leaving = self.candidate(candidate_id)
        if leaving.withdrawn:
            return self
        if candidate_id in self.elected:
            raise CandidateElected(name=leaving.name)
        if self.state == "decided":
            raise ContestDecided()
        if self.undecided:
            raise RoundUndecided(office=self.office)
        gone = replace(leaving, withdrawn=True)
        return replace(self, candidates=tuple(gone if each is leaving else each for each in self.candidates))

    def call_round(self, office: Office, round_id: str) -> tuple[Contest, Round]:
        """The next round; raises what stands in its way, also rules that are not played yet."""
        match self.awaits:
            case None:
                raise ContestDecided()
            case "result":
                raise RoundUndecided(office=self.office)
            case "special-ballot":
                raise NotPlayedYet(feature="a special ballot")
            case "lots":
                raise NotPlayedYet(feature="the drawing of lots")
            case "candidates":
                raise NobodyStands()
        standing = [_standing(each) for each in self.standing]
        refuse_unplayable(office, standing, [_standing(self.candidate(each)) for each in self.elected])
        seats_open = self.seats - len(self.elected)
        called = new_round(office, round_id, len(self.decided_rounds) + 1, standing, seats_open)
        return replace(self, rounds=(*self.rounds, called)), called

    def void_round(self, round_id: str, explanation: Texts, papers: Papers | None = None) -> tuple[Contest, Round]:
        """The papers of the round count for nothing; it may be called again under the same number."""
        return self._with_round(round_id, lambda current: current.voided(explanation, papers))

    def decide(self, office: Office, round_id: str, papers: Papers, electorate: Electorate) -> tuple[Contest, Round]:
        """Raises InconsistentCount or NotPlayedYet where nothing can be decided by these papers."""
        current = next(each for each in self.rounds if each.round_id == round_id)
        standing = [_standing(self.candidate(each)) for each in current.standing]
        told = without_abstentions(papers) if current.yes_no else papers
        seats = current.seats_open
        decision = decide_round(office, current.number, standing, told, electorate, seats_open=seats)
        earlier = self._ties_before(decision.tie.kind) if decision.tie else 0
        if earlier:  # the remedy depends on how often this kind of tie came before
            decision = decide_round(
                office, current.number, standing, told, electorate, seats_open=seats, ties_before=earlier
            )
        return self._with_round(round_id, lambda each: each.decided(told, decision))

    def _open_to_entry(self) -> bool:
        done = self.decided_rounds
        reopened = bool(done) and done[-1].open_to_entry and self.awaits != "result"
        return not self.rounds or reopened or self.awaits == "candidates"

    def _ties_before(self, kind: str) -> int:
        """How many rounds just before this one ended in the same kind of tie."""
        ties = [each.tie for each in reversed(self.decided_rounds)]
        return next((n for n, tie in enumerate(ties) if tie != kind), len(ties))

    def _with_round(self, round_id: str, change: Callable[[Round], Round]) -> tuple[Contest, Round]:
        rounds = {each.round_id: each for each in self.rounds}
        rounds[round_id] = change(rounds[round_id])
        return replace(self, rounds=tuple(rounds.values())), rounds[round_id]


def _standing(candidate: Candidate) -> Standing:
    return Standing(candidate.candidate_id, candidate.name, candidate.member, candidate.region)
