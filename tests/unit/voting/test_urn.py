"""What stands in the urn of a sealed vote, how long its papers are padded, and whose tablet a key is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.voting.domain.paper import Choice, Paper
from services.voting.domain.roll import Roll
from services.voting.domain.sealed import devices_of
from services.voting.domain.sealed_errors import BallotNotTheNewest, CastKeyTwice, UrnClosed
from services.voting.domain.seals import room_for
from services.voting.domain.urn import Board, Offered
from shared.rules.majority import Electorate
from shared.sealed.papers import bytes_of

ROLL = Roll(("A", "B"), ("A",), (), Electorate(3, 2, 2, 1))


def offered(token: str, seq: int = 1, content: str = "x", cast_key: str = "") -> Offered:
    return Offered({"token": token, "seq": seq, "content": content}, token, cast_key or f"key of {token}", seq)


@given(st.permutations([offered(token) for token in "qwertyuiop"]))
def test_the_list_is_the_same_whatever_the_order_in_which_ballots_came(came: list[Offered]) -> None:
    board = Board((), change_allowed=False)
    assert all(board.take(each, closed=False) for each in came)
    assert [each["token"] for each in board.ballots] == sorted("qwertyuiop")
    assert not any(board.take(each, closed=True) for each in came)  # sent again: nothing changes


def test_of_one_token_the_first_stands_and_a_higher_number_only_where_a_change_is_allowed() -> None:
    for change_allowed, stands in ((False, 1), (True, 3)):
        board = Board([offered("t", 1)], change_allowed)
        for seq in (1, 3, 2):
            try:
                board.take(offered("t", seq, content="another"), closed=False)
            except BallotNotTheNewest:
                assert not change_allowed or seq < 3
        assert board.ballots[0]["seq"] == stands


def test_two_tokens_with_one_key_and_ballots_after_the_close_are_refused() -> None:
    board = Board([offered("t", cast_key="k")], change_allowed=True)
    with pytest.raises(CastKeyTwice):
        board.take(offered("u", cast_key="k"), closed=False)
    with pytest.raises(UrnClosed):
        board.take(offered("v"), closed=True)
    assert len(board.ballots) == 1


NAMES = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=100)


@given(choices=st.integers(1, 256), most=st.integers(1, 256), write_ins=st.integers(0, 10), data=st.data())
def test_no_paper_is_longer_than_what_all_are_padded_to(
    choices: int, most: int, write_ins: int, data: st.DataObject
) -> None:
    paper = Paper(tuple(Choice(str(n), {}) for n in range(choices)), 1, most, True, write_ins)
    names = data.draw(st.sets(NAMES, max_size=min(write_ins, most)))
    marks = data.draw(st.sets(st.integers(0, choices - 1), max_size=most - len(names)))
    room = room_for(paper)
    assert room is None or len(bytes_of([*sorted(marks), *sorted(names)])) <= room <= 4096
    assert (room or 0) % 256 == 0


@pytest.mark.parametrize(
    ("most", "write_ins", "room"), [(1, 0, 256), (1, 1, 512), (10, 10, 4096), (10, 11, 4096), (11, 11, None)]
)
def test_there_is_room_for_the_longest_names_of_ten_and_of_no_more(most: int, write_ins: int, room: int | None) -> None:
    paper = Paper((Choice("ann", {}),), 1, most, True, write_ins)
    assert room_for(paper) == room
    longest = ["\U00010400" * 99 + letter for letter in "abcdefghij"][:write_ins]
    assert room is None or len(bytes_of(longest[:most])) <= room


def bound(point: str | None, member: str, heard: int, *, removed: bool = False) -> dict[str, object]:
    return {"point": point, "member": member, "heard": heard, "removed": removed}


def test_a_key_is_the_tablet_of_who_bound_it_first_and_only_while_bound_and_on_the_roll() -> None:
    known = [
        bound("p", "B", 7), bound("p", "A", 3),  # B read A's key in an earlier manifest
        bound("q", "B", 1), bound(None, "B", 2), bound("r", "C", 4),
        bound("s", "A", 5, removed=True),
    ]  # fmt: skip
    assert devices_of(ROLL, known) == {"A": ["p"], "B": ["q"]}
    lent_again = [bound("p", "A", 3, removed=True), bound("p", "B", 7)]
    assert devices_of(ROLL, lent_again) == {"B": ["p"]}
