"""What the use cases need of the store."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from services.notifications.domain.events import Announcement, DisplaySet
from services.notifications.domain.told import Told
from shared.kernel.unit_of_work import UnitOfWork


class Announcements(Protocol):
    async def add(self, announcement: Announcement) -> None: ...

    async def known(self, announcement_id: str) -> Announcement | None:
        """The announcement, withdrawn or not."""
        ...

    async def withdraw(self, announcement_id: str, at: datetime) -> bool:
        """False when it had been withdrawn before."""
        ...

    async def all_standing(self, now: datetime) -> list[Announcement]:
        """Neither withdrawn nor over at ``now``."""
        ...


class Displays(Protocol):
    async def put(self, display: DisplaySet) -> None: ...

    async def all(self) -> list[DisplaySet]: ...


class Kept(Protocol):
    """The copies of what other services told."""

    async def keep(self, told: Told) -> None: ...

    async def organisation_of(self, assembly_id: str) -> str | None:
        """Whose assembly it is; None when no such assembly was told of."""
        ...

    async def all(self) -> list[Told]: ...

    async def heard(self) -> dict[str, tuple[int, list[int]]]:
        """By topic: the number up to which every fact was heard, and those heard beyond it."""
        ...


class NotificationsWork(UnitOfWork, Protocol):
    @property
    def announcements(self) -> Announcements: ...

    @property
    def displays(self) -> Displays: ...

    @property
    def kept(self) -> Kept: ...
