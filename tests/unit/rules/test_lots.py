"""Claims about lots: the draw follows from what was sealed and said, whoever draws again; nobody is favoured."""

from __future__ import annotations

import json
from collections import Counter
from hashlib import sha256
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from shared.rules.lots import draw, seal, seed_of

TIED = st.lists(st.text("abcdef0123456789", min_size=1, max_size=4), min_size=1, max_size=8, unique=True)
WORDS = st.lists(st.tuples(st.text(max_size=5), st.text(max_size=5)), max_size=4)


def hashed(value: Any) -> str:
    """As the description of the draw says it, written here once more."""
    return sha256(json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()).hexdigest()


def test_whoever_has_the_description_draws_the_same() -> None:
    words = [("Tunisia", "jasmine"), ("Peru", "cóndor")]
    assert seal("42") == hashed({"nonce": "42"})
    seed = seed_of("42", words, ["b", "a", "c"])
    assert seed == hashed({"nonce": "42", "among": ["a", "b", "c"], "words": [list(each) for each in words]})
    for seed in (seed_of(str(nonce), words, "abc") for nonce in range(20)):
        assert draw(seed, "abc") == min("abc", key=lambda one: hashed({"seed": seed, "id": one}))


@given(st.text(max_size=8), WORDS, TIED, st.randoms(use_true_random=False))
def test_the_order_of_the_tied_never_matters_and_one_of_them_is_drawn(
    nonce: str, words: list[tuple[str, str]], tied: list[str], random: Any
) -> None:
    shuffled = random.sample(tied, len(tied))
    seed = seed_of(nonce, words, tied)
    assert seed_of(nonce, words, shuffled) == seed
    assert draw(seed, shuffled) == draw(seed, tied)
    assert draw(seed, tied) in tied


@given(st.text(max_size=8), WORDS, TIED)
def test_every_word_counts_with_its_place_and_its_witness(
    nonce: str, words: list[tuple[str, str]], tied: list[str]
) -> None:
    seed = seed_of(nonce, words, tied)
    assert seed_of(nonce + "0", words, tied) != seed
    assert seed_of(nonce, [*words, ("", "")], tied) != seed
    assert seed_of(nonce, words, [*tied, "another"]) != seed
    if words[::-1] != words:
        assert seed_of(nonce, words[::-1], tied) != seed
    if words:
        (name, word), *rest = words
        assert seed_of(nonce, [(name, word + "x"), *rest], tied) != seed
        assert seed_of(nonce, [(name + "x", word), *rest], tied) != seed


def test_over_many_seeds_each_is_drawn_about_as_often_as_any_other() -> None:
    seeds = [seed_of(str(nonce), [("X", "x"), ("Y", "y")], "abcd") for nonce in range(2000)]
    drawn = Counter(draw(seed, "abcd") for seed in seeds)
    assert sorted(drawn) == ["a", "b", "c", "d"]
    assert all(420 <= number <= 580 for number in drawn.values())  # 500 expected, four standard deviations
    after = Counter(draw(seed, [one for one in "abcd" if one != draw(seed, "abcd")]) for seed in seeds)
    assert all(420 <= number <= 580 for number in after.values())  # nor who comes second
