"""The ballot box: one writer a process commits all ballots that wait, together, and only then answers them (V2). It does not
linger: an idle writer commits at once, a busy one gathers by itself what came meanwhile. The poll rows are held shared, so
that close, which takes them exclusively, comes either before a batch or after it (V4)."""

from __future__ import annotations

import asyncio
import contextvars
import logging
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from services.voting.adapters.ballot_store import BallotStore, Offered
from services.voting.adapters.publishing import batch_of
from services.voting.adapters.work import VotingWork
from services.voting.domain.ballot import (
    PAPER,
    Ballot,
    Receipt,
    StoredBallot,
    receipt_of,
    secret_receipt,
    why_not_stored,
)
from services.voting.domain.errors import BallotUncertain, NoChangeAllowed, TooManyBallotsWaiting, UnknownPoll
from services.voting.domain.paper_errors import VotesOnPaper
from services.voting.domain.poll import Intake, Mode
from services.voting.use_cases.ports import CurrentPolls
from shared.chassis.units import SqlUnitsOfWork
from shared.kernel.clock import Clock
from shared.kernel.errors import Refusal, Unavailable

log = logging.getLogger(__name__)
BATCH = 256
MOST_WAITING = 20_000
Outcome = Receipt | Exception


@dataclass(eq=False)
class _Waiting:
    ballot: Ballot
    answers: list[asyncio.Future[Receipt]] = field(default_factory=list)

    def settle(self, outcome: Outcome) -> None:
        for answer in self.answers:
            if answer.done():  # whoever asked has gone
                continue
            if isinstance(outcome, Receipt):
                answer.set_result(outcome)
            else:
                answer.set_exception(outcome)


