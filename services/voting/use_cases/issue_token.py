"""Issues tokens as signer A: one for each delegation, to the tablet that the roll names or that two tellers let stand in for it, signed
without being seen. The same request gets the same answer, so that a lost answer loses no vote; another of the same delegation never does.

Whether a token was used nobody can tell here. Who asked for one is kept, without a time, and is published with the result. A hall asks in
one moment: those who wait are kept together, and one connection of the database is enough for all of them."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from services.voting.domain.ballot import PAPER
from services.voting.domain.errors import UnknownPoll
from services.voting.domain.paper_errors import VotesOnPaper
from services.voting.domain.poll import Intake, Poll
from services.voting.domain.roll import Hall
from services.voting.domain.sealed import seals_of
from services.voting.domain.sealed_errors import RequestForAnother, TokenAlreadyIssued
from services.voting.use_cases import finding
from services.voting.use_cases.ports import Actor, CurrentPolls, Halls
from services.voting.use_cases.sealed_ports import Document, RoundKeys, SealedWork, SealedWorks
from services.voting.use_cases.sealed_round import round_of_poll
from shared.kernel.clock import Clock
from shared.kernel.errors import Refusal
from shared.sealed.encoding import b64
from shared.sealed.errors import DeviceNotOnRoll
from shared.sealed.requests import CheckedRequest, checked_request
from shared.sealed.together import Together

AT_ONCE = 64


@dataclass(frozen=True, eq=False)
class Asked:
    poll_id: str
    checked: CheckedRequest
    request: Document

    @property
    def member(self) -> str:
        return self.checked.member


class IssueToken:
    def __init__(self, works: SealedWorks, clock: Clock, current: CurrentPolls, halls: Halls, keys: RoundKeys) -> None:
        self.works, self.clock, self.current, self.halls, self.keys = works, clock, current, halls, keys
        self._kept = Together(self._keep, AT_ONCE, "The issue of tokens")

    async def __call__(self, actor: Actor, poll_id: str, request: Mapping[str, Any]) -> str:
        """The blind signature, b64."""
        poll = finding.checked(await self.current.get(poll_id), actor)
        seals_of(poll)
        hall = await self.halls.of(poll.assembly_id)
        delegation = hall.delegations.get(actor.delegation_id or "")
        member = delegation.member if delegation else None
        checked = await self._checked(poll, request)
        if checked.member != member:
            raise RequestForAnother()
        try:
            self._admit(poll, hall, actor)
        except Refusal:
            if not await self._answered_before(poll_id, checked.member, request):
                raise
        else:
            await self._kept(Asked(poll_id, checked, request))
        signer = await self.keys.signer(poll_id)
        return b64(await asyncio.to_thread(signer.sign, checked.a))

    async def _checked(self, poll: Poll, request: Mapping[str, Any]) -> CheckedRequest:
        """By a tablet of the roll, or by one that stands in for it. Raises what is wrong with the request."""
        a_round = round_of_poll(poll)
        try:
            return checked_request(a_round, request)
        except DeviceNotOnRoll:
            async with self.works.reading() as work:
                swapped = {each.member: each.device for each in await work.sealed.swaps(poll.poll_id) if each.stands}
            return checked_request(replace(a_round, swapped=swapped), request)

    def _admit(self, poll: Poll, hall: Hall, actor: Actor) -> None:
        poll.intake.must_be_open(self.clock.now())
        frozen = poll.frozen_at_opening
        hall.voter(actor.delegation_id, actor.subject, frozen.may_vote, frozen.may_not, frozen.excluded)

    async def _keep(self, asked: Sequence[Asked]) -> list[Exception | None]:
        """The polls are held against closing meanwhile: whoever has a token was in time for it."""
        refused: dict[Asked, Exception] = {}
        async with self.works() as work:
            intakes = await work.polls.shared({each.poll_id for each in asked})
            for poll_id in sorted({each.poll_id for each in asked}):
                of_poll = [each for each in asked if each.poll_id == poll_id]
                refused |= await self._keep_of_poll(work, poll_id, intakes.get(poll_id), of_poll)
        return [refused.get(each) for each in asked]

    async def _keep_of_poll(
        self, work: SealedWork, poll_id: str, intake: Intake | None, asked: Sequence[Asked]
    ) -> dict[Asked, Exception]:
        """Who of them was not given a token, and why. Of two requests of one member the first stands, as ever."""
        if intake is None:
            return dict.fromkeys(asked, UnknownPoll())
        stands = await work.sealed.requests_of(poll_id, {each.member for each in asked})
        fresh = [each for each in asked if each.member not in stands]
        swaps = {each.member: each.device for each in await work.sealed.swaps(poll_id) if each.stands} if fresh else {}
        refused: dict[Asked, Exception] = {each: why for each in fresh if (why := self._why_not(intake, each, swaps))}
        tried = {each.member: each for each in reversed(fresh) if each not in refused}
        given = await work.sealed.give_tokens(poll_id, tried)
        kept = {member: each for member, each in tried.items() if given[member] != PAPER}
        await work.sealed.keep_requests(poll_id, {each.checked.hash: each.request for each in kept.values()})
        stands = {**stands, **{member: each.request for member, each in kept.items()}}
        for each in asked:
            if each not in refused and stands.get(each.member) != each.request:
                refused[each] = TokenAlreadyIssued() if each.member in stands else VotesOnPaper()
        return refused

    def _why_not(self, intake: Intake, asked: Asked, swaps: Mapping[str, str]) -> Refusal | None:
        try:
            intake.must_be_open(self.clock.now())
        except Refusal as shut:
            return shut
        return DeviceNotOnRoll() if swaps.get(asked.member) not in (None, asked.checked.device) else None

    async def _answered_before(self, poll_id: str, member: str, request: Document) -> bool:
        async with self.works.reading() as work:
            return (await work.sealed.requests_of(poll_id, {member})).get(member) == request
