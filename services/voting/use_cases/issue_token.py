"""Issues tokens as signer A: one for each delegation, to the tablet that the roll names or that two tellers let stand in for it, signed
without being seen. The same request gets the same answer, so that a lost answer loses no vote; another of the same delegation never does.

Whether a token was used nobody can tell here. Who asked for one is kept, without a time, and is published with the result."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from services.voting.domain.ballot import PAPER
from services.voting.domain.errors import UnknownPoll
from services.voting.domain.paper_errors import VotesOnPaper
from services.voting.domain.poll import Poll
from services.voting.domain.roll import Hall
from services.voting.domain.sealed import seals_of
from services.voting.domain.sealed_errors import RequestForAnother, TokenAlreadyIssued
from services.voting.use_cases import finding
from services.voting.use_cases.ports import Actor, CurrentPolls, Halls
from services.voting.use_cases.sealed_ports import RoundKeys, SealedWorks
from services.voting.use_cases.sealed_round import round_of_poll
from shared.kernel.clock import Clock
from shared.kernel.errors import Refusal
from shared.sealed.encoding import b64
from shared.sealed.errors import DeviceNotOnRoll
from shared.sealed.requests import CheckedRequest, checked_request

AT_ONCE = 8  # a hall asks in one moment: the others wait here, and leave connections of the database to the chair


@dataclass(frozen=True)
class IssueToken:
    works: SealedWorks
    clock: Clock
    current: CurrentPolls
    halls: Halls
    keys: RoundKeys
    _gate: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))

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
            await self._keep(poll_id, checked, request)
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

    async def _keep(self, poll_id: str, checked: CheckedRequest, request: Mapping[str, Any]) -> None:
        """The poll is held against closing meanwhile: whoever has a token was in time for it."""
        member = checked.member
        async with self._gate, self.works() as work:
            intake = (await work.polls.shared([poll_id])).get(poll_id)
            if intake is None:
                raise UnknownPoll()
            if await work.sealed.request_of(poll_id, member) is None:
                intake.must_be_open(self.clock.now())
                if await work.sealed.swapped(poll_id, member) not in (None, checked.device):
                    raise DeviceNotOnRoll()
                if await work.sealed.give_token(poll_id, member) == PAPER:
                    raise VotesOnPaper()
                await work.sealed.keep_request(poll_id, member, request, checked.hash)
            if await work.sealed.request_of(poll_id, member) != request:
                raise TokenAlreadyIssued()

    async def _answered_before(self, poll_id: str, member: str, request: Mapping[str, Any]) -> bool:
        async with self.works.reading() as work:
            return await work.sealed.request_of(poll_id, member) == request
