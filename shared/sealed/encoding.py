"""How bytes are written and what is hashed (specification, section 1). One spelling a value: whatever could be written in
two ways is refused, so that no copy of a thing can pass as another thing."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import re
from typing import Any

from shared.kernel.canonical import canonical
from shared.sealed.errors import NotBase64

_DIGITS = re.compile(r"[A-Za-z0-9_-]*")
_HEX = re.compile(r"[0-9a-f]{64}")
LARGEST = 2**53 - 1  # of integers; beyond, a browser rounds


def b64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def unb64(text: Any, length: int | None = None) -> bytes:
    """The bytes of strict b64, so many of them where ``length`` is given; raises NotBase64 for anything else."""
    if not isinstance(text, str) or not _DIGITS.fullmatch(text):
        raise NotBase64()
    try:
        raw = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except (ValueError, binascii.Error) as problem:
        raise NotBase64() from problem
    if b64(raw) != text or (length is not None and len(raw) != length):
        raise NotBase64()
    return raw


def is_hex_hash(text: Any) -> bool:
    return isinstance(text, str) and _HEX.fullmatch(text) is not None


def digest(value: Any) -> bytes:
    """H(C(value)), 32 bytes."""
    return hashlib.sha256(canonical(value)).digest()


def labelled(label: str, *parts: bytes) -> bytes:
    """What is signed, sealed or hashed under a name of its own: the name, a zero byte, and the parts joined."""
    return label.encode() + b"\x00" + b"".join(parts)


def hashed(label: str, *parts: bytes) -> bytes:
    return hashlib.sha256(labelled(label, *parts)).digest()


def u16(number: int) -> bytes:
    return number.to_bytes(2, "big")


def u32(number: int) -> bytes:
    return number.to_bytes(4, "big")


def uncanonical(raw: bytes) -> Any:
    """The value whose canonical form these bytes are; raises ValueError for all other bytes, whatever they are."""
    try:
        value = json.loads(raw.decode("utf-8", "strict"))
        same = canonical(value) == raw
    except (ValueError, TypeError, RecursionError) as problem:
        raise ValueError("not canonical") from problem
    if not same:
        raise ValueError("not canonical")
    return value


def is_number(value: Any, least: int, most: int = LARGEST) -> bool:
    """Whether it is an integer (a boolean is none) from ``least`` to ``most``."""
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most


def fingerprint(raw: bytes) -> str:
    """What people compare of a key: the first 16 hex digits of its hash, in groups of four (section 9)."""
    return in_fours(hashlib.sha256(raw).hexdigest())


def in_fours(hash_hex: str) -> str:
    """The first 16 digits of a hash, as people read them out."""
    return " ".join(hash_hex[place : place + 4] for place in range(0, 16, 4))
