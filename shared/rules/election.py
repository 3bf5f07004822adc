"""Decides one ballot of an election: who is elected, who stands next, what equal votes mean.

Promises that every ballot ends in someone elected, a next ballot, a named tie, or the end of the contest, and that the order
of papers and candidates decides nothing. Equal votes are settled by deciding the ballot again with what a special ballot or
lots said (tie_break.py). Cannot catch a wrong count.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from shared.rules import election_sentences
from shared.rules.majority import Base, Bases, Electorate, Majority, base_size, reached, required
from shared.rules.office import Candidates, Line, Office, Remedy, TieKind
from shared.rules.round import Papers, RoundDecision, Standing, Tie, refuse_inconsistent
from shared.rules.seats import Filled, Rank, clashes, fill
from shared.rules.tie_break import TieBreak


@dataclass(frozen=True, slots=True)
class _Outcome:
    elected: tuple[Standing, ...] = ()
    next: tuple[Standing, ...] = ()
    through: tuple[Standing, ...] = ()
    tied: tuple[Standing, ...] = ()
    places: int = 0
    kind: TieKind | None = None
    open_to_entry: bool = False
    restricted: Candidates | None = None


@dataclass(frozen=True, slots=True)
class _Ballot:
    """What this ballot is decided by."""

    office: Office
    line: Line
    following: Line | None
    standing: tuple[Standing, ...]
    papers: Papers
    size: int
    seats_open: int
    seats: int
    held: tuple[Standing, ...]
    breaks: tuple[TieBreak, ...]

    def kept_out(self, one: Standing, elected: Sequence[Standing]) -> bool:
        """Whether ``one`` may not be elected beside those who are."""
        return clashes(one, (*self.held, *elected), self.office.distinct)

    def rank(self, one: Standing) -> Rank:
        """Votes; then, between equal votes, what settled them."""
        return (self.papers.of(one), *(each.order.get(one.id, 0) for each in self.breaks))

    @property
    def seat_tie(self) -> TieKind:
        return TieKind.LEAD if self.seats == 1 else TieKind.LAST_SEAT


def decide_round(
    office: Office,
    ballot_number: int,
    standing: Sequence[Standing],
    papers: Papers,
    electorate: Electorate,
    *,
    seats_open: int,
    seats: int | None = None,
    held: Sequence[Standing] = (),
    ties_before: Mapping[TieKind, int] | None = None,
    breaks: Sequence[TieBreak] = (),
) -> RoundDecision:
    """The decision of this ballot (rules 6, rows 18-27, 31).

    ``seats``: all that this election fills (a region's, where it is by region). ``held``: winners of earlier ballots, from
    whom the office's ``distinct`` asks to differ. ``ties_before``: how many ballots just before this one ended in each
    kind of tie; it and ``breaks`` pick the remedy. A ballot after the end of the schedule can only be a revote of the last
    one and is decided by the last line. Raises InconsistentCount for totals that no papers can give.
    """
    refuse_inconsistent(office, standing, papers, seats_open, seats)
    line = office.line_for(ballot_number) or office.rounds[-1]
    size = _base(line.majority, papers, electorate)
    ballot = _Ballot(
        office, line, office.line_for(ballot_number + 1), tuple(standing), papers, size, seats_open,
        office.seats if seats is None else seats, tuple(held), tuple(breaks),
    )  # fmt: skip
    yes_or_no = office.asks_yes_or_no(len(standing))
    outcome = _yes_or_no(ballot) if yes_or_no else _choice(ballot)
    tie = _tie(ballot, outcome, ties_before or {})
    if tie and tie.remedy is Remedy.REVOTE:
        outcome = replace(outcome, next=_rest(ballot, outcome.elected), through=())
    decision = _decision(ballot, ballot_number, outcome, tie, yes_or_no=yes_or_no)
    return replace(decision, explanation=election_sentences.explain(decision, standing, papers))


def _decision(ballot: _Ballot, number: int, outcome: _Outcome, tie: Tie | None, *, yes_or_no: bool) -> RoundDecision:
    majority = ballot.line.majority
    staying = {*outcome.elected, *outcome.next, *outcome.through, *outcome.tied}
    left = tuple(one for one in ballot.standing if one not in staying)
    return RoundDecision(
        ballot=number,
        valid=ballot.papers.valid,
        majority=majority,
        base=majority.base if majority else Base.VALID,
        base_size=ballot.size,
        required=required(majority, ballot.size) if majority else 1,
        elected=_ids(outcome.elected),
        next=_ids(outcome.next),
        through=_ids(outcome.through),
        tie=tie,
        over=tie is None and not outcome.next and not outcome.open_to_entry,
        open_to_entry=outcome.open_to_entry,
        restricted=outcome.restricted,
        left=_ids(left),
        blocked=_ids([one for one in left if ballot.kept_out(one, outcome.elected)]),
        differ=ballot.office.distinct,
        yes_or_no=yes_or_no,
        vacant=ballot.seats_open - len(outcome.elected),
        explanation={},
    )


def _base(majority: Majority | None, papers: Papers, electorate: Electorate) -> int:
    """A paper neither blank nor invalid is a vote cast, so valid and yes_no are the same here."""
    if majority is None:
        return papers.valid
    return base_size(majority, Bases(electorate, yes_no=papers.valid, valid=papers.valid))


def _tie(ballot: _Ballot, outcome: _Outcome, ties_before: Mapping[TieKind, int]) -> Tie | None:
    if outcome.kind is None:
        return None
    tried = ties_before.get(outcome.kind, 0) + sum(each.kind is outcome.kind for each in ballot.breaks)
    remedy = ballot.office.remedy_for(ballot.line, outcome.kind, tried)
    return Tie(outcome.kind, _ids(outcome.tied), outcome.places, remedy)


def _ids(candidates: Sequence[Standing]) -> tuple[str, ...]:
    return tuple(one.id for one in candidates)


def _yes_or_no(ballot: _Ballot) -> _Outcome:
    """A sole candidate needs the majority in yes votes; stands again only while a later line may ask for less."""
    yes, no = ballot.papers.marks.get("yes", 0), ballot.papers.marks.get("no", 0)
    majority = ballot.line.majority
    carried = yes > no if majority is None else reached(majority, yes, ballot.size)
    if carried:
        return _after(ballot, _rest(ballot, ()))
    if ballot.following and ballot.line is not ballot.office.rounds[-1]:
        return _Outcome(next=_rest(ballot, ()))
    return _Outcome()


def _choice(ballot: _Ballot) -> _Outcome:
    """Those who reach the majority take the seats, the highest first; the schedule says who stands for the rest."""
    passed = [one for one in ballot.standing if _passes(ballot, one)]
    filled = fill(passed, ballot.rank, ballot.seats_open, ballot.office.distinct, ballot.held)
    if not filled.taken and not filled.tied and _deadlocked(ballot):
        filled = fill(ballot.standing, ballot.rank, ballot.seats_open, ballot.office.distinct)  # held: see _deadlocked
    if filled.tied:
        return _tied(filled, ballot.seat_tie, filled.taken)
    return _after(ballot, filled.taken)


def _after(ballot: _Ballot, elected: tuple[Standing, ...]) -> _Outcome:
    """What comes once ``elected`` have their seats: the end, or the next ballot for what is left."""
    seats_left = ballot.seats_open - len(elected)
    if not seats_left or ballot.following is None:
        return _Outcome(elected=elected)
    return _next(ballot, ballot.following.candidates, elected, _rest(ballot, elected), seats_left)


def _rest(ballot: _Ballot, elected: tuple[Standing, ...]) -> tuple[Standing, ...]:
    """Who may still be elected beside ``elected``, in the order of the paper."""
    return tuple(one for one in ballot.standing if one not in elected and not ballot.kept_out(one, elected))


def _tied(filled: Filled, kind: TieKind, elected: tuple[Standing, ...], through: tuple[Standing, ...] = ()) -> _Outcome:
    return _Outcome(elected=elected, tied=filled.tied, places=filled.places, kind=kind, through=through)


def _next(
    ballot: _Ballot, rule: Candidates, elected: tuple[Standing, ...], rest: tuple[Standing, ...], seats_left: int
) -> _Outcome:
    """Who stands in the next ballot among ``rest``, or who is tied where its rule cuts (rules 6, row 23; UNGA r. 93, 94)."""
    if rule is Candidates.OPEN:
        return _Outcome(elected=elected, next=rest, open_to_entry=True, restricted=rule)
    places = _places(rule, len(rest), seats_left)
    if not rest or len(rest) <= places:
        return _Outcome(elected=elected, next=rest)
    filled = fill(rest, ballot.rank, places)
    if filled.tied and rule is Candidates.MINUS_LOWEST:
        stay = tuple(one for one in rest if one in filled.taken)
        return _tied(filled, TieKind.ELIMINATION, elected, stay)
    if filled.tied:
        stay = tuple(one for one in rest if one in filled.taken)
        return _tied(filled, TieKind.LAST_QUALIFYING, elected, stay)
    return _Outcome(elected=elected, next=tuple(one for one in rest if one in filled.taken), restricted=rule)


def _places(rule: Candidates, standing: int, seats_left: int) -> int:
    """How many stand in the next ballot at most."""
    return {
        Candidates.ALL: standing,
        Candidates.MINUS_LOWEST: standing - 1,
        Candidates.TOP_2: 2,
        Candidates.TWICE_SEATS: 2 * seats_left,
        Candidates.OPEN: standing,
    }[rule]


def _passes(ballot: _Ballot, one: Standing) -> bool:
    marks, majority = ballot.papers.of(one), ballot.line.majority
    return marks > 0 if majority is None else reached(majority, marks, ballot.size)


def _deadlocked(ballot: _Ballot) -> bool:
    """All who stand have equal votes, and no cut of the next ballot helps. Where more than half decides, as far as lots where
    the rules say so; where two thirds are asked for, ballots go on (UNGA r. 93)."""
    votes = {ballot.papers.of(one) for one in ballot.standing}
    majority, following, standing = ballot.line.majority, ballot.following, len(ballot.standing)
    if standing <= ballot.seats_open or len(votes) != 1 or not max(votes):
        return False
    if any(ballot.kept_out(one, ()) for one in ballot.standing):
        return False  # the next ballot is without them
    if following and _cuts(following.candidates, standing, ballot.seats_open):
        return False
    return majority is None or 2 * majority.fraction.numerator <= majority.fraction.denominator


def _cuts(rule: Candidates, standing: int, seats_open: int) -> bool:
    """Whether the next ballot changes who stands and still leaves a choice; then equal votes do not block the seat."""
    if rule is Candidates.OPEN:
        return True
    if rule is Candidates.MINUS_LOWEST:
        return standing > seats_open + 1
    return standing > _places(rule, standing, seats_open)
