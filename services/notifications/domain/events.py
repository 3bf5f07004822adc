"""What notifications itself says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from services.notifications.domain.audience import Audience


@dataclass(frozen=True, slots=True)
class Announcement:
    announcement_id: str
    organisation_id: str
    assembly_id: str
    to: tuple[Audience, ...]
    text: Mapping[str, str]
    at: datetime
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Announced:
    announcement: Announcement


@dataclass(frozen=True, slots=True)
class AnnouncementWithdrawn:
    organisation_id: str
    assembly_id: str
    announcement_id: str


@dataclass(frozen=True, slots=True)
class DisplaySet:
    """What the hall's display is to show."""

    organisation_id: str
    assembly_id: str
    blank: bool
    layout: str
    languages: tuple[str, ...]
