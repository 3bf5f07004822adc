"""Claims about election rounds, with counts of real elections where they were published."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.rules.election import decide_round
from shared.rules.errors import InconsistentCount
from shared.rules.majority import Base, Electorate
from shared.rules.office import Candidates, Remedy, TieKind
from shared.rules.round import Papers, Standing
from shared.rules.tie_break import TieBreak
from tests.unit.rules.factories import INTERPOL_2025, decide, office

PRE_2021 = [
    {"ballots": "1-2", "majority": "two_thirds", "candidates": "all"},
    {"ballots": "3-", "majority": "half", "candidates": "all"},
]


def from_second(candidates: str, majority: str = "half") -> list[dict[str, Any]]:
    return [
        {"ballots": "1", "majority": majority, "candidates": "all"},
        {"ballots": "2-", "majority": majority, "candidates": candidates},
    ]


def test_84_of_164_elect_in_the_first_ballot() -> None:
    decision = decide(office(), {"Philippe": 84, "B": 60, "C": 12, "D": 8})
    assert (decision.valid, decision.required, decision.elected) == (164, 83, ("Philippe",))
    assert (decision.next, decision.tie, decision.over) == ((), None, True)


def test_the_same_84_do_not_elect_where_two_thirds_are_needed_first() -> None:
    decision = decide(office(PRE_2021), {"Philippe": 84, "B": 60, "C": 12, "D": 8})
    assert (decision.required, decision.elected) == (110, ())
    assert decision.next == ("Philippe", "B", "C", "D")


def test_from_the_third_ballot_more_than_half_elects() -> None:
    decision = decide(office(PRE_2021), {"A": 104, "B": 47}, ballot=3)  # 68.9 %
    assert (decision.required, decision.elected, decision.over) == (76, ("A",), True)


def test_half_of_the_papers_is_no_majority() -> None:
    assert decide(office(), {"A": 82, "B": 42, "C": 40}).elected == ()


def test_blank_papers_do_not_count_in_the_base() -> None:
    papers = Papers(valid=158, marks={"A": 80, "B": 78}, blank=2)
    standing = [Standing("A", "A"), Standing("B", "B")]
    decision = decide_round(office(), 1, standing, papers, INTERPOL_2025, seats_open=1)
    assert (decision.valid, decision.required, decision.elected) == (158, 80, ("A",))


def test_who_95_52_38_drops_the_lowest() -> None:
    rounds = [
        {"ballots": "1-2", "majority": "two_thirds", "candidates": "minus_lowest"},
        {"ballots": "3-", "majority": "half", "candidates": "all"},
    ]
    first = decide(office(rounds), {"T": 95, "N": 52, "S": 38})
    assert (first.required, first.elected, first.next) == (124, (), ("T", "N"))
    second = decide(office(rounds), {"T": 121, "N": 62}, ballot=2)
    assert (second.required, second.elected, second.next) == (122, (), ("T", "N"))
    third = decide(office(rounds), {"T": 133, "N": 50}, ballot=3)
    assert third.elected == ("T",)


@pytest.mark.parametrize(
    ("candidates", "votes", "stands"),
    [
        ("all", {"A": 50, "B": 40, "C": 30, "D": 20}, ("A", "B", "C", "D")),
        ("minus_lowest", {"A": 50, "B": 40, "C": 30, "D": 20}, ("A", "B", "C")),
        ("top_2", {"A": 20, "B": 40, "C": 30, "D": 50}, ("B", "D")),
        ("twice_seats", {"A": 50, "B": 40, "C": 30, "D": 20}, ("A", "B")),
        ("minus_lowest", {"A": 50, "B": 50, "C": 20}, ("A", "B")),
        ("top_2", {"A": 50, "B": 50, "C": 20}, ("A", "B")),
    ],
)
def test_the_line_of_the_next_ballot_says_who_stands_in_it(
    candidates: str, votes: dict[str, int], stands: tuple[str, ...]
) -> None:
    decision = decide(office(from_second(candidates)), votes)
    assert (decision.elected, decision.next, decision.tie) == ((), stands, None)


def test_an_open_ballot_lets_others_enter() -> None:
    decision = decide(office(from_second("open")), {"A": 50, "B": 40, "C": 30})
    assert (decision.next, decision.open_to_entry, decision.over) == (("A", "B", "C"), True, False)
    one_seat_left = decide(office(from_second("open"), seats=2), {"A": 90, "B": 40, "C": 30}, valid=100)
    assert (one_seat_left.elected, one_seat_left.next, one_seat_left.open_to_entry) == (("A",), ("B", "C"), True)
    assert (one_seat_left.restricted, one_seat_left.left) == (Candidates.OPEN, ())


@pytest.mark.parametrize(
    ("candidates", "votes", "restricted", "left"),
    [
        ("all", {"A": 50, "B": 40, "C": 30}, None, ()),
        ("minus_lowest", {"A": 50, "B": 40, "C": 30}, Candidates.MINUS_LOWEST, ("C",)),
        ("top_2", {"A": 50, "B": 40, "C": 30, "D": 20}, Candidates.TOP_2, ("C", "D")),
        ("twice_seats", {"A": 50, "B": 40, "C": 30}, Candidates.TWICE_SEATS, ("C",)),
    ],
)
def test_a_next_ballot_that_leaves_somebody_out_is_told_as_restricted(
    candidates: str, votes: dict[str, int], restricted: Candidates | None, left: tuple[str, ...]
) -> None:
    decision = decide(office(from_second(candidates)), votes)
    assert (decision.restricted, decision.left, decision.blocked, decision.through) == (restricted, left, (), ())


def test_a_ballot_of_two_is_not_restricted_by_a_rule_that_leaves_nobody_out() -> None:
    for candidates in ("top_2", "twice_seats"):
        decision = decide(office(from_second(candidates, "two_thirds")), {"A": 50, "B": 40})
        assert (decision.next, decision.restricted) == (("A", "B"), None)


def test_who_stands_next_in_any_case_is_told_while_the_others_are_tied() -> None:
    cut = decide(
        office(from_second("top_2"), tie={"last_qualifying": ["special"]}), {"A": 60, "B": 50, "C": 50, "D": 9}
    )
    assert (cut.through, cut.next, cut.left) == (("A",), (), ("D",))
    out = decide(
        office(from_second("minus_lowest"), tie={"elimination": ["lots"]}), {"A": 60, "B": 55, "C": 50, "D": 50}
    )
    assert (out.through, out.next, out.left) == (("A", "B"), (), ())
    again = decide(office(from_second("minus_lowest")), {"A": 60, "B": 55, "C": 50, "D": 50})
    assert (again.through, again.next) == ((), ("A", "B", "C", "D"))


@pytest.mark.parametrize(
    ("candidates", "votes", "kind", "among"),
    [
        ("all", {"A": 80, "B": 80}, TieKind.LEAD, ("A", "B")),
        ("all", {"A": 50, "B": 50, "C": 50}, TieKind.LEAD, ("A", "B", "C")),
        ("minus_lowest", {"A": 80, "B": 80}, TieKind.LEAD, ("A", "B")),
        ("top_2", {"A": 95, "B": 95}, TieKind.LEAD, ("A", "B")),
        ("top_2", {"A": 50, "B": 50, "C": 50}, TieKind.LAST_QUALIFYING, ("A", "B", "C")),
        ("top_2", {"A": 60, "B": 50, "C": 50}, TieKind.LAST_QUALIFYING, ("B", "C")),
        ("minus_lowest", {"A": 60, "B": 50, "C": 50}, TieKind.ELIMINATION, ("B", "C")),
        ("minus_lowest", {"A": 50, "B": 50, "C": 50}, TieKind.ELIMINATION, ("A", "B", "C")),
        ("twice_seats", {"A": 60, "B": 50, "C": 50}, TieKind.LAST_QUALIFYING, ("B", "C")),
    ],
)
def test_equal_votes_are_named_by_what_they_block(
    candidates: str, votes: dict[str, int], kind: TieKind, among: tuple[str, ...]
) -> None:
    decision = decide(office(from_second(candidates)), votes)
    assert decision.tie is not None
    assert (decision.tie.kind, decision.tie.among) == (kind, among)
    assert (decision.elected, decision.over) == ((), False)
    assert decision.next == tuple(votes)  # the rules name no remedy: the ballot is taken again


def test_equal_votes_are_equal_whatever_half_is_a_share_of() -> None:
    of = office([{"ballots": "1-", "majority": "of_members"}], tie={"lead": ["revote", "lots"]})
    tied = decide(of, {"A": 95, "B": 95})
    assert tied.tie is not None
    assert (tied.tie.kind, tied.tie.remedy, tied.next) == (TieKind.LEAD, Remedy.REVOTE, ("A", "B"))


def test_equal_votes_are_no_tie_while_two_thirds_are_needed() -> None:
    decision = decide(office(PRE_2021), {"A": 80, "B": 80})
    assert (decision.tie, decision.next) == (None, ("A", "B"))


def test_after_one_revote_come_the_lots() -> None:
    of = office(tie={"lead": ["revote", "lots"]})
    first, again = decide(of, {"A": 80, "B": 80}), decide(of, {"A": 81, "B": 81}, ballot=2, ties_before=1)
    assert first.tie is not None
    assert first.tie.remedy is Remedy.REVOTE
    assert first.next == ("A", "B")
    assert again.tie is not None
    assert again.tie.remedy is Remedy.LOTS
    assert (again.next, again.over) == ((), False)


def test_lots_are_drawn_at_once_where_the_second_ballot_is_equal() -> None:
    """UNGA r. 93: one place, a majority required."""
    of = office(
        [
            {"ballots": "1", "majority": "half", "candidates": "all"},
            {"ballots": "2-", "majority": "half", "candidates": "top_2", "tie": {"lead": ["lots"]}},
        ],
        tie={"lead": ["revote", "lots"], "last_qualifying": ["special", "lots"]},
    )
    for votes, ballot, remedy in (
        ({"A": 95, "B": 95}, 1, Remedy.REVOTE),
        ({"A": 95, "B": 95}, 2, Remedy.LOTS),
        ({"A": 60, "B": 50, "C": 50}, 1, Remedy.SPECIAL),
    ):
        tie = decide(of, votes, ballot=ballot).tie
        assert tie is not None
        assert tie.remedy is remedy


def test_a_revote_after_the_end_of_the_schedule_is_decided_by_its_last_line() -> None:
    of = office([{"ballots": "1", "majority": "most", "candidates": "all"}])
    assert decide(of, {"A": 80, "B": 80, "C": 1}).next == ("A", "B", "C")
    assert decide(of, {"A": 81, "B": 80, "C": 0}, ballot=2).elected == ("A",)


def test_several_seats_go_to_all_who_reach_the_majority_of_papers_not_of_marks() -> None:
    decision = decide(office(seats=3), {"A": 120, "B": 100, "C": 40, "D": 39}, valid=160)
    assert (decision.required, decision.elected, decision.next) == (81, ("A", "B"), ("C", "D"))
    assert decision.vacant == 1


def test_more_over_the_majority_than_seats_the_highest_win() -> None:
    decision = decide(office(seats=2), {"Moldova": 97, "B": 150, "C": 103}, valid=193)
    assert (decision.required, decision.elected, decision.over) == (97, ("B", "C"), True)


def test_equal_votes_for_the_last_seat_fill_the_seats_above_it() -> None:
    decision = decide(office(seats=2, tie={"last_seat": ["special"]}), {"A": 120, "B": 100, "C": 100}, valid=160)
    assert decision.elected == ("A",)
    assert decision.tie is not None
    assert (decision.tie.kind, decision.tie.among, decision.next) == (TieKind.LAST_SEAT, ("B", "C"), ())
    assert (decision.tie.places, decision.tie.remedy) == (1, Remedy.SPECIAL)


def test_twice_the_seats_counts_the_seats_still_open() -> None:
    votes = {"A": 120, "B": 60, "C": 50, "D": 40, "E": 30, "F": 20}
    for seats, stands in ((2, ("B", "C")), (3, ("B", "C", "D", "E"))):
        decision = decide(office(from_second("twice_seats"), seats=seats), votes, valid=160)
        assert (decision.elected, decision.next) == (("A",), stands)


def test_the_last_remaining_still_needs_the_majority() -> None:
    of = office(from_second("minus_lowest", "of_members"), sole_candidate="ballot")
    assert decide(of, {"A": 90, "B": 60}).next == ("A",)
    alone = decide(of, {"A": 98}, ballot=2)
    assert (alone.required, alone.elected, alone.over, alone.vacant) == (99, (), True, 1)


@pytest.mark.parametrize(("present", "elected"), [(96, ()), (97, ("A",))])
def test_a_majority_of_the_members_is_counted_on_the_members(present: int, elected: tuple[str, ...]) -> None:
    of = office([{"ballots": "1-", "majority": "of_members"}])
    assembly = Electorate(members=193, eligible=193, accredited=193, present=193)
    assert decide(of, {"A": present, "B": 2}, electorate=assembly).elected == elected


def test_without_another_line_the_contest_ends_without_election() -> None:
    decision = decide(office([{"ballots": "1", "majority": "half"}]), {"A": 60, "B": 50, "C": 50})
    assert (decision.elected, decision.next, decision.over, decision.vacant) == ((), (), True, 1)
    assert "seats left vacant: 1" in decision.explanation["en"]


def test_a_sole_candidate_is_put_to_yes_or_no() -> None:
    carried = decide(office(), {"yes": 120, "no": 4})
    assert (carried.elected, carried.required, carried.over) == (("S",), 63, True)
    refused = decide(office(), {"yes": 60, "no": 60})
    assert (refused.elected, refused.next, refused.over, refused.tie) == ((), (), True, None)


def test_a_sole_candidate_stands_again_while_a_later_line_asks_for_less() -> None:
    of = office(PRE_2021)
    assert decide(of, {"yes": 100, "no": 60}).next == ("S",)
    assert decide(of, {"yes": 100, "no": 60}, ballot=3).elected == ("S",)


@pytest.mark.parametrize(
    ("votes", "elected"),
    [({"yes": 3}, ("S",)), ({"no": 3}, ()), ({}, ()), ({"yes": 1}, ("S",)), ({"yes": 2, "no": 2}, ())],
)
def test_a_sole_candidate_needs_more_yes_than_no_where_most_votes_decide(
    votes: dict[str, int], elected: tuple[str, ...]
) -> None:
    for majority in ("most", "half"):
        of, papers = office([{"ballots": "1", "majority": majority}]), Papers(sum(votes.values()), votes)
        decision = decide_round(of, 1, [Standing("S", "S")], papers, INTERPOL_2025, seats_open=1)
        assert (decision.elected, decision.over) == (elected, True)


def test_a_base_of_members_is_told_with_its_size() -> None:
    of = office([{"ballots": "1-", "majority": "of_members"}])
    decision = decide(of, {"A": 98, "B": 20})
    assert (decision.base, decision.base_size, decision.required, decision.elected) == (Base.MEMBERS, 196, 99, ())
    plurality = decide(office([{"ballots": "1", "majority": "most"}]), {"A": 9, "B": 2})
    assert (plurality.base, plurality.base_size, plurality.required) == (Base.VALID, 11, 1)
    assert (plurality.majority, plurality.yes_or_no, plurality.differ) == (None, False, ())


def test_where_most_votes_decide_one_vote_elects_and_none_does_not() -> None:
    of = office([{"ballots": "1", "majority": "most"}])
    assert decide(of, {"A": 1, "B": 0}).elected == ("A",)
    assert decide(of, {"A": 0, "B": 0}).elected == ()


def test_as_many_as_there_are_seats_are_not_tied_for_them() -> None:
    decision = decide(office(seats=2), {"A": 50, "B": 50}, valid=100)
    assert (decision.tie, decision.next, decision.elected) == (None, ("A", "B"), ())


def test_a_tie_is_settled_by_what_follows_it_in_the_rules() -> None:
    of = office(tie={"lead": ["revote", "special", "lots"]})
    remedies = [decide(of, {"A": 80, "B": 80}, ties_before=n).tie for n in range(4)]
    assert [each and each.remedy for each in remedies] == [Remedy.REVOTE, Remedy.SPECIAL, Remedy.LOTS, Remedy.LOTS]
    standing, papers = [Standing("A", "A"), Standing("B", "B")], Papers(160, {"A": 80, "B": 80})
    never_tied = decide_round(of, 1, standing, papers, INTERPOL_2025, seats_open=1).tie
    assert never_tied is not None
    assert never_tied.remedy is Remedy.REVOTE
    broken = decide(of, {"A": 80, "B": 80}, ties_before=1, breaks=[TieBreak(TieKind.LEAD, {"A": 5, "B": 5})])
    assert broken.tie is not None
    assert broken.tie.remedy is Remedy.LOTS  # equal in the special ballot, too
    other = decide(of, {"A": 80, "B": 80}, ties_before=1, breaks=[TieBreak(TieKind.LAST_SEAT, {"A": 5, "B": 5})])
    assert other.tie is not None
    assert other.tie.remedy is Remedy.SPECIAL


def test_a_ballot_decided_again_ranks_equal_votes_by_what_settled_them() -> None:
    first, second = TieBreak(TieKind.LEAD, {"A": 5, "B": 5}), TieBreak(TieKind.LEAD, {"B": 1})
    decision = decide(office(), {"A": 80, "B": 80}, breaks=[first, second])
    assert (decision.elected, decision.over, decision.tie) == (("B",), True, None)
    lowest = TieBreak(TieKind.ELIMINATION, {"B": -1})
    decision = decide(office(from_second("minus_lowest")), {"A": 60, "B": 50, "C": 50}, breaks=[lowest])
    assert (decision.next, decision.left, decision.restricted) == (("A", "C"), ("B",), Candidates.MINUS_LOWEST)


def test_most_votes_elect_where_the_rules_say_most() -> None:
    of = office([{"ballots": "1", "majority": "half"}, {"ballots": "2", "majority": "most"}])
    assert decide(of, {"A": 60, "B": 55, "C": 50}, ballot=2).elected == ("A",)
    tied = decide(of, {"A": 60, "B": 60, "C": 50}, ballot=2)
    assert tied.tie is not None
    assert (tied.tie.kind, tied.tie.among) == (TieKind.LEAD, ("A", "B"))


def test_a_box_of_blank_papers_elects_nobody() -> None:
    decision = decide(office(), {"A": 0, "B": 0})
    assert (decision.elected, decision.next, decision.tie) == ((), ("A", "B"), None)


@pytest.mark.parametrize(
    ("papers", "standing", "said"),
    [
        (Papers(9, {"A": 10, "B": -1}), "AB", "A count of papers or marks cannot be negative."),
        (Papers(0, {}, blank=-1), "AB", "A count of papers or marks cannot be negative."),
        (Papers(0, {}, invalid=-1), "AB", "A count of papers or marks cannot be negative."),
        (Papers(-1, {}), "AB", "A count of papers or marks cannot be negative."),
        (Papers(3, {"A": 4}, lost=-1), "AB", "A count of papers or marks cannot be negative."),
        (Papers(10, {"A": 11}), "AB", "10 valid papers cannot carry these marks (11 in all)."),
        (Papers(9, {"A": 5, "B": 5}), "AB", "9 valid papers cannot carry these marks (10 in all)."),
        (Papers(9, {"A": 5, "B": 3}), "AB", "9 valid papers cannot carry these marks (8 in all)."),
        (Papers(9, {"A": 5}, lost=3), "AB", "9 valid papers cannot carry these marks (8 in all)."),
        (Papers(9, {"A": 5}, lost=5), "AB", "9 valid papers cannot carry these marks (10 in all)."),
        (Papers(10, {"A": 5, "Z": 3, "Y": 2}), "AB", "The papers mark Y, Z, who do not stand in this ballot."),
        (Papers(10, {"yes": 5, "no": 6}), "S", "10 valid papers cannot carry these marks (11 in all)."),
        (Papers(11, {"yes": 5, "no": 5}), "S", "11 valid papers cannot carry these marks (10 in all)."),
        (Papers(10, {"S": 10}), "S", "The papers mark S, who do not stand in this ballot."),
        (Papers(10, {"yes": 10}), "AB", "The papers mark yes, who do not stand in this ballot."),
        (Papers(0, {}), "", "No candidate stands in this ballot."),
        (Papers(0, {}), "AA", "A candidate stands twice in this ballot."),
    ],
)
def test_totals_no_papers_can_give_are_refused_with_the_reason(papers: Papers, standing: str, said: str) -> None:
    people = [Standing(each, each) for each in standing]
    with pytest.raises(InconsistentCount) as refusal:
        decide_round(office(), 1, people, papers, INTERPOL_2025, seats_open=1)
    assert refusal.value.text == said


def test_no_ballot_is_decided_for_no_seat() -> None:
    with pytest.raises(InconsistentCount, match=r"^No seat is open in this ballot\.$"):
        decide(office(), {"A": 1, "B": 0}, seats_open=0)


@pytest.mark.parametrize(
    ("marks", "seats", "votes", "lost", "fits"),
    [
        (None, 3, {"A": 10, "B": 10, "C": 10, "D": 0}, 0, True),  # a mark for each seat on each paper
        (None, 3, {"A": 10, "B": 10, "C": 10, "D": 1}, 0, False),
        (None, 3, {"A": 10, "B": 0, "C": 0, "D": 0}, 0, True),
        (None, 3, {"A": 9, "B": 0, "C": 0, "D": 0}, 0, False),
        ({"min": 2, "max": 2}, 3, {"A": 10, "B": 10, "C": 0, "D": 0}, 0, True),
        ({"min": 2, "max": 2}, 3, {"A": 10, "B": 9, "C": 0, "D": 0}, 0, False),
        ({"min": 2, "max": 2}, 3, {"A": 10, "B": 10, "C": 1, "D": 0}, 0, False),
        ({"min": 3, "max": 3}, 3, {"A": 10, "B": 10}, 0, True),  # who stands is fewer than must be marked
        (None, 3, {"A": 10, "B": 10}, 0, True),
        (None, 3, {"A": 10, "B": 10}, 10, True),  # a third name written in
        (None, 3, {"A": 10, "B": 10}, 11, False),
    ],
)
def test_papers_carry_as_many_marks_as_the_rules_ask_for_and_allow(
    marks: dict[str, int] | None, seats: int, votes: dict[str, int], lost: int, fits: bool
) -> None:
    of = office(seats=seats, **({"marks": marks} if marks else {}))
    papers, standing = Papers(10, votes, lost=lost), [Standing(each, each) for each in votes]
    if fits:
        assert decide_round(of, 1, standing, papers, INTERPOL_2025, seats_open=seats).valid == 10
    else:
        with pytest.raises(InconsistentCount):
            decide_round(of, 1, standing, papers, INTERPOL_2025, seats_open=seats)


def test_a_paper_on_a_sole_candidate_carries_one_mark_however_many_seats_are_open() -> None:
    papers = Papers(10, {"yes": 10, "no": 10})
    with pytest.raises(InconsistentCount, match=r"^10 valid papers cannot carry these marks \(20 in all\)\.$"):
        decide_round(office(seats=2), 1, [Standing("S", "S")], papers, INTERPOL_2025, seats_open=2)


def test_a_region_with_fewer_seats_than_marks_takes_all_of_them() -> None:
    of, standing = office(regions={"Africa": 1, "Asia": 3}, marks={"max": 2}), [Standing(each, each) for each in "ABC"]
    decision = decide_round(of, 1, standing, Papers(10, {"A": 10, "B": 10}), INTERPOL_2025, seats_open=1, seats=1)
    assert decision.tie is not None
    assert decision.tie.among == ("A", "B")


def test_fewer_seats_open_in_a_region_than_in_the_office_take_fewer_marks() -> None:
    of, standing = office(regions={"Africa": 2, "Asia": 2}), [Standing(each, each) for each in "ABC"]
    two_each = Papers(10, {"A": 10, "B": 10})
    assert decide_round(of, 1, standing, two_each, INTERPOL_2025, seats_open=2, seats=2).elected == ("A", "B")
    with pytest.raises(InconsistentCount):
        decide_round(of, 1, standing, two_each, INTERPOL_2025, seats_open=1, seats=2)


@st.composite
def rounds_of_papers(draw: st.DrawFn) -> tuple[Any, dict[str, int], int, int]:
    seats = draw(st.integers(1, 4))
    line = {
        "majority": draw(st.sampled_from(["half", "two_thirds", "of_members", "most"])),
        "candidates": draw(st.sampled_from(Candidates)).value,
    }
    last = draw(st.sampled_from(["1", "1-3", "1-"]))
    of = office([{"ballots": last, **line}], seats=seats, sole_candidate="ballot")
    names = draw(st.lists(st.sampled_from("ABCDEFGH"), min_size=1, unique=True))
    papers = draw(st.lists(st.lists(st.sampled_from(names), min_size=1, max_size=seats, unique=True), max_size=30))
    votes = {name: sum(name in paper for paper in papers) for name in names}
    return of, votes, len(papers), draw(st.integers(1, 4))


@given(rounds_of_papers())
def test_every_round_ends_in_someone_elected_a_next_ballot_a_tie_or_the_end(drawn: Any) -> None:
    of, votes, valid, ballot = drawn
    decision = decide(of, votes, valid=valid, ballot=ballot)
    assert decision.elected or decision.next or decision.tie or decision.over
    assert decision.over == (decision.tie is None and not decision.next and not decision.open_to_entry)
    assert len(decision.elected) + decision.vacant == of.seats
    assert not set(decision.elected) & set(decision.next)
    assert set(decision.elected) | set(decision.next) <= set(votes)
    assert all(votes[one] >= decision.required for one in decision.elected)
    assert all(decision.explanation[language] for language in ("ar", "en", "fr", "es"))


@given(rounds_of_papers())
def test_nobody_with_more_votes_is_passed_over(drawn: Any) -> None:
    of, votes, valid, ballot = drawn
    elected = decide(of, votes, valid=valid, ballot=ballot).elected
    losers = [count for name, count in votes.items() if name not in elected]
    assert all(votes[one] > max(losers, default=-1) for one in elected) or (
        min((votes[one] for one in elected), default=0) >= max(losers, default=0)
    )


@given(rounds_of_papers(), st.randoms(use_true_random=False))
def test_the_order_of_papers_and_candidates_never_matters(drawn: Any, random: Any) -> None:
    of, votes, valid, ballot = drawn
    names = list(votes)
    random.shuffle(names)
    one = decide(of, votes, valid=valid, ballot=ballot)
    other = decide(of, {name: votes[name] for name in names}, valid=valid, ballot=ballot)
    assert one.elected == other.elected
    assert set(one.next) == set(other.next)
    assert (one.tie and (one.tie.kind, set(one.tie.among))) == (other.tie and (other.tie.kind, set(other.tie.among)))
