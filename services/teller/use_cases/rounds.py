"""The rounds that this host plays a part in, as they stand in memory; all that matters of them is in the store."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from dataclasses import dataclass, field

from services.teller.domain.a_round import HostRound, round_with
from services.teller.domain.errors import NoSuchRound
from services.teller.use_cases.ports import Store

MOST_ROUNDS = 64


@dataclass
class Rounds:
    """``turns``: what changes a round's requests or box waits for its turn."""

    known: dict[str, HostRound] = field(default_factory=dict)
    turns: dict[str, asyncio.Lock] = field(default_factory=lambda: defaultdict(asyncio.Lock))

    def there(self, poll_id: str) -> HostRound:
        """Raises NoSuchRound."""
        found = self.known.get(poll_id)
        if found is None:
            raise NoSuchRound()
        return found

    def forget(self, poll_id: str) -> None:
        self.known.pop(poll_id, None)
        self.turns.pop(poll_id, None)


async def remembered(store: Store) -> Rounds:
    """As they were when the program stopped, however it did."""
    rounds = Rounds()
    for kept in await store.rounds():
        a_round = round_with(kept.keys, kept.poll_id, kept.manifest) if kept.manifest is not None else None
        rounds.known[kept.poll_id] = HostRound(kept.poll_id, kept.keys, a_round)
    return rounds
