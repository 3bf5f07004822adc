"""V3: which differences between two stores are found, and what is none."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.voting.domain.comparison import (
    Kept,
    Told,
    against_live,
    against_log,
    against_recount,
    against_urn,
    folded,
)

STORED = {
    "a": Kept("M000", None, 1, ("yes",)),
    "b": Kept("M001", None, 1, ("no",)),
    "c": Kept("M001", "b", 2, ("yes",)),
}
EXTRA = Kept("M002", None, 1, ("yes",))
ALTERED = [
    ("member", "M009"),
    ("supersedes", "a"),
    ("link", 3),
    ("marks", ("abstain",)),
    ("marks", ()),
    ("unreadable", True),
]


@pytest.mark.parametrize(("field", "value"), ALTERED)
@pytest.mark.parametrize("which", STORED)
def test_a_ballot_altered_in_any_way_in_either_store_is_a_difference(which: str, field: str, value: object) -> None:
    other = {**STORED, which: replace(STORED[which], **{field: value})}
    for here, there in ((STORED, other), (other, STORED)):
        standing, found = against_log(here, Told(there), set())
        assert standing == "different"
        assert found is not None
        assert found.ballots == 1


def test_a_choice_exchanged_between_two_members_is_a_difference_though_all_counts_are_alike() -> None:
    exchanged = {**STORED, "a": replace(STORED["a"], marks=("no",)), "b": replace(STORED["b"], marks=("yes",))}
    without_change = {name: each for name, each in exchanged.items() if name != "c"}
    plain = {name: each for name, each in STORED.items() if name != "c"}
    standing, found = against_log(plain, Told(without_change), set())
    assert (standing, found and found.ballots) == ("different", 2)
    assert found is not None
    assert found.here == found.there


def test_what_the_log_has_more_counts_once_it_was_there_before_the_stored_ballots_were_read() -> None:
    there = {**STORED, "d": EXTRA}
    assert against_log(STORED, Told(there), set()) == ("alike", None)
    assert against_log(STORED, Told(there, early=there), set())[0] == "different"


def test_what_the_log_has_less_is_behind_while_it_waits_to_be_sent_and_lost_when_it_does_not() -> None:
    there = Told({name: each for name, each in STORED.items() if name != "c"})
    assert against_log(STORED, there, {"c"}) == ("behind", None)
    assert against_log(STORED, there, None) == ("behind", None)  # more waits than can be named
    assert against_log(STORED, there, {"elsewhere"})[0] == "different"


def test_a_ballot_that_stands_on_the_log_again_and_otherwise_is_a_difference() -> None:
    assert against_log(STORED, Told(STORED, twice={"a"}), set())[0] == "different"


@given(st.permutations(sorted(STORED)), st.lists(st.sampled_from(sorted(STORED))))
def test_neither_order_nor_repetition_is_a_difference(order: list[str], again: list[str]) -> None:
    there = {name: STORED[name] for name in [*order, *again]}
    assert against_log(STORED, Told(there, early=there), set()) == ("alike", None)


def test_a_live_tally_is_behind_with_fewer_alike_with_the_same_and_different_with_other_or_more() -> None:
    chains = folded(STORED.values())
    assert against_live(chains, 3, {"yes": 2, "no": 0}) == ("alike", None)
    assert against_live(chains, 2, {"yes": 1, "no": 1}) == ("behind", None)
    assert against_live(chains, 3, {"yes": 1, "no": 1})[0] == "different"
    assert against_live(chains, 4, {"yes": 2})[0] == "different"


def test_the_same_difference_keeps_its_signature_while_ballots_come_in() -> None:
    def signature(ballots: dict[str, Kept], live: dict[str, int]) -> str:
        chains = folded(ballots.values())
        _, found = against_live(chains, chains.counted, live)
        assert found is not None
        return found.signature

    before, after = signature(STORED, {"yes": 1, "no": 1}), signature({**STORED, "d": EXTRA}, {"yes": 2, "no": 1})
    assert before == after
    assert signature(STORED, {"no": 2}) != before


def test_an_urn_holds_as_many_papers_as_have_voted_on_tablets() -> None:
    assert against_urn(5, 2, 3) == ("alike", None)
    assert {against_urn(5, 2, papers)[0] for papers in (0, 2, 4, 5)} == {"different"}


def test_a_recount_is_what_is_counted_again() -> None:
    assert against_recount({"yes": 2, "no": 0}, {"yes": 2, "no": 0}) == ("alike", None)
    standing, found = against_recount({"yes": 1, "no": 1}, {"yes": 2, "no": 0})
    assert (standing, found and (found.here, found.there)) == ("different", ({"yes": 1, "no": 1}, {"yes": 2, "no": 0}))
