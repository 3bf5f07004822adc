"""What the way of a ballot is measured against, each a process of its own: ``python -m tests.bench.references NAME ...``.

``raw``: asyncpg alone, one transaction a ballot, 16 connections. ``grouped``: the statements of the ballot box alone, groups
of 256, no HTTP. ``orm``: voting itself, whose ballot box stores each ballot through SQLAlchemy in a transaction of its own.
``echo``: a Starlette route that gives back the body of a ballot."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import asyncpg
import uvicorn
import uvloop
from sqlalchemy import insert
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from services.voting.adapters.ballot_store import APPEND_AND_SAY, LOCK_POSTGRES, Offered, PostgresBallotStore
from services.voting.adapters.batch_writer import BATCH
from services.voting.adapters.publishing import batch_of
from services.voting.adapters.rows import TABLES, BallotRow, Row
from services.voting.domain.ballot import Ballot, Receipt, StoredBallot, receipt_of
from services.voting.main import MIGRATIONS, build
from shared.chassis.database import Database
from shared.chassis.migrations import migrate
from shared.chassis.runner import Running, all_started, platform_from, serve
from shared.chassis.settings import from_environment
from shared.chassis.tables import ChassisTables
from shared.contracts import topics
from shared.kernel.ids import RandomIds

CONNECTIONS = 16
HEAD = b'{"specversion":"1.0","data":{"ballots":', b"}}"


def ballots_of(poll_id: str, number: int) -> list[Ballot]:
    ids = RandomIds()
    return [Ballot(ids.new(), poll_id, f"M{n:06}", ("yes",), None, "someone") for n in range(number)]


async def open_poll(connection: Any) -> str:
    """A poll with nothing in it but what taking ballots looks at."""
    poll_id = RandomIds().new()
    names = (
        "poll_id, organisation_id, assembly_id, number, title, mode, paper, change_allowed, rule, prepared_at, state"
    )
    values = "$1, $1, $1, 1, '{}', 'recorded', '{}', true, '{}', now(), 'open'"
    more = "as_amended, without_parts, manifest_hash", "'[]', '[]', ''"
    await connection.execute(f"INSERT INTO polls ({names}, {more[0]}) VALUES ({values}, {more[1]})", poll_id)
    return poll_id


async def raw(url: str, number: int) -> float:
    """Seconds for so many ballots: each locks the poll, stores ballot and outbox row, and commits."""
    pool = await asyncpg.create_pool(url.replace("+asyncpg", ""), min_size=CONNECTIONS, max_size=CONNECTIONS)
    poll_id = await open_poll(pool)
    waiting = [Offered([ballot], {poll_id: HEAD}, datetime.now(UTC)) for ballot in ballots_of(poll_id, number)]

    async def one_after_another() -> None:
        async with pool.acquire() as connection:
            while waiting:
                offered = waiting.pop()
                async with connection.transaction():
                    await connection.fetch(LOCK_POSTGRES, [poll_id])
                    said = topics.BALLOTS, offered.ballots_json(), offered.records_json()
                    await connection.fetch(APPEND_AND_SAY, *said, offered.at)

    begun = time.perf_counter()
    await asyncio.gather(*(one_after_another() for _ in range(CONNECTIONS)))
    took = time.perf_counter() - begun
    await pool.close()
    return took


async def grouped(url: str, number: int) -> float:
    database = Database(url, Row.metadata, MIGRATIONS)
    store, connection = PostgresBallotStore(database), await asyncpg.connect(database.driver_url)
    poll_id = await open_poll(connection)
    await connection.close()
    waiting = ballots_of(poll_id, number)
    begun = time.perf_counter()
    for start in range(0, number, BATCH):
        offered = Offered(waiting[start : start + BATCH], {poll_id: HEAD}, datetime.now(UTC))
        await store.store([poll_id], lambda _, offered=offered: offered)
    took = time.perf_counter() - begun
    await database.close()
    return took


class OneByOne:
    """A ballot box without a batch writer: what the ORM does for one ballot, once for each."""

    def __init__(self, works: Any, tables: ChassisTables, clock: Any) -> None:
        self._works, self._tables, self._clock = works, tables, clock

    async def put(self, ballot: Ballot) -> Receipt:
        async with self._works() as work:
            poll = (await work.polls.shared([ballot.poll_id]))[ballot.poll_id]
            poll.must_take_ballots(self._clock.now())
            at = self._clock.now()
            work.session.add(
                BallotRow(
                    ballot_id=ballot.ballot_id, poll_id=ballot.poll_id, member=ballot.member, supersedes="", link=1,
                    marks=list(ballot.marks), cast_by=ballot.cast_by, accepted_at=at,
                )
            )  # fmt: skip
            await work.session.execute(insert(self._tables.outbox), self._works.outbox_row(batch_of(poll), None))
        stored = StoredBallot(ballot.ballot_id, ballot.poll_id, ballot.member, ballot.marks, None, 1, at)
        return receipt_of(stored, poll.manifest_hash)


async def orm() -> None:
    settings = from_environment(os.environ)
    platform = platform_from(settings)
    service = build(platform)
    for endpoint in service.raw_routes.values():
        endpoint._cast = replace(endpoint._cast, box=OneByOne(service.units, TABLES, platform.clock))
    running = Running(service, platform)
    async with all_started(platform, [running]):
        await serve(running.app, settings, [running]).serve()


async def echo() -> None:
    async def ballot(request: Request) -> Response:
        return Response(await request.body(), 201, media_type="application/json")

    async def health(_: Request) -> Response:
        return Response(b"{}")

    app = Starlette(routes=[Route("/ballots", ballot, methods=["POST"]), Route("/health", health)])
    settings = from_environment(os.environ)
    config = uvicorn.Config(app, port=settings.port, log_config=None, access_log=False, lifespan="off")
    await uvicorn.Server(config).serve()


async def prepared(url: str) -> None:
    """The schema of voting in a database of the references."""
    database = Database(url, Row.metadata, MIGRATIONS)
    await migrate(database, TABLES, (topics.BALLOTS,))
    await database.close()


def main() -> None:
    name, *rest = sys.argv[1:]
    if name in {"raw", "grouped"}:
        url, number = rest[0], int(rest[1])
        took = uvloop.run((raw if name == "raw" else grouped)(url, number))
        json.dump({"rate_per_s": number / took, "seconds": took}, sys.stdout)
    else:
        uvloop.run({"orm": orm, "echo": echo}[name]())


if __name__ == "__main__":
    main()
