"""A sealed vote: requests, tokens, ballots, paper, and the box that two tellers opened (section 5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from verifier.form import token_id
from verifier.names import WRITTEN
from verifier.notation import (
    canonical,
    digest,
    is_signed,
    is_token_signature,
    labelled,
    point_of,
    private_key,
    token_key,
    unb64,
    without,
)
from verifier.opening import Box
from verifier.papers import are_countable
from verifier.recount import BoxKeyDiffers

Bundle = dict[str, Any]
VOTERS = "tokens"
SIGNERS = ("a", "b")
NOT_TOLD = "0" * 64  # of the web app's hash
PREPARED_BYTES, RANDOM_BYTES, POINT_BYTES = 179, 32, 65


def requests_fail(bundle: Bundle) -> str | None:
    if failed := _swaps_fail(bundle):
        return failed
    issued, devices = bundle["issued"], _devices(bundle)
    seen: set[str] = set()
    for request in issued["requests"]:
        if failed := _request_fails(bundle, request, devices, seen):
            return failed
        seen.add(request["member"])
    name = bytes.fromhex(bundle["manifest_hash"])
    for signer in SIGNERS:
        log, key = issued[signer], bundle["manifest"]["sealed"][f"signer_{signer}"]["log_key"]
        said = labelled("hemicycle/issued/1", name, digest(log["requests"]))
        if not is_signed(unb64(key), log["signature"], said):
            return "issue-log-signature"
    answered = sorted(digest(request).hex() for request in issued["requests"])
    return None if answered == issued["a"]["requests"] == issued["b"]["requests"] else "issue-logs-differ"


def swapped(bundle: Bundle) -> list[dict[str, Any]]:
    """Tablets that stand in for others."""
    return list(bundle.get("swapped", ()))


def _swaps_fail(bundle: Bundle) -> str | None:
    manifest, name = bundle["manifest"], bytes.fromhex(bundle["manifest_hash"])
    roll, taken = set(manifest["roll"]), set(keys_of(manifest["sealed"]))
    for swap in swapped(bundle):
        if swap["member"] not in roll:
            return "swap-not-on-roll"
        if swap["device"] in taken:
            return "swap-key-twice"
        said = labelled("hemicycle/swap/1", name, digest(without(swap, "signatures")))
        if not tellers_signed(bundle, swap["signatures"], said):
            return "swap-signature"
        taken.add(swap["device"])
    return None


def _devices(bundle: Bundle) -> dict[str, set[str]]:
    """Of each member the tablets with which it may ask; all of them are on the roll. Worked out once: a hostile file may
    have many."""
    devices = {member: set(points) for member, points in bundle["manifest"]["sealed"]["devices"].items()}
    return devices | {swap["member"]: {swap["device"]} for swap in swapped(bundle)}


def _request_fails(bundle: Bundle, request: dict[str, Any], devices: dict[str, set[str]], seen: set[str]) -> str | None:
    manifest, member = bundle["manifest"], request["member"]
    if (request["poll_id"], request["manifest_hash"]) != (manifest["poll_id"], bundle["manifest_hash"]):
        return "request-of-another-round"
    if request["device"] not in devices.get(member, ()):
        return "request-not-on-roll"
    if member in seen:
        return "request-twice"
    said = labelled("hemicycle/request/1", canonical(without(request, "signature")))
    return None if is_signed(unb64(request["device"]), request["signature"], said) else "request-signature"


def voters_fail(bundle: Bundle) -> str | None:
    """Whether every token is of this round, by both signers, and there once."""
    signers = bundle["manifest"]["sealed"]
    a, b = (token_key(signers[f"signer_{signer}"]["token_key"]) for signer in SIGNERS)
    begins = labelled("hemicycle/token/1", bytes.fromhex(bundle["manifest_hash"]))
    ids: set[str] = set()
    cast_keys: set[bytes] = set()
    for ballot in bundle["ballots"]:
        token, name = ballot["token"], token_id(ballot)
        prepared = unb64(token["prepared"])
        if len(prepared) != PREPARED_BYTES or not prepared[RANDOM_BYTES:].startswith(begins):
            return "token-of-another-round"
        if not is_token_signature(a, unb64(token["a"]), prepared):
            return "token-signature-a"
        if not is_token_signature(b, unb64(token["b"]), prepared):
            return "token-signature-b"
        if name in ids:
            return "token-twice"
        if prepared[-POINT_BYTES:] in cast_keys:
            return "cast-key-twice"
        ids.add(name)
        cast_keys.add(prepared[-POINT_BYTES:])
    return None


def ballots_fail(bundle: Bundle) -> str | None:
    name = bytes.fromhex(bundle["manifest_hash"])
    for ballot in bundle["ballots"]:
        cast_key = unb64(ballot["token"]["prepared"])[-POINT_BYTES:]
        said = labelled("hemicycle/ballot/1", name, digest(without(ballot, "signature")))
        if not is_signed(cast_key, ballot["signature"], said):
            return "ballot-signature"
    return None


def sums_fail(bundle: Bundle) -> str | None:
    requests = {request["member"] for request in bundle["issued"]["requests"]}
    if failed := _paper_fails(bundle, requests) or _without_fails(bundle, requests):
        return failed
    on_paper = len(bundle["paper"]["issued"]) if bundle["paper"] else 0
    used = len(bundle["ballots"]) + len(bundle["without"])
    asked = len(bundle["issued"]["requests"])
    fits = used <= asked and asked + on_paper <= len(bundle["manifest"]["roll"])
    return None if fits else "more-ballots-than-tokens"


def _paper_fails(bundle: Bundle, requests: set[str]) -> str | None:
    paper, manifest = bundle["paper"], bundle["manifest"]
    if paper is None:
        return None
    if not set(paper["issued"]) <= set(manifest["roll"]):
        return "paper-not-on-roll"
    if set(paper["issued"]) & requests:
        return "paper-and-token"
    votes, valid = sum(paper["counts"].values()), paper["valid"]
    offered = {choice["choice_id"] for choice in manifest["choices"]}
    written = {mark: number for mark, number in paper["counts"].items() if mark not in offered}
    if (
        valid + paper["blank"] + paper["invalid"] > len(paper["issued"])
        or max(paper["counts"].values()) > valid
        or not valid * manifest["min_marks"] <= votes <= valid * manifest["max_marks"]
        or not are_countable(manifest, written)
        or sum(written.values()) > valid * manifest["write_ins"]
    ):
        return "paper-sums"
    name = bytes.fromhex(bundle["manifest_hash"])
    said = labelled("hemicycle/paper/1", name, digest(without(paper, "signatures")))
    return None if tellers_signed(bundle, paper["signatures"], said) else "paper-signature"


def _without_fails(bundle: Bundle, requests: set[str]) -> str | None:
    name = bytes.fromhex(bundle["manifest_hash"])
    for each in bundle["without"]:
        if each["member"] not in requests:
            return "without-a-request"
        said = labelled("hemicycle/without/1", name, digest(without(each, "signatures")))
        if not tellers_signed(bundle, each["signatures"], said):
            return "without-signature"
    return None


def tellers_signed(bundle: Bundle, signatures: Sequence[dict[str, Any]], said: bytes) -> bool:
    """Whether two or more tellers signed this, all of them validly."""
    tellers = bundle["manifest"]["sealed"]["tellers"]
    keys = [unb64(tellers[each["teller"] - 1]["sign_key"]) for each in signatures]
    valid = all(is_signed(key, each["signature"], said) for key, each in zip(keys, signatures, strict=True))
    return len(signatures) >= 2 and valid


def not_used(bundle: Bundle) -> int | None:
    """Tokens that were issued, and of which there is neither a ballot nor a declaration."""
    return len(bundle["issued"]["requests"]) - len(bundle["ballots"]) - len(bundle["without"])


def absent(bundle: Bundle) -> list[str]:
    """Members that were given a token and were not there when the vote was opened: they came later, or somebody used a tablet
    in their name."""
    if bundle["kind"] != "sealed":
        return []
    away = set(bundle["manifest"]["roll"]).difference(bundle["manifest"]["present"])
    return sorted(away.intersection(request["member"] for request in bundle["issued"]["requests"]))


def papers_of(bundle: Bundle) -> list[tuple[str, Sequence[str] | None]]:
    """Opens the box: of each token's ballot the marks, or None. Raises BoxKeyDiffers."""
    manifest = bundle["manifest"]
    keys = {}
    for each in bundle["opened"]:
        try:
            key = private_key(each["private"])
        except ValueError as problem:
            raise BoxKeyDiffers() from problem
        if point_of(key) != unb64(manifest["sealed"]["tellers"][each["teller"] - 1]["box_key"]):
            raise BoxKeyDiffers()
        keys[each["teller"]] = key
    choices = [choice["choice_id"] for choice in manifest["choices"]]
    box = Box(bytes.fromhex(bundle["manifest_hash"]), keys, len(choices), manifest["write_ins"] > 0)
    found: list[tuple[str, Sequence[str] | None]] = []
    for ballot in bundle["ballots"]:
        marks = box.marks_in(ballot)
        found.append((token_id(ballot), None if marks is None else [_told(mark, choices) for mark in marks]))
    return found


def _told(mark: int | str, choices: Sequence[str]) -> str:
    return WRITTEN + mark if isinstance(mark, str) else choices[mark]


def named_keys(sealed: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Every key that was shown before the vote, by whose it is."""
    for letter in SIGNERS:
        for name in ("token_key", "log_key"):
            yield f"signer {letter.upper()}, {name.replace('_', ' ')}", sealed[f"signer_{letter}"][name]
    for number, teller in enumerate(sealed["tellers"], 1):
        for name in ("box_key", "sign_key"):
            yield f"teller {number}, {name.replace('_', ' ')}", teller[name]
    yield "urn", sealed["urn_key"]
    yield "relay", sealed["relay_key"]


def keys_of(sealed: dict[str, Any]) -> Iterator[str]:
    yield from (key for _, key in named_keys(sealed))
    for points in sealed["devices"].values():
        yield from points


def seals_of(bundle: Bundle) -> dict[str, str]:
    tellers = bundle["manifest"]["sealed"]["tellers"]
    return {f"teller {number}": teller["sign_key"] for number, teller in enumerate(tellers, 1)}
