"""That a teller has stopped a vote: kept with it while the stop stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stop:
    """``by``: the name of the teller; ``reason``: in the teller's words."""

    by: str
    reason: str
