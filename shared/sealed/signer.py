"""The signer's half of blind RSA: its key of one round, and the signature of what it cannot read.

Promises that a fault of the machine gives no wrong signature away (one would tell the key): each is checked before it leaves.
What is raised to the private power is blinded anew each time, so that time and power tell nothing of it."""

from __future__ import annotations

import secrets
from typing import Any

import gmpy2
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_der_private_key,
    load_der_public_key,
)

from shared.sealed.encoding import b64, unb64
from shared.sealed.errors import BlindedOutOfRange, NotAPrivateKey, NotATokenKey, NotBase64, SigningFault

BITS = 3072
EXPONENT = 65537
SIGNATURE_BYTES = BITS // 8


class TokenSigner:
    """A signer's key of one round."""

    def __init__(self, key: rsa.RSAPrivateKey) -> None:
        numbers = key.private_numbers()
        self._key, self._length = key, (key.key_size + 7) // 8
        self._n, self._e = gmpy2.mpz(numbers.public_numbers.n), gmpy2.mpz(numbers.public_numbers.e)
        self._p, self._q = gmpy2.mpz(numbers.p), gmpy2.mpz(numbers.q)
        self._dp, self._dq = gmpy2.mpz(numbers.dmp1), gmpy2.mpz(numbers.dmq1)
        self._q_inverse = gmpy2.mpz(numbers.iqmp)

    @classmethod
    def new(cls) -> TokenSigner:
        """Takes about half a second of a processor: never on the loop that answers."""
        return cls(rsa.generate_private_key(EXPONENT, BITS))

    @classmethod
    def from_bytes(cls, der: bytes) -> TokenSigner:
        """As ``to_bytes`` wrote it; raises NotAPrivateKey."""
        try:
            key = load_der_private_key(der, None)
        except (ValueError, TypeError, UnsupportedAlgorithm) as problem:
            raise NotAPrivateKey() from problem
        if not isinstance(key, rsa.RSAPrivateKey):
            raise NotAPrivateKey()
        return cls(key)

    def to_bytes(self) -> bytes:
        return self._key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())

    @property
    def public_key(self) -> rsa.RSAPublicKey:
        return self._key.public_key()

    @property
    def token_key(self) -> str:
        """As it stands in the manifest."""
        return b64(self.public_key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo))

    def sign(self, blinded: bytes) -> bytes:
        """BlindSign (RFC 9474, 4.3); raises BlindedOutOfRange, or SigningFault and gives nothing out."""
        message = gmpy2.mpz(int.from_bytes(blinded, "big"))
        if len(blinded) != self._length or not 0 < message < self._n:
            raise BlindedOutOfRange()
        r = self._base()
        masked = message * gmpy2.powmod(r, self._e, self._n) % self._n
        in_p = gmpy2.powmod_sec(masked, self._dp, self._p)
        in_q = gmpy2.powmod_sec(masked, self._dq, self._q)
        raised = in_q + (in_p - in_q) * self._q_inverse % self._p * self._q
        signature = raised * gmpy2.invert(r, self._n) % self._n
        if gmpy2.powmod(signature, self._e, self._n) != message:
            raise SigningFault()
        return int(signature).to_bytes(self._length, "big")

    def _base(self) -> gmpy2.mpz:
        while True:
            r = gmpy2.mpz(secrets.randbelow(int(self._n)))
            if gmpy2.gcd(r, self._n) == 1:
                return r


def read_token_key(text: Any) -> rsa.RSAPublicKey:
    """A signer's public key from the manifest; raises NotATokenKey."""
    try:
        der = unb64(text)
        key = load_der_public_key(der)
    except (NotBase64, ValueError, TypeError, UnsupportedAlgorithm) as problem:
        raise NotATokenKey() from problem
    if not isinstance(key, rsa.RSAPublicKey) or key.key_size != BITS or key.public_numbers().e != EXPONENT:
        raise NotATokenKey()
    if key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo) != der:
        raise NotATokenKey()  # the same key written in another way
    return key
