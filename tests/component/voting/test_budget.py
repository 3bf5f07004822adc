"""What a burst of ballots costs, in counts that do not depend on the machine: statements, transactions, records."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, cast

import pytest
from redis.asyncio import Redis
from sqlalchemy import event

from services.voting.adapters.ballot_store import BallotStore, PostgresBallotStore, SqliteBallotStore, ballot_store
from services.voting.adapters.batch_writer import BATCH, BatchWriter
from services.voting.adapters.memory_tallies import MemoryTallies
from services.voting.adapters.memory_views import MemoryPolls
from services.voting.adapters.redis_tallies import RedisTallies
from services.voting.adapters.snapshots import ChannelSnapshots
from services.voting.domain.ballot import Ballot
from services.voting.entrypoints.jobs import KeepLiveTallies
from services.voting.use_cases.close_poll import ClosePoll
from services.voting.use_cases.live_tally import LiveTallyKeeper
from shared.contracts import topics
from shared.contracts.voting import BallotsAcceptedV1
from tests.component.voting.hall import Hall, hall, new_id


@asynccontextmanager
async def counted(hall: Hall, store: BallotStore) -> AsyncIterator[Counter[str]]:
    """What reaches the drivers: of SQLAlchemy's connections, and of the one on which ``store`` writes."""
    database, seen = hall.stand.running.service.database, Counter[str]()
    engines = {database._writers.sync_engine, database._readers.sync_engine}

    def note(sql: str) -> None:
        seen["commits" if sql.startswith("COMMIT") else "begins" if sql.startswith("BEGIN") else "statements"] += 1

    def statement(_: Any, __: Any, sql: str, *rest: Any) -> None:
        note(sql)

    def commit(_: Any) -> None:
        note("COMMIT")

    def query(record: Any) -> None:
        note(record.query)

    for engine in engines:
        event.listen(engine, "before_cursor_execute", statement)
        event.listen(engine, "commit", commit)
    if isinstance(store, PostgresBallotStore):
        store._connection.add_query_logger(query)
    elif isinstance(store, SqliteBallotStore) and store._db is not None:
        store._db.set_trace_callback(note)
    yield seen
    await asyncio.sleep(0)  # the driver calls its loggers soon, not at once
    if isinstance(store, PostgresBallotStore):
        store._connection.remove_query_logger(query)
    elif isinstance(store, SqliteBallotStore) and store._db is not None:
        store._db.set_trace_callback(None)
    for engine in engines:
        event.remove(engine, "before_cursor_execute", statement)
        event.remove(engine, "commit", commit)


def batches_cost(store: BallotStore, batches: int) -> dict[str, int]:
    """Lock the polls, append and say; SQLite says in a statement of its own."""
    each = 2 if isinstance(store, PostgresBallotStore) else 3
    return {"begins": batches, "statements": batches * each, "commits": batches}


async def box_of(hall: Hall, poll_id: str) -> tuple[BatchWriter, BallotStore]:
    """A ballot box of its own, that has taken one ballot: connected, its statements prepared."""
    service, clock = hall.stand.running.service, hall.stand.clock
    store = ballot_store(service.database)
    box = BatchWriter(service.units, store, clock, MemoryPolls(service.units, clock))
    await box.put(Ballot(new_id(), poll_id, "FIRST", ("yes",), None, "someone"))
    return box, store


@pytest.mark.parametrize("database_url", ["sqlite", "postgres"], indirect=True)
async def test_one_ballot_alone_is_one_transaction(database_url: str) -> None:
    async with hall(database_url, parts="api,listen") as five:
        poll_id = await five.opened()
        await five.cast(poll_id, "M000", "yes")  # reads poll and hall into memory
        (close,) = five.stand.running.service.database.closing
        store = close.__self__  # type: ignore[attr-defined] - the store of the service's own ballot box
        async with counted(five, store) as seen:
            assert (await five.cast(poll_id, "M001", "yes")).status_code == 201
        assert seen == batches_cost(store, 1)
        assert len(await five.stand.said(topics.BALLOTS)) == 2


