"""A feed wakes its viewers, at once for a lone change and once a window for many, and no viewer has a queue."""

from __future__ import annotations

import asyncio

import pytest

from services.notifications.domain import told as kinds
from services.notifications.domain.audience import Audience
from services.notifications.domain.told import Told
from services.notifications.use_cases.feed import Viewer
from services.notifications.use_cases.live_screens import LiveScreens
from shared.kernel.clock import SetClock
from shared.kernel.errors import NotFound, Unavailable
from shared.kernel.ids import CountingIds

ASSEMBLY = "a"


def told(kind: str, key: str, number: int, **state: object) -> Told:
    return Told(kind, key, "o", None if kind == kinds.MEMBER else ASSEMBLY, kind, number, state)


def screens(window_s: float = 0.02) -> LiveScreens:
    live = LiveScreens(dict.fromkeys(Audience, window_s), SetClock(), CountingIds())
    live.take(told(kinds.ASSEMBLY, ASSEMBLY, 1, assembly_id=ASSEMBLY))
    return live


async def test_a_lone_change_wakes_the_viewer_without_waiting_for_the_window() -> None:
    live = screens(window_s=3600)
    feed, viewer = live.feed(ASSEMBLY, Audience.CHAIR), Viewer()
    feed.viewers.add(viewer)
    version = feed.version
    live.take(told(kinds.MOTION, "m", 1))
    async with asyncio.timeout(5):
        await viewer.wake.wait()
    assert feed.since(version).keys() == {"motion:m"}


async def test_changes_within_the_window_become_one() -> None:
    live = screens()
    feed = live.feed(ASSEMBLY, Audience.DELEGATE)
    live.take(told(kinds.MOTION, "m", 1))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    version = feed.version
    viewer = Viewer()
    feed.viewers.add(viewer)
    for number in range(2, 500):
        live.take(told(kinds.MOTION, "m", number, n=number))
        await asyncio.sleep(0)
    async with asyncio.timeout(5):
        while feed.state["motion:m"].get("n") != 499:
            await viewer.wake.wait()
            viewer.wake.clear()
    assert feed.version - version < 50
    assert feed.since(version) == {"motion:m": {"n": 499}}


async def test_what_changes_nothing_on_the_screens_wakes_nobody() -> None:
    live = screens(window_s=0)
    feed, viewer = live.feed(ASSEMBLY, Audience.DELEGATE), Viewer()
    feed.viewers.add(viewer)
    live.take(told(kinds.ALARM, "p", 1))
    live.lose_tallies()
    feed.refresh()
    assert not viewer.wake.is_set()


async def test_members_told_before_an_assembly_are_in_it() -> None:
    live = LiveScreens(dict.fromkeys(Audience, 0.0), SetClock(), CountingIds())
    live.take(told(kinds.MEMBER, "o:ALB", 1, code="ALB", name={}, suspended=False))
    live.take(told(kinds.ASSEMBLY, ASSEMBLY, 1, assembly_id=ASSEMBLY))
    assert live.feed(ASSEMBLY, Audience.CHAIR).state["presence"]["members_total"] == 1


async def test_an_assembly_not_convened_has_no_screens() -> None:
    live = LiveScreens(dict.fromkeys(Audience, 0.0), SetClock(), CountingIds())
    live.take(told(kinds.MOTION, "m", 1))
    with pytest.raises(NotFound):
        live.feed(ASSEMBLY, Audience.CHAIR)


async def test_when_it_closes_every_viewer_is_to_leave_and_none_may_come() -> None:
    live = screens()
    feed, viewer = live.feed(ASSEMBLY, Audience.CHAIR), Viewer()
    feed.viewers.add(viewer)
    live.close()
    assert viewer.over
    assert viewer.wake.is_set()
    with pytest.raises(Unavailable):
        live.feed(ASSEMBLY, Audience.CHAIR)
