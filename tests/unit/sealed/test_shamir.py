"""Any two of three shares give the key, and one alone gives nothing."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.sealed.errors import SharesDiffer
from shared.sealed.shamir import joined, split

KEYS = st.binary(min_size=32, max_size=32)


def product(a: int, b: int) -> int:
    """In GF(2^8) by hand, bit by bit."""
    result = 0
    while b:
        if b & 1:
            result ^= a
        a, b = (a << 1) ^ (0x11B if a & 0x80 else 0), b >> 1
    return result


@given(KEYS, KEYS)
def test_any_two_shares_in_any_order_give_the_key(key: bytes, slopes: bytes) -> None:
    shares = split(key, lambda _: slopes)
    assert [share[-1] for share in shares] == [1, 2, 3]
    assert {joined(one, other) for one, other in permutations(shares, 2)} == {key}


@given(KEYS, KEYS)
def test_a_share_is_the_line_through_the_key_at_its_x(key: bytes, slopes: bytes) -> None:
    for share in split(key, lambda _: slopes):
        x = share[-1]
        assert list(share[:-1]) == [k ^ product(m, x) for k, m in zip(key, slopes, strict=True)]


@given(KEYS, KEYS, st.integers(0, 2))
def test_one_share_fits_every_key_alike(key: bytes, other: bytes, which: int) -> None:
    """Whatever share is seen: for any other key there is a slope that gives the same one."""
    share = split(key, lambda _: bytes(32))[which]
    slopes = bytes(
        next(m for m in range(256) if k ^ product(m, share[-1]) == y) for k, y in zip(other, share[:-1], strict=True)
    )
    assert split(other, lambda _: slopes)[which] == share


def test_shares_of_the_npm_package_join() -> None:
    """Values at 1, 2, 3 of the line 0x2a + 0x57 x, worked out by hand in the field of AES (0x57 is FIPS 197's example)."""
    shares = [bytes([0x2A ^ product(0x57, x)] * 32) + bytes([x]) for x in (5, 200)]
    assert joined(*shares) == b"\x2a" * 32
    assert product(0x57, 0x83) == 0xC1


@pytest.mark.parametrize(
    "pair", [(b"", b""), (bytes(33), bytes(32) + b"\x01"), (bytes(32) + b"\x01",) * 2, (b"\x01" * 34, b"\x02" * 33)]
)
def test_what_are_no_two_shares_are_refused(pair: tuple[bytes, bytes]) -> None:
    with pytest.raises(SharesDiffer):
        joined(*pair)


def test_a_key_has_32_bytes() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        split(b"short")
