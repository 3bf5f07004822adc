"""Live tallies come by a channel that may be lost: then a tally is unknown, never an old or partial number."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from redis.asyncio import Redis

from shared.chassis.channel import RedisChannel
from shared.kernel.errors import Unavailable
from tests.component.notifications.facts import declared, hall, hex_id, poll, tally
from tests.component.notifications.stage import Stage, on_stage
from tests.harness.servers import Redis as RedisServer

UNKNOWN = {
    "poll_id": hex_id("Budget"),
    "known": False,
    "voted": None,
    "of": 6,
    "counts": None,
    "accepted": 0,
    "counted": 0,
    "members_voted": None,
}


async def test_a_tally_not_heard_of_yet_is_unknown(stage: Stage) -> None:
    await stage.tell(poll("Budget", "open"))
    assert (await stage.state("chair"))["tally"] == UNKNOWN


async def test_a_tally_that_is_being_rebuilt_shows_no_number(stage: Stage) -> None:
    await stage.tell(poll("Budget", "open"))
    async with stage.screen("delegate") as screen:
        await screen.next()
        await stage.publish(tally("Budget", 5))
        await screen.until(lambda state: state["tally"]["voted"] == 5)
        await stage.publish(tally("Budget", 3, known=False))
        state = await screen.until(lambda state: not state["tally"]["known"])
        assert state["tally"]["voted"] is None


async def test_whoever_comes_after_the_declaration_is_told_what_was_counted_as_those_who_were_there(
    stage: Stage,
) -> None:
    """V10: also of a replica that began anew and never heard a live tally of this vote."""
    await stage.tell(poll("Budget", "open"))
    async with stage.screen("chair") as there:
        await there.next()
        await stage.publish(tally("Budget", 5))
        await there.until(lambda state: state["tally"]["voted"] == 5)
        await stage.tell(declared("Budget"))
        await there.until(lambda state: state["tally"]["voted"] == 6)
    tally_now = (await stage.state("chair"))["tally"]
    assert tally_now == {
        **UNKNOWN, "known": True, "voted": 6, "counts": {"yes": 4, "no": 2, "abstain": 0}, "accepted": 6, "counted": 6,
        "members_voted": tally_now["members_voted"],
    }  # fmt: skip
    assert len(tally_now["members_voted"]) == 6


async def test_a_tally_of_another_poll_than_the_current_one_is_not_shown(stage: Stage) -> None:
    await stage.tell(poll("Budget", "open"))
    async with stage.screen("chair") as screen:
        await screen.next()
        await stage.publish(tally("Other", 2))
        await stage.publish(tally("Budget", 4))
        state = await screen.until(lambda state: state["tally"]["known"])
        assert (state["tally"]["poll_id"], state["tally"]["voted"]) == (hex_id("Budget"), 4)
        assert len(screen.events) == 2


async def test_what_is_no_tally_is_passed_over(stage: Stage) -> None:
    await stage.tell(poll("Budget", "open"))
    async with stage.screen("chair") as screen:
        await screen.next()
        await stage.platform.channel.publish("tallies.v1", b"no tally")
        await stage.publish(tally("Budget", 4))
        await screen.until(lambda state: state["tally"]["voted"] == 4)


@pytest.fixture
async def redis_stage(tmp_path: Path, redis_url: str) -> AsyncIterator[Stage]:
    async with Redis.from_url(redis_url, socket_timeout=5, socket_connect_timeout=3) as redis:
        url = f"sqlite+aiosqlite:///{tmp_path}/notifications.db"
        async with on_stage(url, channel=RedisChannel(redis)) as stage:
            await stage.tell(*hall(), poll("Budget", "open"))
            yield stage


async def publish_until_shown(stage: Stage, voted: int) -> None:
    """Redis hands on to who listens just then: as the sender does, it is said again until it has been heard."""
    while True:
        with contextlib.suppress(Unavailable):
            await stage.publish(tally("Budget", voted))
        if (await stage.state("chair"))["tally"]["voted"] == voted:
            return


async def test_when_redis_is_lost_the_tally_is_unknown_until_the_next_snapshot(
    redis_stage: Stage, redis_server: RedisServer
) -> None:
    async with redis_stage.screen("chair") as screen:
        await screen.next()
        await publish_until_shown(redis_stage, 5)
        await screen.until(lambda state: state["tally"]["voted"] == 5)
        redis_server.kill()
        state = await screen.until(lambda state: not state["tally"]["known"])
        assert state["tally"]["voted"] is state["tally"]["counts"] is None
        redis_server.start()
        await publish_until_shown(redis_stage, 6)
        await screen.until(lambda state: state["tally"]["voted"] == 6)
