"""What reconciliation needs from outside: the stored ballots in pages, what of them waits to be sent, the log of ballots
read back poll by poll, and the record of differences, which is only ever added to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from services.voting.domain.comparison import Against, Difference, Kept, Told
from services.voting.domain.poll import Poll
from services.voting.use_cases.sealed_ports import SealedWork


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    at: datetime
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Recorded:
    """A difference as it was recorded, and by whom it was acknowledged; None while it stands."""

    poll_id: str
    assembly_id: str
    difference: Difference
    found_at: datetime
    acknowledged: Acknowledgement | None


class BallotsAtRest(Protocol):
    async def current(self, since: datetime) -> list[str]:
        """Polls that take ballots, or were closed after ``since``."""
        ...

    async def opened(self, after: str, limit: int, organisation_id: str | None = None) -> list[str]:
        """Polls that were ever opened, with ids beyond ``after``, in the order of their ids."""
        ...

    async def page(self, poll_id: str, after: tuple[str, str] | None, limit: int) -> list[tuple[str, Kept]]:
        """Stored ballots of a poll with their ids, in the order of member and predecessor, from beyond that place."""
        ...

    async def waiting(self, poll_id: str) -> set[str] | None:
        """Ids of ballots that are committed and not yet sent to the log; None where they are too many to name."""
        ...

    async def urn(self, poll_id: str) -> tuple[int, int, int]:
        """Who has voted, who of them on paper, and the papers in the urn, in one look."""
        ...

    async def take_back(self, poll_id: str, ballots: Sequence[tuple[str, Kept]], at: datetime) -> int:
        """Stores ballots that only the log still has, as they were; how many there were."""
        ...


class Restorations(Protocol):
    """That this database was put back from a backup."""

    async def waiting(self) -> datetime | None:
        """When the backup was made, of a restore that has not been handled."""
        ...

    async def handled(self, now: datetime) -> datetime | None:
        """The same, and handled from here on: for one transaction alone."""
        ...


class Differences(Protocol):
    async def add(self, poll: Poll, found: Difference, at: datetime) -> bool:
        """False, and nothing done, when this one is recorded already or too many are."""
        ...

    async def standing(self, poll_id: str) -> list[tuple[Against, str]]:
        """Not acknowledged, by what was compared and their signatures."""
        ...

    async def acknowledge(self, poll_id: str, which: tuple[Against, str], by: str, done: Acknowledgement) -> None: ...

    async def of_organisation(self, organisation_id: str, assembly_id: str | None) -> list[Recorded]:
        """The newest first; those acknowledged too."""
        ...


class ReconcilingWork(SealedWork, Protocol):
    @property
    def at_rest(self) -> BallotsAtRest: ...
    @property
    def restorations(self) -> Restorations: ...
    @property
    def differences(self) -> Differences: ...


class ReconcilingWorks(Protocol):
    def __call__(self) -> AbstractAsyncContextManager[ReconcilingWork]: ...
    def reading(self) -> AbstractAsyncContextManager[ReconcilingWork]: ...


class TellsBallots(Protocol):
    """The log of ballots, read back. Raises Unavailable while the log is out of reach or has not been read through."""

    async def catch_up(self, *, surely: bool = False) -> Mapping[int, int]:
        """Reads on, and says how far each partition has been read; ``surely``: to where the log ends now."""
        ...

    async def of(self, poll_id: str, read_before: Mapping[int, int]) -> Told:
        """The ballots of a poll as they stand on the log now, up to where it has been read."""
        ...
