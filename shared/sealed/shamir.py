"""A key in three shares of which any two give it back: Shamir's scheme over GF(2^8), byte by byte. One share alone is random.

The field is that of AES, as in the npm package ``shamir-secret-sharing``, whose shares these are: values first, x last."""

from __future__ import annotations

import secrets

from shared.sealed.blind_rsa import Draw
from shared.sealed.errors import SharesDiffer

KEY_BYTES = 32
SHARE_BYTES = KEY_BYTES + 1
_POLYNOMIAL = 0x11B


def _tables() -> tuple[list[int], list[int]]:
    """Powers of the generator 3, twice over, and their logarithms."""
    powers, logarithms, power = [0] * 510, [0] * 256, 1
    for exponent in range(255):
        powers[exponent] = powers[exponent + 255] = power
        logarithms[power] = exponent
        power ^= power << 1
        if power & 0x100:
            power ^= _POLYNOMIAL
    return powers, logarithms


_POWERS, _LOGARITHMS = _tables()


def _times(a: int, b: int) -> int:
    return _POWERS[_LOGARITHMS[a] + _LOGARITHMS[b]] if a and b else 0


def _by(a: int, b: int) -> int:
    return _POWERS[_LOGARITHMS[a] + 255 - _LOGARITHMS[b]] if a else 0


def split(key: bytes, draw: Draw = secrets.token_bytes) -> tuple[bytes, bytes, bytes]:
    """Three shares of a key of 32 bytes, at x = 1, 2, 3: a line through each byte, with a slope drawn at random."""
    if len(key) != KEY_BYTES:
        raise ValueError("a key has 32 bytes")
    slopes = draw(KEY_BYTES)
    first, second, third = (
        bytes(byte ^ _times(slope, x) for byte, slope in zip(key, slopes, strict=True)) + bytes([x]) for x in (1, 2, 3)
    )
    return first, second, third


def joined(one: bytes, other: bytes) -> bytes:
    """The key of two shares; raises SharesDiffer where they cannot be two of one key. Whether they are, only a commitment
    to the key tells: any two shares give some key."""
    if len(one) != SHARE_BYTES or len(other) != SHARE_BYTES or 0 in (one[-1], other[-1]) or one[-1] == other[-1]:
        raise SharesDiffer()
    x1, x2 = one[-1], other[-1]
    return bytes(_by(_times(y1, x2) ^ _times(y2, x1), x1 ^ x2) for y1, y2 in zip(one[:-1], other[:-1], strict=True))
