"""A contest, from the first name to the last seat."""

from __future__ import annotations

from datetime import date

import pytest

from services.elections.domain import wording
from services.elections.domain.candidate import Candidate
from services.elections.domain.errors import (
    CandidateElected,
    CandidateTwice,
    CandidateWithdrew,
    ContestDecided,
    NobodyStands,
    NominationsClosed,
    RoundUndecided,
    TermTooLong,
    UnknownCandidate,
)
from services.elections.domain.mandate import years_later
from shared.rules.errors import InconsistentCount
from shared.rules.round import Papers
from tests.unit.elections.contests import call, contest_of, hear, play
from tests.unit.rules.factories import office

TWO_THIRDS_THEN_HALF = [
    {"ballots": "1-2", "majority": "two_thirds", "candidates": "all"},
    {"ballots": "3-", "majority": "half", "candidates": "all"},
]
MINUS_LOWEST = [
    {"ballots": "1", "majority": "half", "candidates": "all"},
    {"ballots": "2-", "majority": "half", "candidates": "minus_lowest"},
]
OPEN = [
    {"ballots": "1", "majority": "half", "candidates": "all"},
    {"ballots": "2-", "majority": "half", "candidates": "open"},
]


def test_a_candidate_with_more_than_half_of_the_valid_papers_is_elected_and_the_contest_is_over() -> None:
    president = office()
    contest, decided = play(contest_of(president, "A", "B"), president, {"A": 84, "B": 80})
    assert (decided.required, decided.elected, decided.over) == (83, ("A",), True)
    assert (contest.state, contest.elected, contest.awaits) == ("decided", ("A",), None)
    with pytest.raises(ContestDecided):
        call(contest, president)


def test_two_thirds_in_two_ballots_and_then_more_than_half_elects_in_the_third() -> None:
    president = office(TWO_THIRDS_THEN_HALF)
    contest = contest_of(president, "A", "B")
    for number, required in ((1, 93), (2, 93)):
        contest, decided = play(contest, president, {"A": 80, "B": 59})
        assert (decided.number, decided.required, decided.elected, decided.next) == (number, required, (), ("A", "B"))
    contest, decided = play(contest, president, {"A": 71, "B": 68})
    assert (decided.number, decided.required, decided.elected) == (3, 70, ("A",))


def test_the_lowest_falls_out_between_ballots() -> None:
    president = office(MINUS_LOWEST)
    contest, decided = play(contest_of(president, "A", "B", "C"), president, {"A": 40, "B": 35, "C": 25})
    assert decided.next == ("A", "B")
    contest, called = call(contest, president)
    assert called.standing == ("A", "B")


def test_a_round_is_called_only_when_the_one_before_is_decided() -> None:
    president = office()
    contest, _ = call(contest_of(president, "A", "B"), president)
    assert (contest.awaits, contest.state) == ("result", "polling")
    with pytest.raises(RoundUndecided):
        call(contest, president)


def test_nobody_is_elected_when_nobody_stands() -> None:
    president = office()
    contest = contest_of(president)
    assert contest.awaits == "candidates"
    with pytest.raises(NobodyStands):
        call(contest, president)


def test_a_void_round_is_kept_and_called_again_under_the_same_number_for_the_same_candidates() -> None:
    president = office(MINUS_LOWEST)
    contest, _ = play(contest_of(president, "A", "B", "C"), president, {"A": 40, "B": 35, "C": 25})
    contest, first = call(contest, president)
    contest, void = contest.void_round(first.round_id, wording.NO_QUORUM)
    assert (void.state, void.number, void.next, void.elected) == ("void", 2, ("A", "B"), ())
    contest, repeat = call(contest, president)
    assert (repeat.number, repeat.standing) == (2, ("A", "B"))
    contest, decided = hear(contest, president, {"A": 51, "B": 49})
    assert decided.elected == ("A",)
    assert [each.state for each in contest.rounds] == ["decided", "void", "decided"]


