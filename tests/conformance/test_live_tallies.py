"""One law for every store of live tallies: what the port promises, kept by memory and by a real Redis."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import AsyncIterator
from uuid import uuid4

import pytest
from redis.asyncio import Redis

from services.voting.adapters.memory_tallies import MemoryTallies
from services.voting.adapters.redis_tallies import CHUNK, RedisTallies
from services.voting.domain.tally import Link, chains_of
from services.voting.use_cases.ports import LiveTallies
from shared.kernel.errors import Unavailable
from tests.harness.servers import Redis as RedisServer
from tests.harness.servers import free_port


@pytest.fixture(params=["memory", "redis"])
async def tallies(request: pytest.FixtureRequest) -> AsyncIterator[LiveTallies]:
    if request.param == "memory":
        yield MemoryTallies()
        return
    async with Redis.from_url(request.getfixturevalue("redis_url")) as redis:
        yield RedisTallies(redis)


@pytest.fixture
def poll() -> str:
    return uuid4().hex


def links(members: int, changes: int, seed: int = 1) -> list[Link]:
    chosen = random.Random(seed)
    return [
        Link(f"M{n:03}", link, (chosen.choice(["yes", "no", "abstain"]),))
        for n in range(members)
        for link in range(1, changes + 1)
    ]


async def test_an_unknown_tally_is_not_read_nor_folded_into(tallies: LiveTallies, poll: str) -> None:
    assert await tallies.read(poll) is None
    assert await tallies.fold(poll, links(3, 1)) is False
    assert await tallies.read(poll) is None


async def test_a_rebuilt_tally_is_known_and_grows(tallies: LiveTallies, poll: str) -> None:
    await tallies.rebuild(poll, 1, [Link("A", 1, ("yes",))])
    assert await tallies.fold(poll, [Link("B", 1, ("no",)), Link("C", 1, ("yes",))]) is True
    tally = await tallies.read(poll)
    assert tally is not None
    assert (tally.generation, tally.counted, tally.voted) == (1, 3, 3)
    assert tally.marks == {"yes": 2, "no": 1}
    assert tally.members == ("A", "B", "C")


async def test_an_empty_tally_is_known_to_be_empty(tallies: LiveTallies, poll: str) -> None:
    await tallies.rebuild(poll, 1, [])
    tally = await tallies.read(poll)
    assert tally is not None
    assert (tally.counted, tally.voted, dict(tally.marks), tally.members) == (0, 0, {}, ())


async def test_the_newest_link_counts_and_takes_the_older_one_away(tallies: LiveTallies, poll: str) -> None:
    await tallies.rebuild(poll, 1, [])
    await tallies.fold(poll, [Link("A", 1, ("yes",))])
    await tallies.fold(poll, [Link("A", 3, ("abstain",))])
    await tallies.fold(poll, [Link("A", 2, ("no",))])
    tally = await tallies.read(poll)
    assert tally is not None
    assert tally.marks == {"abstain": 1}
    assert (tally.counted, tally.voted) == (3, 1)


@pytest.mark.parametrize("seed", range(5))
async def test_order_and_repetition_change_nothing(tallies: LiveTallies, poll: str, seed: int) -> None:
    ballots = links(40, 3)
    told = ballots + ballots[::2]
    random.Random(seed).shuffle(told)
    await tallies.rebuild(poll, 1, told[:10])
    for start in range(10, len(told), 7):
        await tallies.fold(poll, told[start : start + 7])
    tally, chains = await tallies.read(poll), chains_of(ballots)
    assert tally is not None
    assert tally.marks == chains.marks()
    assert (tally.counted, tally.voted) == (chains.counted, 40)


async def test_papers_with_several_marks_or_none_are_folded(tallies: LiveTallies, poll: str) -> None:
    papers = [Link("A", 1, ("x", "y")), Link("B", 1, ()), Link("C", 1, ("y",)), Link("C", 2, ())]
    await tallies.rebuild(poll, 1, papers)
    tally = await tallies.read(poll)
    assert tally is not None
    assert tally.marks == {"x": 1, "y": 1}
    assert (tally.voted, tally.counted) == (3, 4)


async def test_a_newer_generation_replaces_and_an_older_one_does_nothing(tallies: LiveTallies, poll: str) -> None:
    await tallies.rebuild(poll, 2, [Link("A", 1, ("yes",))])
    await tallies.rebuild(poll, 1, [Link("B", 1, ("no",))])
    tally = await tallies.read(poll)
    assert tally is not None
    assert (tally.generation, tally.marks) == (2, {"yes": 1})
    await tallies.rebuild(poll, 3, [Link("B", 1, ("no",))])
    tally = await tallies.read(poll)
    assert tally is not None
    assert (tally.generation, tally.marks) == (3, {"no": 1})


async def test_a_tally_of_many_is_rebuilt_whole(tallies: LiveTallies, poll: str) -> None:
    ballots = [Link(f"M{n}", 1, (("yes", "no")[n % 2],)) for n in range(2 * CHUNK + 5)]
    await tallies.rebuild(poll, 1, ballots)
    tally = await tallies.read(poll)
    assert tally is not None
    assert tally.marks == Counter(mark for link in ballots for mark in link.marks)
    assert tally.counted == len(ballots)


async def test_polls_do_not_mix(tallies: LiveTallies, poll: str) -> None:
    other = uuid4().hex
    await tallies.rebuild(poll, 1, [Link("A", 1, ("yes",))])
    await tallies.rebuild(other, 1, [])
    await tallies.fold(other, [Link("A", 1, ("no",))])
    first = await tallies.read(poll)
    assert first is not None
    assert first.marks == {"yes": 1}


async def test_places_are_kept_and_unknown_before(tallies: LiveTallies) -> None:
    assert await tallies.places() is None
    await tallies.keep_places({"voting.ballots.v1/0": 7, "voting.ballots.v1/1": 0})
    await tallies.keep_places({"voting.ballots.v1/0": 9})
    assert await tallies.places() == {"voting.ballots.v1/0": 9, "voting.ballots.v1/1": 0}


async def test_redis_what_was_flushed_is_unknown_with_its_places(redis_server: RedisServer, poll: str) -> None:
    async with Redis.from_url(redis_server.url) as redis:
        tallies = RedisTallies(redis)
        await tallies.rebuild(poll, 1, [Link("A", 1, ("yes",))])
        await tallies.keep_places({"voting.ballots.v1/0": 7})
        redis_server.flush()
        assert await tallies.read(poll) is None
        assert await tallies.places() is None
        assert await tallies.fold(poll, [Link("B", 1, ("no",))]) is False


async def test_redis_a_tally_half_rebuilt_is_unknown(redis_url: str, poll: str) -> None:
    async with Redis.from_url(redis_url) as redis:
        tallies = RedisTallies(redis)
        await tallies._call(tallies._begin, poll, "1")  # and then the process was killed
        assert await tallies.read(poll) is None
        assert await tallies.fold(poll, [Link("A", 1, ("yes",))]) is False
        await tallies.rebuild(poll, 2, [Link("A", 1, ("yes",))])
        assert (await tallies.read(poll)) is not None


async def test_redis_out_of_reach_is_told(poll: str) -> None:
    async with Redis.from_url(f"redis://127.0.0.1:{free_port()}/0") as redis:
        tallies = RedisTallies(redis)
        for attempt in (tallies.read(poll), tallies.fold(poll, []), tallies.places(), tallies.rebuild(poll, 1, [])):
            with pytest.raises(Unavailable):
                await attempt


async def test_redis_a_batch_is_one_call(redis_url: str, poll: str) -> None:
    async with Redis.from_url(redis_url) as redis:
        tallies = RedisTallies(redis)
        await tallies.rebuild(poll, 1, [])
        await tallies.fold(poll, links(2, 1))  # the script is known from here on
        before = (await redis.info("commandstats"))["cmdstat_evalsha"]["calls"]
        await tallies.fold(poll, links(196, 1))
        assert (await redis.info("commandstats"))["cmdstat_evalsha"]["calls"] == before + 1


@pytest.mark.parametrize("part", ["meta", "newest", "marks"])
@pytest.mark.parametrize("spoilt", ["a word", {"counted": "many", "M001": "no JSON", "yes": "a lot"}])
async def test_what_stands_in_redis_and_is_no_tally_is_unknown_and_can_be_rebuilt(
    redis_url: str, poll: str, part: str, spoilt: str | dict[str, str]
) -> None:
    ballots = links(3, 1)
    async with Redis.from_url(redis_url) as redis:
        tallies = RedisTallies(redis)
        await tallies.rebuild(poll, 1, ballots)
        key = f"hemicycle:voting:tally:{{{poll}}}:{part}"
        await (redis.set(key, spoilt) if isinstance(spoilt, str) else redis.hset(key, mapping=spoilt))
        later = [Link(f"M{n:03}", 2, ("yes",)) for n in range(3)]
        if not await tallies.fold(poll, later) or await tallies.read(poll) is None:
            await tallies.rebuild(poll, 2, [*ballots, *later])
        tally = await tallies.read(poll)
        assert tally is not None
        assert (tally.counted, tally.marks) == (6, {"yes": 3})


@pytest.mark.parametrize("spoilt", ["a word", {"voting.ballots.v1/0": "far"}])
async def test_places_in_redis_that_are_none_are_lost(redis_url: str, spoilt: str | dict[str, str]) -> None:
    async with Redis.from_url(redis_url) as redis:
        key = "hemicycle:voting:tally:places"
        await (redis.set(key, spoilt) if isinstance(spoilt, str) else redis.hset(key, mapping=spoilt))
        tallies = RedisTallies(redis)
        assert await tallies.places() is None
        await tallies.keep_places({"voting.ballots.v1/0": 3})
        assert await tallies.places() == {"voting.ballots.v1/0": 3}
