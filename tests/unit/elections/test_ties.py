"""Equal votes: revotes, special ballots and lots, whatever they are about."""

from __future__ import annotations

import pytest

from services.elections.domain.errors import NotAwaited
from shared.rules.errors import InconsistentCount
from tests.unit.elections.contests import call, contest_of, draw, hear, play
from tests.unit.rules.factories import office

MINUS_LOWEST = [
    {"ballots": "1", "majority": "half", "candidates": "all"},
    {"ballots": "2-", "majority": "half", "candidates": "minus_lowest"},
]
TOP_2 = [
    {"ballots": "1", "majority": "half", "candidates": "all"},
    {"ballots": "2-", "majority": "half", "candidates": "top_2"},
]


def test_a_special_ballot_among_the_lowest_sends_one_away_and_takes_no_number() -> None:
    host = office(MINUS_LOWEST, tie={"elimination": ["special", "lots"]})
    contest, first = play(contest_of(host, "A", "B", "C", "D"), host, {"A": 60, "B": 40, "C": 30, "D": 30})
    assert (first.tie, first.among, first.through, first.next) == ("elimination", ("C", "D"), ("A", "B"), ())
    assert contest.awaits == "special-ballot"
    contest, called = call(contest, host)
    assert (called.kind, called.standing, called.min_marks, called.max_marks) == ("special", ("C", "D"), 1, 1)
    contest, special = hear(contest, host, {"C": 90, "D": 70})
    assert (special.number, special.valid, special.required, special.tie) == (1, 160, 1, None)
    assert (special.elected, special.next) == ((), ("A", "B", "C"))
    assert (special.base, special.base_size) == ("valid", 160)
    assert special.explanation["en"] == (
        "In the special ballot for the lowest place, 160 valid papers; C 90, D 70. D leaves the contest. "
        "A, B and C stand in the next ballot."
    )
    contest, called = call(contest, host)
    assert (called.number, called.kind, called.standing) == (2, "ballot", ("A", "B", "C"))


def test_three_equal_in_the_last_place_of_the_next_ballot_are_settled_one_after_the_other() -> None:
    post = office(TOP_2, tie={"last_qualifying": ["special", "lots"]})
    contest, first = play(contest_of(post, "A", "B", "C", "D"), post, {"A": 60, "B": 30, "C": 30, "D": 30})
    assert (first.tie, first.among, first.places, first.through) == ("last_qualifying", ("B", "C", "D"), 1, ("A",))
    contest, special = play(contest, post, {"B": 60, "C": 60, "D": 30})
    assert (special.tie, special.remedy, special.among) == ("last_qualifying", "lots", ("B", "C"))
    contest, lot = draw(contest, post, "C")
    assert (lot.kind, lot.next, lot.tie) == ("lots", ("A", "C"), None)
    assert "witnessed by X and Y; the lot fell on C." in lot.explanation["en"]
    assert call(contest, post)[1].number == 2


def test_equal_votes_for_the_last_seats_are_settled_for_as_many_places_as_are_left() -> None:
    council = office(seats=3, tie={"last_seat": ["special"]})
    names = ("A", "B", "C", "D")
    contest, first = play(contest_of(council, *names), council, {"A": 150, "B": 100, "C": 100, "D": 100}, valid=160)
    assert (first.elected, first.tie, first.places) == (("A",), "last_seat", 2)
    contest, called = call(contest, council)
    assert (called.standing, called.max_marks) == (("B", "C", "D"), 2)
    contest, special = hear(contest, council, {"B": 90, "C": 80, "D": 80}, valid=150)
    assert (special.elected, special.tie, special.among, special.places) == (("B",), "last_seat", ("C", "D"), 1)
    contest, again = play(contest, council, {"C": 81, "D": 79})
    assert (again.elected, again.over, contest.elected) == (("C",), True, ("A", "B", "C"))


