"""P-256 keys and their signatures as the specification writes them: points uncompressed, signatures r || s of 64 bytes."""

from __future__ import annotations

from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from shared.sealed.encoding import b64, unb64
from shared.sealed.errors import BoxKeyDiffers, NotAPoint, NotAPrivateKey, NotBase64

POINT_BYTES = 65
SCALAR_BYTES = 32
_ECDSA = ec.ECDSA(SHA256())


def new_key() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


def point_bytes(key: ec.EllipticCurvePrivateKey | ec.EllipticCurvePublicKey) -> bytes:
    public = key.public_key() if isinstance(key, ec.EllipticCurvePrivateKey) else key
    return public.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def point(key: ec.EllipticCurvePrivateKey | ec.EllipticCurvePublicKey) -> str:
    """The public key as a Point."""
    return b64(point_bytes(key))


def key_of_point(raw: bytes) -> ec.EllipticCurvePublicKey:
    """The public key of 65 bytes; raises NotAPoint, also for a point that does not lie on the curve."""
    if len(raw) != POINT_BYTES or raw[0] != 4:
        raise NotAPoint()
    try:
        return ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), raw)
    except ValueError as problem:
        raise NotAPoint() from problem


def read_point(text: Any) -> ec.EllipticCurvePublicKey:
    try:
        return key_of_point(unb64(text, POINT_BYTES))
    except NotBase64 as problem:
        raise NotAPoint() from problem


def private_text(key: ec.EllipticCurvePrivateKey) -> str:
    """The secret scalar, b64 of 32 bytes: what a teller publishes to open the box."""
    return b64(key.private_numbers().private_value.to_bytes(SCALAR_BYTES, "big"))


def read_private(text: Any) -> ec.EllipticCurvePrivateKey:
    """Raises NotAPrivateKey."""
    try:
        return ec.derive_private_key(int.from_bytes(unb64(text, SCALAR_BYTES), "big"), ec.SECP256R1())
    except (NotBase64, ValueError) as problem:
        raise NotAPrivateKey() from problem


def private_of(box_key: str, text: Any) -> ec.EllipticCurvePrivateKey:
    """The private key of a teller's ``box_key``; raises BoxKeyDiffers for any other, and for what is no key at all."""
    try:
        key = read_private(text)
    except NotAPrivateKey as problem:
        raise BoxKeyDiffers() from problem
    if point(key) != box_key:
        raise BoxKeyDiffers()
    return key


def sign(key: ec.EllipticCurvePrivateKey, message: bytes) -> str:
    r, s = decode_dss_signature(key.sign(message, _ECDSA))
    return b64(r.to_bytes(32, "big") + s.to_bytes(32, "big"))


def is_signed(by: ec.EllipticCurvePublicKey | str, signature: Any, message: bytes) -> bool:
    """Whether this is a signature of ``message`` by that key (or Point). Malformed signatures are none."""
    try:
        raw = unb64(signature, 64)
        key = read_point(by) if isinstance(by, str) else by
        r, s = int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big")
        key.verify(encode_dss_signature(r, s), message, _ECDSA)
    except (NotBase64, NotAPoint, InvalidSignature):
        return False
    return True
