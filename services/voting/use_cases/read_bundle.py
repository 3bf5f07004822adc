"""Reads the audit bundle of a declared vote, for everyone: the same bytes each time it is asked for, until a teller has signed it too.

Putting one together takes seconds of a large hall, and what is in it cannot change once the result is declared. So it is put together
once, one at a time, and kept under the signatures that it bears, which are asked for each time: whichever process took one, and however
often this one began anew, nobody is given a bundle that lacks a signature."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from services.voting.domain.bundle import (
    Box,
    bundle,
    file_of,
    must_have_bundle,
    recorded_parts,
    sealed_parts,
    to_be_signed,
)
from services.voting.domain.errors import NoBundle, ResultNotDeclared, UnknownPoll
from services.voting.domain.hand_count import agreed
from services.voting.domain.poll import Mode, Poll, State
from services.voting.domain.signed import Signed, paper_totals
from services.voting.use_cases.sealed_ports import SealedWork, SealedWorks

Content = dict[str, Any]
MOST_KEPT_BYTES = 64_000_000


class Stamp(Protocol):
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


@dataclass
class KeptBundles:
    """Those asked for last, of each poll one, up to ``most`` bytes in all."""

    most: int = MOST_KEPT_BYTES
    _found: OrderedDict[str, tuple[list[Signed], bytes]] = field(default_factory=OrderedDict)

    def get(self, poll_id: str, tellers: list[Signed]) -> bytes | None:
        signed, content = self._found.get(poll_id, ([], None))
        if content is None or signed != tellers:
            return None
        self._found.move_to_end(poll_id)
        return content

    def keep(self, poll_id: str, tellers: list[Signed], content: bytes) -> None:
        self._found[poll_id] = tellers, content
        self._found.move_to_end(poll_id)
        while sum(len(each) for _, each in self._found.values()) > self.most:
            self._found.popitem(last=False)


@dataclass(frozen=True)
class ReadBundle:
    works: SealedWorks
    stamp: Stamp
    kept: KeptBundles = field(default_factory=KeptBundles)
    _one_at_a_time: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def __call__(self, poll_id: str) -> bytes:
        """Raises UnknownPoll, also of practice votes, ResultNotDeclared, WrongMode and NoBundle."""
        return await self._kept(poll_id) or await self._made(poll_id)

    async def _kept(self, poll_id: str) -> bytes | None:
        async with self.works.reading() as work:
            return self.kept.get(poll_id, await work.sealed.signed(poll_id, "bundle"))

    async def _made(self, poll_id: str) -> bytes:
        async with self._one_at_a_time:
            if (made := await self._kept(poll_id)) is not None:
                return made  # by whoever asked at the same time
            async with self.works.reading() as work:
                poll, content = await content_of(work, poll_id)
                tellers = await work.sealed.signed(poll_id, "bundle")
            made = await asyncio.to_thread(self._signed, poll, content, tellers)
            self.kept.keep(poll_id, tellers, made)
            return made

    def _signed(self, poll: Poll, content: Content, tellers: list[Signed]) -> bytes:
        own = {"by": "platform", "key": self.stamp.point, "signature": self.stamp.sign(to_be_signed(content))}
        keys = [each.sign_key for each in poll.seals.tellers] if poll.seals else []
        theirs = [
            {"by": f"teller {each.teller}", "key": keys[each.teller - 1], "signature": each.signature}
            for each in tellers
        ]
        return file_of(content, [own, *theirs])


async def content_of(work: SealedWork, poll_id: str) -> tuple[Poll, Content]:
    """All that is signed."""
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
    if poll.mode is Mode.RECORDED:
        return poll, bundle(poll, result, acts, recorded_parts(poll, await work.ballots.published(poll_id)))
    return poll, bundle(poll, result, acts, sealed_parts(poll, await _box(work, poll)))


async def _box(work: SealedWork, poll: Poll) -> Box:
    rounds, poll_id = work.sealed, poll.poll_id
    return Box(
        urn=await rounds.urn(poll_id),
        requests=await rounds.requests(poll_id),
        closed=await rounds.signed(poll_id, "closed"),
        paper=await paper_of(work, poll),
        paper_signed=await rounds.signed(poll_id, "paper"),
        without=await rounds.signed(poll_id, "without"),
        swaps=await rounds.swaps(poll_id),
    )


async def paper_of(work: SealedWork, poll: Poll) -> Mapping[str, Any] | None:
    """The totals of paper ballots as tellers sign them; None where none were issued, and while two people have not agreed."""
    found = agreed(await work.totals.newest(poll.poll_id)) if poll.paper_issued else None
    if found is None:
        return None
    return paper_totals(poll.paper, await work.urns.paper_voters(poll.poll_id), found[0])
