"""The order of papers decides nothing, over whole contests: revotes, special ballots and lots with them."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from services.elections.domain.contest import Contest
from services.elections.domain.round import Round
from services.voting.domain.paper import Choice, Paper
from services.voting.domain.tally import count
from shared.rules.lots import draw as drawn_by
from shared.rules.office import Office
from shared.rules.round import Papers
from tests.unit.elections.contests import HALL, call, contest_of, draw
from tests.unit.elections.test_contests_end import NAMES, offices

Marks = tuple[str, ...]
MEMBERS, REGIONS = {"A": "FRA", "B": "FRA", "C": "KEN"}, {"A": "Africa", "C": "Africa"}


def paper_of(called: Round) -> Paper:
    choices = ("yes", "no") if called.yes_no else called.standing
    return Paper(tuple(Choice(each, {"en": each}) for each in choices), called.min_marks, called.max_marks, True)


def handed_in(data: st.DataObject, paper: Paper) -> list[Marks]:
    """By a small hall: by some as they like, by two for each of some others, so that votes are often equal."""
    choices = [each.choice_id for each in paper.choices]
    freely = st.lists(st.sampled_from(choices), max_size=paper.max_marks, unique=True).map(tuple)
    evenly = data.draw(st.one_of(st.just(choices), st.lists(st.sampled_from(choices), unique=True)))
    return [*data.draw(st.lists(freely, max_size=4)), *((each,) for each in evenly for _ in range(2))]


def counted(paper: Paper, papers: list[Marks]) -> Papers:
    """By the function that counts ballots."""
    found = count(paper, papers)
    return Papers(found.valid, found.counts, found.blank, found.invalid)


def told(decided: Round) -> tuple[Any, ...]:
    """What a decision says, whatever the order in which it names those who go on together."""
    return (
        decided.kind, decided.number, decided.elected, decided.tie, decided.remedy, decided.places, decided.over,
        decided.required, decided.open_to_entry, *(frozenset(each) for each in (decided.next, decided.through, decided.among)),
    )  # fmt: skip


@given(st.data(), offices(), st.integers(2, 5), st.randoms(use_true_random=False))
def test_the_order_of_papers_and_candidates_never_matters_to_a_contest(
    data: st.DataObject, rules: Office, standing: int, random: Any
) -> None:
    names = NAMES[:standing]
    one = contest_of(rules, *names, members=MEMBERS, regions=REGIONS)
    other = contest_of(rules, *random.sample(names, standing), members=MEMBERS, regions=REGIONS)
    for number in range(8):
        assert one.awaits == other.awaits
        if one.awaits in (None, "candidates"):
            break
        if one.awaits == "lots":
            one, lot = _drawn(one, rules, str(number))
            other, again = _drawn(other, rules, str(number))
            assert told(lot) == told(again)
            continue
        (one, called), (other, also_called) = call(one, rules), call(other, rules)
        assert (called.kind, called.number, set(called.standing)) == (
            also_called.kind, also_called.number, set(also_called.standing),
        )  # fmt: skip
        papers = handed_in(data, paper_of(called))
        shuffled = [tuple(random.sample(each, len(each))) for each in random.sample(papers, len(papers))]
        one, decided = one.decide(rules, called.round_id, counted(paper_of(called), papers), HALL)
        other, also = other.decide(rules, also_called.round_id, counted(paper_of(also_called), shuffled), HALL)
        assert told(decided) == told(also)
    assert one.elected == other.elected


def _drawn(contest: Contest, rules: Office, seed: str) -> tuple[Contest, Round]:
    tie = contest.races[0].tie
    assert tie is not None
    return draw(contest, rules, drawn_by(seed, tie.among))
