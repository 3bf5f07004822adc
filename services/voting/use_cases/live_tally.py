"""Keeps the live tallies: folds in the ballots that the log brings, rebuilds from the stored ballots what was lost, and
tells the screens: at most every 10 ms, no more than a fifth of its time, and always the last. Of a secret poll only the
turnout is known or told (V6)."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from services.voting.domain.poll import SECRET_MODES, Mode, Poll
from services.voting.domain.tally import Link, by_choice
from services.voting.use_cases.ports import LiveTallies, LiveTally, Snapshot, Snapshots, Works
from shared.kernel.errors import Unavailable

TELL_EVERY_S = 0.01
REST = 4  # times as long as a telling took: of many voters one takes longer, and folding must not wait for it
LOOK_EVERY_S, LOOK_IDLE_S = 0.25, 1.0  # while a poll runs, and while none does: ballots wake by themselves
KNOWN_POLLS = 256
TELL_AGAIN_AFTER_LOOKS = 8  # (2 s) a running poll's tally is told anew: a screen's service may have missed it
MISSING_FOR_LOOKS = 8  # so often (2 s) may ballots be missing before the tally is rebuilt from the stored ones


@dataclass
class LiveTallyKeeper:
    works: Works
    tallies: LiveTallies
    snapshots: Snapshots
    _polls: dict[str, Poll] = field(default_factory=dict)
    _changed: set[str] = field(default_factory=set)
    _told: dict[str, tuple[object, ...]] = field(default_factory=dict)
    _taken: dict[str, int] = field(default_factory=dict)  # of the running polls, when last looked at
    _behind: dict[str, int] = field(default_factory=dict)
    _next_telling: float = 0.0
    _next_look: float = 0.0
    _looks: int = 0

    async def fold(self, ballots: Mapping[str, Sequence[Link]]) -> None:
        """Ballots by poll, as the log brings them: in any order, some for the second time."""
        for poll_id, links in ballots.items():
            if not await self.tallies.fold(poll_id, links):
                await self.rebuild(poll_id)
            self._changed.add(poll_id)

    async def rebuild(self, poll_id: str) -> None:
        """From the ballots at rest, as a new generation. A poll that is not ours any more is left alone."""
        async with self.works() as work:
            if await work.polls.get(poll_id) is None:
                return
            generation = await work.polls.next_generation(poll_id)
            links = await work.ballots.links(poll_id)
        await self.tallies.rebuild(poll_id, generation, links)
        self._changed.add(poll_id)

    async def look_around(self) -> None:
        """Finds running polls whose tally is lost or behind, and turnouts that have grown."""
        begun = _now()
        async with self.works.reading() as work:
            turnouts = await work.polls.turnouts()
        self._next_look = begun + (LOOK_EVERY_S if turnouts else LOOK_IDLE_S)
        self._looks += 1
        again = self._looks % TELL_AGAIN_AFTER_LOOKS == 0
        for poll_id, taken in turnouts.items():
            poll = await self._poll(poll_id)
            if poll is None or poll.mode is Mode.HANDS:
                continue
            if again:
                self._told.pop(poll_id, None)
            rebuilt = poll.mode is Mode.RECORDED and await self._needs_rebuilding(poll_id, taken)
            if rebuilt:
                await self.rebuild(poll_id)
            if again or rebuilt or self._taken.get(poll_id) != taken:
                self._changed.add(poll_id)
        self._taken = turnouts
        for gone in self._behind.keys() - turnouts.keys():
            del self._behind[gone]

    async def tell(self) -> None:
        """Publishes what has changed since it was last told."""
        begun = _now()
        changed, self._changed = self._changed, set()
        for poll_id in changed:
            poll = await self._poll(poll_id)
            if poll is None or poll.mode is Mode.HANDS:
                continue
            snapshot = await self.snapshot(poll, self._taken.get(poll_id) or None)  # none then: perhaps some by now
            gist = (snapshot.generation, snapshot.counted, snapshot.accepted, snapshot.known)
            if self._told.get(poll_id) == gist:
                continue
            if len(self._told) >= KNOWN_POLLS:
                self._told.clear()
            try:
                await self.snapshots.publish(snapshot)
                self._told[poll_id] = gist
            except Unavailable:
                self._changed.add(poll_id)  # told again when the channel is back
        now = _now()
        self._next_telling = max(begun + TELL_EVERY_S, now + REST * (now - begun))

    def wait_s(self) -> float:
        """How long nothing needs to be done if no ballot comes."""
        due = min(self._next_look, self._next_telling) if self._changed else self._next_look
        return max(0.0, due - _now())

    @property
    def telling_is_due(self) -> bool:
        return bool(self._changed) and _now() >= self._next_telling

    @property
    def look_is_due(self) -> bool:
        return _now() >= self._next_look

    async def snapshot(self, poll: Poll, taken: int | None = None) -> Snapshot:
        """The newest there is; counts are not given while they are not known. ``taken``: how many ballots the store had when
        last looked at; without it they are counted now, which takes the longer the more there are."""
        accepted = await self._accepted(poll) if taken is None else taken
        if poll.mode in SECRET_MODES:
            return Snapshot(poll, 1, accepted, accepted, True, accepted, None, None)
        live = await self._known_tally(poll.poll_id)
        if live is None and accepted == 0:
            live = LiveTally(0, 0, 0, {}, ())
        if live is None:
            return Snapshot(poll, 0, 0, accepted, False, None, None, None)
        counts = by_choice(poll.paper, live.marks)
        accepted = max(accepted, live.counted)
        return Snapshot(poll, live.generation, live.counted, accepted, True, live.voted, counts, live.members)

    async def _accepted(self, poll: Poll) -> int:
        async with self.works.reading() as work:
            if poll.mode in SECRET_MODES:
                return await work.urns.turnout(poll.poll_id)
            return await work.ballots.accepted(poll.poll_id)

    async def _known_tally(self, poll_id: str) -> LiveTally | None:
        try:
            return await self.tallies.read(poll_id)
        except Unavailable:
            return None

    async def _needs_rebuilding(self, poll_id: str, accepted: int) -> bool:
        live = await self.tallies.read(poll_id)
        if live is None:
            return accepted > 0
        late = self._behind.get(poll_id, 0) + 1 if live.counted < accepted else 0
        self._behind[poll_id] = 0 if late >= MISSING_FOR_LOOKS else late
        return late >= MISSING_FOR_LOOKS

    async def _poll(self, poll_id: str) -> Poll | None:
        if poll_id not in self._polls:
            async with self.works.reading() as work:
                poll = await work.polls.get(poll_id)
            if poll is None:
                return None
            self._remember(poll)
        return self._polls[poll_id]

    def _remember(self, poll: Poll) -> None:
        if len(self._polls) >= KNOWN_POLLS:
            self._polls.clear()
        self._polls[poll.poll_id] = poll


def _now() -> float:
    """The loop's own time, which a simulation moves as it likes."""
    return asyncio.get_running_loop().time()
