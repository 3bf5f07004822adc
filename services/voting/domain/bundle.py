"""The audit bundle of a vote, in the words of verifier/SPECIFICATION.md: from it anybody can count again, alone. The hash of the
set of ballots is taken when a vote closes, from ballots at rest, and stands in the log of acts from then on.

It cannot say whether the roll was right, nor that a ballot was lost before it was stored."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from json.encoder import encode_basestring as spelt
from typing import Any

from services.voting.domain.ballot import PublishedBallot
from services.voting.domain.errors import NoBundle, WrongMode
from services.voting.domain.manifest import manifest
from services.voting.domain.poll import Mode, Poll
from services.voting.domain.signed import Signed, signatures, signed_paper, without_a_vote
from services.voting.domain.swap import Swap, published
from services.voting.domain.urn import Urn
from shared.kernel.canonical import canonical, sha256

FORMAT = "hemicycle-bundle/1"
SET = b"hemicycle/set/1\0"
SIGNED = b"hemicycle/bundle/1\0"
Document = dict[str, Any]
Entries = Sequence[Mapping[str, Any]]
"""Acts without a gap, as they stand in the log."""


def in_order(stored: Iterable[PublishedBallot]) -> list[PublishedBallot]:
    """Every ballot that was taken, those replaced too, by member and then by their place in its chain."""
    return sorted(stored, key=lambda each: (each.member, each.link))


def recorded_ballots(stored: Iterable[PublishedBallot]) -> list[Document]:
    return [
        {
            "ballot_id": each.ballot_id,
            "member": each.member,
            "marks": list(each.marks),
            "supersedes": each.supersedes,
            "link": each.link,
        }
        for each in in_order(stored)
    ]


def set_hash(manifest_hash: str, ballots: Iterable[Mapping[str, Any]]) -> str:
    """Of ballots in the order of the bundle."""
    return _set_hash(manifest_hash, map(canonical, ballots))


def recorded_set_hash(manifest_hash: str, stored: Iterable[PublishedBallot]) -> str:
    """The same of recorded ballots. A hall waits for it, so their canonical form is written out: all keys are known."""
    return _set_hash(manifest_hash, map(_written_out, in_order(stored)))


def _set_hash(manifest_hash: str, ballots: Iterable[bytes]) -> str:
    found = hashlib.sha256(SET + bytes.fromhex(manifest_hash))
    for each in ballots:
        found.update(hashlib.sha256(each).digest())
    return found.hexdigest()


def _written_out(ballot: PublishedBallot) -> bytes:
    marks, before = ",".join(map(spelt, ballot.marks)), ballot.supersedes
    return (
        f'{{"ballot_id":{spelt(ballot.ballot_id)},"link":{ballot.link:d},"marks":[{marks}],'
        f'"member":{spelt(ballot.member)},"supersedes":{"null" if before is None else spelt(before)}}}'
    ).encode()


def must_have_bundle(poll: Poll) -> None:
    """Raises WrongMode of votes by hand, and NoBundle where what a bundle needs was not kept, or where its checks do not reach."""
    if poll.mode not in (Mode.RECORDED, Mode.SEALED):
        raise WrongMode(mode=poll.mode.value)
    if poll.set_hash is None or poll.frozen_at_opening.manifest_form < 2:
        raise NoBundle()


def recorded_parts(poll: Poll, stored: Sequence[PublishedBallot]) -> Document:
    closed: Document = {"set_hash": poll.set_hash, "ballots": len(stored), "signatures": []}
    return {"ballots": recorded_ballots(stored), "closed": closed}


@dataclass(frozen=True, slots=True)
class Box:
    """What is published of a sealed vote. ``paper``: totals, as tellers sign them."""

    urn: Urn
    requests: Sequence[Mapping[str, Any]]
    closed: Sequence[Signed]
    paper: Mapping[str, Any] | None
    paper_signed: Sequence[Signed]
    without: Sequence[Signed]
    swaps: Sequence[Swap] = ()


def sealed_parts(poll: Poll, box: Box) -> Document:
    ballots = [dict(each) for each in box.urn.ballots]
    openers = sorted(box.closed, key=lambda each: each.teller)
    swapped = published(box.swaps)
    return {
        **({"swapped": swapped} if swapped else {}),
        "ballots": ballots,
        "closed": {"set_hash": poll.set_hash, "ballots": len(ballots), "signatures": signatures(openers)},
        "issued": {"requests": [dict(each) for each in box.requests], **(box.urn.logs or {})},
        "opened": [{"teller": each.teller, "private": each.private} for each in openers],
        "paper": signed_paper(box.paper, box.paper_signed),
        "without": without_a_vote(box.without),
    }


def bundle(poll: Poll, announced: Mapping[str, Any], acts: Entries, parts: Mapping[str, Any]) -> Document:
    """Without its signatures. ``announced``: the result as it was declared, which later corrections leave as it is."""
    return {
        "format": FORMAT,
        "kind": poll.mode.value,
        "manifest": manifest(poll, poll.frozen_at_opening),
        "manifest_hash": poll.hash_at_opening,
        "result": dict(announced),
        "acts": log_of_acts(acts),
        "checkpoints": [asdict(head) for head in poll.checkpoints],
        **parts,
    }


def log_of_acts(entries: Entries) -> Document:
    first = entries[0]
    told = [{**entry, "at": entry["at"].isoformat()} for entry in entries]
    return {"organisation_id": first["organisation_id"], "previous": first["previous"], "entries": told}


def to_be_signed(content: Mapping[str, Any]) -> bytes:
    """``content``: without its signatures."""
    return SIGNED + bytes.fromhex(sha256(content))


def file_of(content: Mapping[str, Any], signed: Sequence[Mapping[str, str]]) -> bytes:
    return canonical({**content, "signatures": [dict(each) for each in signed]}) + b"\n"
