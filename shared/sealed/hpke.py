"""HPKE (RFC 9180), base mode, P-256 with HKDF-SHA256 and AES-128-GCM: what only the holder of one key can read.

What a sealed thing belongs to stands in ``info``, and additional data stay empty: the library's public interface has only
the first, and both bind alike where each key seals one message."""

from __future__ import annotations

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey, EllipticCurvePublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

_SUITE = Suite(KEM.P256, KDF.HKDF_SHA256, AEAD.AES_128_GCM)
OVERHEAD_BYTES = 65 + 16  # the encapsulated key before, the tag behind


def seal(to: EllipticCurvePublicKey, info: bytes, plain: bytes) -> bytes:
    """enc || ciphertext."""
    return _SUITE.encrypt(plain, to, info)


def opened(key: EllipticCurvePrivateKey, info: bytes, sealed: bytes) -> bytes | None:
    """What was sealed to this key for this ``info``; None for anything else."""
    if len(sealed) < OVERHEAD_BYTES:
        return None
    try:
        return _SUITE.decrypt(sealed, key, info)
    except (InvalidTag, ValueError):
        return None
