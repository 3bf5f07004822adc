"""The faults: each is struck, held for a while, and healed; ``heal`` is empty where the stack must come back by itself. Some
need the stack ``ready`` before the vote opens and put it back ``after``."""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace

from shared.contracts import topics
from tests.chaos.stack import PARTS, SEALED_STACK, SERVICES, Stack

HELD_SECONDS = 5.0
ROLLING_SECONDS = 45.0  # tablets vote for so long while one service after the other restarts
CLOCK_STEP_SECONDS = 240  # under the half hour that a sign-in is good for
SLOW_CPUS = 0.05
PLANTED = 5  # records that are no facts: three of no assembly, one of each hall's
Act = Callable[[Stack], Awaitable[None]]


async def nothing(_: Stack) -> None:
    return None


@dataclass(frozen=True)
class Fault:
    """``dead``: the dead letters it plants, by topic and service; any other is a failure. ``closing``: struck while the
    chair closes the vote, not while tablets vote. ``needs``: a stack that is put up otherwise (``tests/chaos/run``).
    One that needs a stack with a tellers' host strikes at every moment of a sealed round."""

    name: str
    strike: Act
    heal: Act = nothing
    held_s: float = HELD_SECONDS
    takes_s: float = 0.0  # how long striking itself takes
    dead: dict[str, int] = field(default_factory=dict)
    closing: bool = False
    ready: Act = nothing
    after: Act = nothing
    needs: str = ""


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


def slow(part: str) -> Fault:
    return Fault(f"slow {part}", lambda stack: stack.slow(part, SLOW_CPUS), lambda stack: stack.slow(part, None))


def poisoned(topic: str, hearers: tuple[str, ...], kind: str = "") -> Fault:
    """Records that are no facts: not JSON, without key, without value, and of each hall one of ``kind`` that holds nothing else."""

    async def strike(stack: Stack) -> None:
        await stack.inside("poison", topic, kind, *stack.assemblies)

    dead = {f"{topic} at {each}": PLANTED for each in hearers}
    return Fault(f"poison {topic}", strike, held_s=1.0, dead=dead)


def again(topic: str) -> Fault:
    async def strike(stack: Stack) -> None:
        await stack.inside("again", topic, "60")

    return Fault(f"again and reversed {topic}", strike, held_s=1.0)


def clock_stepped(part: str) -> Fault:
    """The service begins anew with a clock that is ahead, and then with the right one again: two steps in one vote."""

    async def strike(stack: Stack) -> None:
        await stack.recreate(part, f"HEMICYCLE_CLOCK_AHEAD_S={CLOCK_STEP_SECONDS}")

    return Fault(f"clock step {part}", strike, lambda stack: stack.recreate(part), takes_s=10.0)


def one_of_two_killed(part: str) -> Fault:
    return Fault(
        f"kill one of two {part}",
        lambda stack: stack.kill(part, 1),
        held_s=0.0,
        ready=lambda stack: stack.scale(part, 2),
        after=lambda stack: stack.scale(part, 1),
    )


async def _rolling(stack: Stack) -> None:
    for part in (*SERVICES, "voting-relay"):
        await stack.restart(part)


ROLLING = Fault("rolling restart", _rolling, held_s=0.0, takes_s=ROLLING_SECONDS)
DISK_FULL = Fault(
    "disk full postgres",
    lambda stack: stack.fill_disk(),
    lambda stack: stack.empty_disk(),
    needs="small-disk",
)
BROKERS = (
    Fault("kill one of three brokers", lambda stack: stack.kill("kafka-2"), held_s=0.0, needs="cluster"),
    Fault("lose one of three brokers", lambda stack: stack.stop("kafka-3"), lambda stack: stack.start("kafka-3"), takes_s=3.0, needs="cluster"),
    Fault("lose the first broker", lambda stack: stack.stop("kafka"), lambda stack: stack.start("kafka"), takes_s=3.0, needs="cluster"),
)  # fmt: skip
CLOSING = tuple(killed(part, closing=True) for part in ("voting", "postgres", "kafka", "redis"))
SHORT = (  # the log is frozen, not killed: a broker that begins anew may take longer than all the rest
    *(killed(part) for part in ("voting", "voting-relay", "redis", "postgres")),
    paused("kafka"),
    paused("notifications"),
)
IN_SEALED_ROUNDS = (
    "teller",
    "voting",
    "postgres",
    "edge",
)  # teller: signer B and the relay; voting: signer A and the urn


SEALED: tuple[Fault, ...] = tuple(
    replace(fault, name=f"{fault.name} in a sealed round", needs=SEALED_STACK)
    for part in IN_SEALED_ROUNDS
    for fault in (killed(part), paused(part), cut(part))
)
EVERY: tuple[Fault, ...] = (
    *(killed(part) for part in PARTS),
    *(paused(part) for part in PARTS),
    *(cut(part) for part in PARTS),
    *CLOSING,
    *(slow(part) for part in ("notifications", "elections", "voting")),
    poisoned(topics.POLLS, ("elections", "notifications"), "voting.result-declared"),
    poisoned(topics.PRESENCE, ("voting", "notifications"), "registration.arrived"),
    poisoned(topics.DELEGATIONS, ("voting", "notifications"), "registration.delegation-accredited"),
    poisoned(topics.CONTESTS, ("voting", "notifications"), "elections.round-called"),
    poisoned(topics.BALLOTS, ()),
    *(again(topic) for topic in (topics.BALLOTS, topics.POLLS, topics.PRESENCE, topics.DELEGATIONS, topics.CONTESTS)),
    clock_stepped("voting"),
    clock_stepped("elections"),
    one_of_two_killed("voting"),
    one_of_two_killed("notifications"),
    ROLLING,
    DISK_FULL,
    *BROKERS,
    *SEALED,
)


def pairs(number: int, seed: int) -> list[tuple[Fault, Fault]]:
    """Two at once, drawn so that the same seed gives the same pairs; never two of the same part."""
    drawn = random.Random(seed)
    makers = (killed, paused, cut)
    found = []
    for _ in range(number):
        first, second = drawn.sample(PARTS, 2)
        found.append((drawn.choice(makers)(first), drawn.choice(makers)(second)))
    return found
