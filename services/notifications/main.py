"""Wires notifications together: the one place that knows every part of this service."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from services.notifications.adapters.publishing import to_contract
from services.notifications.adapters.repositories import SqlNotificationsWork
from services.notifications.adapters.rows import TABLES, Row
from services.notifications.domain.audience import Audience
from services.notifications.entrypoints.api import Face, router
from services.notifications.entrypoints.consumers import hear_tallies, subscription
from services.notifications.use_cases.keep import remember
from services.notifications.use_cases.live_screens import LiveScreens
from shared.chassis.database import Database
from shared.chassis.service import Job, Platform, Service
from shared.chassis.units import SqlUnitsOfWork
from shared.contracts import topics

NAME = "notifications"
HALL_S, CHAIR_S = 0.05, 0.01


def _windows() -> Mapping[Audience, float]:
    return {audience: CHAIR_S if audience is Audience.CHAIR else HALL_S for audience in Audience}


@dataclass(frozen=True, slots=True)
class Timing:
    heartbeat_s: float = 15.0
    windows_s: Mapping[Audience, float] = field(default_factory=_windows)  # changes closer together are sent as one
    expiry_s: float = 0.25  # how often announcements are looked at whose time may be over


def build(platform: Platform, timing: Timing | None = None) -> Service:
    timing = timing or Timing()
    database = Database(platform.settings.database_for(NAME), Row.metadata, Path(__file__).parent / "migrations")
    works = SqlUnitsOfWork(NAME, database, TABLES, SqlNotificationsWork, to_contract, platform.clock, platform.ids)
    screens = LiveScreens(timing.windows_s, platform.clock, platform.ids)

    async def expire() -> None:
        while True:
            screens.expire()
            await asyncio.sleep(timing.expiry_s)

    return Service(
        name=NAME,
        says=(topics.NOTICES,),
        router=router(Face(works, screens, platform.clock, platform.ids, timing.heartbeat_s)),
        database=database,
        tables=TABLES,
        units=works,
        subscription=subscription(screens),
        jobs=(
            Job("tallies", lambda: hear_tallies(platform.channel, screens)),
            Job("expiry", expire),
        ),
        on_start=lambda: remember(works.reading, screens, platform.clock),
        on_stop=screens.close,
    )
