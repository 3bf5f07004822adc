"""What notifications itself says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from services.notifications.domain.audience import Audience
from services.notifications.domain.call import Call
from services.notifications.domain.subscriber import Delivery


@dataclass(frozen=True, slots=True)
class Announcement:
    """``to``: whole audiences. ``delegations`` and ``delegates`` (one person, at whatever tablet) by id: with one of them
    the announcement is private, and no other screen gets it."""

    announcement_id: str
    organisation_id: str
    assembly_id: str
    to: tuple[Audience, ...]
    text: Mapping[str, str]
    at: datetime
    until: datetime | None
    delegations: tuple[str, ...] = ()
    delegates: tuple[str, ...] = ()
    acknowledge: bool = False

    @property
    def private(self) -> bool:
        return bool(self.delegations or self.delegates)


@dataclass(frozen=True, slots=True)
class Announced:
    announcement: Announcement


@dataclass(frozen=True, slots=True)
class AnnouncementWithdrawn:
    organisation_id: str
    assembly_id: str
    announcement_id: str


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """A delegation has taken note of an announcement, by one of its delegates."""

    organisation_id: str
    assembly_id: str
    announcement_id: str
    delegation_id: str
    delegate_id: str
    at: datetime


@dataclass(frozen=True, slots=True)
class CallChanged:
    """A delegation called a teller, or its call was answered or ended."""

    call: Call


@dataclass(frozen=True, slots=True)
class DisplaySet:
    """What the hall's display is to show."""

    organisation_id: str
    assembly_id: str
    blank: bool
    layout: str
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DeliveryEnded:
    """A notice reached its subscriber outside the hall, or was given up."""

    delivery: Delivery
    at: datetime
