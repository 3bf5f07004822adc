"""The port of the log. It promises: what ``append`` returned from is durable and stays; records of one key keep their
order; a reader starts where it is told and sees every record from there on, each with its position. It knows nothing of
what it carries, keeps no consumer's place (each consumer keeps its own, in its own database) and may deliver a record
twice if a sender repeats it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from shared.kernel.errors import Unavailable


class LogUnavailable(Unavailable):
    code = "log-unavailable"


class LogCutShort(LogUnavailable):
    """A reader's place is where the log holds nothing any more: facts are missing, and no waiting brings them back."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A stream to be created: its name and the number of partitions its keys are spread over."""

    name: str
    partitions: int = 1


@dataclass(frozen=True, slots=True)
class Outgoing:
    topic: str
    key: str
    value: bytes


@dataclass(frozen=True, slots=True)
class Record:
    topic: str
    partition: int
    offset: int
    key: str
    value: bytes


class Reader(Protocol):
    async def fetch(self, limit: int, wait_ms: int) -> list[Record]:
        """The next records, at most ``limit``; waits up to ``wait_ms`` for the first. Empty when none came.
        Raises LogUnavailable when the log cannot be reached; the place is kept and the call may be repeated."""
        ...

    async def close(self) -> None: ...


class EventLog(Protocol):
    async def start(self) -> None: ...

    async def stop(self) -> None: ...

    async def ping(self) -> None:
        """Returns when the log answers, else raises LogUnavailable within a few seconds."""
        ...

    async def create(self, topics: Sequence[Topic]) -> None:
        """Creates what is missing, leaves what is there."""
        ...

    async def append(self, records: Sequence[Outgoing]) -> None:
        """Durable, in the order given for each key, when it returns. Raises LogUnavailable when that is not certain;
        some may then have been stored, and the sender repeats all of them."""
        ...

    async def reader(self, topics: Sequence[str], positions: Mapping[tuple[str, int], int]) -> Reader:
        """Reads every partition of ``topics``, from the offsets in ``positions`` (topic, partition), others from the
        beginning. An unknown topic raises LogUnavailable."""
        ...

    async def ends(self, topics: Sequence[str]) -> dict[tuple[str, int], int]:
        """The offset after the last record, for every partition of ``topics``."""
        ...
