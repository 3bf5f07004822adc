"""Opens the box: each teller signs the hash of the ballots and publishes the key of the round; with the second of three everything is
opened and counted, by the same count as every vote. What does not open is an invalid paper, and nobody is told whose."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from services.voting.domain.events import SealedProgressed
from services.voting.domain.poll import Poll
from services.voting.domain.sealed import marks_of, must_await_opening, opened_by
from services.voting.domain.sealed_errors import IssueLogsDiffer, SignatureWrong
from services.voting.domain.signed import Signed
from services.voting.use_cases import finding
from services.voting.use_cases.acts import act
from services.voting.use_cases.ports import Actor
from services.voting.use_cases.recount_poll import RecountPoll
from services.voting.use_cases.sealed_ports import Document, SealedWork, SealedWorks
from services.voting.use_cases.sealed_round import round_of_poll
from shared.sealed.ballots import open_ballot
from shared.sealed.encoding import unb64
from shared.sealed.keys import is_signed, private_of
from shared.sealed.round import Round
from shared.sealed.statements import closed_statement
from shared.sealed.tokens import token_id

Papers = dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class OpenBox:
    works: SealedWorks
    recount: RecountPoll

    async def __call__(self, actor: Actor, poll_id: str, closed_signature: str, private: str) -> Poll:
        """Raises NotATellerOfThisVote, UrnNotClosed, IssueLogsDiffer, SignatureWrong, BoxKeyDiffers or BoxAlreadyOpen."""
        async with self.works() as work:
            before = await finding.locked_poll(work, actor, poll_id)
            teller = must_await_opening(before).number_of(actor.subject)
            await _logs_must_be_alike(work, poll_id)
            a_round = round_of_poll(before)
            if not is_signed(a_round.sign_keys[teller - 1], closed_signature, _statement(before, a_round)):
                raise SignatureWrong()
            private_of(a_round.box_keys[teller - 1], private)
            poll = opened_by(before, teller)
            if poll is not before:
                await work.sealed.sign(poll_id, Signed("closed", teller, closed_signature, private=private))
                if poll.seals is not None and poll.seals.box_is_open:
                    await self._empty(work, poll, a_round)
                await work.polls.save(poll)
                work.say(SealedProgressed(poll))
                work.record(act(actor, "box opened", poll_id, teller=teller))
        if poll.seals is not None and poll.seals.box_is_open:
            await self.recount(poll)
        return poll

    async def _empty(self, work: SealedWork, poll: Poll, a_round: Round) -> None:
        urn = await work.sealed.urn(poll.poll_id)
        signed = await work.sealed.signed(poll.poll_id, "closed")
        choices = [choice.choice_id for choice in poll.paper.choices]
        privates = {each.teller: each.private for each in signed}
        await work.sealed.empty_out(
            poll.poll_id, await asyncio.to_thread(_papers, a_round, urn.ballots, privates, choices)
        )


async def _logs_must_be_alike(work: SealedWork, poll_id: str) -> None:
    """What is opened cannot be closed again: with a signer's token that the other never gave, the count would stand on it."""
    logs = await work.sealed.logs(poll_id)
    if logs is None or logs["a"]["requests"] != logs["b"]["requests"]:
        raise IssueLogsDiffer()


def _statement(poll: Poll, a_round: Round) -> bytes:
    return closed_statement(a_round.hash, poll.set_hash or "")


def _papers(a_round: Round, ballots: Sequence[Document], privates: Mapping[int, str], choices: Sequence[str]) -> Papers:
    """What each ballot marks, by token id."""
    keys = {teller: private_of(a_round.box_keys[teller - 1], private) for teller, private in privates.items()}
    return {
        token_id(unb64(each["token"]["prepared"])).hex(): marks_of(open_ballot(a_round, each, keys), choices)
        for each in ballots
    }
