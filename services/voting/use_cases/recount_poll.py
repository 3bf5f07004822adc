"""Recounts a closed poll from its stored ballots, compares that with the live tally and with the log, and keeps it. It is
made once: whoever asks again is given the one that is kept. A difference raises an alarm and is never smoothed over."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from services.voting.domain.errors import TotalsNotAgreed
from services.voting.domain.events import DifferenceFound
from services.voting.domain.poll import Mode, Poll
from services.voting.domain.result import Recount, silent_on
from services.voting.domain.tally import chains_of, count, count_of_totals
from services.voting.use_cases.ports import BallotLog, LiveTallies, Work, Works
from shared.kernel.errors import Unavailable

LIVE_TALLY_TRIES = 100  # of 10 ms: the live tally is at most so much behind, else it is unknown


@dataclass(frozen=True)
class RecountPoll:
    works: Works
    tallies: LiveTallies
    log: BallotLog
    _one_at_a_time: dict[str, asyncio.Lock] = field(default_factory=dict)

    async def __call__(self, poll: Poll) -> Recount | None:
        """The recount; None while two people have not yet entered the same totals of a show of hands."""
        lock = self._one_at_a_time.setdefault(poll.poll_id, asyncio.Lock())
        try:
            async with lock:
                async with self.works.reading() as work:
                    kept = await work.polls.recount(poll.poll_id)
                return kept or await self._made(poll)
        finally:
            if not lock.locked():
                self._one_at_a_time.pop(poll.poll_id, None)

    async def needed(self, poll: Poll) -> Recount:
        poll.must_be_closed()
        recount = await self(poll)
        if recount is None:
            raise TotalsNotAgreed()
        return recount

    async def _made(self, poll: Poll) -> Recount | None:
        if poll.mode is Mode.HANDS:
            return await self._of_hands(poll)
        others: dict[str, Mapping[str, int]] = {}
        if poll.mode is Mode.SECRET:
            recount = await self._of_urn(poll)
        else:
            recount, others = await self._of_ballots(poll)
        async with self.works() as work:
            if await work.polls.keep_recount(poll.poll_id, recount):
                self._raise_alarms(work, poll, recount, others)
                return recount
        async with self.works.reading() as work:
            return await work.polls.recount(poll.poll_id)

    async def _of_hands(self, poll: Poll) -> Recount | None:
        async with self.works() as work:
            await work.polls.locked(poll.poll_id)  # nobody enters other totals while these are kept
            recount = _agreed(await work.totals.newest(poll.poll_id))
            if recount is not None:
                await work.polls.keep_recount(poll.poll_id, recount)
        return recount

    async def _of_urn(self, poll: Poll) -> Recount:
        async with self.works.reading() as work:
            papers = await work.urns.papers(poll.poll_id)
            voters = await work.urns.voters(poll.poll_id)
        silent = silent_on(poll.frozen_at_opening.roll, voters)
        return Recount(count(poll.paper, papers), None, (), {"turnout": _check(len(voters), len(papers))}, silent)

    async def _of_ballots(self, poll: Poll) -> tuple[Recount, dict[str, Mapping[str, int]]]:
        async with self.works.reading() as work:
            chains = chains_of(await work.ballots.links(poll.poll_id))
        newest = chains.newest.values()
        counted = count(poll.paper, (link.marks for link in newest))
        live, logged = await asyncio.gather(
            self._live_marks(poll, chains.counted), self.log.count(poll, chains.counted)
        )
        others = {name: marks for name, marks in (("live tally", live), ("log", logged)) if marks is not None}
        checks = {
            "live tally": _check(chains.marks(), live),
            "log": _check(chains.marks(), logged),
        }
        roll_call = {link.member: ",".join(link.marks) for link in sorted(newest, key=lambda link: link.member)}
        return Recount(counted, roll_call, (), checks), others

    async def _live_marks(self, poll: Poll, accepted: int) -> Mapping[str, int] | None:
        """The live tally once it has folded in all accepted ballots; None when it is unknown or does not get there."""
        try:
            for _ in range(LIVE_TALLY_TRIES):
                live = await self.tallies.read(poll.poll_id)
                if live is None and accepted == 0:
                    return {}
                if live is not None and live.counted >= accepted:
                    return {choice: n for choice, n in live.marks.items() if n}
                await asyncio.sleep(0.01)
        except Unavailable:
            return None
        return None

    def _raise_alarms(self, work: Work, poll: Poll, recount: Recount, others: Mapping[str, Mapping[str, int]]) -> None:
        if recount.checks.get("live tally") == "different":
            work.say(DifferenceFound(poll, recount.count.counts, others["live tally"], "live tally"))
        if recount.checks.get("log") == "different":
            work.say(DifferenceFound(poll, recount.count.counts, others["log"], "log"))


def _agreed(entered: Sequence[tuple[str, str, Mapping[str, int]]]) -> Recount | None:
    for number, (_, name, counts) in enumerate(entered):
        for _, other_name, other in entered[:number]:
            if counts == other:
                return Recount(count_of_totals(counts), None, (other_name, name), {})
    return None


def _check(counted: object, other: object) -> str:
    if other is None:
        return "unknown"
    return "alike" if counted == other else "different"
