"""Secrets that live in files of the secrets folder, made by the first start, readable by their owner alone: the signing
key and the bootstrap token. Two processes that start at once end up with the same ones.

To rotate the key: rename ``signing-key.pem`` to ``signing-key.previous.pem`` and restart. The next start makes a new key
and publishes both, so tokens signed with the old one stay good until they end."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import json
import secrets
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from services.registration.domain.sign_in import Identity
from shared.chassis.secret_file import create_once

CURRENT_KEY = "signing-key.pem"
ALL_KEYS = "signing-key*.pem"
BOOTSTRAP_TOKEN = "bootstrap-token"  # noqa: S105 - the name of its file


def make_secrets(folder: Path) -> None:
    """Makes what is missing and leaves what is there."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not (folder / CURRENT_KEY).exists():
        private = Ed25519PrivateKey.generate()
        create_once(folder / CURRENT_KEY, private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    if not (folder / BOOTSTRAP_TOKEN).exists():
        create_once(folder / BOOTSTRAP_TOKEN, secrets.token_urlsafe(32).encode() + b"\n")


def bootstrap_token_fits(folder: Path, token: str) -> bool:
    stored = (folder / BOOTSTRAP_TOKEN).read_bytes().strip()
    return bool(stored) and hmac.compare_digest(stored, token.strip().encode())


async def key_set(folder: Path) -> Mapping[str, Any]:
    """The public halves of all signing keys, as a JWK set."""
    return await asyncio.to_thread(_key_set, folder)


class SignedTokens:
    """EdDSA tokens: who someone is and their role, never what they may vote on."""

    def __init__(self, folder: Path) -> None:
        self._private = _load(folder / CURRENT_KEY)
        self._kid = _jwk(self._private)["kid"]

    def sign(self, identity: Identity, session_id: str, issued: datetime, expires: datetime) -> str:
        claims = {
            "sub": identity.subject,
            "role": identity.role,
            "name": identity.name,
            "org": identity.organisation_id,
            "asm": identity.assembly_id,
            "dlg": identity.delegation_id,
            "sid": session_id,
            "iat": int(issued.timestamp()),
            "exp": int(expires.timestamp()),
        }
        return jwt.encode(claims, self._private, algorithm="EdDSA", headers={"kid": self._kid})


def _key_set(folder: Path) -> Mapping[str, Any]:
    return {"keys": [_jwk(_load(path)) for path in sorted(folder.glob(ALL_KEYS))]}


def _load(path: Path) -> Ed25519PrivateKey:
    key = load_pem_private_key(path.read_bytes(), password=None)
    if not isinstance(key, Ed25519PrivateKey):
        raise ValueError(f"{path.name} is not an Ed25519 key")
    return key


def _jwk(private: Ed25519PrivateKey) -> dict[str, str]:
    raw = private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    x = base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
    thumbprint = json.dumps({"crv": "Ed25519", "kty": "OKP", "x": x}, separators=(",", ":"))  # RFC 7638
    digest = hashlib.sha256(thumbprint.encode()).digest()
    kid = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
    return {"kty": "OKP", "crv": "Ed25519", "x": x, "kid": kid, "alg": "EdDSA", "use": "sig"}
