"""The nine checks of a bundle, each by itself: what it is of, and the first thing that fails in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from verifier import recorded, sealed
from verifier.acts import Acts, acts_fail
from verifier.form import token_id
from verifier.notation import (
    digest,
    fingerprint,
    hashed,
    in_fours,
    is_signed,
    labelled,
    teller_fingerprint,
    unb64,
    without,
)
from verifier.recount import Recount, recount_fails

Bundle = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Check:
    number: int
    of: str
    code: str | None  # None: it holds

    @property
    def holds(self) -> bool:
        return self.code is None


@dataclass(frozen=True)
class Findings:
    """``ballot``: whether the one that was asked for is among them; None where none was."""

    bundle: Bundle
    checks: Sequence[Check]
    recount: Recount
    not_used: int | None
    outside: Sequence[int]  # checkpoints of the user's that these acts do not reach
    ballot: bool | None
    fingerprints: dict[str, str] = field(default_factory=dict)

    @property
    def holds(self) -> bool:
        return all(check.holds for check in self.checks) and self.ballot is not False


def examined(bundle: Bundle, checkpoints: Sequence[tuple[int, str]] = (), ballot: str | None = None) -> Findings:
    """Makes every check, whatever the others found. ``checkpoints``: heads that the user wrote down in the hall."""
    acts, recount = Acts(checkpoints), Recount()
    of_the_kind = sealed if bundle["kind"] == "sealed" else recorded
    made: tuple[tuple[str, Callable[[Bundle], str | None]], ...] = (
        ("the manifest", manifest_fails),
        ("requests for tokens", of_the_kind.requests_fail),
        (of_the_kind.VOTERS, of_the_kind.voters_fail),
        ("ballots", of_the_kind.ballots_fail),
        ("sums", of_the_kind.sums_fail),
        ("the set of ballots", set_fails),
        ("the recount", lambda each: recount_fails(each, recount, of_the_kind.papers_of)),
        ("the log of acts", lambda each: acts_fail(each, acts)),
        ("signatures", signatures_fail),
    )
    checks = [Check(number, of, check(bundle)) for number, (of, check) in enumerate(made, 1)]
    return Findings(
        bundle, checks, recount, of_the_kind.not_used(bundle), acts.outside,
        ballot in ids_of(bundle) if ballot is not None else None, fingerprints_of(bundle),
    )  # fmt: skip


def ids_of(bundle: Bundle) -> set[str]:
    if bundle["kind"] == "sealed":
        return {token_id(ballot) for ballot in bundle["ballots"]}
    return {ballot["ballot_id"] for ballot in bundle["ballots"]}


def manifest_fails(bundle: Bundle) -> str | None:
    if bundle["manifest_hash"] != digest(bundle["manifest"]).hex():
        return "manifest-hash"
    if bundle["kind"] == "sealed":
        keys = list(sealed.keys_of(bundle["manifest"]["sealed"]))
        if len(set(keys)) < len(keys):
            return "key-twice"
    return None


def set_fails(bundle: Bundle) -> str | None:
    """Whether these are the ballots whose hash was posted at the close, before any was opened."""
    closed, ballots, name = bundle["closed"], bundle["ballots"], bytes.fromhex(bundle["manifest_hash"])
    found = hashed("hemicycle/set/1", name, *(digest(ballot) for ballot in ballots)).hex()
    if closed["set_hash"] != found or closed["ballots"] != len(ballots):
        return "set-hash"
    if bundle["kind"] == "sealed":
        said = labelled("hemicycle/closed/1", name, bytes.fromhex(closed["set_hash"]))
        if not sealed.tellers_signed(bundle, closed["signatures"], said):
            return "closed-signature"
    return None


def signatures_fail(bundle: Bundle) -> str | None:
    said = labelled("hemicycle/bundle/1", digest(without(bundle, "signatures")))
    signatures = bundle["signatures"]
    if not all(is_signed(unb64(each["key"]), each["signature"], said) for each in signatures):
        return "bundle-signature"
    by = {each["by"]: each["key"] for each in signatures}
    tellers = sealed.seals_of(bundle) if bundle["kind"] == "sealed" else {}
    signed = [name for name in by if name != "platform"]
    fits = all(by[name] == tellers.get(name) for name in signed) and len(signed) >= (2 if tellers else 0)
    return None if "platform" in by and fits else "bundle-unsigned"


def fingerprints_of(bundle: Bundle) -> dict[str, str]:
    """Of every key that the hall could see before the vote, and of the platform's."""
    found = {
        f"signature of {each['by']}": fingerprint(unb64(each["key"]))
        for each in bundle["signatures"]
        if each["by"] == "platform"
    }
    if bundle["kind"] == "sealed":
        told = bundle["manifest"]["sealed"]
        found |= {name: fingerprint(unb64(key)) for name, key in sealed.named_keys(told)}
        for number, each in enumerate(told["tellers"], 1):
            found[f"teller {number}"] = teller_fingerprint(unb64(each["box_key"]), unb64(each["sign_key"]))
        if told["app"] != sealed.NOT_TOLD:
            found["web app"] = in_fours(told["app"])
    return found
