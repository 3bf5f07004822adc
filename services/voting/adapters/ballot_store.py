"""Named ballots written straight through the driver: asyncpg, or sqlite3 in a thread of its own. The one hot path; every
other statement goes through SQLAlchemy.

A batch is one transaction: the rows of its polls are held shared (close takes them exclusively), the caller decides from
them what to offer, then ballots and the record that tells of them are stored together. Stored is what has a free place in
its chain and a predecessor that is there; the order of members is the same in every process, so that batches wait for each
other and never lock each other out. A store out of reach raises StoreUnavailable: whether the batch is stored is then not
known. A connection that failed is used no more. The batches of one process come one after the other."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol

import asyncpg
import orjson

from services.voting.domain.ballot import Ballot
from services.voting.domain.poll import Intake, Mode, State
from shared.chassis.database import Database, StoreUnavailable
from shared.chassis.units import MOST_BYTES
from shared.contracts import topics
from shared.kernel.errors import BodyTooLarge

REACHED_WITHIN_S, ANSWERED_WITHIN_S = 5, 30
POSTGRES_AWAY = (
    OSError, TimeoutError, asyncpg.InterfaceError, asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError, asyncpg.InsufficientResourcesError,
)  # fmt: skip
LOCK = """
    SELECT poll_id, organisation_id, assembly_id, mode, state, closes_at, change_allowed, manifest_hash
    FROM polls WHERE poll_id {among}"""
LOCK_POSTGRES = LOCK.format(among="= ANY($1::text[]) ORDER BY poll_id FOR SHARE")
LOCK_SQLITE = LOCK.format(among="IN (SELECT value FROM json_each(?1))")
APPEND = """
    INSERT INTO ballots (ballot_id, poll_id, member, supersedes, link, marks, cast_by, accepted_at)
    SELECT o.ballot_id, o.poll_id, o.member, o.supersedes, coalesce(p.link, 0) + 1, o.marks, o.cast_by, {at}
    FROM ({offered}) AS o
    LEFT JOIN ballots AS p ON p.ballot_id = o.supersedes AND p.poll_id = o.poll_id AND p.member = o.member
    WHERE o.supersedes = '' OR p.ballot_id IS NOT NULL
    ORDER BY o.poll_id, o.member
    ON CONFLICT DO NOTHING
    RETURNING poll_id, ballot_id, member, supersedes, link, ballots.marks"""
APPEND_POSTGRES = APPEND.format(
    at="$4",
    offered="""
        SELECT ballot_id, poll_id, member, supersedes, marks::json AS marks, cast_by FROM jsonb_to_recordset($2::jsonb)
        AS o(ballot_id text, poll_id text, member text, supersedes text, marks jsonb, cast_by text)""",
)
APPEND_SQLITE = APPEND.format(
    at="?2",
    offered="""
        SELECT value ->> 'ballot_id' AS ballot_id, value ->> 'poll_id' AS poll_id, value ->> 'member' AS member,
            value ->> 'supersedes' AS supersedes, value -> 'marks' AS marks, value ->> 'cast_by' AS cast_by
        FROM json_each(?1)""",
)
APPEND_AND_SAY = """
    WITH stored AS (%s), said AS (
        INSERT INTO outbox (topic, key, value)
        SELECT $1, s.poll_id, convert_to(r.head || json_agg(json_build_object('ballot_id', s.ballot_id, 'member', s.member,
            'supersedes', nullif(s.supersedes, ''), 'link', s.link, 'marks', s.marks)) || r.tail, 'UTF8')
        FROM stored AS s JOIN jsonb_to_recordset($3::jsonb) AS r(poll_id text, head text, tail text) USING (poll_id)
        GROUP BY s.poll_id, r.head, r.tail ORDER BY s.poll_id
        RETURNING pg_notify('outbox', ''))
    SELECT ballot_id, link FROM stored""".replace("%s", APPEND_POSTGRES)
SAY_SQLITE = """
    INSERT INTO outbox (topic, key, value)
    SELECT ?1, b.poll_id, CAST((r.value ->> 'head') || json_group_array(json_object('ballot_id', b.ballot_id, 'member',
        b.member, 'supersedes', nullif(b.supersedes, ''), 'link', b.link, 'marks', json(b.marks))) || (r.value ->> 'tail') AS BLOB)
    FROM json_each(?2) AS s JOIN ballots AS b ON b.ballot_id = s.value
        JOIN json_each(?3) AS r ON r.value ->> 'poll_id' = b.poll_id
    GROUP BY b.poll_id"""


@dataclass(frozen=True, slots=True)
class Offered:
    """What a batch offers, once its polls are known. ``records``: by poll, what the record that tells of its ballots begins
    and ends with; between the two the store writes the array of those that it stored."""

    ballots: Sequence[Ballot]
    records: Mapping[str, tuple[bytes, bytes]]
    at: datetime

    def ballots_json(self) -> str:
        """Raises BodyTooLarge for what no log would take as one record."""
        names = ("ballot_id", "poll_id", "member", "marks", "cast_by")
        rows = [
            {**{name: getattr(each, name) for name in names}, "supersedes": each.supersedes or ""}
            for each in self.ballots
        ]
        written = orjson.dumps(rows)
        if len(written) > MOST_BYTES:
            raise BodyTooLarge(limit_bytes=MOST_BYTES)
        return written.decode()

    def records_json(self) -> str:
        rows = [
            {"poll_id": poll_id, "head": head.decode(), "tail": tail.decode()}
            for poll_id, (head, tail) in self.records.items()
        ]
        return orjson.dumps(rows).decode()


Offer = Callable[[Mapping[str, Intake]], Offered | None]


class BallotStore(Protocol):
    async def store(self, poll_ids: Iterable[str], offer: Offer) -> dict[str, int]:
        """Stores what ``offer`` makes of these polls (those that are there); the link of each ballot stored now, by its id."""
        ...


def ballot_store(database: Database) -> BallotStore:
    return SqliteBallotStore(database) if database.is_sqlite else PostgresBallotStore(database)


class PostgresBallotStore:
    def __init__(self, database: Database) -> None:
        self._database = database
        self._connection: Any = None
        database.closing.append(self.close)

    async def store(self, poll_ids: Iterable[str], offer: Offer) -> dict[str, int]:
        try:
            connection = await self._open()
            async with connection.transaction():
                rows = await connection.fetch(LOCK_POSTGRES, sorted(poll_ids))
                offered = offer({row["poll_id"]: _intake(*row) for row in rows})
                if offered is None:
                    return {}
                said = topics.BALLOTS, offered.ballots_json(), offered.records_json()
                stored = await connection.fetch(APPEND_AND_SAY, *said, offered.at)
        except BaseException as problem:
            await self.close()
            if isinstance(problem, POSTGRES_AWAY):
                raise StoreUnavailable(what="The database") from problem
            raise
        return {row["ballot_id"]: row["link"] for row in stored}

    async def _open(self) -> Any:
        if self._connection is None:
            address = self._database.driver_url
            limits = {"timeout": REACHED_WITHIN_S, "command_timeout": ANSWERED_WITHIN_S}
            self._connection = await asyncpg.connect(address, **limits)
        return self._connection

    async def close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.terminate()


class SqliteBallotStore:
    def __init__(self, database: Database) -> None:
        self._database = database
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="ballots")
        self._db: sqlite3.Connection | None = None
        database.closing.append(self.close)

    async def store(self, poll_ids: Iterable[str], offer: Offer) -> dict[str, int]:
        async with self._database.turn:
            loop = asyncio.get_running_loop()
            try:
                return await loop.run_in_executor(self._thread, self._store, sorted(poll_ids), offer)
            except sqlite3.OperationalError as problem:
                raise StoreUnavailable(what="The database") from problem

    def _store(self, poll_ids: list[str], offer: Offer) -> dict[str, int]:
        db = self._open()
        with db:
            db.execute("BEGIN IMMEDIATE")
            rows = db.execute(LOCK_SQLITE, (orjson.dumps(poll_ids).decode(),)).fetchall()
            offered = offer({row[0]: _intake(*row) for row in rows})
            if offered is None:
                return {}
            at = offered.at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
            rows = db.execute(APPEND_SQLITE, (offered.ballots_json(), at)).fetchall()
            stored = {ballot_id: link for _, ballot_id, _, _, link, _ in rows}
            db.execute(SAY_SQLITE, (topics.BALLOTS, orjson.dumps(list(stored)).decode(), offered.records_json()))
        return stored

    def _open(self) -> sqlite3.Connection:
        if self._db is None:
            self._db = sqlite3.connect(self._database.driver_url, timeout=10, isolation_level=None)
            self._db.execute("PRAGMA synchronous=FULL")
        return self._db

    async def close(self) -> None:
        if self._db is not None:
            await asyncio.get_running_loop().run_in_executor(self._thread, self._db.close)
        self._thread.shutdown()


def _intake(
    poll_id: str,
    organisation_id: str,
    assembly_id: str,
    mode: str,
    state: str,
    closes_at: datetime | str | None,
    change_allowed: bool | int,
    manifest_hash: str,
) -> Intake:
    if isinstance(closes_at, str):  # SQLite keeps times as text, in UTC
        closes_at = datetime.fromisoformat(closes_at).replace(tzinfo=UTC)
    whose = poll_id, organisation_id, assembly_id
    return Intake(*whose, Mode(mode), State(state), closes_at, bool(change_allowed), manifest_hash)
