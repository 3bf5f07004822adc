"""What every part of a sealed round reads from the manifest that was frozen when the vote opened (specification, section 3)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

from shared.sealed.encoding import digest, is_number
from shared.sealed.errors import RoundMalformed, SealedRefusal
from shared.sealed.keys import read_point
from shared.sealed.signer import read_token_key

TELLERS = (1, 2, 3)
LEAST_PAD, MOST_PAD = 256, 4096


@dataclass(frozen=True)
class Round:
    """``hash``: R, which names the round in all that is signed or sealed. Points as they stand in the manifest. ``swapped``: the tablet
    that two tellers let stand in for all of a member's, by member; no part of the manifest."""

    hash: bytes
    poll_id: str
    choices: int
    write_ins: int  # so many names may be written in
    pad: int
    roll: frozenset[str]
    signer_a: RSAPublicKey
    signer_b: RSAPublicKey
    log_keys: tuple[str, str]  # of signers A and B
    box_keys: tuple[str, str, str]
    sign_keys: tuple[str, str, str]
    urn_key: str
    relay_key: str
    devices: Mapping[str, frozenset[str]]
    boxes: tuple[EllipticCurvePublicKey, ...]
    urn: EllipticCurvePublicKey
    swapped: Mapping[str, str] = field(default_factory=dict)

    def devices_of(self, member: str) -> Collection[str]:
        """The tablets that may ask for this member's token."""
        return (self.swapped[member],) if member in self.swapped else self.devices.get(member, frozenset())

    @property
    def points(self) -> frozenset[str]:
        """Every key that the manifest names, but the signers' token keys."""
        once = (*self.log_keys, *self.box_keys, *self.sign_keys, self.urn_key, self.relay_key)
        return frozenset(once).union(*self.devices.values())

    @property
    def hash_hex(self) -> str:
        return self.hash.hex()


def round_of(manifest: Mapping[str, Any]) -> Round:
    """The round of a manifest; raises RoundMalformed where it is none of a sealed vote, and where a key stands twice."""
    try:
        return _read(manifest)
    except (SealedRefusal, KeyError, TypeError, ValueError, AttributeError) as problem:
        raise RoundMalformed() from problem


def _read(manifest: Mapping[str, Any]) -> Round:
    sealed = manifest["sealed"]
    signers, tellers = (sealed["signer_a"], sealed["signer_b"]), sealed["tellers"]
    devices = {str(member): frozenset(points) for member, points in sealed["devices"].items()}
    points = [*_points(sealed)]
    for each in points:
        read_point(each)
    twice = len({*points}) < len(points) or signers[0]["token_key"] == signers[1]["token_key"]
    strangers = devices.keys() - {*manifest["roll"]}
    bounds = is_number(sealed["pad"], LEAST_PAD, MOST_PAD) and is_number(manifest["write_ins"], 0)
    if twice or strangers or len(tellers) != len(TELLERS) or not bounds:
        raise RoundMalformed()
    boxes = (tellers[0]["box_key"], tellers[1]["box_key"], tellers[2]["box_key"])
    return Round(
        hash=digest(manifest),
        poll_id=manifest["poll_id"],
        choices=len(manifest["choices"]),
        write_ins=manifest["write_ins"],
        pad=sealed["pad"],
        roll=frozenset(manifest["roll"]),
        signer_a=read_token_key(signers[0]["token_key"]),
        signer_b=read_token_key(signers[1]["token_key"]),
        log_keys=(signers[0]["log_key"], signers[1]["log_key"]),
        box_keys=boxes,
        sign_keys=(tellers[0]["sign_key"], tellers[1]["sign_key"], tellers[2]["sign_key"]),
        urn_key=sealed["urn_key"],
        relay_key=sealed["relay_key"],
        devices=devices,
        boxes=tuple(map(read_point, boxes)),
        urn=read_point(sealed["urn_key"]),
    )


def _points(sealed: Mapping[str, Any]) -> Iterator[str]:
    yield from (sealed["signer_a"]["log_key"], sealed["signer_b"]["log_key"], sealed["urn_key"], sealed["relay_key"])
    for teller in sealed["tellers"]:
        yield from (teller["box_key"], teller["sign_key"])
    for points in sealed["devices"].values():
        yield from points
