"""Reads the audit bundle of a declared vote, for everyone: the same bytes each time it is asked for."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any, Protocol

from services.voting.domain.bundle import file_of, must_have_bundle, recorded_bundle, to_be_signed
from services.voting.domain.errors import NoBundle, ResultNotDeclared, UnknownPoll
from services.voting.domain.poll import State
from services.voting.use_cases.ports import Works

BY = "platform"


class Seal(Protocol):
    """The platform's own key, which no database holds."""

    @property
    def point(self) -> str:
        """Its public half, b64."""
        ...

    @property
    def fingerprint(self) -> str: ...

    def sign(self, content: bytes) -> str:
        """The same signature of the same bytes each time, b64."""
        ...


@dataclass(frozen=True)
class ReadBundle:
    works: Works
    seal: Seal

    async def __call__(self, poll_id: str) -> bytes:
        """Raises UnknownPoll, also of practice votes, ResultNotDeclared, WrongMode and NoBundle."""
        return await asyncio.to_thread(self._signed, await self._content(poll_id))

    async def _content(self, poll_id: str) -> dict[str, Any]:
        async with self.works.reading() as work:
            poll = await work.polls.get(poll_id)
            if poll is None or poll.practice:
                raise UnknownPoll()
            result = await work.polls.result(poll_id)
            if result is None or poll.state is not State.DECLARED:
                raise ResultNotDeclared()
            must_have_bundle(poll)
            acts = await work.acts_done.between(poll.organisation_id, poll_id, "poll opened", "result declared")
            if not acts:
                raise NoBundle()
            return recorded_bundle(poll, result, await work.ballots.all_of(poll_id), acts)

    def _signed(self, content: dict[str, Any]) -> bytes:
        signature = self.seal.sign(to_be_signed(content))
        return file_of(content, [{"by": BY, "key": self.seal.point, "signature": signature}])
