"""A delegate's badge: a code that the QR carries and a PIN, both shown once and stored only as hashes.

The code holds 130 random bits, so its plain SHA-256 tells nothing and can be looked up. The PIN is short, so its verifier
is an HMAC keyed with the code itself, which is stored nowhere: whoever has the database alone cannot try PINs at all, and
whoever has a badge alone has ten tries. Neither needs a slow hash, so six hundred badges take milliseconds. It cannot
protect a PIN from someone who holds both the badge and the database."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # 32 signs, none that is mistaken for another
CODE_LENGTH = 26  # 130 bits
PIN_LENGTH = 6


@dataclass(frozen=True, slots=True)
class Credential:
    credential_id: str
    organisation_id: str
    delegation_id: str
    delegate_id: str
    badge_hash: str
    pin_verifier: str
    issued_at: datetime
    revoked_at: datetime | None = None
    revoked_because: str | None = None


@dataclass(frozen=True, slots=True)
class Badge:
    """What is printed and handed over; never stored."""

    badge_code: str
    pin: str


def as_typed(badge_code: str) -> str:
    """The code as it was made, however someone typed it: case, spaces, dashes and look-alike letters do not matter."""
    plain = "".join(sign for sign in badge_code.upper() if sign.isalnum())
    return plain.translate(str.maketrans("OIL", "011"))


def badge_hash(badge_code: str) -> str:
    return hashlib.sha256(as_typed(badge_code).encode()).hexdigest()


def pin_verifier(badge_code: str, pin: str) -> str:
    return hmac.new(as_typed(badge_code).encode(), b"pin:" + pin.encode(), hashlib.sha256).hexdigest()


def fits(credential: Credential, badge_code: str, pin: str) -> bool:
    return hmac.compare_digest(credential.pin_verifier, pin_verifier(badge_code, pin))
