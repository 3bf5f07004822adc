"""The audit bundle of a vote, in the words of verifier/SPECIFICATION.md: from it anybody can count again, alone. The hash of the
set of ballots is taken when a vote closes, from ballots at rest, and stands in the log of acts from then on.

It cannot say whether the roll was right, nor that a ballot was lost before it was stored."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from services.voting.domain.ballot import StoredBallot
from services.voting.domain.errors import NoBundle, WrongMode
from services.voting.domain.manifest import manifest
from services.voting.domain.poll import Mode, Poll
from shared.kernel.canonical import canonical, sha256

FORMAT = "hemicycle-bundle/1"
SET = b"hemicycle/set/1\0"
SIGNED = b"hemicycle/bundle/1\0"
Document = dict[str, Any]
Entries = Sequence[Mapping[str, Any]]
"""Acts without a gap, as they stand in the log."""


def recorded_ballots(stored: Iterable[StoredBallot]) -> list[Document]:
    """Every ballot that was taken, those replaced too, by member and then by their place in its chain."""
    ordered = sorted(stored, key=lambda each: (each.member, each.link))
    return [
        {
            "ballot_id": each.ballot_id,
            "member": each.member,
            "marks": list(each.marks),
            "supersedes": each.supersedes,
            "link": each.link,
        }
        for each in ordered
    ]


def set_hash(manifest_hash: str, ballots: Iterable[Mapping[str, Any]]) -> str:
    """Of ballots in the order of the bundle."""
    found = hashlib.sha256(SET + bytes.fromhex(manifest_hash))
    for each in ballots:
        found.update(hashlib.sha256(canonical(each)).digest())
    return found.hexdigest()


def must_have_bundle(poll: Poll) -> None:
    """Raises WrongMode of votes by hand, and NoBundle where what a bundle needs was not kept, or where its checks do not reach."""
    if poll.mode is not Mode.RECORDED:
        raise WrongMode(mode=poll.mode.value)
    if poll.set_hash is None or poll.frozen_at_opening.manifest_form < 2 or poll.paper.write_ins:
        raise NoBundle()


def recorded_bundle(
    poll: Poll, announced: Mapping[str, Any], stored: Sequence[StoredBallot], acts: Entries
) -> Document:
    """Without its signatures. ``announced``: the result as it was declared, which later corrections leave as it is."""
    return {
        "format": FORMAT,
        "kind": poll.mode.value,
        "manifest": manifest(poll, poll.frozen_at_opening),
        "manifest_hash": poll.hash_at_opening,
        "ballots": recorded_ballots(stored),
        "closed": {"set_hash": poll.set_hash, "ballots": len(stored), "signatures": []},
        "result": dict(announced),
        "acts": log_of_acts(acts),
        "checkpoints": [asdict(head) for head in poll.checkpoints],
    }


def log_of_acts(entries: Entries) -> Document:
    first = entries[0]
    told = [{**entry, "at": entry["at"].isoformat()} for entry in entries]
    return {"organisation_id": first["organisation_id"], "previous": first["previous"], "entries": told}


def to_be_signed(bundle: Mapping[str, Any]) -> bytes:
    """``bundle``: without its signatures."""
    return SIGNED + bytes.fromhex(sha256(bundle))


def file_of(bundle: Mapping[str, Any], signatures: Sequence[Mapping[str, str]]) -> bytes:
    return canonical({**bundle, "signatures": [dict(each) for each in signatures]}) + b"\n"
