"""Tablets that stand in for others: swapped after the vote was opened and before a token was given, as two tellers sign
(specification, 5.2).

Promises that a swap which passes is of a delegation on the roll, names a key that plays no other part, and is signed by two tellers.
That no token had been given before, the signers keep: they answer one request a member, and the swap lets no other tablet ask."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from shared.sealed.errors import NotAPoint, SwapKeyTwice, SwapNotOnRoll, SwapSignature
from shared.sealed.keys import is_signed, read_point
from shared.sealed.round import TELLERS, Round
from shared.sealed.statements import swap_statement

KEYS = frozenset({"member", "device", "reason", "signatures"})
LEAST_TELLERS = 2


def must_fit(a_round: Round, member: str, device: str, taken: Iterable[str] = ()) -> None:
    """Raises SwapNotOnRoll, or SwapKeyTwice: for a key of the manifest, one of those ``taken``, and what is no key at all."""
    if member not in a_round.roll:
        raise SwapNotOnRoll()
    try:
        read_point(device)
    except NotAPoint as problem:
        raise SwapKeyTwice() from problem
    if device in a_round.points or device in {*taken}:
        raise SwapKeyTwice()


def with_swaps(a_round: Round, swaps: Iterable[Any]) -> Round:
    """The round in which these tablets, and no others of their members, may ask for a token. Raises what is wrong with a swap."""
    swapped: dict[str, str] = {}
    for swap in swaps:
        if not _has_form(swap) or swap["member"] in swapped:
            raise SwapSignature()
        must_fit(a_round, swap["member"], swap["device"], swapped.values())
        if not _is_signed(a_round, swap):
            raise SwapSignature()
        swapped[swap["member"]] = swap["device"]
    return replace(a_round, swapped=swapped)


def _has_form(swap: Any) -> bool:
    return (
        isinstance(swap, Mapping)
        and set(swap) == KEYS
        and all(isinstance(swap[name], str) for name in ("member", "device", "reason"))
    )


def _is_signed(a_round: Round, swap: Mapping[str, Any]) -> bool:
    said = swap_statement(a_round.hash, swap["member"], swap["device"], swap["reason"])
    try:
        signed = {each["teller"]: each["signature"] for each in swap["signatures"]}
    except (TypeError, KeyError):
        return False
    return (
        len(signed) >= LEAST_TELLERS
        and signed.keys() <= {*TELLERS}
        and all(is_signed(a_round.sign_keys[teller - 1], signature, said) for teller, signature in signed.items())
    )
