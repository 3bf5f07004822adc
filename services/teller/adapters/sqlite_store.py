"""The store: one SQLite file, durable when a call returns.

It keeps no times and no order. A box is a table of places that is made, all empty, when the vote opens; an envelope is written
into a place drawn at random, over the zeros that were there, so that neither a row's number nor where it lies in the file tells
when it came. What is deleted is overwritten, in the file and in the journal beside it, which holds pages as they were before. It cannot
keep a disk from remembering what was once written to it."""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
import secrets
import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from services.teller.domain.host_keys import HostKeys
from services.teller.use_cases.ports import KeptRound
from shared.kernel.canonical import canonical
from shared.kernel.errors import Unavailable
from shared.sealed.envelopes import ENVELOPE_BYTES
from shared.sealed.keys import private_text, read_private
from shared.sealed.signer import TokenSigner

T = TypeVar("T")
_TABLES = """
CREATE TABLE IF NOT EXISTS rounds (
  poll_id TEXT PRIMARY KEY, signer BLOB NOT NULL, log TEXT NOT NULL, relay TEXT NOT NULL, manifest BLOB
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS requests (
  poll_id TEXT, member TEXT, hash TEXT NOT NULL, PRIMARY KEY (poll_id, member)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS boxes (poll_id TEXT PRIMARY KEY, first INTEGER NOT NULL, places INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS places (place INTEGER PRIMARY KEY, envelope BLOB NOT NULL);
"""
_PRAGMAS = ("journal_mode=PERSIST", "synchronous=FULL", "secure_delete=ON", "temp_store=MEMORY")


@dataclass
class _Held:
    """Of a box: the hashes of what is in it and where each lies, and the places that are free."""

    lies: dict[bytes, int]
    free: list[int]


