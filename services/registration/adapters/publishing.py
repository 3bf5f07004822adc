"""Turns what happened into the facts that the other services hear."""

from __future__ import annotations

from datetime import date
from typing import Any

from services.registration.domain import events
from services.registration.domain.assembly import Assembly
from services.registration.domain.delegation import Delegation
from services.registration.domain.device import point
from services.registration.domain.member import Member
from shared.contracts import registration as said
from shared.contracts.envelope import Fact, Texts


def to_contract(event: object) -> Fact:
    match event:
        case events.OrganisationFounded(organisation):
            return said.OrganisationFoundedV1(
                organisation_id=organisation.organisation_id,
                name=Texts(**organisation.name),
                rehearsal=organisation.rehearsal,
            )
        case events.AssemblyConvened(assembly):
            return _convened(assembly)
        case events.MemberEnrolled(member, today, total):
            return said.MemberEnrolledV1(**_of_member(member, today), members_total=total)
        case events.VotingRightSuspended(member, today):
            return said.VotingRightSuspendedV1(**_of_member(member, today))
        case events.VotingRightRestored(member, today, reason):
            return said.VotingRightRestoredV1(**_of_member(member, today), reason=reason)
        case events.Arrived(delegation, at):
            return said.ArrivedV1(**_presence(delegation), at=at)
        case events.Left(delegation, at):
            return said.LeftV1(**_presence(delegation), at=at)
        case _:
            return _of_delegation(event)


def _of_delegation(event: object) -> Fact:
    match event:
        case events.DelegationAccredited(delegation):
            return said.DelegationAccreditedV1(**_delegation(delegation))
        case events.DelegateAdded(delegation, delegate_id):
            return said.DelegateAddedV1(**_delegation(delegation), delegate_id=delegate_id)
        case events.VotingDelegateChanged(delegation, before, after, by):
            return said.VotingDelegateChangedV1(
                **_delegation(delegation), from_delegate_id=before, to_delegate_id=after, by=by
            )
        case events.CredentialIssued(delegation, delegate_id):
            return said.CredentialIssuedV1(**_delegation(delegation), delegate_id=delegate_id)
        case events.CredentialRevoked(delegation, delegate_id, reason):
            return said.CredentialRevokedV1(**_delegation(delegation), delegate_id=delegate_id, reason=reason)
        case events.CredentialsDisputed(delegation, reason):
            return said.CredentialsDisputedV1(**_delegation(delegation), reason=reason)
        case events.CredentialsSettled(delegation, accepted, reason):
            return said.CredentialsSettledV1(**_delegation(delegation), accepted=accepted, reason=reason)
        case events.DeviceBound(delegation, device):
            bound = {"device_id": device.device_id, "point": point(device.public_key)}
            return said.DeviceBoundV1(**_delegation(delegation), **bound)
        case events.DeviceRemoved(delegation, device_id):
            return said.DeviceRemovedV1(**_delegation(delegation), device_id=device_id)
        case _:
            raise TypeError(f"no contract says {type(event).__name__}")


def _convened(assembly: Assembly) -> Fact:
    return said.AssemblyConvenedV1(
        organisation_id=assembly.organisation_id,
        assembly_id=assembly.assembly_id,
        title=Texts(**assembly.title),
        place=assembly.place,
        time_zone=assembly.time_zone,
        opens=assembly.opens,
        closes=assembly.closes,
        rules=dict(assembly.rules),
        rehearsal=assembly.rehearsal,
        secret_votes=assembly.secret_votes,
    )


def _of_member(member: Member, today: date) -> dict[str, Any]:
    standing = member.standing_suspension(today)
    return {
        "organisation_id": member.organisation_id,
        "member": said.Member(
            code=member.code,
            name=Texts(**member.name),
            region=member.region,
            enrolled_on=member.enrolled_on,
            suspended=member.suspended(today),
            suspended_since=standing.since if standing else None,
            suspension_reason=standing.reason if standing else None,
        ),
    }


def _presence(delegation: Delegation) -> dict[str, Any]:
    return {
        "organisation_id": delegation.organisation_id,
        "assembly_id": delegation.assembly_id,
        "delegation_id": delegation.delegation_id,
        "member": delegation.member,
        "delegates_present": delegation.present_ids,
        "in_hall": delegation.in_hall,
    }


def _delegation(delegation: Delegation) -> dict[str, Any]:
    delegates = tuple(
        said.Delegate(
            delegate_id=each.delegate_id,
            name=each.name,
            function=each.function,
            credential_valid=each.credential_valid,
        )
        for each in delegation.delegates
    )
    return {
        "organisation_id": delegation.organisation_id,
        "assembly_id": delegation.assembly_id,
        "delegation_id": delegation.delegation_id,
        "delegation": said.Delegation(
            delegation_id=delegation.delegation_id,
            member=delegation.member,
            name=Texts(**delegation.name),
            accredited=delegation.accredited,
            credentials=delegation.credentials,
            voting_delegate_id=delegation.voting_delegate_id,
            delegates=delegates,
        ),
    }
