"""Signer B: answers a delegation's request for a token, once.

Promises that what is answered is in the log before the answer leaves, that one member is given one token, and that nothing is
answered which signer A has not answered: voting is asked for all who wait at once. The same request again gets the same answer, also
after a restart."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from services.teller.domain.errors import AskTheSecretariatFirst, TokenAlreadyIssued
from services.teller.use_cases.ports import Store, Voting
from services.teller.use_cases.rounds import Rounds
from shared.sealed.requests import checked_request
from shared.sealed.together import Together

AT_ONCE = 64
OfPoll = tuple[str, str]
"""A poll, and the hash of a request in it."""


class IssueToken:
    def __init__(self, rounds: Rounds, store: Store, voting: Voting) -> None:
        self.rounds, self.store, self.voting = rounds, store, voting
        self._a_has_answered = Together(self._answered, AT_ONCE, "The issue of tokens")

    async def __call__(self, poll_id: str, request: Any) -> bytes:
        """The blind signature. Raises NoSuchRound, RoundNotOpen, TokenAlreadyIssued, AskTheSecretariatFirst, or what is wrong
        with the request."""
        host = self.rounds.there(poll_id)
        asked = checked_request(host.must_be_open(), request)
        kept = await self.store.request_of(poll_id, asked.member)
        if kept is None:
            if not await self._a_has_answered((poll_id, asked.hash)):
                raise AskTheSecretariatFirst()
            host.must_be_open()  # still: what the store is asked from here on comes before the log is read at the close
            kept = await self.store.keep_request(poll_id, asked.member, asked.hash)
        if kept != asked.hash:
            raise TokenAlreadyIssued()
        return await asyncio.to_thread(host.keys.signer.sign, asked.b)

    async def _answered(self, asked: Sequence[OfPoll]) -> list[bool | Exception]:
        answered: set[OfPoll] = set()
        for poll_id in {of_poll for of_poll, _ in asked}:
            hashes = sorted({each for of_poll, each in asked if of_poll == poll_id})
            answered |= {(poll_id, each) for each in await self.voting.answered(poll_id, hashes)}
        return [each in answered for each in asked]
