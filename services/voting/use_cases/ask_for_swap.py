"""A delegation whose tablet failed before it had its token asks to have it on another: the one on which it is signed in. Nothing follows
from that before two tellers have signed (``sign_record``)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from services.voting.domain.errors import NotOnTheRoll
from services.voting.domain.poll import Poll
from services.voting.domain.roll import Hall
from services.voting.domain.sealed import seals_of
from services.voting.domain.swap import must_be_running
from services.voting.use_cases import finding
from services.voting.use_cases.acts import act
from services.voting.use_cases.ports import Actor, Halls
from services.voting.use_cases.read_sealed import hall_of
from services.voting.use_cases.sealed_ports import SealedWorks
from services.voting.use_cases.sealed_round import must_have_no_token, round_of_poll
from shared.kernel.clock import Clock
from shared.sealed.errors import SwapKeyTwice
from shared.sealed.swaps import must_fit


@dataclass(frozen=True)
class AskForSwap:
    works: SealedWorks
    clock: Clock
    halls: Halls

    async def __call__(self, actor: Actor, poll_id: str, device: str) -> Poll:
        """The same again changes nothing. Raises why this person may not vote, TokenAlreadyIssued, VotesOnPaper, SwapKeyTwice for a key
        that is another's or on the roll, and SwapUnderWay."""
        hall = await hall_of(self.halls, actor)
        async with self.works() as work:
            poll = await finding.locked_poll(work, actor, poll_id)
            seals_of(poll)
            must_be_running(poll, self.clock.now())
            member = _voter(poll, hall, actor)
            await must_have_no_token(work, poll_id, member)
            swaps = {each.member: each for each in await work.sealed.swaps(poll_id)}
            before = swaps.pop(member, None)
            if before is not None and before.device == device:
                return poll
            must_fit(round_of_poll(poll), member, device, (each.device for each in swaps.values()))
            if device in _bound_by_others(await work.facts.of_assembly("device", poll.assembly_id), member):
                raise SwapKeyTwice()
            if before is not None:
                before.must_give_way()
            await work.sealed.ask_swap(poll_id, member, device)
            work.record(act(actor, "swap of a tablet asked for", poll_id, member=member, device=device))
            return poll


def _voter(poll: Poll, hall: Hall | None, actor: Actor) -> str:
    if hall is None:
        raise NotOnTheRoll()
    frozen = poll.frozen_at_opening
    return hall.voter(actor.delegation_id, actor.subject, frozen.may_vote, frozen.may_not, frozen.excluded)


def _bound_by_others(bound: Iterable[Mapping[str, Any]], member: str) -> set[str]:
    """Keys of tablets that other delegations have bound."""
    return {each["point"] for each in bound if not each["removed"] and each["member"] not in (None, member)}
