"""Claims about majorities and motions, with counts of real assemblies (sources in the rules digest of the project)."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.rules.errors import InconsistentCount
from shared.rules.majority import SIMPLE, Base, Comparison, Electorate, Majority, Share, reached, required
from shared.rules.motion import Tie, Votes, decide_motion
from shared.rules.rule_set import Postponement
from shared.rules.sentences import said

HALL = Electorate(members=196, eligible=194, accredited=179, present=170)


def majority(fraction: str, comparison: str, base: str = "yes_no", size: int | None = None) -> Majority:
    return Majority("m", Share.parse(fraction), Comparison(comparison), Base(base), size)


TWO_THIRDS = majority("2/3", ">=")
TWO_THIRDS_OF_MEMBERS = majority("2/3", ">=", "members")
shares = st.integers(1, 60).flatmap(lambda b: st.builds(Share, st.integers(0, b), st.just(b)))
majorities = st.builds(
    Majority, st.just("m"), shares, st.sampled_from(Comparison), st.sampled_from(Base), st.integers(1, 300)
)
counts = st.integers(0, 400)
halls = st.builds(Electorate, counts, counts, counts, counts)
HALF_ABSTAIN = Postponement(Share(1, 2), Comparison.MORE_THAN)  # ITU Convention, No. 416
procedures = st.fixed_dictionaries({
    "tie": st.sampled_from(Tie),
    "postponement": st.none() | st.builds(Postponement, shares, st.sampled_from(Comparison)),
})  # fmt: skip


@pytest.mark.parametrize(
    ("fraction", "comparison", "size", "least"),
    [
        ("2/3", ">=", 196, 131),  # amendment of the INTERPOL Constitution
        ("3/4", ">=", 54, 41),  # 40 of 54 are 74.07 %: not three quarters
        ("2/3", ">=", 183, 122),  # WHO 2017, second ballot: 121 of 183 are 66.12 %
        ("2/3", ">=", 171, 114),
        ("2/3", ">=", 129, 86),
        ("1/2", ">", 164, 83),  # INTERPOL 2025, ITU 2022
        ("1/2", ">", 158, 80),  # ITU 2006: 160 papers, 2 abstentions
        ("1/2", ">", 193, 97),  # Human Rights Council
        ("1/2", ">", 22, 12),  # exactly half is no majority
        ("1/3", ">=", 81, 27),
        ("9/15", ">=", 15, 9),
        ("1/2", ">", 0, 1),  # nothing is carried by nobody
        ("2/3", ">=", 0, 1),
    ],
)
def test_required_is_the_count_the_body_announced(fraction: str, comparison: str, size: int, least: int) -> None:
    assert required(majority(fraction, comparison), size) == least


@pytest.mark.parametrize(
    ("rule", "votes", "adopted", "least"),
    [
        (TWO_THIRDS, (118, 53, 22), True, 114),
        (TWO_THIRDS, (75, 24, 34), True, 66),  # a member admitted in 2017 by fewer than half of the membership
        (TWO_THIRDS, (76, 56, 22), False, 88),  # 2018, first vote
        (TWO_THIRDS, (68, 51, 16), False, 80),  # 2018, second vote
        (TWO_THIRDS, (88, 55, 23), False, 96),  # a simple majority and not two thirds
        (TWO_THIRDS, (2, 1, 150), True, 2),  # exactly two thirds
        (majority("3/4", ">="), (40, 14, 0), False, 41),
        (SIMPLE, (129, 2, 30), True, 66),
        (SIMPLE, (75, 72, 26), True, 74),
        (SIMPLE, (10, 9, 150), True, 10),  # more abstentions than votes in favour
        (SIMPLE, (80, 80, 3), False, 81),  # a tie is rejected
        (SIMPLE, (0, 0, 150), False, 1),
        (TWO_THIRDS_OF_MEMBERS, (131, 0, 0), True, 131),
        (TWO_THIRDS_OF_MEMBERS, (130, 0, 49), False, 131),
        (majority("1/2", ">", "members"), (310, 307, 0), True, 99),
        (majority("1/2", ">", "valid"), (80, 60, 30), False, 86),
        (majority("1/2", ">", "present"), (86, 60, 0), True, 86),
        (majority("1/2", ">", "eligible"), (97, 1, 0), False, 98),
        (majority("1/2", ">", "accredited"), (90, 1, 0), True, 90),
        (majority("9/15", ">=", "fixed", 15), (8, 0, 0), False, 9),
        (majority("1/3", ">="), (27, 54, 0), True, 27),
    ],
)
def test_a_motion_is_decided_on_its_own_base(
    rule: Majority, votes: tuple[int, int, int], adopted: bool, least: int
) -> None:
    decision = decide_motion(rule, Votes(*votes), HALL)
    assert (decision.adopted, decision.required) == (adopted, least)


def test_only_a_vote_with_as_many_for_as_against_is_equally_divided() -> None:
    assert decide_motion(SIMPLE, Votes(5, 5, 1), HALL).equally_divided
    assert not decide_motion(SIMPLE, Votes(5, 6, 1), HALL).equally_divided
    assert not decide_motion(SIMPLE, Votes(0, 0, 1), HALL).equally_divided
    assert not decide_motion(majority("1/3", ">="), Votes(5, 5, 0), HALL).equally_divided  # it is adopted


@pytest.mark.parametrize(
    ("tie", "second_vote"), [(Tie.REJECTED, False), (Tie.SECOND_VOTE, True), (Tie.REJECTED_AGAIN, False)]
)
def test_an_equally_divided_vote_is_rejected_at_once_or_the_second_time(tie: Tie, second_vote: bool) -> None:
    decision = decide_motion(SIMPLE, Votes(80, 80, 3), HALL, tie=tie)
    assert (decision.outcome, decision.second_vote) == ("not_adopted", second_vote)
    lost = decide_motion(SIMPLE, Votes(80, 81, 3), HALL, tie=tie)
    assert (lost.second_vote, lost.verdict) == (False, said("not_adopted"))
    assert not decide_motion(SIMPLE, Votes(0, 0, 3), HALL, tie=tie).second_vote


@pytest.mark.parametrize(
    ("votes", "outcome"),
    [
        ((50, 30, 81), "postponed"),
        ((50, 30, 80), "adopted"),  # exactly half of the votes cast
        ((30, 30, 61), "postponed"),  # equally divided, and put off all the same
        ((0, 0, 1), "postponed"),
        ((0, 0, 0), "not_adopted"),
    ],
)
def test_so_many_abstentions_put_the_question_off(votes: tuple[int, int, int], outcome: str) -> None:
    decision = decide_motion(SIMPLE, Votes(*votes), HALL, tie=Tie.SECOND_VOTE, postponement=HALF_ABSTAIN)
    assert (decision.outcome, decision.adopted) == (outcome, outcome == "adopted")
    assert not decision.second_vote
    without = decide_motion(SIMPLE, Votes(*votes), HALL)
    assert without.outcome != "postponed"
    assert (decision.explanation == without.explanation) == (outcome != "postponed")


def test_a_negative_count_is_refused() -> None:
    for votes in ((-1, 0, 0), (1, -1, 0), (1, 1, -1)):
        with pytest.raises(InconsistentCount, match=r"^A count of votes cannot be negative\.$"):
            Votes(*votes)
    assert Votes(0, 0, 0) == Votes(yes=0, no=0, abstain=0)


def test_a_decision_tells_what_it_was_decided_by() -> None:
    decision = decide_motion(majority("2/3", ">=", "members"), Votes(100, 20, 30), HALL)
    assert (decision.outcome, decision.adopted, decision.required) == ("not_adopted", False, 131)
    assert (decision.base, decision.base_size) == (Base.MEMBERS, 196)
    assert (decision.fraction, decision.comparison) == (Share(2, 3), Comparison.AT_LEAST)
    assert decision.explanation["en"].endswith(decision.verdict["en"])
    assert decide_motion(SIMPLE, Votes(1, 1, 0), HALL).equally_divided  # one against one


@pytest.mark.parametrize("text", ["0.66", "2", "3/2", "1/0", "-1/2", "2 / 3", "66%", "", "٢/٣"])
def test_a_share_is_a_fraction_in_0_to_1(text: str) -> None:
    with pytest.raises(ValueError, match=r"fraction|0\.\.1"):
        Share.parse(text)


def test_no_base_is_negative_and_a_fixed_one_without_a_size_is_empty() -> None:
    with pytest.raises(ValueError, match=r"^a base cannot be negative$"):
        required(SIMPLE, -1)
    nobody = Majority("fixed", Share(1, 2), Comparison.MORE_THAN, Base.FIXED)
    decision = decide_motion(nobody, Votes(5, 0, 0), HALL)
    assert (decision.base_size, decision.adopted) == (0, False)


@given(majorities, st.integers(1, 10_000))
def test_required_reaches_and_one_less_does_not(rule: Majority, size: int) -> None:
    least = required(rule, size)
    assert reached(rule, least, size)
    assert not reached(rule, least - 1, size)


@given(majorities, st.integers(1, 10_000), st.integers(1, 10_000))
def test_reached_is_the_comparison_itself(rule: Majority, size: int, count: int) -> None:
    left, right = count * rule.fraction.denominator, size * rule.fraction.numerator
    assert reached(rule, count, size) == (left > right if rule.comparison is Comparison.MORE_THAN else left >= right)


@given(majorities, counts)
def test_a_majority_of_nothing_is_never_reached(rule: Majority, count: int) -> None:
    assert not reached(rule, count, 0)


@given(majorities, counts, counts, counts, halls, procedures)
def test_one_more_yes_never_turns_adopted_into_rejected(
    rule: Majority, yes: int, no: int, abstain: int, hall: Electorate, how: dict[str, Any]
) -> None:
    if decide_motion(rule, Votes(yes, no, abstain), hall, **how).adopted:
        assert decide_motion(rule, Votes(yes + 1, no, abstain), hall, **how).adopted
        if yes + no > 0 and no > 0:
            assert decide_motion(rule, Votes(yes + 1, no - 1, abstain), hall, **how).adopted


@given(majorities, counts, counts, counts, halls, procedures)
def test_a_second_vote_is_due_only_where_nothing_was_adopted_or_put_off(
    rule: Majority, yes: int, no: int, abstain: int, hall: Electorate, how: dict[str, Any]
) -> None:
    decision = decide_motion(rule, Votes(yes, no, abstain), hall, **how)
    divided = yes == no > 0 and decision.outcome == "not_adopted"
    assert decision.second_vote == (divided and how["tie"] is Tie.SECOND_VOTE)


@given(majorities, counts, halls)
def test_without_a_vote_for_or_against_nothing_is_adopted(rule: Majority, abstain: int, hall: Electorate) -> None:
    assert not decide_motion(rule, Votes(0, 0, abstain), hall).adopted


@given(majorities, counts, counts, counts, halls)
def test_adopted_means_required_is_met(rule: Majority, yes: int, no: int, abstain: int, hall: Electorate) -> None:
    decision = decide_motion(rule, Votes(yes, no, abstain), hall)
    assert decision.adopted == (yes >= decision.required and yes + no > 0 and decision.base_size > 0)
