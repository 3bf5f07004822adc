"""How fast a replay goes. Without a speed, as fast as the platform answers.

With ``--speed N``: 6/N seconds before every step and the ballots of a vote spread over 20/N seconds, so that at 1 a person in
front of the screens can read along, and at 10 an assembly of forty steps takes about two minutes.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

STEP_SECONDS = 6.0
VOTE_SECONDS = 20.0


@dataclass(frozen=True)
class Pace:
    speed: float | None = None

    async def before_step(self) -> None:
        if self.speed is not None:
            await asyncio.sleep(STEP_SECONDS / self.speed)

    async def between_ballots(self, of: int, at_once: int) -> None:
        """``of`` ballots, ``at_once`` of them waiting side by side, take the whole time together."""
        if self.speed is not None:
            await asyncio.sleep(VOTE_SECONDS / self.speed * min(at_once, of) / of)
