"""What the tellers of a sealed vote sign: the closed box, totals on paper, a delegation that goes without, a
tablet that stands in for another, the bundle."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Literal

from services.voting.domain.hand_count import HandCount
from services.voting.domain.paper import Paper
from services.voting.domain.tally import by_choice

Kind = Literal["closed", "paper", "without", "swap", "bundle"]
ENOUGH = 2  # of three tellers


@dataclass(frozen=True, slots=True)
class Signed:
    """By teller 1, 2 or 3. ``member``, ``reason``: of a delegation that goes without, or whose tablet is swapped; ``private``: the key that was published with
    it, as the box was opened."""

    kind: Kind
    teller: int
    signature: str
    member: str = ""
    reason: str = ""
    private: str = ""


def signatures(signed: Iterable[Signed]) -> list[dict[str, Any]]:
    ordered = sorted(signed, key=lambda each: each.teller)
    return [{"teller": each.teller, "signature": each.signature} for each in ordered]


def without_a_vote(signed: Iterable[Signed]) -> list[dict[str, Any]]:
    """Delegations of which two tellers say that they go without: their tablet failed after it had its token."""
    ordered = sorted(signed, key=lambda each: each.member)
    by_member = ((member, [*those]) for member, those in groupby(ordered, key=lambda each: each.member))
    return [
        {"member": member, "reason": those[0].reason, "signatures": signatures(those)}
        for member, those in by_member
        if len(those) >= ENOUGH
    ]


def paper_totals(paper: Paper, issued: Sequence[str], counted: HandCount) -> dict[str, Any]:
    """What two people counted on paper, as tellers sign it."""
    return {
        "issued": sorted(issued),
        "valid": counted.valid,
        "blank": counted.blank,
        "invalid": counted.invalid,
        "counts": by_choice(paper, counted.counts),
    }


def signed_paper(totals: Mapping[str, Any] | None, signed: Iterable[Signed]) -> dict[str, Any] | None:
    return {**totals, "signatures": signatures(signed)} if totals is not None else None
