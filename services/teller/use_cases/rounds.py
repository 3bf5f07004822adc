"""The rounds that this host plays a part in, as they stand in memory; all that matters of them is in the store."""

from __future__ import annotations

from dataclasses import dataclass, field

from services.teller.domain.a_round import HostRound, round_with
from services.teller.domain.errors import NoSuchRound
from services.teller.use_cases.ports import Store

MOST_ROUNDS = 64


@dataclass
class Rounds:
    known: dict[str, HostRound] = field(default_factory=dict)

    @property
    def manifests(self) -> dict[str, str]:
        """Their hashes by round, of those that this host has."""
        return {each.poll_id: each.round.hash_hex for each in self.known.values() if each.round is not None}

    def there(self, poll_id: str) -> HostRound:
        """Raises NoSuchRound."""
        found = self.known.get(poll_id)
        if found is None:
            raise NoSuchRound()
        return found


async def remembered(store: Store) -> Rounds:
    """As they were when the program stopped, however it did."""
    rounds = Rounds()
    for kept in await store.rounds():
        a_round = round_with(kept.keys, kept.poll_id, kept.manifest) if kept.manifest is not None else None
        rounds.known[kept.poll_id] = HostRound(kept.poll_id, kept.keys, a_round)
    return rounds
