"""At the close: signer B completes its log, and the relay passes the whole box on, in an order drawn at random.

Nothing is passed on before. Whoever could see an urn fill envelope by envelope, and send envelopes of their own between, could
tell which one came from which tablet; of a whole box they can tell nothing (decision 26)."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from services.teller.domain.a_round import HostRound
from services.teller.use_cases.ports import Store, Voting
from shared.kernel.errors import Refusal
from shared.sealed.requests import checked_request, issue_log

log = logging.getLogger(__name__)
BATCH = 128  # envelopes that voting takes at once


@dataclass(frozen=True)
class PassOn:
    store: Store
    voting: Voting

    async def __call__(self, host: HostRound) -> None:
        """``host`` is not open any more. May be done again from the start: voting takes what it has for taken."""
        if host.round is None:
            return
        poll_id = host.poll_id
        await self._complete_log(host)
        requests = await self.store.requests(poll_id)
        envelopes, refused = await self.store.envelopes(poll_id), 0
        for start in range(0, len(envelopes), BATCH):
            refused += len(await self.voting.urn(poll_id, envelopes[start : start + BATCH]))
        await self.voting.urn(poll_id, [], issue_log(host.round.hash, requests.values(), host.keys.log))
        await self.store.empty_box(poll_id)
        if refused:
            log.warning("the urn refused %d of %d envelopes", refused, len(envelopes))

    async def _complete_log(self, host: HostRound) -> None:
        """A tablet that asked signer A and then failed would make the logs differ: its request stands in both."""
        if host.round is None:
            return
        asked: dict[str, str] = {}
        for request in await self.voting.requests(host.poll_id):
            try:
                checked = checked_request(host.round, request)
            except Refusal as why:
                log.error("signer A shows a request that is none: %s", why.code)
                continue
            asked.setdefault(checked.member, checked.hash)
        await self.store.keep_requests(host.poll_id, asked)
