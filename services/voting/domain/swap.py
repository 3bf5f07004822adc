"""Tablets that stand in for others in a sealed vote: a delegation whose tablet failed asks before it has its token, and two tellers let
the new one have it. From then on no other tablet of that delegation can."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from services.voting.domain.poll import Poll, State
from services.voting.domain.sealed_errors import SwapUnderWay
from services.voting.domain.signed import ENOUGH, Signed, signatures


@dataclass(frozen=True, slots=True)
class Swap:
    """``device``: the key of the new tablet, a point. ``signed``: by tellers, each for the same reason."""

    member: str
    device: str
    signed: tuple[Signed, ...] = ()

    @property
    def reason(self) -> str | None:
        return self.signed[0].reason if self.signed else None

    @property
    def stands(self) -> bool:
        return len(self.signed) >= ENOUGH

    @property
    def published(self) -> dict[str, Any]:
        """In the words of verifier/SPECIFICATION.md, 5.2; of one that stands."""
        named = {"member": self.member, "device": self.device, "reason": self.reason}
        return {**named, "signatures": signatures(self.signed)}

    def must_give_way(self) -> None:
        """To one with another key; raises SwapUnderWay once a teller has signed for this."""
        if self.signed:
            raise SwapUnderWay()


def swaps_of(asked: Mapping[str, str], signed: Iterable[Signed]) -> list[Swap]:
    """By member. ``asked``: member -> device."""
    by = list(signed)
    return [
        Swap(member, device, tuple(each for each in by if each.member == member))
        for member, device in sorted(asked.items())
    ]


def published(swaps: Iterable[Swap]) -> list[dict[str, Any]]:
    return [swap.published for swap in swaps if swap.stands]


def must_be_running(poll: Poll, now: datetime) -> None:
    """While tokens are given, and while the chair holds the vote; raises why not."""
    if poll.state is not State.HELD:
        poll.intake.must_be_open(now)
