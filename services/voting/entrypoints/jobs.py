"""What voting does unasked, in one process at a time: the live tallies, closing polls whose time is up, publishing
documents whose embargo has ended, and comparing the stores of every vote."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import defaultdict
from collections.abc import Sequence

from pydantic import ValidationError

from services.voting.domain.tally import Link
from services.voting.use_cases.close_poll import ClosePoll
from services.voting.use_cases.live_tally import LiveTallyKeeper
from services.voting.use_cases.ports import LiveTallies
from services.voting.use_cases.publish_document import PublishDocument
from services.voting.use_cases.reconcile_polls import ReconcilePolls
from shared.chassis.event_log import EventLog, Reader, Record
from shared.contracts import topics
from shared.contracts.envelope import Envelope
from shared.contracts.voting import BallotsAcceptedV1
from shared.kernel.errors import Unavailable

log = logging.getLogger(__name__)
AT_ONCE = 1_000
LOOK_AT_CLOCK_S = 0.2
LOOK_AT_EMBARGOES_S = 1.0
TRY_AGAIN_S = 0.5
RECONCILE_S = 1.0, 2.5  # between two looks: nine times what the last one took, within these bounds


class KeepLiveTallies:
    """Reads the log of ballots with a place of its own, kept with the tallies, so that both are lost or there together."""

    def __init__(self, event_log: EventLog, tallies: LiveTallies, keeper: LiveTallyKeeper) -> None:
        self._log, self._tallies, self._keeper = event_log, tallies, keeper

    async def run(self) -> None:
        while True:
            try:
                reader = await self._reader()
                try:
                    while True:
                        await self._once(reader)
                finally:
                    await reader.close()
            except Unavailable as problem:
                log.warning("the live tallies wait: %s", problem)
                await asyncio.sleep(TRY_AGAIN_S)

    async def _reader(self) -> Reader:
        """From the kept place; where that is lost from the end, since what came before is rebuilt from the store."""
        ends = await self._log.ends([topics.BALLOTS])
        kept = await self._tallies.places()
        if kept is None:
            await self._tallies.keep_places({f"{topic}/{n}": end for (topic, n), end in ends.items()})
            return await self._log.reader([topics.BALLOTS], ends)
        places = {(topic, n): min(kept.get(f"{topic}/{n}", 0), end) for (topic, n), end in ends.items()}
        return await self._log.reader([topics.BALLOTS], places)

    async def _once(self, reader: Reader) -> None:
        records = await reader.fetch(AT_ONCE, max(1, int(self._keeper.wait_s() * 1000)))
        if records:
            await self._keeper.fold(_by_poll(records))
            await self._tallies.keep_places({f"{r.topic}/{r.partition}": r.offset + 1 for r in records})
        if self._keeper.look_is_due:
            await self._keeper.look_around()
        if self._keeper.telling_is_due:
            await self._keeper.tell()


def _by_poll(records: Sequence[Record]) -> dict[str, list[Link]]:
    found: dict[str, list[Link]] = defaultdict(list)
    for record in records:
        try:
            batch = BallotsAcceptedV1.model_validate(Envelope.model_validate_json(record.value).data)
        except ValidationError as problem:  # not ours; what it hides from the tally is found when it stays behind
            log.error("no batch of ballots: %s/%s %s: %s", record.topic, record.partition, record.offset, problem)
            continue
        found[batch.poll_id] += [Link(ballot.member, ballot.link, ballot.marks) for ballot in batch.ballots]
    return found


async def close_when_time_is_up(close: ClosePoll) -> None:
    while True:
        try:
            await close.those_whose_time_is_up()
        except Unavailable as problem:
            log.warning("the clock of polls waits: %s", problem)
        await asyncio.sleep(LOOK_AT_CLOCK_S)


async def publish_when_due(publish: PublishDocument) -> None:
    while True:
        try:
            await publish.those_due()
        except Unavailable as problem:
            log.warning("the ends of embargoes wait: %s", problem)
        await asyncio.sleep(LOOK_AT_EMBARGOES_S)


async def reconcile_always(polls: ReconcilePolls) -> None:
    while True:
        began = time.monotonic()
        try:
            await polls.look()
        except Unavailable as problem:
            log.warning("reconciliation waits: %s", problem)
        least, most = RECONCILE_S
        await asyncio.sleep(min(most, max(least, 9 * (time.monotonic() - began))))
