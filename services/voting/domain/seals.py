"""The public keys of one sealed round, gathered while its poll is prepared: of signer A and the urn (the secretariat's), of the
tellers' host (signer B, relay), and of three tellers. Frozen into the manifest at opening, with the tablets of each member.

Every key here is public. The private ones lie where nobody else has them: in files of this host, of the tellers' host, and on
each teller's own device."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from services.voting.domain.paper import Paper
from services.voting.domain.sealed_errors import (
    HostKeysDiffer,
    KeyStandsTwice,
    NotATellerOfThisVote,
    SealedKeysMissing,
    TellerKeysComplete,
    TellerKeysDiffer,
)
from shared.sealed.papers import most_bytes
from shared.sealed.round import LEAST_PAD, MOST_PAD

TELLERS = 3
TO_OPEN = 2  # of the three
PAD_STEP = 256


@dataclass(frozen=True, slots=True)
class Teller:
    subject: str
    name: str
    box_key: str
    sign_key: str


@dataclass(frozen=True, slots=True)
class HostKeys:
    """What the tellers' host says of itself. ``app``: the hash of the web app that it serves; ``played_by``: in whose hands the
    parts are."""

    token_key: str
    log_key: str
    relay_key: str
    app: str
    played_by: str


@dataclass(frozen=True, slots=True)
class Seals:
    """``token_key``, ``log_key``: of signer A. ``opened``: the tellers (1 to 3) that have opened the box, as they came. ``swapped``: how
    many tablets stand in for others."""

    token_key: str
    log_key: str
    urn_key: str
    pad: int
    host: HostKeys | None = None
    tellers: tuple[Teller, ...] = ()
    opened: tuple[int, ...] = ()
    swapped: int = 0

    @property
    def complete(self) -> bool:
        return self.host is not None and len(self.tellers) == TELLERS

    @property
    def box_is_open(self) -> bool:
        return len(self.opened) >= TO_OPEN

    def number_of(self, subject: str) -> int:
        """Which teller this person is, 1 to 3; raises NotATellerOfThisVote."""
        for number, teller in enumerate(self.tellers, 1):
            if teller.subject == subject:
                return number
        raise NotATellerOfThisVote()

    def with_teller(self, teller: Teller) -> Seals:
        """The same keys again change nothing; a person has one place."""
        known = next((each for each in self.tellers if each.subject == teller.subject), None)
        if known is not None:
            if (known.box_key, known.sign_key) != (teller.box_key, teller.sign_key):
                raise TellerKeysDiffer()
            return self
        if len(self.tellers) == TELLERS:
            raise TellerKeysComplete()
        if teller.box_key == teller.sign_key or {teller.box_key, teller.sign_key} & self.points:
            raise KeyStandsTwice()
        return replace(self, tellers=(*self.tellers, teller))

    def with_host(self, host: HostKeys) -> Seals:
        if self.host is not None:
            if self.host != host:
                raise HostKeysDiffer()
            return self
        points = {host.log_key, host.relay_key}
        if len(points) < 2 or points & self.points or host.token_key == self.token_key:
            raise KeyStandsTwice()
        return replace(self, host=host)

    def manifest(self, devices: Mapping[str, Sequence[str]]) -> dict[str, Any]:
        """As it is frozen; raises SealedKeysMissing."""
        if self.host is None or not self.complete:
            raise SealedKeysMissing()
        host = self.host
        return {
            "signer_a": {"token_key": self.token_key, "log_key": self.log_key},
            "signer_b": {"token_key": host.token_key, "log_key": host.log_key},
            "tellers": [
                {"name": each.name, "box_key": each.box_key, "sign_key": each.sign_key} for each in self.tellers
            ],
            "urn_key": self.urn_key,
            "relay_key": host.relay_key,
            "pad": self.pad,
            "devices": {member: list(points) for member, points in sorted(devices.items())},
            "app": host.app,
            "played_by": host.played_by,
        }

    @property
    def points(self) -> set[str]:
        """Those that are there: no key may play two parts."""
        found = {self.log_key, self.urn_key}
        found |= {key for each in self.tellers for key in (each.box_key, each.sign_key)}
        return found | ({self.host.log_key, self.host.relay_key} if self.host else set())


def room_for(paper: Paper) -> int | None:
    """The length of every ballot's content: so many bytes that no paper is longer, whatever is marked and written, rounded up. None
    where a sealed ballot has no room for that."""
    needed = most_bytes(len(paper.choices), paper.max_marks, paper.write_ins)
    pad = max(LEAST_PAD, -(-needed // PAD_STEP) * PAD_STEP)
    return pad if pad <= MOST_PAD else None


def seals_from(body: Mapping[str, Any]) -> Seals:
    """As they were kept."""
    host = HostKeys(**body["host"]) if body["host"] else None
    tellers = tuple(Teller(**each) for each in body["tellers"])
    return Seals(**{**body, "host": host, "tellers": tellers, "opened": tuple(body["opened"])})
