"""How far a stream has come, as the id of its events: enough to go on from there, in this process or in another one.

An id names the screen's stream (whose versions it counts), the version, and the facts heard by then: for each topic the
number up to which all were heard. What cannot be read is no place: the screen then gets a fresh snapshot."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_WRITTEN = re.compile(r"([a-z]{1,8})-([0-9a-f]{1,32})-([0-9a-f]{8})-(\d{1,15})-((?:\d{1,15}\.)*\d{1,15})")


@dataclass(frozen=True, slots=True)
class Place:
    audience: str
    assembly_id: str
    stream: str  # changes with every process
    version: int
    heard: Mapping[str, int]

    def written(self, topics: Sequence[str]) -> str:
        heard = ".".join(str(self.heard.get(topic, 0)) for topic in topics)
        return f"{self.audience}-{self.assembly_id}-{self.stream}-{self.version}-{heard}"


def read_place(text: str, topics: Sequence[str]) -> Place | None:
    found = _WRITTEN.fullmatch(text)
    if found is None:
        return None
    audience, assembly_id, stream, version, heard = found.groups()
    numbers = [int(number) for number in heard.split(".")]
    if len(numbers) != len(topics):
        return None
    return Place(audience, assembly_id, stream, int(version), dict(zip(topics, numbers, strict=True)))


class Heard:
    """The numbers of facts heard, by topic: all up to a mark, and some beyond it."""

    def __init__(self) -> None:
        self.marks: dict[str, int] = {}
        self._ahead: dict[str, set[int]] = {}

    def begin(self, topic: str, mark: int, ahead: Sequence[int] = ()) -> None:
        self.marks[topic], self._ahead[topic] = mark, set(ahead)

    def add(self, topic: str, number: int) -> None:
        ahead = self._ahead.setdefault(topic, set())
        mark = self.marks.get(topic, 0)
        if number > mark:
            ahead.add(number)
        while mark + 1 in ahead:
            mark += 1
            ahead.remove(mark)
        self.marks[topic] = mark
