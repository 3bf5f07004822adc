"""A ballot and its chain: the first of a member, the one that replaces it, and so on. What is stored is never altered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from services.voting.domain.errors import BallotIdReused, BallotSuperseded, NoChangeAllowed
from shared.kernel.errors import Refusal

TOKEN = "token"  # noqa: S105 - the same of a member that has its token in a sealed vote; what becomes of that nobody here knows
PAPER = "paper"  # stands for the ballot of a member that was given one on paper; no ballot has it as its id


@dataclass(frozen=True, slots=True)
class Ballot:
    """As offered. ``supersedes`` names the ballot it replaces; None for the first of its member."""

    ballot_id: str
    poll_id: str
    member: str
    marks: tuple[str, ...]
    supersedes: str | None
    cast_by: str

    @property
    def place(self) -> tuple[str, str, str]:
        """Where it stands in its chain: only one ballot can ever be stored there."""
        return self.poll_id, self.member, self.supersedes or ""


@dataclass(frozen=True, slots=True)
class StoredBallot:
    """As stored. ``link`` is 1 for a member's first ballot, 2 for the next."""

    ballot_id: str
    poll_id: str
    member: str
    marks: tuple[str, ...]
    supersedes: str | None
    link: int
    accepted_at: datetime

    def is_the_same_as(self, offered: Ballot) -> bool:
        mine = (self.ballot_id, self.poll_id, self.member, self.marks, self.supersedes)
        return mine == (offered.ballot_id, offered.poll_id, offered.member, offered.marks, offered.supersedes)


class PublishedBallot(NamedTuple):
    """As it stands in the audit bundle: all of it but when it was taken and who cast it."""

    ballot_id: str
    member: str
    marks: Sequence[str]
    supersedes: str | None
    link: int


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the delegation is told, alike for every resend. Of a secret ballot it names neither marks nor time."""

    poll_id: str
    ballot_id: str
    member: str
    marks: tuple[str, ...] | None
    accepted_at: datetime | None
    manifest_hash: str
    link: int


def receipt_of(stored: StoredBallot, manifest_hash: str) -> Receipt:
    return Receipt(
        poll_id=stored.poll_id,
        ballot_id=stored.ballot_id,
        member=stored.member,
        marks=stored.marks,
        accepted_at=stored.accepted_at,
        manifest_hash=manifest_hash,
        link=stored.link,
    )


def secret_receipt(ballot: Ballot, manifest_hash: str) -> Receipt:
    return Receipt(ballot.poll_id, ballot.ballot_id, ballot.member, None, None, manifest_hash, 1)


def why_not_stored(
    offered: Ballot, same_id: StoredBallot | None, same_place: StoredBallot | None, *, tried: bool, change_allowed: bool
) -> StoredBallot | Refusal | None:
    """What became of an offered ballot that was not just stored: the stored one it repeats, or why it is refused. None
    when it has not been ``tried`` and nothing stands against it: it replaces a ballot that was on its way with it."""
    if same_id is not None:
        return same_id if same_id.is_the_same_as(offered) else BallotIdReused()
    if same_place is None and not tried:
        return None
    return BallotSuperseded() if change_allowed else NoChangeAllowed()
