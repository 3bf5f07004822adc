"""Who outside the hall is told of what, and one notice on its way to one of them.

A delivery is waiting until its subscriber took it (delivered), its tries are used up (dead) or nobody is to have it any
more (dropped). It is claimed for a while before each try: whoever claimed it may send it, and a claim that ran out (a process
that died) may be taken by another. So a notice is sent at least once, and twice only when an answer was lost; its id tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

MOST_SUBSCRIBERS = 500  # an assembly
PAUSED_AFTER = 3  # deliveries given up in succession


class Channel(Enum):
    WEBHOOK = "webhook"
    EMAIL = "email"


class Topic(Enum):
    """What a subscriber may ask to be told of."""

    ANNOUNCEMENT = "announcement"
    RESULT = "result"
    RESOLUTION = "resolution"
    DOCUMENT = "document"
    ITEM = "item"


class State(Enum):
    WAITING = "waiting"
    DELIVERED = "delivered"
    DEAD = "dead"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Subscriber:
    """``address``: of a webhook, or of a mailbox. ``secret``: signs what a webhook is sent; empty for e-mail.
    ``language``: of e-mail. ``given_up``: deliveries given up in succession."""

    subscriber_id: str
    organisation_id: str
    assembly_id: str
    channel: Channel
    name: str
    address: str
    language: str
    topics: tuple[Topic, ...]
    secret: str
    since: datetime
    given_up: int = 0
    paused_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """What everyone may know of a fact: nothing else ever leaves. ``data`` is what the public's screen shows of it.

    ``event_id``: the id of the fact, the same for every subscriber; ``about``: the subject, so that a notice that nobody is
    to have any more can be found."""

    event_id: str
    organisation_id: str
    assembly_id: str
    topic: Topic
    type: str
    about: str
    at: datetime
    assembly: Mapping[str, str]  # its title by language
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Delivery:
    delivery_id: str
    subscriber_id: str
    channel: Channel
    notice: Notice
    state: State
    attempts: int
    next_at: datetime | None  # None once it is no longer waiting
    last_answer: str = ""
    last_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a try came to. ``final``: refused for good, so that no further try can succeed."""

    delivered: bool
    words: str
    final: bool = False
