"""When each tablet taps, in seconds from the opening: decided before the first is sent, so that a platform that slows down
does not slow the load down with it (open loop)."""

from __future__ import annotations

import random

PROFILES = ("at-once", "even", "poisson")


def arrivals(profile: str, tablets: int, over_s: float, seed: int) -> list[float]:
    """One moment a tablet, in order, none after ``over_s``. ``poisson``: arrivals without memory, given how many there are.
    Raises ValueError for a profile that is none."""
    if profile == "at-once":
        return [0.0] * tablets
    if profile == "even":
        return [over_s * number / tablets for number in range(tablets)]
    if profile == "poisson":
        drawn = random.Random(seed)  # noqa: S311 - a schedule that can be had again, not a secret
        return sorted(drawn.uniform(0.0, over_s) for _ in range(tablets))
    raise ValueError(f"no arrival profile: {profile}")
