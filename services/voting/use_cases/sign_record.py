"""What tellers sign beside the closed box: tablets that stand in for others, while the vote runs; totals on paper and delegations that go
without, until the result is declared; the bundle afterwards. Only one of the vote's three tellers can, by the key that was shown before it opened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from services.voting.domain.bundle import to_be_signed
from services.voting.domain.errors import PollAlreadyDeclared
from services.voting.domain.events import SealedProgressed
from services.voting.domain.poll import Poll, State
from services.voting.domain.sealed import seals_of
from services.voting.domain.sealed_errors import (
    EveryTokenUsed,
    NoSwapAsked,
    NoTokenIssued,
    PaperNotAgreed,
    ReasonDiffers,
    SignatureWrong,
    UrnNotClosed,
)
from services.voting.domain.signed import Signed
from services.voting.domain.swap import must_be_running
from services.voting.use_cases import finding
from services.voting.use_cases.acts import act
from services.voting.use_cases.ports import Actor
from services.voting.use_cases.read_bundle import content_of, paper_of
from services.voting.use_cases.sealed_ports import SealedWork, SealedWorks
from services.voting.use_cases.sealed_round import must_have_no_token
from shared.kernel.clock import Clock
from shared.sealed.keys import is_signed
from shared.sealed.statements import paper_statement, swap_statement, without_statement


@dataclass(frozen=True)
class SignRecord:
    works: SealedWorks
    clock: Clock

    async def paper_now(self, actor: Actor, poll_id: str) -> Mapping[str, Any]:
        """What is to be signed. Raises PaperNotAgreed."""
        async with self.works.reading() as work:
            poll = await finding.poll(work, actor, poll_id)
            seals_of(poll)
            return await _paper(work, poll)

    async def paper(self, actor: Actor, poll_id: str, signature: str) -> Poll:
        async with self.works() as work:
            poll, teller = await _of_teller(work, actor, poll_id)
            _before_declaration(poll)
            statement = paper_statement(_round(poll), await _paper(work, poll))
            await _keep(work, actor, poll, Signed("paper", teller, signature), statement)
            return poll

    async def without(self, actor: Actor, poll_id: str, member: str, reason: str, signature: str) -> Poll:
        """Once the urn is closed, and for as many as there are tokens without a ballot. Raises UrnNotClosed, NoTokenIssued,
        EveryTokenUsed, or ReasonDiffers where another teller has signed another reason."""
        async with self.works() as work:
            poll, teller = await _of_teller(work, actor, poll_id)
            _before_declaration(poll)
            if poll.set_hash is None:
                raise UrnNotClosed()
            if not await work.sealed.requests_of(poll_id, {member}):
                raise NoTokenIssued()
            others = await work.sealed.signed(poll_id, "without")
            going = {each.member for each in others} | {member}
            if len(going) > await work.sealed.issued(poll_id) - await work.sealed.received(poll_id):
                raise EveryTokenUsed()
            if any(each.member == member and each.reason != reason for each in others):
                raise ReasonDiffers()
            statement = without_statement(_round(poll), member, reason)
            await _keep(work, actor, poll, Signed("without", teller, signature, member, reason), statement)
            return poll

    async def swap(self, actor: Actor, poll_id: str, member: str, device: str, reason: str, signature: str) -> Poll:
        """With the second teller that tablet, and no other of its member, may ask for a token. Raises NoSwapAsked, TokenAlreadyIssued,
        VotesOnPaper, or ReasonDiffers."""
        async with self.works() as work:
            poll, teller = await _of_teller(work, actor, poll_id)
            must_be_running(poll, self.clock.now())
            swap = next((each for each in await work.sealed.swaps(poll_id) if each.member == member), None)
            if swap is None or swap.device != device:
                raise NoSwapAsked()
            await must_have_no_token(work, poll_id, member)
            if swap.reason not in (None, reason):
                raise ReasonDiffers()
            statement = swap_statement(_round(poll), member, device, reason)
            await _keep(work, actor, poll, Signed("swap", teller, signature, member, reason), statement, device=device)
            return await _with_swaps(work, poll)

    async def bundle(self, actor: Actor, poll_id: str, signature: str) -> Poll:
        async with self.works() as work:
            poll, teller = await _of_teller(work, actor, poll_id)
            _, content = await content_of(work, poll_id)
            await _keep(work, actor, poll, Signed("bundle", teller, signature), to_be_signed(content))
            return poll


async def _with_swaps(work: SealedWork, poll: Poll) -> Poll:
    """Tells the hall how many stand, where that has changed."""
    stand = sum(each.stands for each in await work.sealed.swaps(poll.poll_id))
    seals = seals_of(poll)
    if stand == seals.swapped:
        return poll
    poll = replace(poll, seals=replace(seals, swapped=stand))
    await work.polls.save(poll)
    work.say(SealedProgressed(poll))
    return poll


async def _of_teller(work: SealedWork, actor: Actor, poll_id: str) -> tuple[Poll, int]:
    poll = await finding.locked_poll(work, actor, poll_id)
    return poll, seals_of(poll).number_of(actor.subject)


async def _paper(work: SealedWork, poll: Poll) -> Mapping[str, Any]:
    totals = await paper_of(work, poll)
    if totals is None:
        raise PaperNotAgreed()
    return totals


async def _keep(work: SealedWork, actor: Actor, poll: Poll, signed: Signed, statement: bytes, **more: str) -> None:
    """The first signature of a kind stands; the same person signing again changes nothing."""
    if not is_signed(seals_of(poll).tellers[signed.teller - 1].sign_key, signed.signature, statement):
        raise SignatureWrong()
    known = await work.sealed.signed(poll.poll_id, signed.kind)
    if any((each.teller, each.member) == (signed.teller, signed.member) for each in known):
        return
    await work.sealed.sign(poll.poll_id, signed)
    told = {"member": signed.member, "reason": signed.reason, **more} if signed.member else more
    work.record(act(actor, f"signed as teller: {signed.kind}", poll.poll_id, teller=signed.teller, **told))


def _before_declaration(poll: Poll) -> None:
    if poll.state is State.DECLARED:
        raise PollAlreadyDeclared()
    poll.must_be_closed()


def _round(poll: Poll) -> bytes:
    return bytes.fromhex(poll.hash_at_opening)
