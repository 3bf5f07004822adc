"""The hash of recorded ballots, written out by hand because a hall waits for it, is the hash of their canonical form."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from services.voting.domain.ballot import PublishedBallot
from services.voting.domain.bundle import recorded_ballots, recorded_set_hash, set_hash

TEXTS = st.text(st.characters(codec="utf-8"), max_size=8)
BALLOTS = st.builds(
    PublishedBallot,
    TEXTS,
    TEXTS,
    st.lists(TEXTS, max_size=4),
    st.none() | TEXTS,
    st.integers(min_value=1),
)


@given(st.lists(BALLOTS, max_size=5))
def test_whatever_is_in_them_recorded_ballots_hash_as_their_canonical_form_does(stored: list[PublishedBallot]) -> None:
    assert recorded_set_hash("0" * 64, stored) == set_hash("0" * 64, recorded_ballots(stored))


def test_the_order_in_which_ballots_are_read_does_not_change_their_hash() -> None:
    ballots = [PublishedBallot(f"{n}", f"M{n % 3}", ["yes"], None, n) for n in range(9)]
    assert recorded_set_hash("ab" * 32, ballots) == recorded_set_hash("ab" * 32, ballots[::-1])


def test_every_character_is_spelt_as_in_canonical_json() -> None:
    everything = "".join(map(chr, [*range(0xD800), *range(0xE000, 0x110000)]))
    stored = [PublishedBallot("x", everything, [everything], everything, 2**70)]
    assert recorded_set_hash("0" * 64, stored) == set_hash("0" * 64, recorded_ballots(stored))
