"""What elections hears: organisations, assemblies and members, and what became of the polls of its rounds."""

from __future__ import annotations

from typing import Any

from services.elections.use_cases.decide_round import AwaitedRound, RoundResult, decide_round, void_round
from shared.chassis.listener import Handler, Subscription
from shared.contracts import topics
from shared.contracts.envelope import Envelope
from shared.contracts.registration import (
    AssemblyConvenedV1,
    MemberEnrolledV1,
    OrganisationFoundedV1,
    VotingRightRestoredV1,
    VotingRightSuspendedV1,
)
from shared.contracts.voting import Poll, PollFact, PollVoidedV1, Result, ResultDeclaredV1
from shared.kernel.ids import Ids


def subscription(ids: Ids) -> Subscription:
    async def declared(envelope: Envelope, work: Any) -> None:
        fact = ResultDeclaredV1.model_validate(envelope.data)
        if of := _awaited(fact):
            await decide_round(of, _round_result(fact.poll, fact.result), work, ids)

    async def voided(envelope: Envelope, work: Any) -> None:
        fact = PollVoidedV1.model_validate(envelope.data)
        if of := _awaited(fact):
            await void_round(of, fact.reason, work)

    handlers: dict[str, Handler] = {
        OrganisationFoundedV1.TYPE: _founded,
        AssemblyConvenedV1.TYPE: _convened,
        ResultDeclaredV1.TYPE: declared,
        PollVoidedV1.TYPE: voided,
    }
    for contract in (MemberEnrolledV1, VotingRightSuspendedV1, VotingRightRestoredV1):
        handlers[contract.TYPE] = _member(contract)
    return Subscription((topics.MEMBERS, topics.POLLS), handlers)


async def _founded(envelope: Envelope, work: Any) -> None:
    fact = OrganisationFoundedV1.model_validate(envelope.data)
    name = fact.name.model_dump(mode="json")
    await work.facts.keep("organisation", fact.organisation_id, name, organisation_id=fact.organisation_id)


async def _convened(envelope: Envelope, work: Any) -> None:
    fact = AssemblyConvenedV1.model_validate(envelope.data)
    body = fact.model_dump(mode="json")
    key = fact.assembly_id or ""
    await work.facts.keep("assembly", key, body, organisation_id=fact.organisation_id, assembly_id=key)


def _member(contract: type[MemberEnrolledV1] | type[VotingRightSuspendedV1] | type[VotingRightRestoredV1]) -> Handler:
    async def heard(envelope: Envelope, work: Any) -> None:
        fact = contract.model_validate(envelope.data)
        key, body = f"{fact.organisation_id}:{fact.member.code}", fact.member.model_dump(mode="json")
        await work.facts.keep("member", key, body, organisation_id=fact.organisation_id)

    return heard


def _awaited(fact: PollFact) -> AwaitedRound | None:
    """The round that the poll is of; None where it is a vote on a motion."""
    contest_id = fact.poll.contest_id
    return AwaitedRound(fact.organisation_id, contest_id, fact.poll_id) if contest_id else None


def _round_result(poll: Poll, result: Result) -> RoundResult:
    return RoundResult(
        quorum_lost=result.outcome == "no_quorum",
        counts=result.counts,
        valid=result.valid,
        blank=result.blank,
        invalid=result.invalid,
        on_the_roll=len(poll.roll),
        present=len(poll.present_at_opening),
        base=result.base,
        base_size=result.base_size,
    )
