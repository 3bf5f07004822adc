"""The election for the seats of one region, or for all seats of an office that is not filled by region.

Promises one undecided step at a time, that a step decided is never decided again, that a void one leaves standing and numbers
as they were, and that ``awaits`` always says what comes next. Equal votes are settled by deciding their ballot again with what
a special ballot or a lot said. What papers mean is decided by shared.rules; a wrong count that is consistent cannot be caught.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import pairwise
from typing import Any, Literal

from services.elections.domain.candidate import Candidate
from services.elections.domain.errors import ContestDecided, NobodyStands, NotAwaited, RoundUndecided
from services.elections.domain.round import MOST, Round, Texts, new_ballot, without_abstentions, without_marks_for
from services.elections.domain.wording import of_region
from shared.rules import election_sentences as said
from shared.rules.body import Trait
from shared.rules.election import decide_round
from shared.rules.majority import Electorate
from shared.rules.office import Office, Remedy, TieKind
from shared.rules.round import Papers, RoundDecision, Standing, Tie
from shared.rules.seats import clashes
from shared.rules.tie_break import TieBreak, by_lot, by_special_ballot, special_marks

Awaits = Literal["call", "result", "special-ballot", "lots", "acclamation", "candidates"]


@dataclass(frozen=True, slots=True)
class Race:
    region: str | None
    seats: int
    acclaims: bool  # whether as many candidates as seats may be elected by acclamation (UNGA r. 92, FAO XII)
    candidates: tuple[Candidate, ...]
    rounds: tuple[Round, ...] = ()
    distinct: tuple[Trait, ...] = ()  # in what those elected must differ
    write_ins: bool = False  # whether voters may write names in, and nobody need be nominated (UNGA r. 92)
    beside: tuple[Standing, ...] = ()  # winners of the other races of this contest, from whom they must differ, too

    @property
    def undecided(self) -> Round | None:
        return next((each for each in self.rounds if each.state == "called"), None)

    @property
    def done(self) -> tuple[Round, ...]:
        return tuple(each for each in self.rounds if each.state == "decided")

    @property
    def ballots(self) -> tuple[Round, ...]:
        """The ballots that are decided, without what settled equal votes in them."""
        return tuple(each for each in self.done if each.kind == "ballot")

    @property
    def elected(self) -> tuple[str, ...]:
        return tuple(one for each in self.done for one in each.elected)

    @property
    def seats_open(self) -> int:
        return self.seats - len(self.elected)

    @property
    def decided(self) -> bool:
        return bool(self.done) and self.done[-1].over

    @property
    def tie(self) -> Tie | None:
        """Equal votes that a special ballot or a lot is to settle. A withdrawal among the tied takes the ballot again."""
        if not self.done or not self.done[-1].among or self.done[-1].remedy == Remedy.REVOTE:
            return None
        if any(self.candidate(each).out for each in self.done[-1].among):
            return None
        return _tie_of(self.done[-1])

    @property
    def standing(self) -> tuple[Candidate, ...]:
        """Who stands in the next ballot."""
        qualified: tuple[str, ...] = ()
        if self.done:
            last = self.done[-1]
            settles = last.among and last.remedy != Remedy.REVOTE
            qualified = self.ballots[-1].standing if settles and not self.tie else last.next
        entered = len(self.ballots)
        return tuple(
            each
            for each in self.candidates
            if not each.out
            and each.candidate_id not in self.elected
            and (each.candidate_id in qualified or each.entered_after == entered)
        )

    @property
    def in_play(self) -> tuple[Candidate, ...]:
        """Who may still be elected by what the race waits for: those who stand, and those with equal votes."""
        tied = self.tie.among if self.tie else ()
        return (*self.standing, *(self.candidate(each) for each in tied))

    @property
    def awaits(self) -> Awaits | None:
        """What the race waits for; None once it is decided."""
        if self.decided:
            return None
        if self.undecided:
            return "result"
        if tie := self.tie:
            return "special-ballot" if tie.remedy is Remedy.SPECIAL else "lots"
        if not self.standing and not self._names_are_written_in():
            return "candidates"
        return "acclamation" if self.acclaims and self._may_all_be_elected() else "call"

    @property
    def open_to_entry(self) -> bool:
        """Before the first ballot, after one that opens the next to entry, and where nobody is left to stand."""
        reopened = bool(self.done) and self.done[-1].open_to_entry and self.awaits != "result"
        return not self.rounds or reopened or self.awaits == "candidates"

    def candidate(self, candidate_id: str) -> Candidate:
        return next(each for each in self.candidates if each.candidate_id == candidate_id)

    def call(self, office: Office, round_id: str, excluded: Sequence[str] = ()) -> tuple[Race, Round]:
        """The next ballot, or the special ballot that is due; raises what stands in its way."""
        match self.awaits:
            case None:
                raise ContestDecided()
            case "result":
                raise RoundUndecided(office=office.name)
            case "lots":
                raise NotAwaited(what="a ballot", awaited="the drawing of lots")
            case "candidates":
                raise NobodyStands()
        if tie := self.tie:
            called = self._special(office, round_id, tie)
        else:
            standing = [each.standing for each in self.standing]
            called = new_ballot(office, round_id, len(self.ballots) + 1, standing, (self.seats_open, self.seats))
        barred_from_voting = set(excluded)
        if not office.candidates_members_vote:
            barred_from_voting |= {member for each in called.standing if (member := self.candidate(each).member)}
        called = replace(called, region=self.region, excluded=tuple(sorted(barred_from_voting)))
        return replace(self, rounds=(*self.rounds, called)), called

    def void(self, round_id: str, explanation: Texts, papers: Papers | None = None) -> tuple[Race, Round]:
        """The papers of the step count for nothing; it may be called again under the same number."""
        return self._with(self._round(round_id).voided(explanation, papers))

    def decide(self, office: Office, round_id: str, papers: Papers, electorate: Electorate) -> tuple[Race, Round]:
        """Raises InconsistentCount where nothing can be decided by these papers."""
        current = self._round(round_id)
        if current.kind == "special":
            return self._settled_by_ballot(office, current, papers)
        told = without_abstentions(papers) if current.yes_no else papers
        sized = replace(current.with_papers(told), sizes=asdict(electorate))
        decision = self._decision(office, sized, ())
        working = _rule_in_words(current)
        decided = replace(sized.decided(told, decision, decision.elected), working=working)
        return self._with(replace(decided, explanation=of_region(self.region, decided.explanation)))

    def draw(self, office: Office, round_id: str, drawn: str, how: Mapping[str, Any]) -> tuple[Race, Round]:
        """A lot, drawn or entered: decided at once. ``how``: method, witnesses and what makes the draw repeatable."""
        tie = self.tie
        if tie is None or self.awaits != "lots":
            raise NotAwaited(what="a lot", awaited=self.awaits or "nothing more")
        decision = self._decision(office, self.ballots[-1], [*self._breaks(), by_lot(tie, drawn)])
        elected = self._new(decision)
        text = of_region(self.region, said.lots(tie, drawn, how["witnesses"], decision, self._stood(), elected))
        lot = Round(
            round_id, self.ballots[-1].number, tie.among, 0, 0, False, self.seats_open, {}, kind="lots", region=self.region,
            draw={**how, "drawn": [drawn]},
        )  # fmt: skip
        decided = replace(
            lot.decided(lot.papers, decision, elected), required=0, base="", base_size=0, explanation=text
        )
        return replace(self, rounds=(*self.rounds, decided)), decided

    def acclaim(self, round_id: str) -> tuple[Race, Round]:
        """All who stand are elected without a ballot."""
        if self.awaits != "acclamation":
            raise NotAwaited(what="an acclamation", awaited=self.awaits or "nothing more")
        standing = [each.standing for each in self.standing]
        ids = tuple(each.id for each in standing)
        decided = Round(
            round_id, len(self.ballots) + 1, ids, 0, 0, False, self.seats_open, {}, state="decided", kind="acclamation",
            region=self.region, elected=ids, over=True,
            explanation=of_region(self.region, said.acclamation(standing)),
        )  # fmt: skip
        return replace(self, rounds=(*self.rounds, decided)), decided

    def _names_are_written_in(self) -> bool:
        """Whether the next ballot can be held with nobody on the paper."""
        return self.write_ins and (not self.done or self.done[-1].open_to_entry)

    def _may_all_be_elected(self) -> bool:
        together = [each.standing for each in self.standing]
        winners = [*self.beside, *(self.candidate(each).standing for each in self.elected)]
        return 0 < len(together) <= self.seats_open and not any(
            clashes(one, [*winners, *together[:n]], self.distinct) for n, one in enumerate(together)
        )

    def _special(self, office: Office, round_id: str, tie: Tie) -> Round:
        most = special_marks(office, tie, self.seats_open)
        ballot = self.ballots[-1]
        return Round(round_id, ballot.number, tie.among, 1, most, False, self.seats_open, MOST, kind="special")

    def _settled_by_ballot(self, office: Office, current: Round, papers: Papers) -> tuple[Race, Round]:
        tie = _tie_of(self.done[-1])
        tied = [self.candidate(each).standing for each in tie.among]
        settled = by_special_ballot(tie, tied, papers, current.max_marks)
        decision = self._decision(office, self.ballots[-1], [*self._breaks(), settled])
        elected = self._new(decision)
        text = of_region(self.region, said.special_ballot(tie, papers, decision, self._stood(), elected))
        decided = current.decided(papers, decision, elected)
        return self._with(replace(decided, required=1, base="valid", base_size=papers.valid, explanation=text))

    def _decision(self, office: Office, ballot: Round, breaks: Sequence[TieBreak]) -> RoundDecision:
        """What the papers of ``ballot`` mean, with what has settled equal votes in it so far. Whoever has left since then keeps
        no votes, so that what settles a tie elects nobody who is gone."""
        before = self._decided_before(ballot)
        winners = [self.candidate(one).standing for each in before for one in each.elected]
        left = [each for each in ballot.standing if self.candidate(each).out]
        standing = [self.candidate(each).standing for each in ballot.standing if each not in left]
        papers, sizes = without_marks_for(ballot.papers, left), Electorate(**ballot.sizes)
        return decide_round(
            office, ballot.number, standing, papers, sizes, seats_open=ballot.seats_open, seats=self.seats,
            held=[*self.beside, *winners], ties_before={kind: _ties(before, kind) for kind in TieKind}, breaks=breaks,
        )  # fmt: skip

    def _decided_before(self, ballot: Round) -> list[Round]:
        """Every step that was decided before this ballot."""
        found: list[Round] = []
        for each in self.done:
            if each.round_id == ballot.round_id:
                break
            found.append(each)
        return found

    def _breaks(self) -> list[TieBreak]:
        """What has settled equal votes of the last ballot so far, in order."""
        steps = self.done[self.done.index(self.ballots[-1]) :]
        return [_settled(_tie_of(tied), step) for tied, step in pairwise(steps)]

    def _new(self, decision: RoundDecision) -> tuple[str, ...]:
        return tuple(one for one in decision.elected if one not in self.elected)

    def _stood(self) -> list[Standing]:
        return [self.candidate(each).standing for each in self.ballots[-1].standing]

    def _round(self, round_id: str) -> Round:
        return next(each for each in self.rounds if each.round_id == round_id)

    def _with(self, changed: Round) -> tuple[Race, Round]:
        rounds = tuple(changed if each.round_id == changed.round_id else each for each in self.rounds)
        return replace(self, rounds=rounds), changed


def _tie_of(step: Round) -> Tie:
    return Tie(TieKind(str(step.tie)), step.among, step.places, Remedy(str(step.remedy)))


def _settled(tie: Tie, step: Round) -> TieBreak:
    return by_lot(tie, step.draw["drawn"][0]) if step.kind == "lots" else TieBreak(tie.kind, step.counts)


def _ties(before: Sequence[Round], kind: TieKind) -> int:
    """How many ballots just before this one ended, after all that was tried, in the same kind of tie."""
    last_of_ballot: dict[int, Round] = {each.number: each for each in before}
    ties = [last_of_ballot[number].tie for number in sorted(last_of_ballot, reverse=True)]
    return next((n for n, tie in enumerate(ties) if tie != kind), len(ties))


def _rule_in_words(ballot: Round) -> Texts:
    rule = ballot.majority
    name, source = str(rule.get("majority", "most")), str(rule.get("source", ""))
    return said.rule(name, source, verify=bool(rule.get("verify")))
