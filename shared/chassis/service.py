"""What a service is to the chassis: a frozen manifest that its ``main.py`` returns, and the platform it is given."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from fastapi import APIRouter
from redis.asyncio import Redis

from shared.chassis.auth import KeySource
from shared.chassis.channel import Channel
from shared.chassis.database import Database
from shared.chassis.event_log import EventLog
from shared.chassis.listener import Subscription
from shared.chassis.settings import Settings
from shared.chassis.tables import ChassisTables
from shared.chassis.units import SqlUnitsOfWork
from shared.kernel.clock import Clock
from shared.kernel.ids import Ids

Ping = Callable[[], Awaitable[None]]


@dataclass(frozen=True)
class Platform:
    """What a service stands on; the same for all four in the embedded mode."""

    settings: Settings
    log: EventLog
    channel: Channel
    redis: Redis | None
    keys: KeySource
    clock: Clock
    ids: Ids


@dataclass(frozen=True)
class Job:
    """Work that runs as long as the service does. ``alone``: in one process at a time, the others stand by."""

    name: str
    run: Callable[[], Awaitable[None]]
    alone: bool = False


@dataclass(frozen=True)
class Service:
    name: str
    says: tuple[str, ...]  # topics
    router: APIRouter
    database: Database
    tables: ChassisTables
    units: SqlUnitsOfWork[Any]
    subscription: Subscription
    jobs: tuple[Job, ...] = ()
    checks: Mapping[str, Ping] = field(default_factory=dict)
    on_start: Callable[[], Awaitable[None]] | None = None  # after migrations, before anything is heard or served
    on_stop: Callable[[], None] | None = None  # the server stops: let answers that do not end by themselves end now
    body_limits: Mapping[str, int] = field(default_factory=dict)  # by path (regex), where it differs from the setting
    raw_routes: Mapping[str, Any] = field(default_factory=dict)  # ASGI apps by path, for a hot path
