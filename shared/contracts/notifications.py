"""What notifications says: announcements, and what the hall's display is told to show."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

from shared.contracts import topics
from shared.contracts.envelope import Fact, Texts

Audience = Literal["delegate", "chair", "hall", "public"]


class NoticeFact(Fact):
    TOPIC: ClassVar[str] = topics.NOTICES
    KEY: ClassVar[str] = "assembly_id"


class AnnouncedV1(NoticeFact):
    TYPE: ClassVar[str] = "notifications.announced"
    announcement_id: str
    to: tuple[Audience, ...]
    text: Texts
    at: datetime
    until: datetime | None


class AnnouncementWithdrawnV1(NoticeFact):
    TYPE: ClassVar[str] = "notifications.announcement-withdrawn"
    announcement_id: str


class DisplaySetV1(NoticeFact):
    TYPE: ClassVar[str] = "notifications.display-set"
    blank: bool
    layout: Literal["auto", "agenda", "poll", "result", "announcement"]
    languages: tuple[str, ...]
