"""What notifications says: announcements and who acknowledged them, calls for a teller, the hall's display, what became of notices outside."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict

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


class Call(BaseModel):
    """A delegation calls a teller to its place. ``answered_by``: the name of who comes, or has come."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    call_id: str
    delegation_id: str
    delegate_id: str
    name: str
    reason: Literal["tablet", "question", "secrecy", "other"]
    at: datetime
    state: Literal["waiting", "coming", "done", "withdrawn"]
    answered_by: str | None
    answered_at: datetime | None


class CallFact(NoticeFact):
    call: Call


class TellerCalledV1(CallFact):
    TYPE: ClassVar[str] = "notifications.teller-called"


class CallAnsweredV1(CallFact):
    TYPE: ClassVar[str] = "notifications.call-answered"


class CallEndedV1(CallFact):
    """A teller was there, or the delegation withdrew its call."""

    TYPE: ClassVar[str] = "notifications.call-ended"


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
