"""The id of an event says how far a stream has come, and can be read again; anything else is no place."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.notifications.domain.place import Heard, Place, read_place

TOPICS = ("one", "two")


@given(st.integers(0, 10**15 - 1), st.integers(0, 10**15 - 1), st.integers(0, 10**15 - 1))
def test_a_place_that_was_written_reads_the_same(version: int, one: int, two: int) -> None:
    place = Place("chair", "a" * 32, "0" * 8, version, {"one": one, "two": two})
    assert read_place(place.written(TOPICS), TOPICS) == place


@given(st.text(max_size=60))
def test_what_is_no_place_is_none(text: str) -> None:
    assert read_place(text, TOPICS) is None


@pytest.mark.parametrize("heard", ["1", "1.2.3", "1.x", ""])
def test_a_place_with_other_topics_is_none(heard: str) -> None:
    assert read_place(f"chair-{'a' * 32}-00000000-1-{heard}", TOPICS) is None


def test_the_mark_is_the_number_up_to_which_all_was_heard_in_whatever_order() -> None:
    for order in permutations((1, 2, 3, 5)):
        heard = Heard()
        for number in order:
            heard.add("one", number)
        assert heard.marks == {"one": 3}
        heard.add("one", 4)
        heard.add("one", 2)
        assert heard.marks == {"one": 5}
