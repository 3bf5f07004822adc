"""Positions: how a sender makes sure that a service has heard what the sender has already seen (DESIGN.md 1).

A command's answer names the facts it made (``Hemicycle-Position: topic=number``); a later request carries them back
(``Hemicycle-After``) and waits until they have been heard. Facts of one topic are numbered without a gap."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping
from contextvars import ContextVar

from shared.kernel.errors import Invalid, NotHeardYet

made: ContextVar[dict[str, int] | None] = ContextVar("positions_made", default=None)
MOST_TOPICS = 32
MOST_WAITING = 4_000  # requests a service: whoever sends more positions that nobody reaches is not waited for


def note(positions: Mapping[str, int]) -> None:
    """Adds facts just committed to the answer of the request under way, if there is one."""
    current = made.get()
    if current is not None:
        for topic, number in positions.items():
            current[topic] = max(number, current.get(topic, 0))


def written(positions: Mapping[str, int]) -> str:
    return ",".join(f"{topic}={number}" for topic, number in sorted(positions.items()))


def read(header: str) -> dict[str, int]:
    """The positions in a header; raises Invalid when it is not one."""
    positions: dict[str, int] = {}
    for part in header.split(","):
        topic, equals, number = part.strip().partition("=")
        if not topic and not equals:
            continue
        if not topic or not equals or not number.isdecimal() or len(number) > 18 or len(positions) >= MOST_TOPICS:
            raise Invalid(reason="The header Hemicycle-After is not a list of topic=number.")
        positions[topic] = max(int(number), positions.get(topic, 0))
    return positions


class Heard:
    """What one process of a service has heard, by topic, and whoever waits for more."""

    def __init__(self, topics: Iterable[str], wait_ms: int) -> None:
        self._marks = dict.fromkeys(topics, 0)
        self._wait_ms = wait_ms
        self._grown = asyncio.Condition()
        self._waiting = 0

    def mark(self, topic: str) -> int:
        return self._marks.get(topic, 0)

    async def raise_to(self, marks: Mapping[str, int]) -> None:
        async with self._grown:
            self._marks.update({topic: max(mark, self._marks.get(topic, 0)) for topic, mark in marks.items()})
            self._grown.notify_all()

    def missing(self, positions: Mapping[str, int]) -> dict[str, int]:
        return {topic: n for topic, n in positions.items() if topic in self._marks and self._marks[topic] < n}

    async def wait_for(self, positions: Mapping[str, int]) -> None:
        """Returns once all are heard; raises NotHeardYet after the wait. Topics this service does not hear count as heard."""
        if not self.missing(positions):
            return
        if self._waiting >= MOST_WAITING:
            raise NotHeardYet(missing=written(self.missing(positions)))
        self._waiting += 1
        try:
            async with asyncio.timeout(self._wait_ms / 1000), self._grown:
                await self._grown.wait_for(lambda: not self.missing(positions))
        except TimeoutError:
            raise NotHeardYet(missing=written(self.missing(positions))) from None
        finally:
            self._waiting -= 1
