"""Recounts a closed poll from its stored ballots, compares that with the live tally and with the log, and keeps it. It is
made once: whoever asks again is given the one that is kept. A difference raises an alarm and is never smoothed over."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from services.voting.domain.ballot import PublishedBallot
from services.voting.domain.comparison import Against, at_closing
from services.voting.domain.errors import TotalsNotAgreed
from services.voting.domain.hand_count import agreed
from services.voting.domain.poll import SECRET_MODES, Mode, Poll
from services.voting.domain.result import Recount, silent_on
from services.voting.domain.sealed import box_is_open
from services.voting.domain.sealed_errors import BoxNotOpen
from services.voting.domain.tally import Link, chains_of, count
from services.voting.use_cases.note_difference import note
from services.voting.use_cases.ports import BallotLog, LiveTallies
from services.voting.use_cases.reconciliation_ports import ReconcilingWork, ReconcilingWorks
from shared.kernel.clock import Clock
from shared.kernel.errors import Unavailable

LIVE_TALLY_TRIES = 100  # of 10 ms: the live tally is at most so much behind, else it is unknown
Papers = list[tuple[str, ...]]
Silent = tuple[int, int] | None


@dataclass(frozen=True)
class RecountPoll:
    works: ReconcilingWorks
    clock: Clock
    tallies: LiveTallies
    log: BallotLog
    _one_at_a_time: dict[str, asyncio.Lock] = field(default_factory=dict)

    async def __call__(self, poll: Poll, stored: Sequence[PublishedBallot] | None = None) -> Recount | None:
        """The recount; None while two people have not yet entered the same totals of hands or of paper ballots, and while the box
        of a sealed vote is closed. ``stored``: its recorded ballots, where they were read at rest just now."""
        lock = self._one_at_a_time.setdefault(poll.poll_id, asyncio.Lock())
        try:
            async with lock:
                async with self.works.reading() as work:
                    kept = await work.polls.recount(poll.poll_id)
                return kept or await self._made(poll, stored)
        finally:
            if not lock.locked():
                self._one_at_a_time.pop(poll.poll_id, None)

    async def needed(self, poll: Poll) -> Recount:
        poll.must_be_closed()
        recount = await self(poll)
        if recount is None:
            raise TotalsNotAgreed() if box_is_open(poll) else BoxNotOpen()
        return recount

    async def _made(self, poll: Poll, stored: Sequence[PublishedBallot] | None) -> Recount | None:
        if not box_is_open(poll):
            return None
        others: dict[Against, Mapping[str, int]] = {}
        if poll.mode is Mode.RECORDED:
            recount, others = await self._of_ballots(poll, await self._links(poll, stored))
        else:
            papers, checks, silent = await self._urn(poll)
            if poll.counted_by_hand:
                return await self._with_totals(poll, papers, checks, silent)
            recount = Recount(count(poll.paper, papers), None, (), checks, silent=silent)
        async with self.works() as work:
            if await work.polls.keep_recount(poll.poll_id, recount):
                await self._raise_alarms(work, poll, recount, others)
                return recount
        async with self.works.reading() as work:
            return await work.polls.recount(poll.poll_id)

    async def _with_totals(
        self, poll: Poll, papers: Papers, checks: Mapping[str, str], silent: Silent
    ) -> Recount | None:
        """What was counted by hand, and of a secret poll the papers of its urn beside it."""
        async with self.works() as work:
            await work.polls.locked(poll.poll_id)  # nobody enters other totals while these are kept
            found = agreed(await work.totals.newest(poll.poll_id))
            if found is None:
                return None
            by_hand, names = found
            on_paper = {"valid": by_hand.valid, "blank": by_hand.blank, "invalid": by_hand.invalid}
            paper = {"issued": poll.paper_issued, **on_paper} if poll.mode in SECRET_MODES else None
            recount = Recount(count(poll.paper, papers, by_hand), None, names, checks, paper, silent)
            if await work.polls.keep_recount(poll.poll_id, recount):
                return recount
            return await work.polls.recount(poll.poll_id)

    async def _urn(self, poll: Poll) -> tuple[Papers, dict[str, str], Silent]:
        """The papers, whether they and the paper ballots issued are as many as have voted, and who has not; hands have no urn."""
        if poll.mode is Mode.HANDS:
            return [], {}, None
        async with self.works.reading() as work:
            papers = await work.urns.papers(poll.poll_id)
            voters = await work.urns.voters(poll.poll_id)
        accounted = len(papers) + poll.paper_issued
        if poll.mode is Mode.SEALED and accounted < len(voters):  # tokens that were not used
            accounted = len(voters)
        checks = {"turnout": _check(len(voters), accounted)}
        return papers, checks, silent_on(poll.frozen_at_opening.roll, voters)

    async def _links(self, poll: Poll, stored: Sequence[PublishedBallot] | None) -> list[Link]:
        if stored is not None:
            return [Link(each.member, each.link, tuple(each.marks)) for each in stored]
        async with self.works.reading() as work:
            return await work.ballots.links(poll.poll_id)

    async def _of_ballots(self, poll: Poll, links: list[Link]) -> tuple[Recount, dict[Against, Mapping[str, int]]]:
        chains = chains_of(links)
        newest = chains.newest.values()
        counted = count(poll.paper, (link.marks for link in newest))
        live, logged = await asyncio.gather(
            self._live_marks(poll, chains.counted), self.log.count(poll, chains.counted)
        )
        found: dict[Against, Mapping[str, int] | None] = {"live tally": live, "log": logged}
        others = {name: marks for name, marks in found.items() if marks is not None}
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
                live = await self.tallies.read(poll.poll_id, members=False)
                if live is None and accepted == 0:
                    return {}
                if live is not None and live.counted >= accepted:
                    return {choice: n for choice, n in live.marks.items() if n}
                await asyncio.sleep(0.01)
        except Unavailable:
            return None
        return None

    async def _raise_alarms(
        self, work: ReconcilingWork, poll: Poll, recount: Recount, others: Mapping[Against, Mapping[str, int]]
    ) -> None:
        here = {mark: number for mark, number in recount.count.counts.items() if number}
        for against, there in others.items():
            if recount.checks[against] == "different":
                await note(work, self.clock, poll, at_closing(against, here, there))


def _check(counted: object, other: object) -> str:
    if other is None:
        return "unknown"
    return "alike" if counted == other else "different"