class SqliteStore:
    """One connection in one thread, one call at a time."""

    def __init__(self, file: Path) -> None:
        self._file, self._thread = file, ThreadPoolExecutor(1, "teller-store")
        self._waiting: list[tuple[Callable[[], Any], asyncio.Future[Any]]] = []  # writes for the next transaction
        self._lock = threading.Lock()
        self._held: dict[str, _Held] = {}

    async def open(self) -> None:
        """Reads what is there; a file that was cut off in the middle of a write is whole again."""
        self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._file.touch(mode=0o600)
        self._base = await self._do(self._connect)

    async def close(self) -> None:
        await self._do(self._base.close)
        self._thread.shutdown()

    async def ping(self) -> None:
        """Raises Unavailable where the file is out of reach."""
        await self._do(lambda: self._base.execute("SELECT count(*) FROM boxes").fetchone())

    async def rounds(self) -> Sequence[KeptRound]:
        rows = await self._do(lambda: self._base.execute("SELECT * FROM rounds ORDER BY poll_id").fetchall())
        return [
            KeptRound(
                poll_id,
                HostKeys(TokenSigner.from_bytes(signer), read_private(log), read_private(relay)),
                json.loads(manifest) if manifest is not None else None,
            )
            for poll_id, signer, log, relay, manifest in rows
        ]

    async def keep_keys(self, poll_id: str, keys: HostKeys) -> None:
        kept = (poll_id, keys.signer.to_bytes(), private_text(keys.log), private_text(keys.relay))
        await self._do(lambda: self._base.execute("INSERT INTO rounds VALUES (?, ?, ?, ?, NULL)", kept))

    async def keep_manifest(self, poll_id: str, manifest: Mapping[str, Any], places: int) -> None:
        def keep() -> None:
            with self._transaction():
                self._base.execute(
                    "UPDATE rounds SET manifest = ? WHERE poll_id = ? AND manifest IS NULL",
                    (canonical(dict(manifest)), poll_id),
                )
                self._make_box(poll_id, places)

        await self._do(keep)

    async def requests(self, poll_id: str) -> Mapping[str, str]:
        query = "SELECT member, hash FROM requests WHERE poll_id = ?"
        return dict(await self._do(lambda: self._base.execute(query, (poll_id,)).fetchall()))

    async def request_of(self, poll_id: str, member: str) -> str | None:
        query = "SELECT hash FROM requests WHERE poll_id = ? AND member = ?"
        found = await self._do(lambda: self._base.execute(query, (poll_id, member)).fetchone())
        return str(found[0]) if found else None

    async def keep_request(self, poll_id: str, member: str, request_hash: str) -> str:
        def keep() -> str:
            self._base.execute("INSERT OR IGNORE INTO requests VALUES (?, ?, ?)", (poll_id, member, request_hash))
            query = "SELECT hash FROM requests WHERE poll_id = ? AND member = ?"
            return str(self._base.execute(query, (poll_id, member)).fetchone()[0])

        return await self._together(keep)

    async def keep_requests(self, poll_id: str, requests: Mapping[str, str]) -> None:
        def keep() -> None:
            rows = ((poll_id, member, request_hash) for member, request_hash in requests.items())
            self._base.executemany("INSERT OR IGNORE INTO requests VALUES (?, ?, ?)", rows)

        await self._together(keep)

    async def keep_envelope(self, poll_id: str, envelope: bytes) -> bool:
        return await self._together(lambda: self._put(poll_id, envelope))

    async def envelopes(self, poll_id: str) -> list[bytes]:
        def read() -> list[bytes]:
            places = list(self._in_box(poll_id).lies.values())
            secrets.SystemRandom().shuffle(places)
            return [self._read(place) for place in places]

        return await self._do(read)

    async def empty_box(self, poll_id: str) -> None:
        await self._do(lambda: self._empty(poll_id))

    async def forget(self, poll_id: str) -> None:
        def forget() -> None:
            self._empty(poll_id)
            with self._transaction():
                for table in ("requests", "rounds"):
                    self._base.execute(f"DELETE FROM {table} WHERE poll_id = ?", (poll_id,))  # noqa: S608 - ours
            self._blank_journal()

        await self._do(forget)

    def _connect(self) -> sqlite3.Connection:
        base = sqlite3.connect(self._file, isolation_level=None, timeout=10)
        for pragma in _PRAGMAS:
            base.execute(f"PRAGMA {pragma}")
        base.executescript(_TABLES)
        return base

    async def _do(self, work: Callable[[], T]) -> T:
        """In its thread, in turn; raises Unavailable where the disk does not take it. What is begun is done, whoever waits."""
        try:
            return await asyncio.shield(asyncio.get_running_loop().run_in_executor(self._thread, work))
        except sqlite3.Error as problem:
            raise Unavailable(what="The store of the tellers' host") from problem

    async def _together(self, work: Callable[[], T]) -> T:
        """As ``_do``, in one transaction with whatever else waits by then: the disk is waited for once."""
        loop = asyncio.get_running_loop()
        done: asyncio.Future[T] = loop.create_future()
        with self._lock:
            self._waiting.append((work, done))
            first = len(self._waiting) == 1
        if first:
            self._thread.submit(self._write_waiting, loop)
        return await asyncio.shield(done)

    def _write_waiting(self, loop: asyncio.AbstractEventLoop) -> None:
        with self._lock:
            waiting, self._waiting = self._waiting, []
        failure: Exception | None = None
        results: list[Any] = [None] * len(waiting)
        try:
            with self._transaction():
                results = [work() for work, _ in waiting]
        except sqlite3.Error:
            failure = Unavailable(what="The store of the tellers' host")
        except Exception as problem:  # noqa: BLE001 - told to whoever waits
            failure = problem
        if failure is not None:
            self._held.clear()  # what was put in is not there
        loop.call_soon_threadsafe(_settle, [done for _, done in waiting], results, failure)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._base.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._base.execute("COMMIT")
        except BaseException:
            if self._base.in_transaction:
                self._base.execute("ROLLBACK")
            raise

    def _make_box(self, poll_id: str, places: int) -> None:
        if self._base.execute("SELECT 1 FROM boxes WHERE poll_id = ?", (poll_id,)).fetchone():
            return
        first = (self._base.execute("SELECT max(first + places) FROM boxes").fetchone()[0] or 0) + 1
        self._base.execute("INSERT INTO boxes VALUES (?, ?, ?)", (poll_id, first, places))
        rows = ((first + number, ENVELOPE_BYTES) for number in range(places))
        self._base.executemany("INSERT INTO places VALUES (?, zeroblob(?))", rows)

    def _box(self, poll_id: str) -> range:
        found = self._base.execute("SELECT first, places FROM boxes WHERE poll_id = ?", (poll_id,)).fetchone()
        return range(found[0], found[0] + found[1]) if found else range(0)

    def _in_box(self, poll_id: str) -> _Held:
        held = self._held.get(poll_id)
        if held is None:
            read = [(place, self._read(place)) for place in self._box(poll_id)]
            held = self._held[poll_id] = _Held(
                {_name(raw): place for place, raw in read if any(raw)}, [place for place, raw in read if not any(raw)]
            )
        return held

    def _put(self, poll_id: str, envelope: bytes) -> bool:
        held, name = self._in_box(poll_id), _name(envelope)
        if name in held.lies:
            return True
        if not held.free:
            return False
        drawn = secrets.randbelow(len(held.free))
        held.free[drawn], held.free[-1] = held.free[-1], held.free[drawn]
        place = held.free.pop()
        with self._base.blobopen("places", "envelope", place) as blob:
            blob.write(envelope)
        held.lies[name] = place
        return True

    def _read(self, place: int) -> bytes:
        with self._base.blobopen("places", "envelope", place, readonly=True) as blob:
            return bytes(blob.read())

    def _empty(self, poll_id: str) -> None:
        """Takes the box away, what lay in it overwritten."""
        box = self._box(poll_id)
        with self._transaction():
            self._base.execute("DELETE FROM places WHERE place >= ? AND place < ?", (box.start, box.stop))
            self._base.execute("DELETE FROM boxes WHERE poll_id = ?", (poll_id,))
        self._held.pop(poll_id, None)
        self._blank_journal()

    def _blank_journal(self) -> None:
        """Between transactions its head is zeros and SQLite reads nothing of it; all of it is then made so."""
        journal = self._file.with_name(f"{self._file.name}-journal")
        try:
            with journal.open("r+b") as raw:
                raw.write(bytes(journal.stat().st_size))
                raw.flush()
                os.fsync(raw.fileno())
        except FileNotFoundError:  # nothing was written yet
            return
        except OSError as problem:
            raise Unavailable(what="The store of the tellers' host") from problem


def _name(envelope: bytes) -> bytes:
    return hashlib.sha256(envelope).digest()


def _settle(waiting: Sequence[asyncio.Future[Any]], results: Sequence[Any], failure: Exception | None) -> None:
    for done, result in zip(waiting, results, strict=True):
        if not done.done():
            done.set_result(result) if failure is None else done.set_exception(failure)
