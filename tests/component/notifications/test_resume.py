"""A screen that comes back goes on where it was; a slow one skips to the newest; no burst makes a queue."""

from __future__ import annotations

import asyncio

import pytest

from services.notifications.main import Timing
from shared.kernel.clock import SetClock
from tests.component.notifications.facts import hall, hex_id, item, left, motion, poll, tally
from tests.component.notifications.stage import RememberingLog, Stage, Teller, on_stage


async def test_a_screen_that_comes_back_gets_exactly_the_changes_it_missed(stage: Stage) -> None:
    async with stage.screen("chair") as screen:
        await screen.next()
        await stage.tell(motion("Known"))
        await screen.until(lambda state: f"motion:{hex_id('Known')}" in state)
    await stage.tell(motion("Missed"), item("Missed", 1))
    async with stage.screen("chair", last_event_id=screen.last_id) as again:
        change = await again.next()
    assert change.name == "change"
    assert change.data["set"].keys() == {"agenda", f"motion:{hex_id('Missed')}"}
    assert screen.state | again.state == await stage.state("chair")


async def test_a_screen_that_missed_nothing_hears_so_at_once(stage: Stage) -> None:
    async with stage.screen("delegate") as screen:
        await screen.next()
    async with stage.screen("delegate", last_event_id=screen.last_id) as again:
        change = await again.next()
    assert (change.name, change.data) == ("change", {"set": {}, "remove": []})


async def test_a_screen_goes_on_after_a_restart_of_the_server_too(database_url: str, clock: SetClock) -> None:
    teller = Teller(RememberingLog())
    async with on_stage(database_url, teller=teller, clock=clock) as before:
        await before.tell(*hall(), motion("Known"))
        async with before.screen("display") as screen:
            await screen.next()
    async with on_stage(database_url, teller=teller, clock=clock) as after:
        await after.tell(motion("Missed"), left("FRA"))
        async with after.screen("display", last_event_id=screen.last_id) as again:
            change = await again.next()
        assert change.name == "change"
        missed = {f"motion:{hex_id('Missed')}", "presence", "in_hall"}
        assert change.data["set"].keys() == missed | {"agenda", "programme", "tally", "announcements", "display"}
        assert screen.state | again.state == await after.state("display")


@pytest.mark.parametrize("id_", ["nonsense", "chair-1-00000000-1-1", "hall-" + "a" * 32 + "-00000000-99-0.0.0.0.0.0.0"])
async def test_an_id_that_is_no_place_of_this_stream_gets_a_snapshot(stage: Stage, id_: str) -> None:
    async with stage.screen("chair", last_event_id=id_) as screen:
        assert (await screen.next()).name == "snapshot"


async def test_a_place_further_than_this_server_has_come_gets_a_snapshot(stage: Stage) -> None:
    async with stage.screen("chair") as screen:
        id_ = (await screen.next()).id
    audience, assembly, stream, version, heard = id_.split("-")
    further = ".".join(str(int(number) + 9) for number in heard.split("."))
    for ahead in ((stream, str(int(version) + 1), heard), ("00000000", version, further)):
        async with stage.screen("chair", last_event_id="-".join([audience, assembly, *ahead])) as again:
            assert (await again.next()).name == "snapshot"


async def test_a_burst_of_a_thousand_tallies_is_sent_as_few_changes_and_ends_with_the_last(stage: Stage) -> None:
    await stage.tell(poll("Budget", "open"))
    async with stage.screen("chair") as chair, stage.screen("delegate") as delegate:
        await chair.next()
        await delegate.next()
        for number in range(1, 1001):
            await stage.publish(tally("Budget", number))
        for screen in (chair, delegate):
            await screen.until(lambda state: state["tally"]["voted"] == 1000)
            assert len(screen.events) < 50


async def test_a_screen_that_does_not_read_gets_one_change_to_the_newest_state(stage: Stage) -> None:
    async with stage.screen("chair") as screen:
        await screen.next()
        for number in range(400):
            await stage.tell(item("x" * 2000 + f"{number:03}", number))
        state = await screen.until(lambda state: len(state["agenda"]) == 400)
        assert state == await stage.state("chair")
        assert len(screen.events) < 200


async def test_a_silent_stream_beats_and_a_sign_in_that_expires_ends_it(database_url: str, clock: SetClock) -> None:
    async with on_stage(database_url, clock=clock, timing=Timing(heartbeat_s=0.02)) as stage:
        await stage.tell(*hall())
        async with stage.screen("delegate", minutes=1) as screen, stage.screen(None) as public:
            await screen.next()
            await public.next()
            clock.advance(59)
            await stage.tell(poll("Budget", "open"))
            await screen.until(lambda state: state["poll"] is not None)
            clock.advance(1)
            await screen.ended()
            await public.until(lambda state: state["poll"] is not None)
            assert screen.heartbeats > 0


async def test_every_stream_ends_at_once_when_the_server_stops(stage: Stage) -> None:
    async with stage.screen("chair") as chair, stage.screen(None) as public:
        await chair.next()
        await public.next()
        stage.server.should_exit = True
        await asyncio.gather(chair.ended(), public.ended())


async def test_nothing_is_left_of_a_screen_that_has_gone(stage: Stage) -> None:
    for _ in range(5):
        async with stage.screen("delegate") as screen:
            await screen.next()
    async with asyncio.timeout(5):
        while any("_leave_when_gone" in repr(task) for task in asyncio.all_tasks()):  # noqa: ASYNC110
            await asyncio.sleep(0.01)
