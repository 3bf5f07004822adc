"""No byte of a bundle can be changed, whatever it is changed to, and nothing in it replaced, without its being seen: and never
with a trace."""

from __future__ import annotations

import json
from functools import cache
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.verifier.samples import FOLDER, KINDS
from tests.verifier.votes import Bundle, signed, written
from verifier.checks import examined
from verifier.reading import NotABundle, bundle_of

SAMPLED = 250  # bytes of each sample with every change of the code; all of them by night
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 2**53) | st.text(max_size=5) | st.floats(),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=4,
)


@cache
def sample(kind: str) -> bytes:
    return (FOLDER / f"{kind}.bundle.json").read_bytes()


def holds(raw: bytes) -> bool:
    try:
        return examined(bundle_of(raw)).holds
    except NotABundle:
        return False


def unseen(kind: str, places: list[int], random: Random) -> list[int]:
    """Those places of a sample where a byte can be another one without its being seen."""
    raw = sample(kind)
    found = []
    for place in places:
        other = raw[place] ^ random.randrange(1, 256)
        if holds(raw[:place] + bytes([other]) + raw[place + 1 :]):
            found.append(place)
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_a_byte_changed_anywhere_is_seen(kind: str) -> None:
    random = Random(f"{kind}, some of them")
    assert unseen(kind, random.sample(range(len(sample(kind))), SAMPLED), random) == []


@pytest.mark.nightly
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("kind", KINDS)
def test_a_byte_changed_at_each_place_is_seen(kind: str) -> None:
    assert unseen(kind, list(range(len(sample(kind)))), Random(f"{kind}, all of them")) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_byte_put_in_or_taken_out_is_seen(kind: str) -> None:
    raw, random = sample(kind), Random(kind)
    for place in random.sample(range(len(raw)), 60):
        assert not holds(raw[:place] + raw[place + 1 :])
        assert not holds(raw[:place] + bytes([random.randrange(256)]) + raw[place:])


def _places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(each for name, found in inner for each in _places(found, (*path, name)))]


def _replaced(value: Any, path: tuple[Any, ...], other: Any) -> Any:
    if not path:
        return other
    copied = dict(value) if isinstance(value, dict) else list(value)
    copied[path[0]] = _replaced(value[path[0]], path[1:], other)
    return copied


@cache
def places(kind: str) -> list[tuple[Any, ...]]:
    return _places(json.loads(sample(kind)))


@settings(max_examples=150)
@given(kind=st.sampled_from(KINDS), data=st.data())
def test_anything_in_the_place_of_anything_is_seen(kind: str, data: st.DataObject) -> None:
    made = json.loads(sample(kind))
    path = data.draw(st.sampled_from(places(kind)))
    changed = _replaced(made, path, data.draw(ANYTHING))
    raw = (
        json.dumps(changed, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8", "replace")
        + b"\n"
    )
    assert raw == sample(kind) or not holds(raw)


@settings(max_examples=60)
@given(data=st.data())
def test_whatever_the_platform_signs_that_is_another_result_of_a_recorded_vote_is_seen(data: st.DataObject) -> None:
    """The platform holds the one key there is of a recorded vote, and signs what it likes."""
    made: Bundle = json.loads(sample("recorded"))
    result = made["result"]
    name = data.draw(
        st.sampled_from(["papers", "valid", "blank", "invalid", "required", "base_size", "quorum_required"])
    )
    choice = data.draw(st.sampled_from([None, *result["counts"]]))
    by = data.draw(st.integers(-3, 3).filter(bool))
    if choice is None:
        result[name] = max(0, result[name] + by) if result[name] + by != result[name] else 0
    else:
        result["counts"][choice] = max(0, result["counts"][choice] + by)
    unchanged = result == json.loads(sample("recorded"))["result"]
    signed(made)
    assert unchanged or not holds(written(made))


@given(st.binary(max_size=200))
def test_bytes_of_any_kind_are_no_bundle_and_no_trace(raw: bytes) -> None:
    with pytest.raises(NotABundle):
        bundle_of(raw)