@pytest.mark.parametrize("burst", [1, 196, 1000])
@pytest.mark.parametrize("database_url", ["sqlite", "postgres"], indirect=True)
async def test_a_burst_costs_one_transaction_and_one_record_a_batch(database_url: str, burst: int) -> None:
    async with hall(database_url, parts="api,listen") as five:
        poll_id = await five.opened()
        box, store = await box_of(five, poll_id)
        ballots = [Ballot(new_id(), poll_id, f"X{n}", ("yes",), None, "someone") for n in range(burst)]
        async with counted(five, store) as seen:
            receipts = await asyncio.gather(*(box.put(ballot) for ballot in ballots))
        batches = -(-burst // BATCH)
        assert [receipt.ballot_id for receipt in receipts] == [ballot.ballot_id for ballot in ballots]
        assert seen == batches_cost(store, batches)
        said = [BallotsAcceptedV1.model_validate(each.data) for each in await five.stand.said(topics.BALLOTS)]
        assert len(said) == batches + 1
        assert sorted(b.ballot_id for each in said[1:] for b in each.ballots) == sorted(b.ballot_id for b in ballots)


@pytest.mark.parametrize("burst", [1, 196, 1000])
async def test_a_burst_costs_two_calls_of_redis_whatever_its_size(
    postgres_url: str, redis_url: str, burst: int
) -> None:
    async with hall(postgres_url, parts="api,listen") as five, Redis.from_url(redis_url) as redis:
        poll_id, service = await five.opened(), five.stand.running.service
        tallies, log = RedisTallies(redis), five.stand.log
        keeper = LiveTallyKeeper(service.units, tallies, ChannelSnapshots(five.stand.platform.channel))
        live, reader = KeepLiveTallies(log, tallies, keeper), await log.reader([topics.BALLOTS], {})
        box, _ = await box_of(five, poll_id)
        await five.stand.said(topics.BALLOTS)  # sent to the log
        await live._once(reader)  # finds no tally and makes one
        ballots = [Ballot(new_id(), poll_id, f"X{n}", ("yes",), None, "someone") for n in range(burst)]
        await asyncio.gather(*(box.put(ballot) for ballot in ballots))
        await five.stand.said(topics.BALLOTS)
        before = (await redis.info("commandstats"))["cmdstat_evalsha"]["calls"]
        keeper._next_look = keeper._next_telling = time.monotonic() + 60  # folding alone
        await live._once(reader)
        stats = await redis.info("commandstats")
        assert stats["cmdstat_evalsha"]["calls"] - before == 1  # one fold of all batches
        assert stats["cmdstat_hset"]["calls"]
        live_tally = await tallies.read(poll_id)
        assert live_tally is not None
        assert live_tally.counted == burst + 1


async def test_200_rivals_of_one_member_are_settled_in_one_batch(database_url: str) -> None:
    async with hall(database_url, parts="api,listen") as five:
        poll_id = await five.opened()
        box, store = await box_of(five, poll_id)
        ballots = [Ballot(new_id(), poll_id, "M000", ("yes",), None, "someone") for _ in range(200)]
        async with counted(five, store) as seen:
            outcomes = await asyncio.gather(*(box.put(ballot) for ballot in ballots), return_exceptions=True)
        assert sum(not isinstance(outcome, Exception) for outcome in outcomes) == 1
        told_why = 2  # by id and by place, for all at once
        assert seen["commits"] == 1
        assert seen["statements"] == batches_cost(store, 1)["statements"] + told_why


async def test_an_open_vote_in_which_nobody_votes_is_looked_at_in_one_statement(database_url: str) -> None:
    async with hall(database_url, parts="api,listen") as five:
        poll_id, service = await five.opened(), five.stand.running.service
        _, store = await box_of(five, poll_id)
        keeper = LiveTallyKeeper(service.units, MemoryTallies(), ChannelSnapshots(five.stand.platform.channel))
        await keeper.look_around()  # finds the tally lost, and rebuilds it
        await keeper.tell()
        async with counted(five, store) as seen:
            await keeper.look_around()
            await keeper.tell()  # nothing new: nothing is read
        assert seen["statements"] == 1
        async with counted(five, store) as seen:
            close = ClosePoll(service.units, five.stand.clock, cast("Any", None), cast("Any", None))
            assert await close.those_whose_time_is_up() == 0
        assert seen["statements"] == 1
