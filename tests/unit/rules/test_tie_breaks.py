"""Claims about what settles equal votes: how many marks a special ballot takes, and in what order it or a lot puts the tied."""

from __future__ import annotations

import pytest

from shared.rules.errors import InconsistentCount
from shared.rules.office import Remedy, TieKind
from shared.rules.round import Papers, Standing, Tie
from shared.rules.tie_break import by_lot, by_special_ballot, special_marks
from tests.unit.rules.factories import office

THREE = [Standing(each, each) for each in "ABC"]


def tie(kind: TieKind, places: int = 1) -> Tie:
    return Tie(kind, ("A", "B", "C"), places, Remedy.SPECIAL)


@pytest.mark.parametrize(
    ("kind", "places", "seats", "most"),
    [
        (TieKind.LEAD, 1, 1, 1),
        (TieKind.LAST_SEAT, 2, 3, 2),
        (TieKind.LAST_SEAT, 1, 3, 1),
        (TieKind.LAST_QUALIFYING, 2, 1, 1),  # no more than a paper of the office carries
        (TieKind.LAST_QUALIFYING, 2, 2, 2),
        (TieKind.ELIMINATION, 2, 3, 1),  # one leaves: one mark for who is to stay
    ],
)
def test_a_special_ballot_takes_a_mark_for_each_place(kind: TieKind, places: int, seats: int, most: int) -> None:
    assert special_marks(office(seats=seats), tie(kind, places), seats) == most


def test_a_special_ballot_puts_the_tied_in_the_order_of_their_votes() -> None:
    settled = by_special_ballot(tie(TieKind.LAST_SEAT), THREE, Papers(10, {"A": 7, "C": 3}), 1)
    assert (settled.kind, settled.order) == (TieKind.LAST_SEAT, {"A": 7, "B": 0, "C": 3})


@pytest.mark.parametrize(
    ("papers", "most"),
    [
        (Papers(10, {"A": 7, "D": 3}), 1),
        (Papers(10, {"A": 7}), 1),  # a paper without a mark is blank, not valid
        (Papers(10, {"A": 7, "B": 4}), 1),
        (Papers(10, {"A": 10, "B": 10, "C": 1}), 2),
        (Papers(10, {"A": 11, "B": 0}), 2),
        (Papers(10, {"A": 10}, blank=-1), 1),
    ],
)
def test_totals_that_no_papers_of_a_special_ballot_can_give_are_refused(papers: Papers, most: int) -> None:
    with pytest.raises(InconsistentCount):
        by_special_ballot(tie(TieKind.LEAD), THREE, papers, most)


@pytest.mark.parametrize(
    ("kind", "order"),
    [
        (TieKind.LEAD, {"B": 1}),
        (TieKind.LAST_SEAT, {"B": 1}),
        (TieKind.LAST_QUALIFYING, {"B": 1}),
        (TieKind.ELIMINATION, {"B": -1}),  # whoever is drawn leaves
    ],
)
def test_whoever_is_drawn_has_what_the_tie_is_for(kind: TieKind, order: dict[str, int]) -> None:
    settled = by_lot(tie(kind), "B")
    assert (settled.kind, settled.order) == (kind, order)
    with pytest.raises(InconsistentCount, match=r"^The lot fell on nobody who is tied\.$"):
        by_lot(tie(kind), "D")