class BatchWriter:
    def __init__(
        self, works: SqlUnitsOfWork[VotingWork], store: BallotStore, clock: Clock, current: CurrentPolls
    ) -> None:
        self._works, self._store, self._clock, self._current = works, store, clock, current
        self._queue: deque[_Waiting] = deque()
        self._alike: dict[Ballot, _Waiting] = {}
        self._writer: asyncio.Task[None] | None = None

    async def put(self, ballot: Ballot) -> Receipt:
        waiting = self._alike.get(ballot)
        if waiting is None:
            if len(self._queue) >= MOST_WAITING:
                raise TooManyBallotsWaiting()
            waiting = self._alike[ballot] = _Waiting(ballot)
            self._queue.append(waiting)
        answer: asyncio.Future[Receipt] = asyncio.get_running_loop().create_future()
        waiting.answers.append(answer)
        if self._writer is None:
            # in a context of its own: what it commits belongs to no single request
            self._writer = asyncio.create_task(self._write_all(), context=contextvars.Context())
        return await answer

    async def _write_all(self) -> None:
        try:
            while self._queue:
                batch = [self._queue.popleft() for _ in range(min(BATCH, len(self._queue)))]
                await self._write_or_fail(batch)
        finally:
            self._writer = None

    async def _write_or_fail(self, batch: list[_Waiting]) -> None:
        for waiting in batch:
            self._alike.pop(waiting.ballot, None)  # who comes now waits for its own answer
        try:
            outcomes = await self._write(batch)
        except Unavailable as problem:
            log.warning("ballots wait to be sent again: %s", problem)
            outcomes = dict.fromkeys(batch, BallotUncertain())
        except asyncio.CancelledError:
            self._settle(batch, dict.fromkeys(batch, BallotUncertain()))
            raise
        except Exception as problem:  # the writer must outlive whatever one batch meets
            if len(batch) > 1:  # one unlucky ballot must not take the others with it
                for waiting in batch:
                    await self._write_or_fail([waiting])
                return
            log.error("a ballot could not be stored", exc_info=problem)
            outcomes = dict.fromkeys(batch, problem)
        self._settle(batch, outcomes)

    def _settle(self, batch: list[_Waiting], outcomes: Mapping[_Waiting, Outcome]) -> None:
        again = [waiting for waiting in batch if waiting not in outcomes]
        self._queue.extendleft(reversed(again))
        for waiting, outcome in outcomes.items():
            waiting.settle(outcome)

    async def _write(self, batch: list[_Waiting]) -> dict[_Waiting, Outcome]:
        now, polls = self._clock.now(), dict[str, Intake]()
        tried: dict[tuple[str, str], _Waiting] = {}  # named ballots: one a member, the first that came

        def offer(found: Mapping[str, Intake]) -> Offered | None:
            polls.update(found)
            for each in batch:
                poll = polls.get(each.ballot.poll_id)
                if poll is not None and poll.mode is not Mode.SECRET and _why_shut(poll, now) is None:
                    tried.setdefault((poll.poll_id, each.ballot.member), each)
            records = {poll_id: self._record(polls[poll_id]) for poll_id, _ in tried}
            return Offered([each.ballot for each in tried.values()], records, now) if tried else None

        stored = await self._store.store({waiting.ballot.poll_id for waiting in batch}, offer)
        if stored:
            self._works.outbox_filled.set()
        shut = {poll_id: why for poll_id, poll in polls.items() if (why := _why_shut(poll, now))}
        outcomes: dict[_Waiting, Outcome] = {each: UnknownPoll() for each in batch if each.ballot.poll_id not in polls}
        for each in tried.values():
            if (link := stored.get(each.ballot.ballot_id)) is not None:
                outcomes[each] = _receipt(_stored(each.ballot, link, now), polls)
        left = [each for each in batch if each not in outcomes]
        secret = [each for each in left if polls[each.ballot.poll_id].mode is Mode.SECRET]
        named = [each for each in left if polls[each.ballot.poll_id].mode is not Mode.SECRET]
        if named:
            outcomes |= await self._told_why(named, set(tried.values()), polls, shut)
        if secret:
            outcomes |= await self._write_secret(secret)
        for poll_id in shut:
            self._current.forget(poll_id)
        return outcomes

    def _record(self, poll: Intake) -> tuple[bytes, bytes]:
        """What a record of this poll's ballots begins and ends with: the contract, cut open where its ballots go."""
        head, ballots, tail = self._works.outbox_row(batch_of(poll), None)["value"].rpartition(b"[]")
        if not ballots:
            raise ValueError("a batch of ballots has no place for its ballots")
        return head, tail

    async def _told_why(
        self,
        left: list[_Waiting],
        tried: set[_Waiting],
        polls: Mapping[str, Intake],
        shut: Mapping[str, Refusal],
    ) -> dict[_Waiting, Outcome]:
        """What became of those that were not stored now. Those without an outcome are tried with the next batch. Ballots are
        never altered, so a look after the commit tells as much as one before it."""
        async with self._works.reading() as work:
            by_id = await work.ballots.by_id([each.ballot.ballot_id for each in left])
            by_place = await work.ballots.by_place([each.ballot for each in left])
        outcomes: dict[_Waiting, Outcome] = {}
        for each in left:
            ballot = each.ballot
            same_id, same_place = by_id.get(ballot.ballot_id), by_place.get(ballot.place)
            if same_id is None and ballot.poll_id in shut:
                outcomes[each] = shut[ballot.poll_id]
                continue
            changes = polls[ballot.poll_id].change_allowed
            became = why_not_stored(ballot, same_id, same_place, tried=each in tried, change_allowed=changes)
            if isinstance(became, StoredBallot):
                outcomes[each] = _receipt(became, polls)
            elif became is not None:
                outcomes[each] = became
        return outcomes

    async def _write_secret(self, waiting: list[_Waiting]) -> dict[_Waiting, Outcome]:
        async with self._works() as work:
            polls = await work.polls.shared({each.ballot.poll_id for each in waiting})
            now = self._clock.now()
            shut = {poll_id: why for poll_id, poll in polls.items() if (why := _why_shut(poll, now))}
            offered = [each.ballot for each in waiting if each.ballot.poll_id not in shut]
            if offered:
                await work.urns.put(list({(b.poll_id, b.member): b for b in reversed(offered)}.values()))
            voted = await work.urns.who_has_voted({(each.ballot.poll_id, each.ballot.member) for each in waiting})
        outcomes: dict[_Waiting, Outcome] = {}
        for each in waiting:
            ballot = each.ballot
            taken = voted.get((ballot.poll_id, ballot.member))
            if taken == ballot.ballot_id:
                outcomes[each] = secret_receipt(ballot, polls[ballot.poll_id].manifest_hash)
            else:
                why_not = VotesOnPaper() if taken == PAPER else NoChangeAllowed()
                outcomes[each] = shut.get(ballot.poll_id, why_not)
        return outcomes


def _why_shut(poll: Intake, now: datetime) -> Refusal | None:
    try:
        poll.must_take_ballots(now)
    except Refusal as why:
        return why
    return None


def _stored(ballot: Ballot, link: int, at: datetime) -> StoredBallot:
    return StoredBallot(ballot.ballot_id, ballot.poll_id, ballot.member, ballot.marks, ballot.supersedes, link, at)


def _receipt(stored: StoredBallot, polls: Mapping[str, Intake]) -> Receipt:
    return receipt_of(stored, polls[stored.poll_id].manifest_hash)
