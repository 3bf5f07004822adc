"""Compares, for as long as voting runs, what database, log and live tally hold of every vote: those running or just closed at
each look, older ones in turn. A difference is looked at twice, recorded and told (note_difference.py); nothing is repaired.

The order of reading makes it certain. First the live tally and the log so far, both of which follow the database; then the
stored ballots; then what waits to be sent; last the log again. So whatever the log or the tally has more, and whatever the log
has less than what was sent, is a difference and not a matter of time. It cannot tell which of two stores is right."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from services.voting.domain.comparison import (
    Against,
    Difference,
    Kept,
    Standing,
    against_live,
    against_log,
    against_recount,
    against_tokens,
    against_urn,
    folded,
)
from services.voting.domain.hand_count import NOTHING, HandCount, agreed
from services.voting.domain.poll import RUNNING, SECRET_MODES, Mode, Poll, State
from services.voting.domain.sealed import box_is_open
from services.voting.domain.tally import count
from services.voting.use_cases.note_difference import note
from services.voting.use_cases.ports import Actor, LiveTallies, LiveTally
from services.voting.use_cases.reconciliation_ports import ReconcilingWork, ReconcilingWorks, Recorded, TellsBallots
from shared.kernel.clock import Clock
from shared.kernel.errors import Unavailable

LATELY = timedelta(minutes=10)  # so long is a closed poll looked at as often as an open one
PAGE = 2_000  # stored ballots at once; between pages others have their turn
OLD_AT_ONCE = 20
OLD_SECONDS = 0.02  # an open hall comes first: at each look so much time for old polls, and one at least
IN_AN_ANSWER = 20
Signed = tuple[tuple[Against, str], ...]
Found = tuple[Standing, Difference | None]


@dataclass(frozen=True, slots=True)
class Compared:
    """``ballots``: stored, or members that have voted. ``against``: what was compared with, and how it stands."""

    poll: Poll
    ballots: int
    against: Mapping[Against, Standing]
    differences: tuple[Difference, ...]

    @property
    def signed(self) -> Signed:
        return tuple((each.against, each.signature) for each in self.differences)


@dataclass(frozen=True, slots=True)
class Watch:
    """What the last look in this process took in. ``lap``: when every poll had been looked at."""

    at: datetime
    current: int
    lap: datetime | None


@dataclass
class ReconcilePolls:
    works: ReconcilingWorks
    tallies: LiveTallies
    log: TellsBallots
    clock: Clock
    watch: Watch | None = None
    _old: str = ""  # how far the present lap over all polls has come
    _known: dict[str, Signed] = field(default_factory=dict)  # recorded ones, not to be told again

    async def look(self) -> None:
        """One look: all current polls, and as many old ones as there is time for."""
        async with self.works.reading() as work:
            current = await work.at_rest.current(self.clock.now() - LATELY)
            old = await work.at_rest.opened(self._old, OLD_AT_ONCE)
        for poll_id in current:
            await self._compared_and_told(poll_id)
        began, lap = time.monotonic(), self.watch.lap if self.watch else None
        for poll_id in old:
            if poll_id not in current:
                await self._compared_and_told(poll_id)
            self._old = poll_id
            if time.monotonic() - began > OLD_SECONDS:
                break
        else:
            if len(old) < OLD_AT_ONCE:
                self._old, lap = "", self.clock.now()
        self.watch = Watch(self.clock.now(), len(current), lap)

    async def page(self, actor: Actor, after: str) -> tuple[list[Compared], str | None]:
        """Polls of the asker's organisation compared now, and the id to go on after, where there are more. What is found is
        recorded as ever."""
        async with self.works.reading() as work:
            found = await work.at_rest.opened(after, IN_AN_ANSWER + 1, actor.organisation_id)
        compared = [await self._compared_and_told(poll_id) for poll_id in found[:IN_AN_ANSWER]]
        last = found[IN_AN_ANSWER - 1] if len(found) > IN_AN_ANSWER else None
        return [each for each in compared if each is not None], last

    async def recorded(self, actor: Actor) -> list[Recorded]:
        async with self.works.reading() as work:
            return await work.differences.of_organisation(actor.organisation_id, actor.assembly_id)

    async def _compared_and_told(self, poll_id: str) -> Compared | None:
        compared = await self._compared(poll_id)
        if compared is None:
            return None
        if not compared.signed:
            self._known.pop(poll_id, None)
        elif compared.signed != self._known.get(poll_id):
            compared = await self._compared(poll_id, surely=True)  # once more, after the log has been read to its end
            if compared is not None:
                await self._tell(compared)
        return compared

    async def _tell(self, compared: Compared) -> None:
        async with self.works() as work:
            for each in compared.differences:
                await note(work, self.clock, compared.poll, each)
        self._known[compared.poll.poll_id] = compared.signed

    async def _compared(self, poll_id: str, *, surely: bool = False) -> Compared | None:
        async with self.works.reading() as work:
            poll = await work.polls.get(poll_id)
        if poll is None or poll.mode is Mode.HANDS:
            return None
        return await (self._secret(poll) if poll.mode in SECRET_MODES else self._recorded(poll, surely))

    async def _recorded(self, poll: Poll, surely: bool) -> Compared:
        live, read = await self._live(poll.poll_id), await self._caught_up(surely)
        stored = await self._stored(poll.poll_id)
        async with self.works.reading() as work:
            waiting = await work.at_rest.waiting(poll.poll_id)
        chains = folded(stored.values())
        found: dict[Against, Found] = {"log": await self._against_log(poll, stored, waiting, read, surely)}
        found["live tally"] = against_live(chains, live.counted, live.marks) if live else ("unknown", None)
        if not stored and live is None:
            found["live tally"] = "alike", None
        papers = (link.marks for link in chains.newest.values())
        found |= await self._against_recount(poll, papers)
        return _of(poll, len(stored), found)

    async def _secret(self, poll: Poll) -> Compared:
        """Numbers alone, until the vote is counted (V6)."""
        async with self.works.reading() as work:
            voted, on_paper, papers = await work.at_rest.urn(poll.poll_id)
            in_urn = await work.urns.papers(poll.poll_id) if poll.state not in RUNNING else []
            sealed = await work.sealed.received(poll.poll_id) if poll.mode is Mode.SEALED else None
        found: dict[Against, Found] = {"urn": _in_the_urn(poll, voted, on_paper, papers, sealed)}
        if not box_is_open(poll):
            return _of(poll, voted, found)
        if poll.state in (State.CLOSED, State.DECLARED):
            found |= await self._against_recount(poll, in_urn)
        return _of(poll, voted, found)

    async def _against_recount(self, poll: Poll, papers: Iterable[tuple[str, ...]]) -> dict[Against, Found]:
        if poll.state in RUNNING:
            return {}
        async with self.works.reading() as work:
            kept = await work.polls.recount(poll.poll_id)
            if kept is None:
                return {}
            by_hand = await self._by_hand(work, poll)
        return {"recount": against_recount(count(poll.paper, papers, by_hand).counts, kept.count.counts)}

    async def _by_hand(self, work: ReconcilingWork, poll: Poll) -> HandCount:
        found = agreed(await work.totals.newest(poll.poll_id)) if poll.counted_by_hand else None
        return found[0] if found else NOTHING

    async def _against_log(
        self,
        poll: Poll,
        stored: Mapping[str, Kept],
        waiting: set[str] | None,
        read: Mapping[int, int] | None,
        surely: bool,
    ) -> Found:
        if read is None:
            return "unknown", None
        try:
            await self.log.catch_up(surely=surely)
            return against_log(stored, await self.log.of(poll.poll_id, read), waiting)
        except Unavailable:
            return "unknown", None

    async def _stored(self, poll_id: str) -> dict[str, Kept]:
        stored: dict[str, Kept] = {}
        last: tuple[str, str] | None = None
        while True:
            async with self.works.reading() as work:
                page = await work.at_rest.page(poll_id, last, PAGE)
            stored |= page
            if len(page) < PAGE:
                return stored
            newest = page[-1][1]
            last = newest.member, newest.supersedes or ""

    async def _caught_up(self, surely: bool) -> Mapping[int, int] | None:
        try:
            return await self.log.catch_up(surely=surely)
        except Unavailable:
            return None

    async def _live(self, poll_id: str) -> LiveTally | None:
        try:
            return await self.tallies.read(poll_id)
        except Unavailable:
            return None


def _in_the_urn(poll: Poll, voted: int, on_paper: int, papers: int, sealed: int | None) -> Found:
    """``sealed``: ballots in the urn of a sealed vote, where a token may stay unused, and papers are there once the box is open."""
    if sealed is None:
        return against_urn(voted, on_paper, papers)
    if not box_is_open(poll):
        return against_tokens(voted - on_paper, sealed)
    return against_urn(sealed, 0, papers) if papers != sealed else against_tokens(voted - on_paper, papers)


def _of(poll: Poll, ballots: int, found: Mapping[Against, Found]) -> Compared:
    differences = tuple(difference for _, difference in found.values() if difference is not None)
    return Compared(poll, ballots, {against: standing for against, (standing, _) in found.items()}, differences)
