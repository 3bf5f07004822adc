"""The relay: takes an envelope that it cannot open, and gives its word for it.

Promises that the envelope is on the disk before the word is given. It cannot tell a ballot from anything else that was sealed:
what is none, the urn refuses later."""

from __future__ import annotations

from dataclasses import dataclass

from services.teller.domain.errors import BoxFull
from services.teller.use_cases.ports import Store
from services.teller.use_cases.rounds import Rounds
from shared.sealed.envelopes import ENVELOPE_BYTES, acceptance
from shared.sealed.errors import EnvelopeMalformed


@dataclass(frozen=True)
class HoldEnvelope:
    rounds: Rounds
    store: Store

    async def __call__(self, poll_id: str, envelope: bytes) -> dict[str, str]:
        """The relay's word. Raises NoSuchRound, RoundNotOpen, EnvelopeMalformed or BoxFull."""
        host = self.rounds.there(poll_id)
        a_round = host.must_be_open()
        if len(envelope) != ENVELOPE_BYTES or envelope[0] != 4:
            raise EnvelopeMalformed()
        if not await self.store.keep_envelope(
            poll_id, envelope
        ):  # asked before the box is read at the close, or refused
            raise BoxFull()
        return acceptance(host.keys.relay, a_round.hash, envelope)
