"""The bytes that tellers and the platform sign (specification, sections 5.2, 5.5, 6 and 9)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shared.sealed.encoding import digest, labelled


def closed_statement(round_hash: bytes, set_hash: str) -> bytes:
    """That these are the ballots in the box, before any is opened."""
    return labelled("hemicycle/closed/1", round_hash, bytes.fromhex(set_hash))


def paper_statement(round_hash: bytes, paper: Mapping[str, Any]) -> bytes:
    """What was counted on paper."""
    return labelled("hemicycle/paper/1", round_hash, digest(_unsigned(paper, "signatures")))


def without_statement(round_hash: bytes, member: str, reason: str) -> bytes:
    """That a delegation goes without a vote, since its tablet failed after it had its token."""
    return labelled("hemicycle/without/1", round_hash, digest({"member": member, "reason": reason}))


def swap_statement(round_hash: bytes, member: str, device: str, reason: str) -> bytes:
    """That a delegation's tablet failed before it had a token, and which one stands in for it."""
    said = {"member": member, "device": device, "reason": reason}
    return labelled("hemicycle/swap/1", round_hash, digest(said))


def bundle_statement(bundle: Mapping[str, Any]) -> bytes:
    return labelled("hemicycle/bundle/1", digest(_unsigned(bundle, "signatures")))


def _unsigned(document: Mapping[str, Any], without: str) -> dict[str, Any]:
    return {name: value for name, value in document.items() if name != without}
