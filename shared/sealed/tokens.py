"""A token: that its holder may vote once in a round, and not who that is. The tablet makes it; both signers sign it blindly.

Promises that a token which ``checked_token`` lets pass is of this round and signed by both. Who collected it nobody can tell
from it; that one delegation collects one only is the signers' to see to."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey, EllipticCurvePublicKey

from shared.sealed.blind_rsa import Blinded, Draw, blind, finalized, is_token_signature, prepared
from shared.sealed.encoding import b64, labelled, unb64
from shared.sealed.errors import (
    BallotMalformed,
    NotAPoint,
    NotBase64,
    TokenOfAnotherRound,
    TokenSignatureA,
    TokenSignatureB,
)
from shared.sealed.keys import POINT_BYTES, key_of_point, new_key, point_bytes
from shared.sealed.round import Round
from shared.sealed.signer import SIGNATURE_BYTES

LABEL = "hemicycle/token/1"
RANDOM_BYTES = 32
PREPARED_BYTES = 179


@dataclass(frozen=True, slots=True)
class TokenInMaking:
    """On the tablet, between asking and being answered."""

    prepared: bytes
    cast_key: EllipticCurvePrivateKey
    for_a: Blinded
    for_b: Blinded


@dataclass(frozen=True, slots=True)
class Token:
    """On the tablet: what a ballot shows, and the key that signs it."""

    prepared: bytes
    a: bytes
    b: bytes
    cast_key: EllipticCurvePrivateKey

    @property
    def shown(self) -> dict[str, str]:
        return {"prepared": b64(self.prepared), "a": b64(self.a), "b": b64(self.b)}

    @property
    def id(self) -> bytes:
        return token_id(self.prepared)


def token_id(prepared_bytes: bytes) -> bytes:
    return hashlib.sha256(prepared_bytes).digest()


def begin_token(
    a_round: Round, cast_key: EllipticCurvePrivateKey | None = None, draw: Draw = secrets.token_bytes
) -> TokenInMaking:
    """A new token, blinded for both signers."""
    key = cast_key or new_key()
    message = prepared(labelled(LABEL, a_round.hash, draw(RANDOM_BYTES), point_bytes(key)), draw)
    return TokenInMaking(message, key, blind(a_round.signer_a, message, draw), blind(a_round.signer_b, message, draw))


def finish_token(a_round: Round, making: TokenInMaking, from_a: bytes, from_b: bytes) -> Token:
    """The token out of both signers' answers; raises BlindSignatureWrong."""
    return Token(
        making.prepared,
        finalized(a_round.signer_a, making.prepared, from_a, making.for_a.unblinder),
        finalized(a_round.signer_b, making.prepared, from_b, making.for_b.unblinder),
        making.cast_key,
    )


def checked_token(a_round: Round, token: Any) -> tuple[bytes, EllipticCurvePublicKey]:
    """Its id and the public cast key in it. Raises BallotMalformed, TokenOfAnotherRound, TokenSignatureA or TokenSignatureB."""
    if not isinstance(token, Mapping) or set(token) != {"prepared", "a", "b"}:
        raise BallotMalformed()
    begins = labelled(LABEL, a_round.hash)
    try:
        raw = unb64(token["prepared"])
        a, b = unb64(token["a"], SIGNATURE_BYTES), unb64(token["b"], SIGNATURE_BYTES)
        if len(raw) != PREPARED_BYTES or not raw[RANDOM_BYTES:].startswith(begins):
            raise TokenOfAnotherRound()
        key = key_of_point(raw[-POINT_BYTES:])
    except (NotBase64, NotAPoint) as problem:
        raise BallotMalformed() from problem
    if not is_token_signature(a_round.signer_a, a, raw):
        raise TokenSignatureA()
    if not is_token_signature(a_round.signer_b, b, raw):
        raise TokenSignatureB()
    return token_id(raw), key
