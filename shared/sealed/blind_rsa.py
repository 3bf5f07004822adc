"""Blind RSA signatures as RFC 9474 has them, the tablet's half: prepare, blind, finalize, verify. What the signer sees, the
blinded message, tells nothing of what it signs.

Promises the four vectors of the RFC, for a modulus of any length. It is not written for constant time: what is blinded
here is random, and used once."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass

import gmpy2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import MGF1, PSS
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA384

from shared.sealed.errors import BlindSignatureWrong

Draw = Callable[[int], bytes]
HASH_BYTES = 48
SALT_BYTES = 48
PREFIX_BYTES = 32


@dataclass(frozen=True, slots=True)
class Blinded:
    """``message`` goes to the signer; ``unblinder`` stays, and turns the answer into the signature."""

    message: bytes
    unblinder: int


def prepared(message: bytes, draw: Draw = secrets.token_bytes) -> bytes:
    """PrepareRandomize (RFC 9474, 4.1)."""
    return draw(PREFIX_BYTES) + message


def blind(key: RSAPublicKey, message: bytes, draw: Draw = secrets.token_bytes, salt_bytes: int = SALT_BYTES) -> Blinded:
    """Blind (4.2) of a prepared ``message``. ``salt_bytes``: 0 in the PSSZERO variants of the vectors."""
    numbers = key.public_numbers()
    n, e = gmpy2.mpz(numbers.n), gmpy2.mpz(numbers.e)
    encoded = gmpy2.mpz(int.from_bytes(_pss_encoded(message, key.key_size - 1, draw(salt_bytes)), "big"))
    while True:
        r = gmpy2.mpz(_uniform(numbers.n, draw))
        if r and gmpy2.gcd(r, n) == 1 == gmpy2.gcd(encoded, n):
            break
    masked = encoded * gmpy2.powmod(r, e, n) % n
    return Blinded(int(masked).to_bytes(_bytes_of(key), "big"), int(gmpy2.invert(r, n)))


def finalized(
    key: RSAPublicKey, message: bytes, blind_signature: bytes, unblinder: int, salt_bytes: int = SALT_BYTES
) -> bytes:
    """Finalize (4.4): the signature of ``message``; raises BlindSignatureWrong where the signer answered with none."""
    if len(blind_signature) != _bytes_of(key):
        raise BlindSignatureWrong()
    n = key.public_numbers().n
    signature = (int.from_bytes(blind_signature, "big") * unblinder % n).to_bytes(_bytes_of(key), "big")
    if not is_token_signature(key, signature, message, salt_bytes):
        raise BlindSignatureWrong()
    return signature


def is_token_signature(key: RSAPublicKey, signature: bytes, message: bytes, salt_bytes: int = SALT_BYTES) -> bool:
    """RSASSA-PSS-VERIFY with SHA-384 (4.5)."""
    try:
        key.verify(signature, message, PSS(MGF1(SHA384()), salt_bytes), SHA384())
    except InvalidSignature:
        return False
    return True


def _bytes_of(key: RSAPublicKey) -> int:
    return (key.key_size + 7) // 8


def _uniform(below: int, draw: Draw) -> int:
    """Uniform below a bound: too large ones are drawn again."""
    length = (below.bit_length() + 7) // 8
    while True:
        number = int.from_bytes(draw(length), "big") >> (length * 8 - below.bit_length())
        if number < below:
            return number


def _pss_encoded(message: bytes, bits: int, salt: bytes) -> bytes:
    """EMSA-PSS-ENCODE (RFC 8017, 9.1.1) with SHA-384."""
    length = (bits + 7) // 8
    hashed = hashlib.sha384(b"\x00" * 8 + hashlib.sha384(message).digest() + salt).digest()
    block = b"\x00" * (length - len(salt) - HASH_BYTES - 2) + b"\x01" + salt
    masked = bytearray(a ^ b for a, b in zip(block, _mask(hashed, len(block)), strict=True))
    masked[0] &= 0xFF >> (8 * length - bits)
    return bytes(masked) + hashed + b"\xbc"


def _mask(seed: bytes, length: int) -> bytes:
    """MGF1 (RFC 8017, B.2.1) with SHA-384."""
    blocks = -(-length // HASH_BYTES)
    return b"".join(hashlib.sha384(seed + number.to_bytes(4, "big")).digest() for number in range(blocks))[:length]
