"""What notifications says: announcements and who acknowledged them, the hall's display, what became of notices outside."""

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
    delegations: tuple[str, ...] = ()  # with one of these two it is private: no screen of an audience shows it
    delegates: tuple[str, ...] = ()
    acknowledge: bool = False


class AnnouncementWithdrawnV1(NoticeFact):
    TYPE: ClassVar[str] = "notifications.announcement-withdrawn"
    announcement_id: str


class AnnouncementAcknowledgedV1(NoticeFact):
    """A delegation has taken note, by one of its delegates."""

    TYPE: ClassVar[str] = "notifications.announcement-acknowledged"
    announcement_id: str
    delegation_id: str
    delegate_id: str
    at: datetime


class DisplaySetV1(NoticeFact):
    TYPE: ClassVar[str] = "notifications.display-set"
    blank: bool
    layout: Literal["auto", "agenda", "poll", "result", "announcement"]
    languages: tuple[str, ...]


class DeliveryFact(NoticeFact):
    """What became of a notice to somebody outside the hall. Neither its address nor its words are in it."""

    delivery_id: str
    subscriber_id: str
    channel: Literal["webhook", "email"]
    notice: str  # announcement, result, resolution, document, item
    attempts: int
    at: datetime


class NoticeDeliveredV1(DeliveryFact):
    TYPE: ClassVar[str] = "notifications.notice-delivered"


class NoticeFailedV1(DeliveryFact):
    """Given up after its last try; it stays in the log of deliveries and can be sent again by hand."""

    TYPE: ClassVar[str] = "notifications.notice-failed"
