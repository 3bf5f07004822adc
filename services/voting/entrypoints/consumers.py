"""What voting hears: members, delegations and presence, kept as copies; the rounds that elections calls; and, for the record,
what became of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from services.voting.domain.paper import Choice
from services.voting.domain.poll import Mode
from services.voting.use_cases.ports import Work
from services.voting.use_cases.prepare_poll import PrepareRound, Round
from shared.chassis.listener import Handler, Subscription
from shared.contracts import elections, registration, topics
from shared.contracts.envelope import Envelope, Texts

MEMBERS = (registration.MemberEnrolledV1, registration.VotingRightSuspendedV1, registration.VotingRightRestoredV1)
DELEGATIONS = (
    registration.DelegationAccreditedV1, registration.DelegateAddedV1, registration.VotingDelegateChangedV1,
    registration.CredentialIssuedV1, registration.CredentialRevokedV1,
    registration.CredentialsDisputedV1, registration.CredentialsSettledV1,
)  # fmt: skip
PRESENCE = (registration.ArrivedV1, registration.LeftV1)


def voting_subscription(prepare_round: PrepareRound, observed: Callable[[Envelope], None]) -> Subscription:
    async def round_called(envelope: Envelope, work: Any) -> None:
        fact = elections.RoundCalledV1.model_validate(envelope.data)
        await _keep_contest(fact, work)
        await prepare_round(work, _round(fact))

    handlers: dict[str, Handler] = {
        registration.OrganisationFoundedV1.TYPE: _organisation_founded,
        registration.AssemblyConvenedV1.TYPE: _assembly_convened,
        elections.ContestOpenedV1.TYPE: _contest_opened,
        elections.RoundCalledV1.TYPE: round_called,
        elections.RoundDecidedV1.TYPE: _kept_for_the_record("round", elections.RoundDecidedV1),
        elections.LotsDrawnV1.TYPE: _kept_for_the_record("lots", elections.LotsDrawnV1),
        **{fact.TYPE: _member_changed(fact) for fact in MEMBERS},
        **{fact.TYPE: _delegation_changed(fact) for fact in DELEGATIONS},
        **{fact.TYPE: _presence_changed(fact) for fact in PRESENCE},
        registration.DeviceBoundV1.TYPE: _device_bound,
        registration.DeviceRemovedV1.TYPE: _device_removed,
    }
    heard = (topics.MEMBERS, topics.DELEGATIONS, topics.PRESENCE, topics.CONTESTS)
    return Subscription(heard, handlers, observed)


async def _organisation_founded(envelope: Envelope, work: Work) -> None:
    fact = registration.OrganisationFoundedV1.model_validate(envelope.data)
    name = fact.name.model_dump(mode="json")
    await work.facts.keep("organisation", fact.organisation_id, name, organisation_id=fact.organisation_id)


async def _assembly_convened(envelope: Envelope, work: Work) -> None:
    fact = registration.AssemblyConvenedV1.model_validate(envelope.data)
    if fact.assembly_id is None:
        raise ValueError("an assembly without an id")
    body = fact.model_dump(mode="json")
    await work.facts.keep(
        "assembly", fact.assembly_id, body, organisation_id=fact.organisation_id, assembly_id=fact.assembly_id
    )


def _member_changed(contract: type[Any]) -> Handler:
    async def handle(envelope: Envelope, work: Work) -> None:
        fact = contract.model_validate(envelope.data)
        key = f"{fact.organisation_id}:{fact.member.code}"
        await work.facts.keep("member", key, fact.member.model_dump(mode="json"), organisation_id=fact.organisation_id)

    return handle


def _delegation_changed(contract: type[Any]) -> Handler:
    async def handle(envelope: Envelope, work: Work) -> None:
        fact = contract.model_validate(envelope.data)
        body = {**fact.delegation.model_dump(mode="json"), "heard": envelope.sequence or 0}
        await work.facts.keep(
            "delegation",
            fact.delegation_id,
            body,
            organisation_id=fact.organisation_id,
            assembly_id=fact.assembly_id,
        )

    return handle


def _presence_changed(contract: type[Any]) -> Handler:
    async def handle(envelope: Envelope, work: Work) -> None:
        fact = contract.model_validate(envelope.data)
        body = {"delegation_id": fact.delegation_id, "in_hall": fact.in_hall, "heard": envelope.sequence or 0}
        await work.facts.keep(
            "presence",
            fact.delegation_id,
            body,
            organisation_id=fact.organisation_id,
            assembly_id=fact.assembly_id,
        )

    return handle


async def _device_bound(envelope: Envelope, work: Work) -> None:
    fact = registration.DeviceBoundV1.model_validate(envelope.data)
    await _delegation_changed(registration.DeviceBoundV1)(envelope, work)
    await _keep_device(envelope, fact, work, {"point": fact.point, "removed": False})


async def _device_removed(envelope: Envelope, work: Work) -> None:
    fact = registration.DeviceRemovedV1.model_validate(envelope.data)
    await _delegation_changed(registration.DeviceRemovedV1)(envelope, work)
    await _keep_device(envelope, fact, work, {"point": None, "removed": True})


async def _keep_device(
    envelope: Envelope,
    fact: registration.DeviceBoundV1 | registration.DeviceRemovedV1,
    work: Work,
    what: dict[str, Any],
) -> None:
    """A tablet, and the member whose it is."""
    body = {**what, "member": fact.delegation.member, "heard": envelope.sequence or 0}
    await work.facts.keep(
        "device", fact.device_id, body, organisation_id=fact.organisation_id, assembly_id=fact.assembly_id
    )


async def _contest_opened(envelope: Envelope, work: Work) -> None:
    await _keep_contest(elections.ContestOpenedV1.model_validate(envelope.data), work)


async def _keep_contest(fact: elections.ContestFact, work: Work) -> None:
    """Under which item of the agenda it is held."""
    body = {"item_id": fact.contest.item_id}
    await work.facts.keep(
        "contest", fact.contest_id, body, organisation_id=fact.organisation_id, assembly_id=fact.assembly_id
    )


def _kept_for_the_record(kind: str, contract: type[elections.RoundDecidedV1] | type[elections.LotsDrawnV1]) -> Handler:
    async def handle(envelope: Envelope, work: Work) -> None:
        fact = contract.model_validate(envelope.data)
        body = {**fact.model_dump(mode="json"), "at": envelope.time.isoformat()}
        await work.facts.keep(
            kind, fact.round_id, body, organisation_id=fact.organisation_id, assembly_id=fact.assembly_id
        )

    return handle


def _round(called: elections.RoundCalledV1) -> Round:
    if called.assembly_id is None:
        raise ValueError("a round of no assembly")
    names = ("ar", "en", "es", "fr")
    standing = tuple(
        Choice(each.candidate_id, dict.fromkeys(names, each.name), each.member)
        for each in called.standing
        if not each.withdrawn
    )
    return Round(
        round_id=called.round_id,
        organisation_id=called.organisation_id,
        assembly_id=called.assembly_id,
        contest_id=called.contest_id,
        number=called.number,
        question=_given(called.question),
        standing=standing,
        yes_no=called.yes_no,
        min_marks=called.min_marks,
        max_marks=called.max_marks,
        mode=Mode(called.mode),
        majority=called.majority,
        kind=called.kind,
        region=called.region,
        excluded=called.excluded,
        write_ins=called.write_ins,
        sealed=called.secret_votes == "sealed",  # noqa: S105
    )


def _given(texts: Texts) -> dict[str, str]:
    return dict(texts.model_dump(exclude_none=True))
