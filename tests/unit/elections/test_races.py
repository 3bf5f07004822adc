"""Seats by region, acclamation, and names written in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from services.elections.domain.candidate import Candidate
from services.elections.domain.errors import (
    ContestDecided,
    NominationsClosed,
    NoSeatForRegion,
    NotAwaited,
    RegionUnclear,
    RoundUndecided,
)
from shared.rules.round import Papers
from tests.unit.elections.contests import HALL, IDS, call, contest_of, draw, hear, play
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
    assert decided.explanation["en"].startswith("Africa: In the first ballot, 190 valid papers")
    assert second.explanation["es"].startswith("Asia: ")
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


def test_nobody_is_acclaimed_while_nobody_stands() -> None:
    council = office(write_ins=True, sole_candidate="acclamation")
    assert contest_of(council).awaits == "call"


@pytest.mark.parametrize(("candidates", "awaited"), [("open", "call"), ("twice_seats", "candidates")])
def test_once_all_have_withdrawn_names_are_written_in_where_the_next_ballot_is_open(
    candidates: str, awaited: str
) -> None:
    council = office([TWICE[0], {**TWICE[1], "candidates": candidates}], write_ins=True)
    contest, _ = play(contest_of(council, "A", "B", "C"), council, {"A": 40, "B": 35, "C": 25})
    for name in "ABC":
        contest = contest.withdraw(name)
    assert contest.awaits == awaited


def test_a_step_decided_leaves_those_before_it_as_they_were() -> None:
    council = office(TWICE)
    contest, first = play(contest_of(council, "A", "B", "C"), council, {"A": 40, "B": 35, "C": 25})
    race, called = contest.race(None).call(council, IDS.new())
    race, second = race.decide(council, called.round_id, Papers(100, {"A": 60, "B": 40}), HALL)
    assert race.rounds == (first, second)


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


def test_nobody_is_acclaimed_beside_a_winner_of_another_region_from_whom_they_do_not_differ() -> None:
    council = office(regions={"Africa": 1, "Asia": 1}, distinct=["member"], sole_candidate="acclamation")
    contest = contest_of(council, "A", "X", regions=REGIONS, members={"A": "EGY", "X": "EGY"})
    contest, acclaimed = contest.acclaim(IDS.new(), "Africa")
    assert (acclaimed.region, acclaimed.explanation["en"][:8]) == ("Africa", "Africa: ")
    assert contest.race("Asia").awaits == "call"
    with pytest.raises(NotAwaited):
        contest.acclaim(IDS.new(), "Asia")


def test_somebody_elected_keeps_out_those_who_must_differ_from_them() -> None:
    council = office(regions={"Africa": 1, "Asia": 1}, distinct=["member", "region"], sole_candidate="ballot")
    contest = contest_of(council, "A", "X", regions=REGIONS, members={"A": "EGY", "X": "EGY"})
    assert contest.kept_out(Candidate("x", "X", "EGY", "Asia")) is None
    contest, _ = play(contest, council, {"A": 100}, region="Africa")
    assert contest.kept_out(Candidate("x", "X", "EGY", "Asia")) == "member"
    assert contest.kept_out(Candidate("y", "Y", "JPN", "Africa")) == "region"
    assert contest.kept_out(Candidate("y", "Y", "JPN", "Asia")) is None
    assert contest.kept_out(Candidate("z", "Z")) is None


def test_winners_of_one_ballot_keep_their_seats_while_equal_votes_of_it_are_settled() -> None:
    council = office(regions={"Africa": 2, "Asia": 1}, distinct=["member"], tie={"last_seat": ["special"]})
    members = {"A": "EGY", "B": "KEN", "C": "MAR"}
    contest = contest_of(council, *REGIONS, regions=REGIONS, members=members)
    contest, first = play(contest, council, {"A": 150, "B": 90, "C": 90}, valid=170, region="Africa")
    assert (first.elected, first.among) == (("A",), ("B", "C"))
    contest, special = play(contest, council, {"B": 60, "C": 70}, region="Africa")
    assert (special.elected, special.over, contest.elected) == (("C",), True, ("A", "C"))
    assert special.explanation["en"].startswith("Africa: In the special ballot")


def test_only_regions_that_wait_are_asked_for() -> None:
    council = office(regions={"Africa": 1, "Asia": 1, "Europe": 1}, sole_candidate="ballot")
    contest = contest_of(council, "A", "X", "E", regions={**REGIONS, "E": "Europe"})
    contest, _ = play(contest, council, {"X": 10}, region="Asia")
    with pytest.raises(RegionUnclear, match=r": Africa, Europe\.$"):
        call(contest, council)
    with pytest.raises(RegionUnclear, match=r": Africa, Asia, Europe\.$"):  # none waits for an acclamation
        contest.acclaim(IDS.new())


def test_nominations_for_a_region_close_with_its_own_first_ballot() -> None:
    rounds = [{"ballots": "1", "majority": "half"}, {"ballots": "2-", "majority": "half", "candidates": "open"}]
    council = office(rounds, regions={"Africa": 1, "Asia": 1})
    contest = contest_of(council, *REGIONS, regions=REGIONS)
    contest, _ = call(contest, council, "Asia")
    with pytest.raises(NominationsClosed):
        contest.nominate(Candidate("W", "W", None, "Asia"))
    contest, entered = contest.nominate(Candidate("D", "D", None, "Africa"))
    assert entered.entered_after == 0
    contest, _ = hear(contest, council, {"X": 40, "Y": 40, "Z": 40})
    contest, entered = contest.nominate(Candidate("W", "W", None, "Asia"))
    assert entered.entered_after == 1
    assert call(contest, council, "Asia")[1].standing == ("X", "Y", "Z", "W")
    assert call(contest, council, "Africa")[1].standing == ("A", "B", "C", "D")


def test_of_two_regions_that_wait_for_lots_the_one_named_is_drawn_for() -> None:
    council = office(regions={"Africa": 1, "Asia": 1}, tie={"lead": ["lots"]})
    contest = contest_of(council, "A", "B", "X", "Y", regions=REGIONS)
    contest, _ = play(contest, council, {"A": 50, "B": 50}, region="Africa")
    contest, _ = play(contest, council, {"X": 50, "Y": 50}, region="Asia")
    with pytest.raises(RegionUnclear):
        draw(contest, council, "X")
    contest, lot = draw(contest, council, "X", "Asia")
    assert (lot.region, contest.elected) == ("Asia", ("X",))
    assert lot.explanation["en"].startswith("Asia: ")


def test_whoever_the_rules_bar_since_the_nomination_stands_no_more() -> None:
    host = office(tie={"lead": ["special"]})
    contest, _ = play(contest_of(host, "A", "B"), host, {"A": 50, "B": 50})
    assert [each.name for each in contest.races[0].in_play] == [
        "A",
        "B",
    ]  # the tied: nobody stands in a next ballot yet
    contest = contest.bar("B", "member-held")
    assert (contest.candidate("B").barred, contest.candidate("A").barred) == ("member-held", None)
    assert contest.awaits == "call"
    contest, called = call(contest, host)
    assert (called.kind, called.standing) == ("ballot", ("A",))


def test_those_who_stand_may_be_elected_next() -> None:
    host = office()
    contest = contest_of(host, "A", "B", "C")
    assert [each.name for each in contest.races[0].in_play] == ["A", "B", "C"]
    contest, _ = play(contest, host, {"A": 40, "B": 40, "C": 20})
    assert [each.name for each in contest.withdraw("C").races[0].in_play] == ["A", "B"]


def test_a_mandate_ends_with_its_term_or_with_the_one_that_it_completes() -> None:
    contest, term = contest_of(office(), "A"), date(2029, 11, 27)
    assert contest.mandate_ends(term) == term
    assert replace(contest, ends_on="2028-11-10").mandate_ends(term) == date(2028, 11, 10)
