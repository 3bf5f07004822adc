"""Reads the ballots of one poll back from the log, to compare the recount with what was told to everyone."""

from __future__ import annotations

import asyncio

from pydantic import ValidationError

from services.voting.domain.comparison import Kept
from services.voting.domain.poll import Poll
from services.voting.domain.tally import Chains, Link
from shared.chassis.event_log import EventLog
from shared.contracts import topics
from shared.contracts.envelope import Envelope
from shared.contracts.voting import BallotsAcceptedV1
from shared.kernel.errors import Unavailable

WITHIN_S = 1.0  # the relay is at most so much behind, else what the log holds is unknown
AT_ONCE = 1_000


class LogOfBallots:
    def __init__(self, log: EventLog) -> None:
        self._log = log

    async def places(self) -> dict[str, int] | None:
        try:
            async with asyncio.timeout(WITHIN_S):
                ends = await self._log.ends([topics.BALLOTS])
        except (Unavailable, TimeoutError):
            return None
        return {str(partition): offset for (_, partition), offset in ends.items()}

    async def count(self, poll: Poll, accepted: int) -> dict[str, int] | None:
        if accepted == 0:
            return {}
        places = {(topics.BALLOTS, int(n)): offset for n, offset in (poll.log_places or {}).items()}
        chains = Chains()
        try:
            async with asyncio.timeout(WITHIN_S):
                reader = await self._log.reader([topics.BALLOTS], places)
                try:
                    while chains.counted < accepted:
                        for record in await reader.fetch(AT_ONCE, 100):
                            if record.key == poll.poll_id:
                                chains.fold(links_of(Envelope.model_validate_json(record.value)))
                finally:
                    await reader.close()
        except (Unavailable, TimeoutError, ValidationError):
            return None
        return chains.marks()


def ballots_of(envelope: Envelope) -> list[tuple[str, Kept]]:
    """The ballots of a batch with their ids. Raises ValidationError for what is no batch of ballots."""
    batch = BallotsAcceptedV1.model_validate(envelope.data)
    return [
        (each.ballot_id, Kept(each.member, each.supersedes, each.link, tuple(each.marks))) for each in batch.ballots
    ]


def links_of(envelope: Envelope) -> list[Link]:
    """The ballots of a batch as told on the log."""
    batch = BallotsAcceptedV1.model_validate(envelope.data)
    return [Link(ballot.member, ballot.link, ballot.marks) for ballot in batch.ballots]
