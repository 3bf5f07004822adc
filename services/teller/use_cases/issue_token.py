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
        if not await self._is_answered(poll_id, asked.member, asked.hash):
            if not await self.voting.has_answered(poll_id, asked.hash):
                raise AskTheSecretariatFirst()
            async with self.rounds.turns[poll_id]:
                host.must_be_open()
                if not await self._is_answered(poll_id, asked.member, asked.hash):
                    await self.store.keep_requests(poll_id, {asked.member: asked.hash})
        return await asyncio.to_thread(host.keys.signer.sign, asked.b)

    async def _is_answered(self, poll_id: str, member: str, request_hash: str) -> bool:
        """Raises TokenAlreadyIssued where another request of this member is."""
        kept = (await self.store.requests(poll_id)).get(member)
        if kept is not None and kept != request_hash:
            raise TokenAlreadyIssued()
        return kept is not None
