"""Signer B: answers a delegation's request for a token, once.

Promises that what is answered is in the log before the answer leaves, that one member is given one token, and that nothing is
answered which signer A has not answered. The same request again gets the same answer, also after a restart."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any

from services.teller.domain.errors import AskTheSecretariatFirst, TokenAlreadyIssued
from services.teller.use_cases.ports import Store, Voting
from services.teller.use_cases.rounds import Rounds
from shared.sealed.requests import checked_request


@dataclass(frozen=True)
class IssueToken:
    rounds: Rounds
    store: Store
    voting: Voting

    async def __call__(self, poll_id: str, request: Any) -> bytes:
        """The blind signature. Raises NoSuchRound, RoundNotOpen, TokenAlreadyIssued, AskTheSecretariatFirst, or what is wrong
        with the request."""
        host = self.rounds.there(poll_id)
        asked = checked_request(host.must_be_open(), request)
        kept = (await self.store.requests(poll_id)).get(asked.member)
        if kept is None:
            if not await self.voting.has_answered(poll_id, asked.hash):
                raise AskTheSecretariatFirst()
            host.must_be_open()  # still: what the store is asked from here on comes before the log is read at the close
            kept = await self.store.keep_request(poll_id, asked.member, asked.hash)
        if kept != asked.hash:
            raise TokenAlreadyIssued()
        return await asyncio.to_thread(host.keys.signer.sign, asked.b)
