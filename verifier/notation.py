"""How the specification writes things (section 1): canonical JSON, b64, hashes, points and signatures."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from typing import Any

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.padding import MGF1, PSS
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256, SHA384
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_der_public_key

_B64 = re.compile(r"[A-Za-z0-9_-]*")
_HEX_32 = re.compile(r"[0-9a-f]{64}")
POINT_BYTES = 65
TOKEN_KEY_BITS = 3072


def canonical(value: Any) -> bytes:
    """C(value)."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode()


def digest(value: Any) -> bytes:
    """H(C(value))."""
    return hashlib.sha256(canonical(value)).digest()


def labelled(label: str, *parts: bytes) -> bytes:
    return label.encode() + b"\x00" + b"".join(parts)


def hashed(label: str, *parts: bytes) -> bytes:
    return hashlib.sha256(labelled(label, *parts)).digest()


def without(document: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in document.items() if key != name}


def u32(number: int) -> bytes:
    return number.to_bytes(4, "big")


def unb64(text: str) -> bytes:
    """Raises ValueError for anything that is no b64."""
    if not _B64.fullmatch(text):
        raise ValueError("no b64")
    raw = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if base64.urlsafe_b64encode(raw).rstrip(b"=").decode() != text:
        raise ValueError("no b64")
    return raw


def is_hex_32(text: str) -> bool:
    return _HEX_32.fullmatch(text) is not None


def public_key(raw: bytes) -> ec.EllipticCurvePublicKey:
    """The key of a point's 65 bytes; raises ValueError where it is none, or not on the curve."""
    if len(raw) != POINT_BYTES or raw[0] != 4:
        raise ValueError("no point")
    return ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), raw)


def token_key(text: str) -> RSAPublicKey:
    """A signer's key; raises ValueError where it is none of 3,072 bits with the exponent 65537."""
    der = unb64(text)
    try:
        key = load_der_public_key(der)
    except (TypeError, UnsupportedAlgorithm) as problem:
        raise ValueError("no key") from problem
    if not isinstance(key, RSAPublicKey) or key.key_size != TOKEN_KEY_BITS or key.public_numbers().e != 65537:
        raise ValueError("another kind of key")
    if key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo) != der:
        raise ValueError("written in another way")
    return key


def private_key(text: str) -> ec.EllipticCurvePrivateKey:
    """Raises ValueError for a scalar of zero, or not below the order of the curve."""
    return ec.derive_private_key(int.from_bytes(unb64(text), "big"), ec.SECP256R1())


def point_of(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def is_signed(by: bytes, signature: str, message: bytes) -> bool:
    """Whether ``signature`` is valid, by the key of these 65 bytes, of ``message``."""
    raw = unb64(signature)
    r, s = int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big")
    try:
        public_key(by).verify(encode_dss_signature(r, s), message, ec.ECDSA(SHA256()))
    except (InvalidSignature, ValueError):
        return False
    return True


def is_token_signature(key: RSAPublicKey, signature: bytes, prepared: bytes) -> bool:
    try:
        key.verify(signature, prepared, PSS(MGF1(SHA384()), 48), SHA384())
    except InvalidSignature:
        return False
    return True


def fingerprint(raw: bytes) -> str:
    """Of a key's bytes."""
    return in_fours(hashlib.sha256(raw).hexdigest())


def teller_fingerprint(box_key: bytes, sign_key: bytes) -> str:
    """Of a teller: one over both keys, since who has put in either can do the teller's part."""
    return in_fours(hashed("hemicycle/teller/1", box_key, sign_key).hex())


def in_fours(digits: str) -> str:
    """The first 16 hex digits of a hash, as people compare them."""
    return " ".join(digits[place : place + 4] for place in range(0, 16, 4))