def test_equal_votes_for_the_lead_go_to_one_more_ballot_and_then_to_lots() -> None:
    president = office(tie={"lead": ["revote", "lots"]})
    contest, first = play(contest_of(president, "A", "B"), president, {"A": 83, "B": 83})
    assert (first.tie, first.remedy, first.next) == ("lead", "revote", ("A", "B"))
    contest, second = play(contest, president, {"A": 80, "B": 80})
    assert (second.tie, second.remedy, second.next) == ("lead", "lots", ())
    with pytest.raises(NotAwaited):
        call(contest, president)
    with pytest.raises(InconsistentCount):
        draw(contest, president, "C")
    contest, lot = draw(contest, president, "B")
    assert (lot.elected, lot.over, contest.elected, contest.state) == (("B",), True, ("B",), "decided")
    assert lot.explanation["fr"].startswith("Tirage au sort pour le siège entre A et B, témoins : X et Y")
    with pytest.raises(NotAwaited):
        draw(contest, president, "A")


def test_whoever_is_drawn_for_the_lowest_place_leaves() -> None:
    host = office(MINUS_LOWEST, tie={"elimination": ["lots"]})
    contest, _ = play(contest_of(host, "A", "B", "C", "D"), host, {"A": 60, "B": 30, "C": 30, "D": 30})
    _, lot = draw(contest, host, "C")
    assert lot.next == ("A", "B", "D")


def test_a_special_ballot_that_is_equal_again_is_taken_again_where_no_other_remedy_follows() -> None:
    host = office(MINUS_LOWEST, tie={"elimination": ["special"]})
    contest, _ = play(contest_of(host, "A", "B", "C"), host, {"A": 60, "B": 50, "C": 50})
    contest, again = play(contest, host, {"B": 80, "C": 80})
    assert (again.tie, again.remedy, again.kind) == ("elimination", "special", "special")
    contest, last = play(contest, host, {"B": 70, "C": 90})
    assert last.next == ("A", "C")


def test_a_special_ballot_is_decided_on_its_papers_whatever_the_majority_is_a_share_of() -> None:
    president = office([{"ballots": "1-", "majority": "of_members"}], tie={"lead": ["special"]})
    contest, first = play(contest_of(president, "A", "B"), president, {"A": 80, "B": 80})
    _, special = play(contest, president, {"A": 90, "B": 70})
    assert (first.base, first.base_size, first.required) == ("members", 196, 99)
    assert (special.base, special.base_size, special.required, special.elected) == ("valid", 160, 1, ("A",))


def test_each_special_ballot_that_is_equal_again_counts_as_a_remedy_that_was_tried() -> None:
    host = office(MINUS_LOWEST, tie={"elimination": ["special", "special", "lots"]})
    contest, first = play(contest_of(host, "A", "B", "C"), host, {"A": 60, "B": 50, "C": 50})
    contest, second = play(contest, host, {"B": 80, "C": 80})
    contest, third = play(contest, host, {"B": 70, "C": 70})
    assert [each.remedy for each in (first, second, third)] == ["special", "special", "lots"]


def test_a_withdrawal_among_the_tied_takes_the_ballot_again_among_the_others() -> None:
    host = office(MINUS_LOWEST, tie={"elimination": ["special"]})
    contest, _ = play(contest_of(host, "A", "B", "C", "D"), host, {"A": 60, "B": 40, "C": 30, "D": 30})
    contest = contest.withdraw("C")
    assert contest.awaits == "call"
    _, called = call(contest, host)
    assert (called.kind, called.number, called.standing) == ("ballot", 2, ("A", "B", "D"))


def test_a_void_special_ballot_is_called_again_among_the_same() -> None:
    host = office(MINUS_LOWEST, tie={"elimination": ["special"]})
    contest, _ = play(contest_of(host, "A", "B", "C"), host, {"A": 60, "B": 50, "C": 50})
    contest, called = call(contest, host)
    contest, _ = contest.void_round(called.round_id, {})
    assert contest.awaits == "special-ballot"
    assert call(contest, host)[1].standing == ("B", "C")


