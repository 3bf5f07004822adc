"""Requests for a token, and the log in which a signer says which ones it answered (specification, 5.2).

Promises that a request which passes is of this round, names a delegation on the roll and is signed by its own tablet. That a
delegation is given one token only, the signer keeps (it remembers the request by member), and both logs show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

from shared.kernel.canonical import canonical
from shared.sealed.encoding import b64, digest, is_hex_hash, labelled, unb64
from shared.sealed.errors import (
    BadRequestSignature,
    DeviceNotOnRoll,
    IssueLogWrong,
    NotBase64,
    RequestMalformed,
    RequestOfAnotherRound,
)
from shared.sealed.keys import is_signed, point, sign
from shared.sealed.round import Round
from shared.sealed.signer import SIGNATURE_BYTES
from shared.sealed.tokens import TokenInMaking

LABEL = "hemicycle/request/1"
LOG_LABEL = "hemicycle/issued/1"
KEYS = frozenset({"poll_id", "manifest_hash", "member", "device", "a", "b", "signature"})


@dataclass(frozen=True, slots=True)
class CheckedRequest:
    """``hash``: hex, as a signer logs it."""

    member: str
    device: str
    a: bytes
    b: bytes
    hash: str


def make_request(a_round: Round, member: str, device: EllipticCurvePrivateKey, making: TokenInMaking) -> dict[str, str]:
    """What a tablet sends to both signers alike."""
    request = {
        "poll_id": a_round.poll_id,
        "manifest_hash": a_round.hash_hex,
        "member": member,
        "device": point(device),
        "a": b64(making.for_a.message),
        "b": b64(making.for_b.message),
    }
    return {**request, "signature": sign(device, labelled(LABEL, canonical(request)))}


def checked_request(a_round: Round, request: Any) -> CheckedRequest:
    """Raises RequestMalformed, RequestOfAnotherRound, DeviceNotOnRoll or BadRequestSignature."""
    if not isinstance(request, Mapping) or set(request) != KEYS:
        raise RequestMalformed()
    if not all(isinstance(value, str) for value in request.values()):
        raise RequestMalformed()
    try:
        a, b = unb64(request["a"], SIGNATURE_BYTES), unb64(request["b"], SIGNATURE_BYTES)
        unsigned = canonical({name: value for name, value in request.items() if name != "signature"})
    except (NotBase64, UnicodeEncodeError) as problem:
        raise RequestMalformed() from problem
    if request["poll_id"] != a_round.poll_id or request["manifest_hash"] != a_round.hash_hex:
        raise RequestOfAnotherRound()
    if request["device"] not in a_round.devices_of(request["member"]):
        raise DeviceNotOnRoll()
    if not is_signed(request["device"], request["signature"], labelled(LABEL, unsigned)):
        raise BadRequestSignature()
    return CheckedRequest(request["member"], request["device"], a, b, digest(dict(request)).hex())


def issue_log(round_hash: bytes, hashes: Iterable[str], log_key: EllipticCurvePrivateKey) -> dict[str, Any]:
    """What a signer says at the close: the hashes of all requests that it answered, sorted, and signed."""
    listed = sorted(hashes)
    return {"requests": listed, "signature": sign(log_key, _logged(round_hash, listed))}


def checked_issue_log(a_round: Round, log: Any, log_key: str) -> tuple[str, ...]:
    """The hashes in a log of the signer with that log key; raises IssueLogWrong."""
    if not isinstance(log, Mapping) or set(log) != {"requests", "signature"} or not isinstance(log["requests"], list):
        raise IssueLogWrong()
    listed = log["requests"]
    if not all(map(is_hex_hash, listed)) or sorted({*listed}) != listed:
        raise IssueLogWrong()
    if not is_signed(log_key, log["signature"], _logged(a_round.hash, listed)):
        raise IssueLogWrong()
    return tuple(listed)


def _logged(round_hash: bytes, listed: list[str]) -> bytes:
    return labelled(LOG_LABEL, round_hash, digest(listed))
