"""What requests and answers about notices to people outside the hall look like."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field, StringConstraints

from services.notifications.domain.subscriber import Delivery, Subscriber
from services.notifications.entrypoints.api_models import Language, Request

Topic = Literal["announcement", "result", "resolution", "document", "item"]
Topics = Annotated[list[Topic], Field(min_length=1, max_length=5)]
Name = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]*$")
]
WebAddress = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500, pattern=r"^[!-~]+$")]
Mailbox = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True,
        max_length=254,
        pattern=r"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+$",
    ),
]


class WebhookRequest(Request):
    name: Name
    address: WebAddress
    topics: Topics


class RecipientRequest(Request):
    name: Name
    address: Mailbox
    topics: Topics
    language: Language


class SubscriberResponse(BaseModel):
    """``paused_at``: since when nothing is sent, because too much was given up in succession."""

    subscriber_id: str
    channel: Literal["webhook", "email"]
    name: str
    address: str
    language: str
    topics: list[Topic]
    since: datetime
    paused_at: datetime | None


class WebhookResponse(SubscriberResponse):
    secret: str  # shown here and never again


class DeliveryResponse(BaseModel):
    """``next_at``: of the next try, while it is waiting. ``last_answer``: what the last try came to."""

    delivery_id: str
    subscriber_id: str
    channel: Literal["webhook", "email"]
    topic: Topic
    type: str
    at: datetime
    state: Literal["waiting", "delivered", "dead", "dropped"]
    attempts: int
    next_at: datetime | None
    last_answer: str
    last_at: datetime | None


class DeliveriesResponse(BaseModel):
    """``email``: whether a mail server is set. ``waiting``: of all, also of those no longer among the newest."""

    email: bool
    waiting: int
    subscribers: list[SubscriberResponse]
    deliveries: list[DeliveryResponse]


def subscriber_response(one: Subscriber) -> SubscriberResponse:
    return SubscriberResponse.model_validate(
        {
            "subscriber_id": one.subscriber_id,
            "channel": one.channel.value,
            "name": one.name,
            "address": one.address,
            "language": one.language,
            "topics": [topic.value for topic in one.topics],
            "since": one.since,
            "paused_at": one.paused_at,
        }
    )


def delivery_response(one: Delivery) -> DeliveryResponse:
    return DeliveryResponse.model_validate(
        {
            "delivery_id": one.delivery_id,
            "subscriber_id": one.subscriber_id,
            "channel": one.channel.value,
            "topic": one.notice.topic.value,
            "type": one.notice.type,
            "at": one.notice.at,
            "state": one.state.value,
            "attempts": one.attempts,
            "next_at": one.next_at,
            "last_answer": one.last_answer,
            "last_at": one.last_at,
        }
    )
