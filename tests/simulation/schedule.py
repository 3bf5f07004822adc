"""What goes wrong when: every decision of a course is drawn here, from one seed, and noted. Each seed favours some faults and
leaves others out, so that rare combinations come about (swarm testing: Groce and others, ISSTA 2012)."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Mapping

KINDS: Mapping[str, float] = {  # how often, at most, at a place where it can happen
    "crash": 0.03,
    "slow": 0.3,
    "request lost": 0.2,
    "request twice": 0.2,
    "answer lost": 0.25,
    "log refuses": 0.15,
    "log answer lost": 0.15,
    "redelivered": 0.2,
    "tally lost": 0.03,
    "tally away": 0.05,
    "push lost": 0.2,
    "channel cut": 0.1,
    "screen cut": 0.1,
}
MOST_CRASHES = 6


class Schedule:
    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.draw = random.Random(seed)
        self.happened: list[str] = []
        self.faults = 0
        self._raging = True
        self._crashes = 0
        self._odds = {kind: self.draw.choice((0.0, odds / 4, odds)) for kind, odds in KINDS.items()}

    def note(self, who: str, what: str) -> None:
        self.happened.append(f"{asyncio.get_running_loop().time():9.3f} s  {who:14} {what}")

    def strikes(self, kind: str, who: str, what: str = "") -> bool:
        """Whether this fault happens here and now."""
        if not self._raging or self.draw.random() >= self._odds[kind]:
            return False
        if kind == "crash":
            self._crashes += 1
            if self._crashes > MOST_CRASHES:
                return False
        self.faults += 1
        self.note(who, f"! {kind}{': ' if what else ''}{what}")
        return True

    async def linger(self, who: str) -> None:
        """The time that a step takes: mostly next to none, at times long enough for others to overtake it."""
        if self._raging and self.draw.random() < self._odds["slow"]:
            await asyncio.sleep(self.draw.expovariate(8))
        elif self.draw.random() < 0.5:
            await asyncio.sleep(self.draw.uniform(0.0001, 0.003))

    def calm(self) -> None:
        """From here on nothing goes wrong."""
        if self._raging:
            self._raging = False
            self.note("schedule", "the faults end")
