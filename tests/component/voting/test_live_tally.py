"""The live tally: complete soon after, told coalesced and always to the last; lost, it is unknown until rebuilt."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import pytest
from redis.asyncio import Redis

from services.voting.main import build
from shared.chassis.channel import RedisChannel
from shared.chassis.event_log import Outgoing
from shared.chassis.service import Platform, Service
from shared.contracts import topics
from shared.contracts.topics import TALLIES_CHANNEL
from shared.contracts.voting import TallySnapshot
from tests.component.voting.hall import Hall, facts_of, hall
from tests.harness.servers import Redis as RedisServer
from tests.harness.service import started


def with_redis(url: str) -> Any:
    def made(platform: Platform) -> Service:
        redis = Redis.from_url(url)
        return build(replace(platform, redis=redis, channel=RedisChannel(redis)))

    return made


@asynccontextmanager
async def hall_with_redis(database_url: str, redis_url: str, members: int = 20) -> AsyncIterator[Hall]:
    how: dict[str, Any] = {"parts": "api,listen,jobs,relay", "wait_for_facts_ms": 20_000}
    async with started(with_redis(redis_url), database_url, **how) as stand:
        facts = facts_of(members, members, stand.clock.now())
        found = Hall(stand, tuple(f"M{n:03}" for n in range(members)))
        await found.tell(*facts)
        yield found


async def test_redis_flushed_in_mid_vote_the_tally_is_rebuilt(database_url: str, redis_server: RedisServer) -> None:
    async with hall_with_redis(database_url, redis_server.url) as found:
        poll_id = await found.opened()
        await found.all_cast(poll_id, yes=10)
        before = await found.tally_complete(poll_id)
        redis_server.flush()
        lost = await found.tally(poll_id)
        assert lost["counts"] is None or lost["counts"] == before["counts"]  # unknown, or rebuilt already; never a part
        rebuilt = await found.tally_complete(poll_id)
        assert rebuilt["counts"] == before["counts"]
        assert rebuilt["generation"] > before["generation"]
        for name in found.codes[10:]:
            assert (await found.cast(poll_id, name, "no")).status_code == 201
        assert (await found.tally_complete(poll_id))["counts"] == {"yes": 10, "no": 10, "abstain": 0}
        assert (await found.declared(poll_id))["checks"]["live tally"] == "alike"


async def test_redis_killed_in_mid_vote_no_ballot_is_refused(database_url: str, redis_server: RedisServer) -> None:
    async with hall_with_redis(database_url, redis_server.url) as found:
        poll_id = await found.opened()
        await found.all_cast(poll_id, yes=5)
        await found.tally_complete(poll_id)
        redis_server.kill()
        for name in found.codes[5:10]:
            assert (await found.cast(poll_id, name, "no")).status_code == 201
        assert (await found.tally(poll_id))["known"] is False
        redis_server.start()
        assert (await found.tally_complete(poll_id))["counts"] == {"yes": 5, "no": 5, "abstain": 0}
        result = await found.declared(poll_id)
        assert (result["counts"]["yes"], result["checks"]["live tally"]) == (5, "alike")


async def test_duplicates_and_disorder_on_the_log_change_nothing(five: Hall) -> None:
    poll_id = await five.opened()
    supersedes: dict[str, str | None] = dict.fromkeys(five.codes)
    for mark in ("yes", "no", "abstain"):
        for name in five.codes:
            supersedes[name] = (await five.cast(poll_id, name, mark, supersedes=supersedes[name])).json()["ballot_id"]
    before = await five.tally_complete(poll_id)
    batches = await five.said(topics.BALLOTS) * 3
    random.Random(1).shuffle(batches)
    again = [Outgoing(topics.BALLOTS, each.subject, each.model_dump_json().encode()) for each in batches]
    await five.stand.log.append(again)
    await five.cast(poll_id, "M000", "yes", supersedes=supersedes["M000"])  # comes after all of them
    async with asyncio.timeout(20):
        while True:
            tally = await five.tally(poll_id)
            if tally["counted"] == 16:
                break
            await asyncio.sleep(0.01)
    assert before["counts"] == {"yes": 0, "no": 0, "abstain": 5}
    assert tally["counts"] == {"yes": 1, "no": 0, "abstain": 4}
    assert (await five.declared(poll_id))["checks"] == {"live tally": "alike", "log": "alike"}


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_snapshots_are_coalesced_and_the_last_is_always_told(database_url: str) -> None:
    async with hall(database_url, members=100) as found:
        heard: list[TallySnapshot] = []
        complete = asyncio.Event()

        async def listen() -> None:
            async for message in found.stand.platform.channel.listen(TALLIES_CHANNEL):
                heard.append(TallySnapshot.model_validate_json(message))
                if heard[-1].counted == 100:
                    complete.set()

        listening = asyncio.create_task(listen())
        poll_id = await found.opened()
        for start in range(0, 100, 10):
            await asyncio.gather(*(found.cast(poll_id, name, "yes") for name in found.codes[start : start + 10]))
        async with asyncio.timeout(20):
            await complete.wait()
        listening.cancel()
        last = heard[-1]
        assert (last.poll_id, last.known, last.voted, last.accepted) == (poll_id, True, 100, 100)
        assert last.counts == {"yes": 100, "no": 0, "abstain": 0}
        assert last.members_voted == found.codes
        assert [each.counted for each in heard] == sorted(each.counted for each in heard)
        assert len(heard) < 100


async def test_whoever_listens_late_is_told_the_tally_of_a_running_poll_without_a_new_ballot(five: Hall) -> None:
    poll_id = await five.opened()
    await five.cast(poll_id, five.codes[0], "yes")
    await five.tally_complete(poll_id)
    async with asyncio.timeout(5):  # the telling of the ballot itself is over
        async for message in five.stand.platform.channel.listen(TALLIES_CHANNEL):
            if TallySnapshot.model_validate_json(message).counted == 1:
                break
    async with asyncio.timeout(20):
        async for message in five.stand.platform.channel.listen(TALLIES_CHANNEL):
            told = TallySnapshot.model_validate_json(message)
            if (told.poll_id, told.counted) == (poll_id, 1):
                break


async def test_of_a_secret_poll_only_the_turnout_is_told(five: Hall) -> None:
    poll_id = await five.opened(mode="secret")
    listening = five.stand.platform.channel.listen(TALLIES_CHANNEL)
    first = asyncio.ensure_future(anext(listening))
    await five.all_cast(poll_id, yes=2, no=1)
    async with asyncio.timeout(20):
        snapshot = TallySnapshot.model_validate_json(await first)
        while snapshot.voted != 3:
            snapshot = TallySnapshot.model_validate_json(await anext(listening))
    assert (snapshot.counts, snapshot.members_voted, snapshot.known) == (None, None, True)
    tally = await five.tally(poll_id)
    assert (tally["voted"], tally["counts"], tally["members_voted"]) == (3, None, None)
