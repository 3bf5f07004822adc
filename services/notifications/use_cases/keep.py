"""Keep what was told in this service's own database, so that a restart begins where it was left."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractAsyncContextManager
from typing import Protocol

from services.notifications.domain.notices import (
    NOWHERE,
    told_of_acknowledgement,
    told_of_announcement,
    told_of_call,
    told_of_display,
)
from services.notifications.domain.told import Told
from services.notifications.use_cases.live_screens import LiveScreens
from services.notifications.use_cases.ports import NotificationsWork
from shared.kernel.clock import Clock


class Reading(Protocol):
    def __call__(self) -> AbstractAsyncContextManager[NotificationsWork]: ...


async def keep(told: Iterable[Told], work: NotificationsWork) -> None:
    for each in told:
        await work.kept.keep(each)


async def remember(reading: Reading, screens: LiveScreens, clock: Clock) -> None:
    """Brings the screens up to what this service had heard and said before this process began."""
    async with reading() as work:
        heard = await work.kept.heard()  # first: what is read after it is at least as new
        kept = await work.kept.all()
        announcements = await work.announcements.all_standing(clock.now())
        acknowledgements = await work.announcements.acknowledgements_of(announcements)
        calls = await work.calls.all_standing()
        displays = await work.displays.all()
    own = [told_of_announcement(each, *NOWHERE) for each in announcements]
    own += [told_of_acknowledgement(each, *NOWHERE) for each in acknowledgements]
    own += [told_of_call(each, *NOWHERE) for each in calls]
    own += [told_of_display(each, *NOWHERE) for each in displays]
    screens.begin(heard, [*kept, *own])