def test_two_winners_of_one_member_with_equal_votes_are_settled_and_the_contest_goes_on() -> None:
    council = office(seats=2, distinct=["member"], tie={"last_seat": ["special"]})
    members = {"A": "FRA", "B": "FRA", "C": "KEN"}
    contest = contest_of(council, "A", "B", "C", members=members)
    contest, first = play(contest, council, {"A": 90, "B": 90, "C": 40}, valid=160)
    assert (first.elected, first.tie, first.among, first.places) == ((), "last_seat", ("A", "B"), 1)
    contest, special = play(contest, council, {"A": 70, "B": 60}, valid=130)
    assert (special.elected, special.next, special.over) == (("A",), ("C",), False)


def test_where_all_have_equal_votes_what_settles_them_does_not_elect_two_of_one_member() -> None:
    council = office(seats=2, distinct=["member"], tie={"last_seat": ["special"]})
    contest = contest_of(council, "A", "B", "C", members={"A": "FRA", "B": "FRA", "C": "KEN"})
    contest, first = play(contest, council, {"A": 50, "B": 50, "C": 50})
    assert (first.tie, first.among, first.places) == ("last_seat", ("A", "B", "C"), 2)
    contest, special = play(contest, council, {"A": 90, "B": 80, "C": 70}, valid=120)
    assert (special.elected, contest.state) == (("A", "C"), "decided")


def test_the_next_of_a_member_that_has_its_seat_is_passed_over() -> None:
    council = office(seats=2, distinct=["member"])
    contest = contest_of(council, "A", "B", "C", "D", members={"A": "FRA", "B": "FRA", "C": "KEN", "D": "KEN"})
    contest, first = play(contest, council, {"A": 120, "B": 110, "C": 100, "D": 20}, valid=180)
    assert (first.elected, first.over) == (("A", "C"), True)
    contest = contest_of(council, "A", "B", "C", members={"A": "FRA", "B": "FRA", "C": "KEN"})
    contest, first = play(contest, council, {"A": 120, "B": 110, "C": 40}, valid=180)
    assert (first.elected, first.next) == (("A",), ("C",))
    assert first.explanation["en"].endswith("B can no longer be elected: those elected must differ in member.")


def test_whoever_withdraws_before_a_tie_is_settled_is_neither_elected_by_it_nor_stands_next() -> None:
    council = office(seats=2, distinct=["member"], tie={"last_seat": ["special"]})
    members = {"A": "FRA", "B": "FRA", "C": "KEN", "D": "PER"}
    contest = contest_of(council, *members, members=members)
    contest, first = play(contest, council, {"A": 90, "B": 90, "C": 85, "D": 20}, valid=160)
    assert (first.tie, first.among, contest.awaits) == ("last_seat", ("A", "B"), "special-ballot")
    stays, special = play(contest, council, {"A": 70, "B": 60}, valid=130)
    assert (special.elected, stays.state) == (("A", "C"), "decided")
    leaves, special = play(contest.withdraw("C"), council, {"A": 70, "B": 60}, valid=130)
    assert (special.elected, special.next, leaves.elected) == (("A",), ("D",), ("A",))
    assert special.explanation["en"].endswith(
        "A is elected. D stands in the next ballot; B can no longer be elected: those elected must differ in member."
    )
    assert leaves.rounds[0].counts == {"A": 90, "B": 90, "C": 85, "D": 20}  # as counted, for ever
    host = office(MINUS_LOWEST, tie={"elimination": ["lots"]})
    contest, _ = play(contest_of(host, "A", "B", "C", "D"), host, {"A": 60, "B": 40, "C": 30, "D": 30})
    _, lot = draw(contest.withdraw("B"), host, "C")
    assert lot.next == ("A", "D")
