"""Follows voting: makes the keys of a round that is prepared, learns its manifest when it opens and the tablets that are swapped while
it runs, passes the box on when it is closed, and forgets the round when voting says that it is declared or void. A round that is merely not
spoken of is kept: an answer cut short must not cost a ballot that the relay has given its word for."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, field

from services.teller.domain.a_round import HostRound, Stage, places_in, round_with
from services.teller.domain.errors import TooManyRounds
from services.teller.domain.host_keys import HostKeys
from services.teller.use_cases.pass_on import PassOn
from services.teller.use_cases.ports import Store, ToldRound, Voting
from services.teller.use_cases.rounds import MOST_ROUNDS, Rounds
from shared.kernel.errors import Refusal, Unavailable

log = logging.getLogger(__name__)


@dataclass
class Watch:
    """``voting_answers``: whether it did when it was last asked."""

    rounds: Rounds
    store: Store
    voting: Voting
    pass_on: PassOn
    new_keys: Callable[[], HostKeys]
    every_s: float = 0.5
    voting_answers: bool = False
    _said: dict[str, str] = field(default_factory=dict)  # of a round, why it cannot go on; said once
    _looked_at: dict[str, str] = field(
        default_factory=dict
    )  # hashes of manifests by round, also of those of no use here

    async def run(self) -> None:
        """For as long as the program runs, whatever voting does."""
        while True:
            try:
                answered = await self.look()
            except Exception:
                log.exception("following voting failed, and is tried again")
                answered = False
            if answered != self.voting_answers:
                log.warning("voting %s", "answers" if answered else "does not answer")
            self.voting_answers = answered
            await asyncio.sleep(self.every_s)

    async def look(self) -> bool:
        """Asks voting once, and does what is due in each round; False where something of it did not answer."""
        try:
            asked, known = self.rounds.seconds(), {**self.rounds.manifests, **self._looked_at}
            told = await self.voting.rounds([*known.values()], [*self.rounds.known])
        except (Unavailable, Refusal):
            return False
        for over in told.over & self.rounds.known.keys():
            self.rounds.known[over].stage = None
            await self.store.forget(over)
            del self.rounds.known[over]
            self._said.pop(over, None)
        before = {poll_id: host.stage for poll_id, host in self.rounds.known.items()}
        for each in told.rounds:  # all of them at once: what is done of one below may take a while
            if host := self.rounds.known.get(each.poll_id):
                host.stage, host.held = each.stage, each.held
        self.rounds.heard = asked
        self._looked_at = {each.poll_id: named for each in told.rounds if (named := self._looked_at.get(each.poll_id))}
        answered = True
        for each in told.rounds:
            try:
                await self._follow(each, before.get(each.poll_id))
            except Unavailable:
                answered = False  # of this one; the others go on
                continue
            except Refusal as why:
                if self._said.get(each.poll_id) != why.code:
                    log.error("a round cannot go on here: %s", why.code)
                self._said[each.poll_id] = why.code
            if each.manifest is not None and each.manifest_hash is not None:
                self._looked_at[each.poll_id] = each.manifest_hash
        return answered

    async def _follow(self, told: ToldRound, before: Stage | None) -> None:
        host = self.rounds.known.get(told.poll_id) or await self._began(told)
        if host is None:
            return
        if told.manifest is not None and host.round is None:
            a_round = round_with(host.keys, told.poll_id, told.manifest)
            await self.store.keep_manifest(told.poll_id, told.manifest, places_in(a_round))
            host.round = a_round
        host.stage, host.held = told.stage, told.held
        host.learn_swaps(told.swaps)
        if told.stage in ("keys", "ready") and not told.has_keys:
            await self.voting.show_keys(told.poll_id, host.keys.shown)
        if told.stage == "closing":
            await self.pass_on(host)
        if told.stage in ("closed", "opened") and before != told.stage:
            await self.store.empty_box(told.poll_id)

    async def _began(self, told: ToldRound) -> HostRound | None:
        """A round heard of for the first time; None for one that others made the keys of. Raises TooManyRounds."""
        if told.stage not in ("keys", "ready"):
            return None
        if len(self.rounds.known) >= MOST_ROUNDS:
            raise TooManyRounds(most=MOST_ROUNDS)
        keys = await asyncio.to_thread(self.new_keys)
        await self.store.keep_keys(told.poll_id, keys)
        self.rounds.known[told.poll_id] = HostRound(told.poll_id, keys)
        return self.rounds.known[told.poll_id]
