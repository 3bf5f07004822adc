"""The faults: each is struck, held for a while, and healed. ``heal`` is empty where the stack must come back by itself."""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from tests.chaos.stack import PARTS, SERVICES, Stack

HELD_SECONDS = 5.0
Act = Callable[[Stack], Awaitable[None]]


async def nothing(_: Stack) -> None:
    return None


@dataclass(frozen=True)
class Fault:
    """``dead``: the dead letters it plants, by topic and service; any other is a failure. ``closing``: struck while the
    chair closes the vote, not while tablets vote."""

    name: str
    strike: Act
    heal: Act = nothing
    held_s: float = HELD_SECONDS
    dead: dict[str, int] = field(default_factory=dict)
    closing: bool = False


def killed(part: str, *, closing: bool = False) -> Fault:
    name = f"kill {part}" + (" at the close" if closing else "")
    return Fault(name, lambda stack: stack.kill(part), held_s=0.0, closing=closing)


def paused(part: str) -> Fault:
    return Fault(f"pause {part}", lambda stack: stack.pause(part), lambda stack: stack.go_on(part))


def cut(part: str) -> Fault:
    there: dict[str, list[str]] = {}

    async def strike(stack: Stack) -> None:
        there.update(await stack.networks(part))
        await stack.cut(part, list(there))

    async def heal(stack: Stack) -> None:
        await stack.mend(part, there)

    return Fault(f"cut {part}", strike, heal)


SINGLE: tuple[Fault, ...] = (
    *(killed(part) for part in PARTS),
    *(paused(part) for part in PARTS),
    *(cut(part) for part in PARTS),
)
CLOSING = tuple(killed(part, closing=True) for part in ("voting", "postgres", "kafka", "redis"))
SHORT = (*(killed(part) for part in ("voting", "voting-relay", "kafka", "redis", "postgres")), paused("notifications"))


def pairs(number: int, seed: int) -> list[tuple[Fault, Fault]]:
    """Two at once, drawn so that the same seed gives the same pairs; never two of the same part."""
    drawn = random.Random(seed)
    makers = (killed, paused, cut)
    found = []
    for _ in range(number):
        first, second = drawn.sample(PARTS, 2)
        found.append((drawn.choice(makers)(first), drawn.choice(makers)(second)))
    return found


__all__ = ["CLOSING", "SERVICES", "SHORT", "SINGLE", "Fault", "cut", "killed", "pairs", "paused"]
