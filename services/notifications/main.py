"""Wires notifications together: the one place that knows every part of this service."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from fastapi import APIRouter

from services.notifications.adapters.mail import Mail, mail_server
from services.notifications.adapters.publishing import to_contract
from services.notifications.adapters.repositories import SqlNotificationsWork
from services.notifications.adapters.rows import TABLES, Row
from services.notifications.adapters.shipped_templates import shipped_templates
from services.notifications.adapters.webhooks import Webhooks
from services.notifications.domain.audience import Audience
from services.notifications.domain.subscriber import Channel
from services.notifications.entrypoints.api import Face, router
from services.notifications.entrypoints.api_announcements import AnnouncementFace, announcement_router
from services.notifications.entrypoints.api_calls import call_router
from services.notifications.entrypoints.api_deliveries import DeliveryFace, delivery_router
from services.notifications.entrypoints.api_screens import screens_router
from services.notifications.entrypoints.attending import Attending
from services.notifications.entrypoints.consumers import hear_tallies, subscription
from services.notifications.entrypoints.jobs import deliver_all, expire
from services.notifications.use_cases.deliver import Deliver
from services.notifications.use_cases.keep import remember
from services.notifications.use_cases.live_screens import LiveScreens
from services.notifications.use_cases.notify import Notify
from services.notifications.use_cases.ports import Sender, Senders
from services.notifications.use_cases.read_screens import ReadScreens
from services.notifications.use_cases.subscribe import Subscribing
from shared.chassis.database import Database
from shared.chassis.service import Job, Platform, Service
from shared.chassis.settings import Settings
from shared.chassis.units import SqlUnitsOfWork
from shared.contracts import topics

NAME = "notifications"
HALL_S, CHAIR_S = 0.05, 0.01


def _windows() -> Mapping[Audience, float]:
    return {audience: CHAIR_S if audience is Audience.CHAIR else HALL_S for audience in Audience}


@dataclass(frozen=True, slots=True)
class Timing:
    heartbeat_s: float = 20.0
    windows_s: Mapping[Audience, float] = field(default_factory=_windows)  # changes closer together are sent as one
    expiry_s: float = 0.25  # how often announcements are looked at whose time may be over
    deliver_s: float = 1.0  # how often deliveries are looked at that may be due


def _senders(settings: Settings) -> Senders:
    found: dict[Channel, Sender] = {Channel.WEBHOOK: Webhooks(settings.webhooks_inside)}
    server = mail_server(settings)
    if server is not None:
        found[Channel.EMAIL] = Mail(server)
    return found


def build(platform: Platform, timing: Timing | None = None) -> Service:
    timing, settings = timing or Timing(), platform.settings
    database = Database(settings.database_for(NAME), Row.metadata, Path(__file__).parent / "migrations")
    works = SqlUnitsOfWork(NAME, database, TABLES, SqlNotificationsWork, to_contract, platform.clock, platform.ids)
    screens = LiveScreens(timing.windows_s, platform.clock, platform.ids)
    senders, due = _senders(settings), asyncio.Event()
    deliver = Deliver(works, senders, platform.clock, lambda: secrets.randbelow(1000))
    subscribing = Subscribing(
        works, platform.clock, platform.ids, secrets.token_bytes, tuple(senders), settings.webhooks_inside
    )
    routes = APIRouter()
    attending = Attending(platform.channel, platform.clock, platform.ids)
    face = Face(works, screens, platform.clock, timing.heartbeat_s, attending)
    routes.include_router(router(face))
    routes.include_router(screens_router(ReadScreens(screens, attending, platform.clock), attending))
    announcing = AnnouncementFace(works, platform.clock, platform.ids, shipped_templates())
    routes.include_router(announcement_router(announcing))
    routes.include_router(call_router(works, platform.clock, platform.ids))
    routes.include_router(delivery_router(DeliveryFace(works, platform.clock, subscribing, due.set)))
    return Service(
        name=NAME,
        says=(topics.NOTICES,),
        router=routes,
        database=database,
        tables=TABLES,
        units=works,
        subscription=subscription(screens, Notify(platform.clock, platform.ids, due.set)),
        jobs=(
            Job("tallies", lambda: hear_tallies(platform.channel, screens)),
            Job("screens told", attending.tell),
            Job("screens heard", attending.listen),
            Job("expiry", lambda: expire(screens, timing.expiry_s)),
            Job("deliveries", lambda: deliver_all(deliver, due, timing.deliver_s)),
        ),
        on_start=lambda: remember(works.reading, screens, platform.clock),
        on_stop=screens.close,
    )
