"""What elections hears: assemblies and members, and what became of the polls of its rounds."""

from __future__ import annotations

from typing import Any

from services.elections.use_cases.decide_round import RoundResult, decide_round, void_round
from shared.chassis.listener import Handler, Subscription
from shared.contracts import topics
from shared.contracts.envelope import Envelope
from shared.contracts.registration import (
    AssemblyConvenedV1,
    MemberEnrolledV1,
    VotingRightRestoredV1,
    VotingRightSuspendedV1,
)
from shared.contracts.voting import Poll, PollVoidedV1, Result, ResultDeclaredV1
from shared.kernel.ids import Ids


def subscription(ids: Ids) -> Subscription:
    async def declared(envelope: Envelope, work: Any) -> None:
        fact = ResultDeclaredV1.model_validate(envelope.data)
        if fact.poll.contest_id is not None:
            await decide_round(_round_result(fact.poll.contest_id, fact.poll, fact.result), work, ids)

    async def voided(envelope: Envelope, work: Any) -> None:
        fact = PollVoidedV1.model_validate(envelope.data)
        if fact.poll.contest_id is not None:
            await void_round(fact.poll.contest_id, fact.poll_id, work)

    handlers: dict[str, Handler] = {
        AssemblyConvenedV1.TYPE: _convened,
        ResultDeclaredV1.TYPE: declared,
        PollVoidedV1.TYPE: voided,
    }
    for contract in (MemberEnrolledV1, VotingRightSuspendedV1, VotingRightRestoredV1):
        handlers[contract.TYPE] = _member(contract)
    return Subscription((topics.MEMBERS, topics.POLLS), handlers)


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


def _round_result(contest_id: str, poll: Poll, result: Result) -> RoundResult:
    return RoundResult(
        contest_id=contest_id,
        round_id=poll.poll_id,
        quorum_lost=result.outcome == "no_quorum",
        counts=result.counts,
        valid=result.valid,
        blank=result.blank,
        invalid=result.invalid,
        eligible=len(poll.roll),
        accredited=len(poll.roll),
        present=len(poll.present_at_opening),
    )