def test_a_sole_candidate_is_put_to_yes_or_no() -> None:
    host = office()
    contest, called = call(contest_of(host, "A"), host)
    assert (called.yes_no, called.min_marks, called.max_marks) == (True, 1, 1)
    _, decided = hear(contest, host, {"yes": 90, "no": 60})
    assert decided.elected == ("A",)


@pytest.mark.parametrize("valid", [150, 170], ids=["abstentions are blank papers", "abstentions are valid papers"])
def test_whoever_abstains_on_a_sole_candidate_has_handed_in_a_blank_paper(valid: int) -> None:
    host = office()
    contest, _ = call(contest_of(host, "A"), host)
    _, decided = hear(contest, host, {"yes": 76, "no": 74, "abstain": 20}, valid)
    assert (decided.valid, decided.required, decided.elected) == (150, 76, ("A",))
    assert decided.counts == {"yes": 76, "no": 74}


def test_a_sole_candidate_whom_the_last_ballot_rejects_leaves_the_seat_empty() -> None:
    host = office([{"ballots": "1", "majority": "half"}])
    contest, decided = play(contest_of(host, "A"), host, {"yes": 50, "no": 60})
    assert (decided.elected, decided.over, contest.state) == ((), True, "decided")


def test_a_candidate_withdraws_between_rounds_and_stands_no_more() -> None:
    president = office()
    contest, _ = play(contest_of(president, "A", "B", "C"), president, {"A": 40, "B": 35, "C": 25})
    contest = contest.withdraw("C")
    assert contest.withdraw("C") == contest
    assert call(contest, president)[1].standing == ("A", "B")


def test_nobody_withdraws_while_papers_with_their_name_are_in_the_hall() -> None:
    president = office()
    contest, _ = call(contest_of(president, "A", "B"), president)
    with pytest.raises(RoundUndecided):
        contest.withdraw("A")
    with pytest.raises(UnknownCandidate):
        contest.withdraw("Z")


def test_the_elected_do_not_withdraw_and_nobody_withdraws_from_a_decided_contest() -> None:
    council = office(seats=2)
    contest, decided = play(contest_of(council, "A", "B", "C"), council, {"A": 80, "B": 40, "C": 30}, valid=100)
    assert decided.elected == ("A",)
    with pytest.raises(CandidateElected):
        contest.withdraw("A")
    contest, _ = play(contest, council, {"B": 60, "C": 40})
    assert contest.elected == ("A", "B")
    with pytest.raises(ContestDecided):
        contest.withdraw("C")


def test_when_all_have_withdrawn_others_may_enter_and_the_contest_goes_on() -> None:
    president = office()
    contest, _ = play(contest_of(president, "A", "B", "C"), president, {"A": 40, "B": 35, "C": 25})
    contest = contest.withdraw("A").withdraw("B").withdraw("C")
    assert contest.awaits == "candidates"
    with pytest.raises(NobodyStands):
        call(contest, president)
    contest, called = call(contest.nominate(Candidate("D", "D"))[0], president)
    assert (called.number, called.standing, called.yes_no) == (2, ("D",), True)


def test_nobody_enters_once_a_round_has_been_called() -> None:
    president = office()
    contest = contest_of(president, "A", "B", "C")
    called, first = call(contest, president)
    voided, _ = called.void_round(first.round_id, wording.NO_QUORUM)
    decided, _ = hear(called, president, {"A": 40, "B": 35, "C": 25})
    for each in (called, voided, decided):
        with pytest.raises(NominationsClosed):
            each.nominate(Candidate("D", "D"))


def test_an_open_ballot_takes_new_candidates_and_those_who_come_back() -> None:
    president = office(OPEN)
    contest, decided = play(contest_of(president, "A", "B", "C"), president, {"A": 40, "B": 35, "C": 25})
    assert decided.open_to_entry
    contest, _ = contest.withdraw("B").nominate(Candidate("D", "D"))
    with pytest.raises(CandidateTwice):
        contest.nominate(Candidate("A2", "A"))
    with pytest.raises(CandidateWithdrew):
        contest.nominate(Candidate("B2", "B"))
    contest, called = call(contest, president)
    assert called.standing == ("A", "C", "D")
    with pytest.raises(NominationsClosed):
        contest.nominate(Candidate("E", "E"))
    contest, decided = hear(contest, president, {"A": 30, "C": 25, "D": 40})
    assert decided.next == ("A", "C", "D")


