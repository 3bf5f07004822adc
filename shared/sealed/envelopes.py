"""The way from tablet to urn: an envelope that the relay passes on and cannot open, and the relay's word that it has it.

All envelopes have one length, whatever is inside. The relay signs for the envelope and never learns the ballot's hash: that is
published, and whoever knew both could tie an address to a ballot (decision 26)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

from shared.kernel.canonical import canonical
from shared.sealed.encoding import is_hex_hash, labelled, uncanonical
from shared.sealed.errors import BallotMalformed, EnvelopeMalformed
from shared.sealed.hpke import OVERHEAD_BYTES, opened, seal
from shared.sealed.keys import is_signed, sign
from shared.sealed.round import Round

LABEL = "hemicycle/urn/1"
ACCEPTED_LABEL = "hemicycle/accepted/1"
PLAIN_BYTES = 8192
ENVELOPE_BYTES = PLAIN_BYTES + OVERHEAD_BYTES


def seal_envelope(a_round: Round, ballot: Mapping[str, Any]) -> bytes:
    """Raises BallotMalformed where the ballot is too long for an envelope."""
    written = canonical(dict(ballot))
    if len(written) > PLAIN_BYTES:
        raise BallotMalformed()
    return seal(a_round.urn, labelled(LABEL, a_round.hash), written.ljust(PLAIN_BYTES, b" "))


def open_envelope(urn: EllipticCurvePrivateKey, round_hash: bytes, envelope: bytes) -> Any:
    """What is inside, of any shape; raises EnvelopeMalformed."""
    plain = opened(urn, labelled(LABEL, round_hash), envelope) if len(envelope) == ENVELOPE_BYTES else None
    if plain is None:
        raise EnvelopeMalformed()
    try:
        return uncanonical(plain.rstrip(b" "))
    except ValueError as problem:
        raise EnvelopeMalformed() from problem


def envelope_hash(envelope: bytes) -> str:
    return hashlib.sha256(envelope).hexdigest()


def acceptance(relay: EllipticCurvePrivateKey, round_hash: bytes, envelope: bytes) -> dict[str, str]:
    """The relay's word that it holds this envelope: its hash, and a signature of it in this round."""
    named = envelope_hash(envelope)
    return {"hash": named, "signature": sign(relay, _accepted(round_hash, named))}


def is_acceptance(relay_key: str, round_hash: bytes, envelope: bytes, answer: Any) -> bool:
    """Whether this is the relay's word for this very envelope."""
    if not isinstance(answer, Mapping) or not is_hex_hash(answer.get("hash")):
        return False
    named = answer["hash"]
    return named == envelope_hash(envelope) and is_signed(
        relay_key, answer.get("signature"), _accepted(round_hash, named)
    )


def _accepted(round_hash: bytes, named: str) -> bytes:
    return labelled(ACCEPTED_LABEL, round_hash, bytes.fromhex(named))
