"""A sealed round with real keys, for every suite: who signs, who opens, and the tablets of the members. Keys of signers are
made once a process, since one takes half a second."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

from shared.sealed.ballots import LABEL, make_ballot
from shared.sealed.encoding import digest, labelled
from shared.sealed.keys import new_key, point, sign
from shared.sealed.papers import Mark
from shared.sealed.requests import checked_request, make_request
from shared.sealed.round import Round, round_of
from shared.sealed.signer import TokenSigner
from shared.sealed.tokens import Token, begin_token, finish_token

MEMBERS = ("ARG", "BRA", "CHE", "DEU", "EGY", "FRA", "GHA", "HUN", "IND", "JPN", "KEN", "LBN")
QUESTION = ("yes", "no", "abstain")


@cache
def signers() -> tuple[TokenSigner, TokenSigner, TokenSigner]:
    """Of the secretariat, of the tellers, and one of nobody in this round."""
    return TokenSigner.new(), TokenSigner.new(), TokenSigner.new()


@dataclass(frozen=True)
class Parts:
    """The private keys of one round, which nobody holds together outside tests."""

    members: Sequence[str] = MEMBERS
    boxes: tuple[EllipticCurvePrivateKey, ...] = field(default_factory=lambda: (new_key(), new_key(), new_key()))
    seals: tuple[EllipticCurvePrivateKey, ...] = field(default_factory=lambda: (new_key(), new_key(), new_key()))
    logs: tuple[EllipticCurvePrivateKey, ...] = field(default_factory=lambda: (new_key(), new_key()))
    urn: EllipticCurvePrivateKey = field(default_factory=new_key)
    relay: EllipticCurvePrivateKey = field(default_factory=new_key)

    @cached_property
    def devices(self) -> Mapping[str, EllipticCurvePrivateKey]:
        return {member: new_key() for member in self.members}

    @property
    def signers(self) -> tuple[TokenSigner, TokenSigner]:
        return signers()[:2]

    def in_manifest(self, pad: int = 256) -> dict[str, Any]:
        """As ``sealed`` stands in a manifest."""
        a, b = (
            {"token_key": signer.token_key, "log_key": point(log)}
            for signer, log in zip(self.signers, self.logs, strict=True)
        )
        tellers = zip(("Ada", "Bo", "Chi"), self.boxes, self.seals, strict=True)
        return {
            "signer_a": a,
            "signer_b": b,
            "tellers": [{"name": name, "box_key": point(box), "sign_key": point(seal)} for name, box, seal in tellers],
            "urn_key": point(self.urn),
            "relay_key": point(self.relay),
            "pad": pad,
            "devices": {member: [point(device)] for member, device in self.devices.items()},
            "app": "ab" * 32,
            "played_by": "three parties",
        }


def sealed_manifest(
    parts: Parts, choices: Sequence[str] = QUESTION, poll_id: str = "5" * 32, **more: Any
) -> dict[str, Any]:
    """Of a vote that all members are present at; ``more`` stands beside or instead."""
    size = len(parts.members)
    return {
        "poll_id": poll_id,
        "mode": "sealed",
        "motion_id": "7" * 32,
        "title": {"en": "Admission of a member", "fr": "Admission d'un membre"},
        "choices": [{"choice_id": each, "label": {"en": each.capitalize()}, "member": None} for each in choices],
        "min_marks": 1,
        "max_marks": 1,
        "blank_allowed": False,
        "change_allowed": True,
        "write_ins": 0,
        "rule": {"fraction": "1/2", "comparison": ">", "base": "yes_no"},
        "tie": "rejected",
        "postponed_by": None,
        "quorum": None,
        "quorum_required": 0,
        "roll": sorted(parts.members),
        "present": sorted(parts.members),
        "sizes": {"members": size, "eligible": size, "accredited": size, "present": size},
        "sealed": parts.in_manifest(),
        **more,
    }


class SealedRound:
    """One round as it is played: ``token`` collects one for a member, ``ballot`` fills it."""

    def __init__(self, parts: Parts | None = None, manifest: Mapping[str, Any] | None = None) -> None:
        self.parts = parts or Parts()
        self.manifest = dict(manifest or sealed_manifest(self.parts))
        self.requests: dict[str, dict[str, str]] = {}

    @cached_property
    def round(self) -> Round:
        return round_of(self.manifest)

    def token(self, member: str) -> Token:
        making = begin_token(self.round)
        request = make_request(self.round, member, self.parts.devices[member], making)
        asked = checked_request(self.round, request)
        a, b = self.parts.signers
        self.requests[member] = request
        return finish_token(self.round, making, a.sign(asked.a), b.sign(asked.b))

    def ballot(self, token: Token, *marks: Mark, seq: int = 1) -> dict[str, Any]:
        return make_ballot(self.round, token, seq, marks)

    def cast_again(self, token: Token, ballot: Mapping[str, Any]) -> dict[str, Any]:
        """The ballot as it is now, signed by the holder of its token."""
        unsigned = {name: value for name, value in ballot.items() if name != "signature"}
        return {**unsigned, "signature": sign(token.cast_key, labelled(LABEL, self.round.hash, digest(unsigned)))}
