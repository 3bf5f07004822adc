"""A sealed ballot: made on a tablet, checked by the urn without being read, opened once two tellers publish their keys
(specification, 5.3 and 5.4).

Promises that a ballot which passes is of this round, by the holder of a token of it, and altered by nobody. What is inside
shows only when the box is opened: what then does not open is an invalid paper, and only its own voter can have made it so."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from shared.sealed.blind_rsa import Draw
from shared.sealed.encoding import b64, digest, hashed, is_hex_hash, is_number, labelled, u32, unb64
from shared.sealed.errors import BallotMalformed, BallotSignature, MarksDoNotFit, NotBase64, SharesDiffer
from shared.sealed.hpke import OVERHEAD_BYTES, opened, seal
from shared.sealed.keys import is_signed, sign
from shared.sealed.papers import Mark, are_marks, bytes_of, marks_in
from shared.sealed.round import TELLERS, Round
from shared.sealed.shamir import KEY_BYTES, SHARE_BYTES, joined, split
from shared.sealed.tokens import Token, checked_token, token_id

LABEL = "hemicycle/ballot/1"
CONTENT_LABEL = "hemicycle/content/1"
KEY_LABEL = "hemicycle/key/1"
SHARE_LABEL = "hemicycle/share/1"
KEYS = frozenset({"token", "seq", "content", "commitment", "shares", "signature"})
MOST_SEQ = 9_999
TAG_BYTES = 16
_NONCE = bytes(12)  # each key encrypts one thing


@dataclass(frozen=True, slots=True)
class CheckedBallot:
    """``token``: the token's id; ``hash``: Q(ballot). Hex, as on the board."""

    token: str
    seq: int
    hash: str


def make_ballot(
    a_round: Round, token: Token, seq: int, marks: Sequence[Mark], draw: Draw = secrets.token_bytes
) -> dict[str, Any]:
    """The ballot with these marks. Raises MarksDoNotFit; whether they are a valid paper is not asked."""
    if not is_number(seq, 1, MOST_SEQ) or not are_marks(marks, a_round.choices, a_round.write_ins > 0):
        raise MarksDoNotFit()
    plain = bytes_of(marks).ljust(a_round.pad, b"\x00")
    if len(plain) > a_round.pad:
        raise MarksDoNotFit()
    key = draw(KEY_BYTES)
    shares = zip(TELLERS, a_round.boxes, split(key, draw), strict=True)
    ballot = {
        "token": token.shown,
        "seq": seq,
        "content": b64(AESGCM(key).encrypt(_NONCE, plain, _bound(CONTENT_LABEL, a_round, token.id, seq))),
        "commitment": hashed(KEY_LABEL, a_round.hash, token.id, key).hex(),
        "shares": [b64(seal(box, _of_share(a_round, token.id, seq, teller), share)) for teller, box, share in shares],
    }
    return {**ballot, "signature": sign(token.cast_key, _signed(a_round, ballot))}


def checked_ballot(a_round: Round, ballot: Any) -> CheckedBallot:
    """What the urn takes. Raises BallotMalformed, TokenOfAnotherRound, TokenSignatureA, TokenSignatureB or BallotSignature."""
    if not isinstance(ballot, Mapping) or set(ballot) != KEYS or not _has_form(a_round, ballot):
        raise BallotMalformed()
    identity, cast_key = checked_token(a_round, ballot["token"])
    unsigned = {name: value for name, value in ballot.items() if name != "signature"}
    if not is_signed(cast_key, ballot["signature"], _signed(a_round, unsigned)):
        raise BallotSignature()
    return CheckedBallot(identity.hex(), ballot["seq"], digest(dict(ballot)).hex())


def open_ballot(
    a_round: Round, ballot: Mapping[str, Any], keys: Mapping[int, EllipticCurvePrivateKey]
) -> tuple[Mark, ...] | None:
    """The marks in a checked ballot, with the keys of two tellers by number; None where it does not open."""
    identity, seq = token_id(unb64(ballot["token"]["prepared"])), ballot["seq"]
    shares = [
        opened(key, _of_share(a_round, identity, seq, teller), unb64(ballot["shares"][teller - 1]))
        for teller, key in sorted(keys.items())
    ]
    try:
        one, other = (share for share in shares if share is not None)
        key = joined(one, other)
    except (ValueError, SharesDiffer):
        return None
    if hashed(KEY_LABEL, a_round.hash, identity, key).hex() != ballot["commitment"]:
        return None
    try:
        bound = _bound(CONTENT_LABEL, a_round, identity, seq)
        plain = AESGCM(key).decrypt(_NONCE, unb64(ballot["content"]), bound)
    except InvalidTag:
        return None
    return marks_in(plain, a_round.choices, a_round.write_ins > 0)


def set_hash(round_hash: bytes, ballots: Sequence[Mapping[str, Any]]) -> str:
    """Hex, of a board's ballots in their order (section 6): what the urn posts before any of them is opened."""
    return hashed("hemicycle/set/1", round_hash, *(digest(ballot) for ballot in ballots)).hex()


def _has_form(a_round: Round, ballot: Mapping[str, Any]) -> bool:
    shares = ballot["shares"]
    if not is_number(ballot["seq"], 1, MOST_SEQ) or not is_hex_hash(ballot["commitment"]):
        return False
    if not isinstance(shares, list) or len(shares) != len(TELLERS):
        return False
    try:
        unb64(ballot["content"], a_round.pad + TAG_BYTES)
        for share in shares:
            unb64(share, SHARE_BYTES + OVERHEAD_BYTES)
    except NotBase64:
        return False
    return True


def _bound(label: str, a_round: Round, identity: bytes, seq: int) -> bytes:
    return labelled(label, a_round.hash, identity, u32(seq))


def _of_share(a_round: Round, identity: bytes, seq: int, teller: int) -> bytes:
    return _bound(SHARE_LABEL, a_round, identity, seq) + bytes([teller])


def _signed(a_round: Round, unsigned: Mapping[str, Any]) -> bytes:
    return labelled(LABEL, a_round.hash, digest(dict(unsigned)))
