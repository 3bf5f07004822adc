"""Decides one round of an election: who is elected, who stands next, what equal votes mean.

Promises that every round ends in someone elected, a next ballot, a named tie, or the end of the contest, and that the
order of papers and candidates decides nothing. Plays offices of one or more seats, any schedule, and revotes; regions,
write-ins, acclamation, special ballots and lots are refused by name (round.py). Cannot catch a wrong count.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from shared.rules import election_sentences
from shared.rules.majority import Base, Bases, Electorate, Majority, base_size, reached, required
from shared.rules.office import Candidates, Line, Office, Remedy, TieKind
from shared.rules.round import Papers, RoundDecision, Standing, Tie, refuse_inconsistent, refuse_unplayed


@dataclass(frozen=True, slots=True)
class _Outcome:
    elected: tuple[Standing, ...] = ()
    next: tuple[Standing, ...] = ()
    tied: tuple[Standing, ...] = ()
    kind: TieKind | None = None
    open_to_entry: bool = False


def decide_round(
    office: Office,
    ballot_number: int,
    standing: Sequence[Standing],
    papers: Papers,
    electorate: Electorate,
    *,
    seats_open: int,
    ties_before: int = 0,
) -> RoundDecision:
    """The decision of this round (rules 6, rows 18-23, 26, 27, 31).

    ``ties_before``: how many rounds just before this one ended in the same kind of tie; picks the remedy. A ballot
    after the end of the schedule can only be a revote of the last one and is decided by the last line.
    """
    refuse_unplayed(office, standing)
    refuse_inconsistent(office, standing, papers, seats_open)
    line = office.line_for(ballot_number) or office.rounds[-1]
    size = _base(line.majority, papers, electorate)
    following = office.line_for(ballot_number + 1)
    yes_or_no = office.asks_yes_or_no(len(standing))
    if yes_or_no:
        outcome = _yes_or_no(office, line, following, standing[0], papers, size)
    else:
        outcome = _choice(office, line, following, standing, papers, size, seats_open)
    tie = _tie(office, outcome, ties_before)
    if tie and tie.remedy is Remedy.REVOTE:
        outcome = replace(outcome, next=tuple(one for one in standing if one not in outcome.elected))
    decision = RoundDecision(
        ballot=ballot_number,
        valid=papers.valid,
        majority=line.majority,
        base=line.majority.base if line.majority else Base.VALID,
        base_size=size,
        required=required(line.majority, size) if line.majority else 1,
        elected=_ids(outcome.elected),
        next=_ids(outcome.next),
        tie=tie,
        over=tie is None and not outcome.next and not outcome.open_to_entry,
        open_to_entry=outcome.open_to_entry,
        yes_or_no=yes_or_no,
        vacant=seats_open - len(outcome.elected),
        explanation={},
    )
    return replace(decision, explanation=election_sentences.explain(decision, standing, papers))


def _base(majority: Majority | None, papers: Papers, electorate: Electorate) -> int:
    """A paper neither blank nor invalid is a vote cast, so valid and yes_no are the same here."""
    if majority is None:
        return papers.valid
    return base_size(majority, Bases(electorate, yes_no=papers.valid, valid=papers.valid))


def _tie(office: Office, outcome: _Outcome, ties_before: int) -> Tie | None:
    if outcome.kind is None:
        return None
    return Tie(outcome.kind, _ids(outcome.tied), office.remedy_for(outcome.kind, ties_before))


def _ids(candidates: Sequence[Standing]) -> tuple[str, ...]:
    return tuple(one.id for one in candidates)


def _yes_or_no(
    office: Office, line: Line, following: Line | None, sole: Standing, papers: Papers, size: int
) -> _Outcome:
    """A sole candidate needs the majority in yes votes; stands again only while a later line may ask for less."""
    yes, no = papers.marks.get("yes", 0), papers.marks.get("no", 0)
    carried = yes > no if line.majority is None else reached(line.majority, yes, size)
    if carried:
        return _Outcome(elected=(sole,))
    if following and line is not office.rounds[-1]:
        return _Outcome(next=(sole,))
    return _Outcome()


def _choice(
    office: Office,
    line: Line,
    following: Line | None,
    standing: Sequence[Standing],
    papers: Papers,
    size: int,
    seats_open: int,
) -> _Outcome:
    """Those who reach the majority take the seats, the highest first; the schedule says who stands for the rest."""
    seat_tie = TieKind.LEAD if office.seats == 1 else TieKind.LAST_SEAT
    passed = [one for one in standing if _passes(line.majority, papers.of(one), size)]
    elected, tied = _highest(passed, seats_open, papers)
    if tied:
        return _Outcome(elected=elected, tied=tied, kind=seat_tie)
    seats_left = seats_open - len(elected)
    rest = tuple(one for one in standing if one not in elected)
    if not seats_left:
        return _Outcome(elected=elected)
    cuts = following is not None and _cuts(following.candidates, len(rest), seats_left)
    if not elected and not cuts and _deadlocked(line.majority, rest, papers, seats_left):
        return _Outcome(tied=rest, kind=seat_tie)
    if following is None:
        return _Outcome(elected=elected)
    if following.candidates is Candidates.OPEN:
        return _Outcome(elected=elected, next=rest, open_to_entry=True)
    if not rest:
        return _Outcome(elected=elected)
    qualified, tied = _qualify(following.candidates, rest, papers, seats_left)
    if tied:
        kind = TieKind.ELIMINATION if following.candidates is Candidates.MINUS_LOWEST else TieKind.LAST_QUALIFYING
        return _Outcome(elected=elected, tied=tied, kind=kind)
    return _Outcome(elected=elected, next=tuple(one for one in rest if one in qualified))


def _passes(majority: Majority | None, marks: int, size: int) -> bool:
    return marks > 0 if majority is None else reached(majority, marks, size)


def _highest(
    candidates: Sequence[Standing], places: int, papers: Papers
) -> tuple[tuple[Standing, ...], tuple[Standing, ...]]:
    """Those who surely hold one of the places, most votes first, and those tied across the last place."""
    ranked = sorted(candidates, key=lambda one: (-papers.of(one), one.id))
    if len(ranked) <= places:
        return tuple(ranked), ()
    cut = papers.of(ranked[places - 1])
    if papers.of(ranked[places]) < cut:
        return tuple(ranked[:places]), ()
    above = tuple(one for one in ranked if papers.of(one) > cut)
    return above, tuple(one for one in candidates if papers.of(one) == cut)


def _deadlocked(majority: Majority | None, rest: Sequence[Standing], papers: Papers, seats_left: int) -> bool:
    """All who stand have equal votes, where one vote more would have elected: half or less of the papers decides."""
    if len(rest) <= seats_left or len({papers.of(one) for one in rest}) != 1 or not papers.of(rest[0]):
        return False
    if majority is None:
        return True
    of_papers = majority.base in (Base.VALID, Base.YES_NO)
    return of_papers and 2 * majority.fraction.numerator <= majority.fraction.denominator


def _cuts(rule: Candidates, standing: int, seats_left: int) -> bool:
    """Whether the next ballot changes who stands and still leaves a choice; then equal votes do not block the seat."""
    kept = {
        Candidates.ALL: standing,
        Candidates.MINUS_LOWEST: max(standing - 1, seats_left + 1),
        Candidates.TOP_2: 2,
        Candidates.TWICE_SEATS: 2 * seats_left,
        Candidates.OPEN: 0,
    }
    return standing > kept[rule]


def _qualify(
    rule: Candidates, rest: tuple[Standing, ...], papers: Papers, seats_left: int
) -> tuple[tuple[Standing, ...], tuple[Standing, ...]]:
    """Who stands next among ``rest``, and those tied where the rule cuts (rules 6, row 23; UNGA r. 93, 94)."""
    if rule is Candidates.MINUS_LOWEST:
        lowest = min(papers.of(one) for one in rest)
        last = tuple(one for one in rest if papers.of(one) == lowest)
        if len(last) > 1:
            return (), last
        return tuple(one for one in rest if one not in last), ()
    if rule is Candidates.TOP_2:
        return _highest(rest, 2, papers)
    if rule is Candidates.TWICE_SEATS:
        return _highest(rest, 2 * seats_left, papers)
    return rest, ()
