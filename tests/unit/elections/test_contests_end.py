"""Whatever the hall votes: contests end, nobody is elected twice, no seat is given that is not there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.elections.domain.contest import Contest
from services.elections.domain.errors import NobodyStands
from services.elections.domain.round import Round
from shared.rules.office import Office
from shared.rules.round import Papers
from tests.unit.elections.contests import HALL, IDS, call, contest_of, draw
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
    remedies = st.sampled_from([["revote"], ["revote", "lots"], ["special"], ["special", "lots"], ["lots"]])
    described: dict[str, Any] = {
        "seats": draw(st.integers(1, 3)),
        "tie": {kind: draw(remedies) for kind in ("lead", "last_seat", "elimination", "last_qualifying")},
        "sole_candidate": draw(st.sampled_from(["yes_no", "ballot", "acclamation"])),
        "distinct": draw(st.sampled_from([[], ["member"], ["member", "region"]])),
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
    """All agree on one at a time: nothing but equal votes of earlier rounds, or winners who must differ, can then keep a seat
    empty. Of two marked on every paper who must differ and do not, neither would ever have the seat."""
    paper = ["yes"] if called.yes_no else list(called.standing)[: called.min_marks]
    return counted([paper] * 12)


def must_hold(contest: Contest, rules: Office) -> None:
    assert len(contest.elected) == len(set(contest.elected)) <= contest.seats
    for race in contest.races:
        assert not {each.candidate_id for each in race.standing} & set(contest.elected)
        assert (race.awaits is None) == race.decided
    for each in contest.rounds:
        if each.state == "decided" and each.kind == "ballot":
            assert set(each.elected) | set(each.next) | set(each.among) | set(each.through) <= set(each.standing)
            assert len(each.elected) <= each.seats_open
    if "member" in rules.distinct:
        members = [member for each in contest.elected if (member := contest.candidate(each).member)]
        assert len(members) == len(set(members))


def step(data: st.DataObject, contest: Contest, rules: Office, papers: Callable[[Round], Papers]) -> Contest:
    """Whatever the contest waits for is done."""
    if contest.awaits == "acclamation" and data.draw(st.booleans()):
        return contest.acclaim(IDS.new())[0]
    if contest.awaits == "lots":
        tie = contest.races[0].tie
        assert tie is not None
        return draw(contest, rules, data.draw(st.sampled_from(tie.among)))[0]
    contest, called = call(contest, rules)
    must_hold(contest, rules)
    return contest.decide(rules, called.round_id, papers(called), HALL)[0]


@given(st.data(), offices(), st.integers(1, 5))
def test_every_contest_ends_or_says_what_it_waits_for(data: st.DataObject, rules: Office, standing: int) -> None:
    members = {"A": "FRA", "B": "FRA", "C": "KEN"}
    contest = contest_of(rules, *NAMES[:standing], members=members, regions=dict.fromkeys("AC", "Africa"))
    for number in range(RANDOM_ROUNDS + AGREED_ROUNDS):
        leaving = [each.candidate_id for each in contest.races[0].standing]
        if number < RANDOM_ROUNDS and contest.awaits == "call" and data.draw(st.integers(0, 9)) == 0:
            contest = contest.withdraw(data.draw(st.sampled_from(leaving)))
        if contest.awaits in (None, "candidates"):
            break
        contest = step(data, contest, rules, partial(papers_of, data) if number < RANDOM_ROUNDS else agreed)
        must_hold(contest, rules)
    assert contest.awaits in (None, "candidates")
    if contest.awaits == "candidates":
        with pytest.raises(NobodyStands):
            call(contest, rules)


@given(st.data(), offices())
def test_a_void_changes_neither_who_stands_nor_the_number_nor_who_is_elected(
    data: st.DataObject, rules: Office
) -> None:
    contest = contest_of(rules, *NAMES[:4])
    while contest.awaits in ("call", "special-ballot") and len(contest.rounds) < RANDOM_ROUNDS:
        before, (contest, called) = contest, call(contest, rules)
        if data.draw(st.booleans()):
            contest, _ = contest.void_round(called.round_id, {})
            assert contest.races[0].standing == before.races[0].standing
            assert (contest.elected, contest.awaits) == (before.elected, before.awaits)
            contest, again = call(contest, rules)
            assert (again.number, again.standing) == (called.number, called.standing)
            called = again
        contest, _ = contest.decide(rules, called.round_id, papers_of(data, called), HALL)
