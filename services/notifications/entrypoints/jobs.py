"""What notifications does by itself: end announcements whose time is over, deliver what is due."""

from __future__ import annotations

import asyncio

from services.notifications.use_cases.deliver import Deliver
from services.notifications.use_cases.live_screens import LiveScreens


async def expire(screens: LiveScreens, every_s: float) -> None:
    while True:
        screens.expire()
        await asyncio.sleep(every_s)


async def deliver_all(deliver: Deliver, woken: asyncio.Event, sweep_s: float) -> None:
    """At once when ``woken``, and every ``sweep_s``: what is tried again, or was left by another process."""
    while True:
        woken.clear()
        while await deliver():
            pass
        try:
            async with asyncio.timeout(sweep_s):
                await woken.wait()
        except TimeoutError:
            continue
