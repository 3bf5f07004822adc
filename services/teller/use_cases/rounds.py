"""The rounds that this host plays a part in, as they stand in memory; all that matters of them is in the store."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from services.teller.domain.a_round import HostRound, round_with
from services.teller.domain.errors import NoSuchRound
from services.teller.use_cases.ports import Store
from shared.kernel.errors import Unavailable

MOST_ROUNDS = 64
HEARD_WITHIN_S = 30.0  # an answer may take ten on a busy machine, and is as old as its question


@dataclass
class Rounds:
    """``heard``: when voting last said how its rounds stand, by ``seconds``."""

    known: dict[str, HostRound] = field(default_factory=dict)
    seconds: Callable[[], float] = time.monotonic
    heard: float | None = None

    @property
    def manifests(self) -> dict[str, str]:
        """Their hashes by round, of those that this host has."""
        return {each.poll_id: each.round.hash_hex for each in self.known.values() if each.round is not None}

    def there(self, poll_id: str) -> HostRound:
        """Raises NoSuchRound, or Unavailable where voting was not heard for so long that it may have closed the vote meanwhile."""
        found = self.known.get(poll_id)
        if found is None:
            raise NoSuchRound()
        if self.heard is None or self.seconds() - self.heard > HEARD_WITHIN_S:
            raise Unavailable(what="Voting")
        return found


async def remembered(store: Store) -> Rounds:
    """As they were when the program stopped, however it did."""
    rounds = Rounds()
    for kept in await store.rounds():
        a_round = round_with(kept.keys, kept.poll_id, kept.manifest) if kept.manifest is not None else None
        rounds.known[kept.poll_id] = HostRound(kept.poll_id, kept.keys, a_round)
    return rounds
