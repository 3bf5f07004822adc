"""Opening ballots with the keys of two tellers (section 5.4): HPKE, Shamir's shares, the commitment, AES-GCM, and the marks."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from verifier.form import token_id
from verifier.notation import canonical, hashed, labelled, u32, unb64

_SUITE = Suite(KEM.P256, KDF.HKDF_SHA256, AEAD.AES_128_GCM)
SHARE_BYTES = 33


@dataclass(frozen=True)
class Box:
    """``keys``: of two tellers, by number; ``name``: R; ``names``: whether they may be written in."""

    name: bytes
    keys: Mapping[int, EllipticCurvePrivateKey]
    choices: int
    names: bool

    def marks_in(self, ballot: dict[str, Any]) -> list[int | str] | None:
        """Indexes of the choices marked, and names written in; None where the ballot does not open."""
        token, seq = bytes.fromhex(token_id(ballot)), u32(ballot["seq"])
        shares = []
        for teller, key in sorted(self.keys.items()):
            info = labelled("hemicycle/share/1", self.name, token, seq, bytes([teller]))
            try:
                shares.append(_SUITE.decrypt(unb64(ballot["shares"][teller - 1]), key, info))
            except (InvalidTag, ValueError):
                return None
        key_bytes = joined(*shares)
        if key_bytes is None:
            return None
        if hashed("hemicycle/key/1", self.name, token, key_bytes).hex() != ballot["commitment"]:
            return None
        bound = labelled("hemicycle/content/1", self.name, token, seq)
        try:
            plain = AESGCM(key_bytes).decrypt(bytes(12), unb64(ballot["content"]), bound)
        except InvalidTag:
            return None
        return self._read(plain)

    def _read(self, plain: bytes) -> list[int | str] | None:
        try:
            marks = json.loads(plain[2 : 2 + int.from_bytes(plain[:2], "big")])
            written = canonical(marks)
        except (ValueError, RecursionError):
            return None
        same = (len(written).to_bytes(2, "big") + written).ljust(len(plain), b"\x00") == plain
        if not same or not isinstance(marks, list):
            return None
        indexes = [mark for mark in marks if type(mark) is int and 0 <= mark < self.choices]
        names = [mark for mark in marks if type(mark) is str and self.names]
        whole = len(indexes) + len(names) == len(marks)
        return marks if whole and marks == [*sorted(set(indexes)), *sorted(set(names))] else None


def product(a: int, b: int) -> int:
    """In GF(2^8) with x^8 + x^4 + x^3 + x + 1."""
    result = 0
    while b:
        if b & 1:
            result ^= a
        a, b = a << 1 ^ (0x11B if a & 0x80 else 0), b >> 1
    return result


def inverse(a: int) -> int:
    """a to the power of 254, since its power of 255 is one."""
    result = 1
    for _ in range(254):
        result = product(result, a)
    return result


def joined(one: bytes, other: bytes) -> bytes | None:
    """The key at zero of the line through both shares; None where they are no two shares."""
    if len(one) != SHARE_BYTES or len(other) != SHARE_BYTES:
        return None
    x1, x2 = one[-1], other[-1]
    if x1 == x2 or 0 in (x1, x2):
        return None
    through = inverse(x1 ^ x2)
    return bytes(
        product(product(y1, x2) ^ product(y2, x1), through) for y1, y2 in zip(one[:-1], other[:-1], strict=True)
    )
