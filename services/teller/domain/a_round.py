"""A round as the tellers' host knows it: its own keys, the manifest once the vote is open, and what it may still do in it.

Promises that it signs for one manifest only, and only for one that names its own keys; and for a tablet that is not in it only where
two tellers of the manifest signed for that. It cannot tell whether the roll in it
is right; the hall sees that before the vote opens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from services.teller.domain.errors import RoundNotOpen
from services.teller.domain.host_keys import HostKeys
from shared.sealed.errors import RoundMalformed
from shared.sealed.round import Round, round_of
from shared.sealed.swaps import with_swaps

Stage = Literal["keys", "ready", "open", "closing", "closed", "opened"]
PLACES_A_MEMBER = 8  # in the box, for ballots that are sent again or replaced, and for what is none
LEAST_PLACES = 64


@dataclass
class HostRound:
    """``stage``, ``held``: as voting last said it. ``swaps``: as they were last told and found right; they are in ``round``."""

    poll_id: str
    keys: HostKeys
    round: Round | None = None
    stage: Stage | None = None
    held: bool = False
    swaps: Sequence[Any] = ()

    def learn_swaps(self, swaps: Sequence[Any]) -> None:
        """Raises what is wrong with one; none of them counts then."""
        if self.round is not None and swaps != self.swaps:
            self.round = with_swaps(self.round, swaps)
            self.swaps = swaps

    def must_be_open(self) -> Round:
        if self.round is None or self.stage != "open" or self.held:
            raise RoundNotOpen()
        return self.round


def places_in(a_round: Round) -> int:
    """How many envelopes the box of a round holds."""
    return max(LEAST_PLACES, PLACES_A_MEMBER * len(a_round.roll))


def round_with(keys: HostKeys, poll_id: str, manifest: Mapping[str, Any]) -> Round:
    """The round of a manifest in which this host signs with ``keys``; raises RoundMalformed for any other."""
    found = round_of(manifest)
    signer, relay = manifest["sealed"]["signer_b"], manifest["sealed"]["relay_key"]
    if found.poll_id != poll_id or {**signer, "relay_key": relay} != keys.shown:
        raise RoundMalformed()
    return found
