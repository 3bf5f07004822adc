"""What the use cases need of the stores, and of the ways out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from services.notifications.domain.call import Call
from services.notifications.domain.events import Acknowledged, Announcement, DisplaySet
from services.notifications.domain.subscriber import Answer, Channel, Delivery, Notice, Subscriber
from services.notifications.domain.template import Template
from services.notifications.domain.told import Told
from shared.kernel.unit_of_work import UnitOfWork


class Announcements(Protocol):
    async def add(self, announcement: Announcement) -> None: ...

    async def known(self, announcement_id: str) -> Announcement | None:
        """The announcement, withdrawn or not."""
        ...

    async def standing(self, announcement_id: str, now: datetime) -> Announcement | None:
        """None when it was withdrawn or its time is over at ``now``."""
        ...

    async def withdraw(self, announcement_id: str, at: datetime) -> bool:
        """False when it had been withdrawn before."""
        ...

    async def all_standing(self, now: datetime) -> list[Announcement]:
        """Neither withdrawn nor over at ``now``."""
        ...

    async def newest_of(self, assembly_id: str, most: int) -> list[tuple[Announcement, datetime | None]]:
        """The newest first, each with the time when it was withdrawn."""
        ...

    async def acknowledge(self, done: Acknowledged) -> bool:
        """False when this delegate had acknowledged it before."""
        ...

    async def acknowledgements_of(self, announcements: Sequence[Announcement]) -> list[Acknowledged]: ...


class Calls(Protocol):
    async def begin(self, call: Call) -> Call:
        """Keeps the call where its delegation has none standing and none that began a moment ago; else gives that one."""
        ...

    async def held(self, call_id: str) -> Call | None:
        """Against others, until the transaction is over."""
        ...

    async def keep(self, call: Call) -> None: ...

    async def all_standing(self) -> list[Call]: ...


class Templates(Protocol):
    async def of(self, organisation_id: str) -> list[Template]: ...

    async def put(self, template: Template) -> None: ...

    async def drop(self, organisation_id: str, template_id: str) -> bool:
        """False when there was none."""
        ...


class Displays(Protocol):
    async def put(self, display: DisplaySet) -> None: ...

    async def all(self) -> list[DisplaySet]: ...


class Subscribers(Protocol):
    async def add(self, subscriber: Subscriber) -> None: ...

    async def one(self, subscriber_id: str) -> Subscriber | None: ...

    async def of(self, assembly_id: str, hold: bool = False) -> list[Subscriber]:
        """``hold``: none of them can go before this transaction is over."""
        ...

    async def change(self, subscriber: Subscriber) -> None: ...

    async def drop(self, subscriber_id: str) -> None: ...


class Deliveries(Protocol):
    async def add(self, deliveries: Sequence[Delivery]) -> None: ...

    async def one(self, delivery_id: str) -> Delivery | None: ...

    async def newest_of(self, assembly_id: str, most: int) -> list[Delivery]: ...

    async def waiting(self, assembly_id: str) -> int: ...

    async def claim(
        self, channels: Sequence[Channel], now: datetime, until: datetime, most: int
    ) -> list[tuple[Delivery, Subscriber]]:
        """Takes deliveries that are due, of subscribers that are not paused, one a subscriber: one try more is counted, and
        until ``until`` no other process is given them."""
        ...

    async def settle(self, delivery: Delivery) -> bool:
        """Keeps what a try came to; False when the delivery is no longer at that try (it was dropped, or tried anew)."""
        ...

    async def restart(self, delivery: Delivery) -> None:
        """Keeps it as given, whatever became of it before, and ends a claim."""
        ...

    async def drop_about(self, about: str) -> None:
        """Nobody is to have the notices about this subject any more: those waiting are dropped."""
        ...


class Kept(Protocol):
    """The copies of what other services told."""

    async def keep(self, told: Told) -> None: ...

    async def organisation_of(self, assembly_id: str) -> str | None:
        """Whose assembly it is; None when no such assembly was told of."""
        ...

    async def title_of(self, assembly_id: str) -> Mapping[str, str]: ...

    async def states(self, kind: str, assembly_id: str) -> list[Mapping[str, Any]]:
        """The newest state of every subject of the kind in an assembly."""
        ...

    async def all(self) -> list[Told]: ...

    async def heard(self) -> dict[str, tuple[int, list[int]]]:
        """By topic: the number up to which every fact was heard, and those heard beyond it."""
        ...


class NotificationsWork(UnitOfWork, Protocol):
    @property
    def announcements(self) -> Announcements: ...

    @property
    def calls(self) -> Calls: ...

    @property
    def templates(self) -> Templates: ...

    @property
    def displays(self) -> Displays: ...

    @property
    def subscribers(self) -> Subscribers: ...

    @property
    def deliveries(self) -> Deliveries: ...

    @property
    def kept(self) -> Kept: ...


class Sender(Protocol):
    """A way out. Whatever goes wrong outside is an answer, not an error."""

    async def send(self, subscriber: Subscriber, delivery_id: str, notice: Notice, at: datetime) -> Answer: ...


Senders = Mapping[Channel, Sender]  # a channel that is not there is off
