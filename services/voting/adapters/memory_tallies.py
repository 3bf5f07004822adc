"""Live tallies in this process's memory: for the embedded mode and for tests. Gone with the process, then unknown."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence

from services.voting.domain.tally import Chains, Link, chains_of
from services.voting.use_cases.ports import LiveTally

KEPT = 128


class MemoryTallies:
    def __init__(self) -> None:
        self._tallies: OrderedDict[str, tuple[int, Chains]] = OrderedDict()
        self._places: dict[str, int] | None = None

    async def fold(self, poll_id: str, links: Sequence[Link]) -> bool:
        if poll_id not in self._tallies:
            return False
        self._tallies[poll_id][1].fold(links)
        return True

    async def rebuild(self, poll_id: str, generation: int, links: Sequence[Link]) -> None:
        known = self._tallies.get(poll_id)
        if known is not None and known[0] > generation:
            return
        self._tallies[poll_id] = generation, chains_of(links)
        if len(self._tallies) > KEPT:
            self._tallies.popitem(last=False)

    async def read(self, poll_id: str, *, members: bool = True) -> LiveTally | None:
        known = self._tallies.get(poll_id)
        if known is None:
            return None
        generation, chains = known
        names = tuple(sorted(chains.newest)) if members else ()
        return LiveTally(generation, chains.counted, len(chains.newest), chains.marks(), names)

    async def places(self) -> dict[str, int] | None:
        return self._places

    async def keep_places(self, places: Mapping[str, int]) -> None:
        self._places = {**(self._places or {}), **places}
