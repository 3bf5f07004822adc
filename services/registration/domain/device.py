"""A tablet bound to a delegation by the public half of a key that its browser made and does not let out."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from services.registration.domain.errors import WrongDeviceKey

MOST_DEVICES = 100  # a delegation
CURVES = {"P-256": ("EC", ("x", "y")), "Ed25519": ("OKP", ("x",))}
COORDINATE = re.compile(r"[A-Za-z0-9_-]{43}")


@dataclass(frozen=True, slots=True)
class Device:
    device_id: str
    organisation_id: str
    delegation_id: str
    label: str
    public_key: Mapping[str, str]
    bound_by: str
    bound_at: datetime
    removed_at: datetime | None = None


def public_key(jwk: Mapping[str, object]) -> Mapping[str, str]:
    """The public key alone, without what else a browser put beside it. Raises WrongDeviceKey, also for a private key."""
    kind, coordinates = CURVES.get(str(jwk.get("crv")), ("", ()))
    if not kind or jwk.get("kty") != kind or "d" in jwk:
        raise WrongDeviceKey()
    values = {name: str(jwk.get(name)) for name in coordinates}
    for value in values.values():
        if not COORDINATE.fullmatch(value) or not _is_32_bytes(value):
            raise WrongDeviceKey()
    return {"kty": kind, "crv": str(jwk["crv"]), **values}


def point(key: Mapping[str, str]) -> str | None:
    """A key on P-256 as one uncompressed point, base64url; None for a key of another kind."""
    if key["crv"] != "P-256":
        return None
    x, y = (base64.urlsafe_b64decode(key[name] + "=") for name in ("x", "y"))
    return base64.urlsafe_b64encode(b"\x04" + x + y).rstrip(b"=").decode()


def _is_32_bytes(value: str) -> bool:
    try:
        return len(base64.urlsafe_b64decode(value + "=")) == 32
    except binascii.Error:
        return False
