"""Seats by region, acclamation, and names written in."""

from __future__ import annotations

import pytest

from services.elections.domain.candidate import Candidate
from services.elections.domain.errors import ContestDecided, NoSeatForRegion, NotAwaited, RegionUnclear, RoundUndecided
from tests.unit.elections.contests import IDS, call, contest_of, hear, play
from tests.unit.rules.factories import office

TWICE = [
    {"ballots": "1", "majority": "half", "candidates": "all"},
    {"ballots": "2-", "majority": "half", "candidates": "twice_seats"},
]
REGIONS = {"A": "Africa", "B": "Africa", "C": "Africa", "X": "Asia", "Y": "Asia", "Z": "Asia"}


def test_every_region_has_a_race_of_its_own() -> None:
    council = office(TWICE, regions={"Africa": 2, "Asia": 1})
    contest = contest_of(council, *REGIONS, regions=REGIONS)
    assert [(race.region, race.seats, race.awaits) for race in contest.races] == [
        ("Africa", 2, "call"),
        ("Asia", 1, "call"),
    ]
    with pytest.raises(RegionUnclear, match="Africa, Asia"):
        call(contest, council)
    contest, called = call(contest, council, "Africa")
    assert (called.standing, called.max_marks, called.region) == (("A", "B", "C"), 2, "Africa")
    with pytest.raises(RoundUndecided):
        call(contest, council, "Asia")
    contest, decided = hear(contest, council, {"A": 150, "B": 120, "C": 40}, valid=190)
    assert (decided.elected, decided.over, contest.state) == (("A", "B"), True, "polling")
    contest, first = play(contest, council, {"X": 80, "Y": 70, "Z": 40})  # the only race that waits
    assert (first.region, first.number, first.next) == ("Asia", 1, ("X", "Y"))
    contest, second = play(contest, council, {"X": 90, "Y": 100})
    assert (second.number, second.elected, contest.state) == (2, ("Y",), "decided")
    assert contest.elected == ("A", "B", "Y")
    with pytest.raises(ContestDecided):
        call(contest, council)


def test_nobody_stands_for_a_region_without_a_seat() -> None:
    council = office(regions={"Africa": 2})
    with pytest.raises(NoSeatForRegion):
        contest_of(council, "X", regions=REGIONS)
    with pytest.raises(NoSeatForRegion):
        call(contest_of(council, "A", regions=REGIONS), council, "Asia")


def test_winners_of_two_regions_differ_in_member_too_where_winners_must() -> None:
    council = office(regions={"Africa": 1, "Asia": 1}, distinct=["member"], sole_candidate="ballot")
    contest = contest_of(council, "A", "X", "Y", regions=REGIONS, members={"A": "EGY", "X": "EGY", "Y": "JPN"})
    contest, _ = play(contest, council, {"A": 100}, region="Africa")
    _, decided = play(contest, council, {"X": 90, "Y": 60}, region="Asia")
    assert (decided.elected, decided.next) == ((), ("Y",))


def test_no_more_than_seats_may_be_acclaimed_or_voted_on() -> None:
    council = office(seats=2, sole_candidate="acclamation")
    contest = contest_of(council, "A", "B")
    assert contest.awaits == "acclamation"
    acclaimed, decided = contest.acclaim(IDS.new())
    assert (decided.kind, decided.elected, decided.over, acclaimed.state) == (
        "acclamation",
        ("A", "B"),
        True,
        "decided",
    )
    assert decided.explanation["en"].endswith("elected by acclamation: A and B.")
    assert call(contest, council)[1].kind == "ballot"  # a delegation has asked for a ballot
    with pytest.raises(NotAwaited):
        contest_of(council, "A", "B", "C").acclaim(IDS.new())
    with pytest.raises(NotAwaited):
        contest_of(office(), "A").acclaim(IDS.new())


def test_a_name_written_in_stands_in_its_ballot_and_goes_on_by_the_rules() -> None:
    council = office(TWICE, write_ins=True)
    contest, called = call(contest_of(council, "Estonia", "Romania"), council)
    assert (called.write_ins, called.max_marks) == (1, 1)
    written = [Candidate("g", "Georgia"), Candidate("l", "Latvia"), Candidate("e2", " estonia ")]
    contest = contest.write_in(called.round_id, written)
    assert [each.candidate_id for each in contest.candidates] == ["Estonia", "Romania", "g", "l"]
    contest, decided = hear(contest, council, {"Estonia": 95, "Romania": 94, "g": 1, "l": 1})
    assert (decided.required, decided.next) == (96, ("Estonia", "Romania"))
    _, called = call(contest, council)
    assert (called.standing, called.write_ins) == (("Estonia", "Romania"), 0)  # restricted: nobody else


def test_where_names_are_written_in_nobody_need_be_nominated() -> None:
    council = office(TWICE, write_ins=True)
    contest, called = call(contest_of(council), council)
    assert (called.standing, called.write_ins, called.min_marks, called.max_marks) == ((), 1, 1, 1)
    contest = contest.write_in(called.round_id, [Candidate(each, each) for each in "ABC"])
    contest, decided = hear(contest, council, {"A": 40, "B": 39, "C": 21})
    assert decided.next == ("A", "B")
    assert contest_of(office()).awaits == "candidates"


def test_whoever_was_written_in_can_be_elected() -> None:
    president = office(write_ins=True)
    contest, called = call(contest_of(president, "A"), president)
    assert called.yes_no
    president = office(write_ins=True, sole_candidate="ballot")
    contest, called = call(contest_of(president, "A"), president)
    assert (called.write_ins, called.max_marks) == (1, 1)
    contest = contest.write_in(called.round_id, [Candidate("b", "B")])
    contest, decided = hear(contest, president, {"A": 40, "b": 60})
    assert (decided.elected, contest.candidate("b").written_in) == (("b",), True)


def test_the_members_of_those_who_stand_do_not_vote_where_the_rules_say_so() -> None:
    host = office(candidates_members_vote=False)
    contest = contest_of(host, "Athens", "Rome", members={"Athens": "GRC", "Rome": "ITA"})
    _, called = contest.call_round(host, IDS.new(), None, ["FRA"])
    assert called.excluded == ("FRA", "GRC", "ITA")