def test_whoever_was_left_out_of_a_ballot_returns_to_an_open_one_as_the_same_candidate() -> None:
    president = office([
        {"ballots": "1", "majority": "two_thirds", "candidates": "all"},
        {"ballots": "2", "majority": "two_thirds", "candidates": "top_2"},
        {"ballots": "3-", "majority": "two_thirds", "candidates": "open"},
    ])  # fmt: skip
    contest, _ = play(contest_of(president, "A", "B", "C"), president, {"A": 40, "B": 35, "C": 25})
    contest, decided = play(contest, president, {"A": 55, "B": 45})
    assert decided.open_to_entry
    contest, entered = contest.nominate(Candidate("anew", " c "))
    assert entered.candidate_id == "C"
    assert call(contest, president)[1].standing == ("A", "B", "C")


def test_a_name_stands_once() -> None:
    with pytest.raises(CandidateTwice):
        contest_of(office(), "A").nominate(Candidate("A2", "A"))


def test_the_remedy_of_a_tie_depends_on_ties_of_its_own_kind() -> None:
    president = office(MINUS_LOWEST, tie={"lead": ["revote", "lots"], "elimination": ["revote", "lots"]})
    contest, first = play(contest_of(president, "A", "B", "C"), president, {"A": 40, "B": 30, "C": 30})
    assert (first.tie, first.remedy) == ("elimination", "revote")
    contest, second = play(contest, president, {"A": 40, "B": 40, "C": 20})
    assert (second.tie, second.next) == (None, ("A", "B"))
    contest, third = play(contest, president, {"A": 50, "B": 50})
    assert (third.tie, third.remedy) == ("lead", "revote")
    contest, fourth = play(contest, president, {"A": 50, "B": 50})
    assert (fourth.tie, fourth.remedy) == ("lead", "lots")


@pytest.mark.parametrize("votes", [{"A": 60, "Z": 40}, {"A": 120, "B": -20}, {"yes": 50, "no": 50}])
def test_totals_that_contradict_each_other_decide_nothing(votes: dict[str, int]) -> None:
    president = office()
    contest, _ = call(contest_of(president, "A", "B"), president)
    with pytest.raises(InconsistentCount):
        hear(contest, president, votes)


def test_a_voided_round_keeps_what_was_counted() -> None:
    president = office()
    contest, called = call(contest_of(president, "A", "B"), president)
    _, void = contest.void_round(called.round_id, wording.CONTRADICTION, Papers(5, {"A": 9}, 1, 2))
    assert (void.counts, void.valid, void.blank, void.invalid) == ({"A": 9}, 5, 1, 2)


def test_papers_carry_as_many_marks_as_seats_and_candidates_allow() -> None:
    council = office(seats=3)
    _, called = call(contest_of(council, "A", "B"), council)
    assert (called.min_marks, called.max_marks) == (1, 2)


def test_every_sentence_about_a_void_round_is_there_in_all_four_languages() -> None:
    for sentences in (wording.NO_QUORUM, wording.CONTRADICTION, wording.voided("a {brace} fell.")):
        assert set(sentences) == {"ar", "en", "es", "fr"}
    assert "a {brace} fell)" in wording.voided("a {brace} fell.")["en"]


def test_a_term_ends_on_the_same_day_and_never_beyond_the_calendar() -> None:
    assert years_later(date(2024, 2, 29), 3) == date(2027, 2, 28)
    assert years_later(date(2025, 11, 27), 4) == date(2029, 11, 27)
    with pytest.raises(TermTooLong):
        years_later(date(2025, 11, 27), 10**30)
