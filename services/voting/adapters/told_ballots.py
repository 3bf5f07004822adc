"""The log of ballots read back for reconciliation. The keys of the whole topic are read once, in slices, and followed from there,
so that the ballots of one poll are read from where they begin to where they end and nowhere else. Kept in memory: a place for
each poll. What it has read is read anew each time it is asked: what was altered since is seen."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import ValidationError

from services.voting.adapters.ballot_log import ballots_of
from services.voting.domain.comparison import Kept, Told
from shared.chassis.event_log import EventLog, LogUnavailable, Reader, Record
from shared.contracts import topics
from shared.contracts.envelope import Envelope
from shared.kernel.errors import Unavailable

AT_ONCE = 1_000
READ_AT_ONCE = 50_000  # records of which the keys are read before others have their turn
SILENT_S = 1.0  # a log that gives nothing for so long has nothing there
LATE_S = 5.0


@dataclass(slots=True)
class _Span:
    partition: int
    first: int
    last: int


class ToldBallots:
    def __init__(self, log: EventLog) -> None:
        self._log = log
        self._spans: dict[str, _Span] = {}
        self._read: dict[int, int] = {}
        self._reader: Reader | None = None
        self._following = asyncio.Lock()

    async def catch_up(self, *, surely: bool = False) -> Mapping[int, int]:
        async with self._following:
            try:
                return await self._follow(surely)
            except Unavailable:
                await self._begin_anew()
                raise

    async def _follow(self, surely: bool) -> Mapping[int, int]:
        if self._reader is None:
            self._reader = await self._log.reader([topics.BALLOTS], {})
            surely = True  # the first time: what has not been read through is not known
        ends = await self._ends() if surely else {}
        deadline, read = time.monotonic() + LATE_S, 0
        while True:
            records = await self._reader.fetch(AT_ONCE, 20 if surely else 0)
            for record in records:
                self._note(record)
            read += len(records)
            behind = any(self._read.get(partition, 0) < end for partition, end in ends.items())
            if not records and not behind:
                return dict(self._read)
            if read >= READ_AT_ONCE or time.monotonic() > deadline:
                raise LogUnavailable(what="The log of ballots (not read through yet)")

    def _note(self, record: Record) -> None:
        span = self._spans.setdefault(record.key, _Span(record.partition, record.offset, record.offset))
        span.last = max(span.last, record.offset)
        self._read[record.partition] = record.offset + 1

    async def of(self, poll_id: str, read_before: Mapping[int, int]) -> Told:
        span = self._spans.get(poll_id)
        if span is None:
            return Told({})
        ballots: dict[str, Kept] = {}
        early: set[str] = set()
        twice: set[str] = set()
        for record in await self._records(poll_id, span):
            for ballot_id, ballot in _read(record):
                if ballots.setdefault(ballot_id, ballot) != ballot:
                    twice.add(ballot_id)
                if record.offset < read_before.get(span.partition, 0):
                    early.add(ballot_id)
        return Told(ballots, early, twice)

    async def _records(self, poll_id: str, span: _Span) -> list[Record]:
        """Of the poll, between its first and its last place; a place that is empty by now is passed over."""
        places = {(topics.BALLOTS, n): offset for n, offset in (await self._ends()).items()}
        place = topics.BALLOTS, span.partition
        if span.last >= places[place]:
            await self._begin_anew()
            raise LogUnavailable(what="The log of ballots (shorter than it was)")
        reader = await self._log.reader([topics.BALLOTS], {**places, place: span.first})
        found: list[Record] = []
        reached, heard = span.first, time.monotonic()
        try:
            while reached <= span.last and time.monotonic() - heard < SILENT_S:
                for record in await reader.fetch(AT_ONCE, 50):
                    if record.partition == span.partition:
                        reached, heard = record.offset + 1, time.monotonic()
                        found += [record] if record.key == poll_id and record.offset <= span.last else []
        finally:
            await reader.close()
        return found

    async def _ends(self) -> dict[int, int]:
        return {partition: end for (_, partition), end in (await self._log.ends([topics.BALLOTS])).items()}

    async def _begin_anew(self) -> None:
        reader, self._reader = self._reader, None
        self._spans, self._read = {}, {}
        if reader is not None:
            await reader.close()


def _read(record: Record) -> list[tuple[str, Kept]]:
    try:
        return ballots_of(Envelope.model_validate_json(record.value))
    except ValidationError:
        return [(f"{record.partition}/{record.offset}", Kept("", None, 0, (), unreadable=True))]
