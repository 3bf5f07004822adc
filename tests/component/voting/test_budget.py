"""What a burst of ballots costs, in counts that do not depend on the machine: statements, transactions, records."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

import pytest
from sqlalchemy import event

from services.voting.adapters.batch_writer import BATCH, BatchWriter
from services.voting.adapters.memory_tallies import MemoryTallies
from services.voting.adapters.memory_views import MemoryPolls
from services.voting.adapters.snapshots import ChannelSnapshots
from services.voting.domain.ballot import Ballot
from services.voting.use_cases.close_poll import ClosePoll
from services.voting.use_cases.live_tally import LiveTallyKeeper
from shared.contracts import topics
from tests.component.voting.hall import Hall, hall, new_id

ONE_BATCH = 4  # lock the polls; append; outbox; and begin (SQLite) or notify (PostgreSQL)


@contextmanager
def counted(hall: Hall) -> Iterator[Counter[str]]:
    database, seen = hall.stand.running.service.database, Counter[str]()
    engines = {database._writers.sync_engine, database._readers.sync_engine}

    def statement(*_: Any) -> None:
        seen["statements"] += 1

    def commit(*_: Any) -> None:
        seen["commits"] += 1

    for engine in engines:
        event.listen(engine, "before_cursor_execute", statement)
        event.listen(engine, "commit", commit)
    yield seen
    for engine in engines:
        event.remove(engine, "before_cursor_execute", statement)
        event.remove(engine, "commit", commit)


@pytest.mark.parametrize("database_url", ["sqlite", "postgres"], indirect=True)
async def test_one_ballot_alone_is_one_transaction_of_four_statements(database_url: str) -> None:
    async with hall(database_url, parts="api,listen") as five:
        poll_id = await five.opened()
        await five.cast(poll_id, "M000", "yes")  # reads poll and hall into memory
        with counted(five) as seen:
            assert (await five.cast(poll_id, "M001", "yes")).status_code == 201
        assert seen == {"statements": ONE_BATCH, "commits": 1}
        assert len(await five.stand.said(topics.BALLOTS)) == 2


@pytest.mark.parametrize("burst", [1, 196, 1000])
async def test_a_burst_costs_four_statements_and_one_record_a_batch(database_url: str, burst: int) -> None:
    async with hall(database_url, parts="api,listen") as five:
        poll_id, service = await five.opened(), five.stand.running.service
        box = BatchWriter(service.units, five.stand.clock, MemoryPolls(service.units, five.stand.clock))
        ballots = [Ballot(new_id(), poll_id, f"X{n}", ("yes",), None, "someone") for n in range(burst)]
        with counted(five) as seen:
            receipts = await asyncio.gather(*(box.put(ballot) for ballot in ballots))
        batches = -(-burst // BATCH)
        assert [receipt.ballot_id for receipt in receipts] == [ballot.ballot_id for ballot in ballots]
        assert seen == {"statements": batches * ONE_BATCH, "commits": batches}
        assert len(await five.stand.said(topics.BALLOTS)) == batches


async def test_200_rivals_of_one_member_are_settled_in_two_batches(database_url: str) -> None:
    async with hall(database_url, parts="api,listen") as five:
        poll_id, service = await five.opened(), five.stand.running.service
        box = BatchWriter(service.units, five.stand.clock, MemoryPolls(service.units, five.stand.clock))
        ballots = [Ballot(new_id(), poll_id, "M000", ("yes",), None, "someone") for _ in range(200)]
        with counted(five) as seen:
            outcomes = await asyncio.gather(*(box.put(ballot) for ballot in ballots), return_exceptions=True)
        assert sum(not isinstance(outcome, Exception) for outcome in outcomes) == 1
        assert seen == {"statements": ONE_BATCH + 2, "commits": 1}


async def test_an_open_vote_in_which_nobody_votes_is_looked_at_in_one_statement(database_url: str) -> None:
    async with hall(database_url, parts="api,listen") as five:
        poll_id, service = await five.opened(), five.stand.running.service
        await five.cast(poll_id, "M000", "yes")
        keeper = LiveTallyKeeper(service.units, MemoryTallies(), ChannelSnapshots(five.stand.platform.channel))
        await keeper.look_around()  # finds the tally lost, and rebuilds it
        await keeper.tell()
        with counted(five) as seen:
            await keeper.look_around()
            await keeper.tell()  # nothing new: nothing is read
        assert seen["statements"] <= 2  # on SQLite its begin is one
        with counted(five) as seen:
            close = ClosePoll(service.units, five.stand.clock, cast("Any", None), cast("Any", None))
            assert await close.those_whose_time_is_up() == 0
        assert seen["statements"] <= 2
