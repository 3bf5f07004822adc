"""Whatever the hall votes: contests end, nobody is elected twice, no seat is given that is not there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from services.elections.domain.contest import Contest
from services.elections.domain.errors import NobodyStands
from services.elections.domain.round import Round
from shared.rules.errors import NotPlayedYet
from shared.rules.office import Office
from shared.rules.round import Papers
from tests.unit.elections.contests import HALL, call, contest_of
from tests.unit.rules.factories import office

NAMES = ["A", "B", "C", "D", "E"]
RANDOM_ROUNDS, AGREED_ROUNDS = 6, 30
LINES = [
    {"ballots": "1-2", "majority": "two_thirds", "candidates": "all"},
    {"ballots": "3", "majority": "half", "candidates": "all"},
]


@st.composite
def offices(draw: st.DrawFn) -> Office:
    last = {
        "ballots": "4-",
        "majority": draw(st.sampled_from(["half", "most"])),
        "candidates": draw(st.sampled_from(["all", "minus_lowest", "top_2", "twice_seats", "open"])),
    }
    remedies = st.sampled_from([["revote"], ["revote", "lots"], ["special"], ["lots"]])
    described: dict[str, Any] = {
        "seats": draw(st.integers(1, 3)),
        "tie": {kind: draw(remedies) for kind in ("lead", "last_seat", "elimination", "last_qualifying")},
        "sole_candidate": draw(st.sampled_from(["yes_no", "ballot"])),
    }
    return office([*LINES, last] if draw(st.booleans()) else [{**last, "ballots": "1-"}], **described)


def papers_of(data: st.DataObject, called: Round) -> Papers:
    """What a hall of up to 12 hands in: some number of allowed marks on each paper, some papers blank."""
    choices = ["yes", "no"] if called.yes_no else list(called.standing)
    paper = st.lists(st.sampled_from(choices), min_size=called.min_marks, max_size=called.max_marks, unique=True)
    return counted(data.draw(st.lists(paper, max_size=12)), blank=data.draw(st.integers(0, 3)))


def counted(papers: Sequence[Sequence[str]], blank: int = 0) -> Papers:
    marks: dict[str, int] = {}
    for paper in papers:
        for choice in paper:
            marks[choice] = marks.get(choice, 0) + 1
    return Papers(len(papers), marks, blank)


def agreed(called: Round) -> Papers:
    """All agree: nothing but equal votes of earlier rounds can then keep a seat empty."""
    paper = ["yes"] if called.yes_no else list(called.standing)[: called.max_marks]
    return counted([paper] * 12)


def must_hold(contest: Contest) -> None:
    assert len(contest.elected) == len(set(contest.elected)) <= contest.seats
    assert not {each.candidate_id for each in contest.standing} & set(contest.elected)
    assert (contest.awaits is None) == (contest.state == "decided")
    for each in contest.decided_rounds:
        assert set(each.elected) | set(each.next) <= set(each.standing)
        assert len(each.elected) <= each.seats_open


@given(st.data(), offices(), st.integers(1, 5))
def test_every_contest_ends_or_says_what_it_waits_for(data: st.DataObject, rules: Office, standing: int) -> None:
    contest = contest_of(rules, *NAMES[:standing])
    for number in range(RANDOM_ROUNDS + AGREED_ROUNDS):
        leaving = [each.candidate_id for each in contest.standing]
        if number < RANDOM_ROUNDS and contest.awaits == "call" and data.draw(st.integers(0, 9)) == 0:
            contest = contest.withdraw(data.draw(st.sampled_from(leaving)))
        if contest.awaits != "call":
            break
        contest, called = call(contest, rules)
        must_hold(contest)
        papers = papers_of(data, called) if number < RANDOM_ROUNDS else agreed(called)
        contest, _ = contest.decide(rules, called.round_id, papers, HALL)
        must_hold(contest)
    assert contest.awaits in (None, "special-ballot", "lots", "candidates")
    if contest.awaits is not None:
        refusal = NobodyStands if contest.awaits == "candidates" else NotPlayedYet
        try:
            call(contest, rules)
        except refusal:
            return
        raise AssertionError("a round was called that the contest does not wait for")


@given(st.data(), offices())
def test_a_void_changes_neither_who_stands_nor_the_number_nor_who_is_elected(
    data: st.DataObject, rules: Office
) -> None:
    contest = contest_of(rules, *NAMES[:4])
    while contest.awaits == "call" and len(contest.rounds) < RANDOM_ROUNDS:
        before, (contest, called) = contest, call(contest, rules)
        if data.draw(st.booleans()):
            contest, _ = contest.void_round(called.round_id, {})
            assert (contest.standing, contest.elected, contest.awaits) == (before.standing, before.elected, "call")
            contest, again = call(contest, rules)
            assert (again.number, again.standing) == (called.number, called.standing)
            called = again
        contest, _ = contest.decide(rules, called.round_id, papers_of(data, called), HALL)
