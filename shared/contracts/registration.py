"""What registration says. Each fact carries the whole new state of its subject: keep the last."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict

from shared.contracts import topics
from shared.contracts.envelope import Fact, Texts

DelegateFunction = Literal["head", "alternate", "adviser", "observer"]
Credentials = Literal["in_order", "disputed", "refused"]
SecretVotes = Literal["sealed", "operator-trusted"]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Member(_Part):
    code: str
    name: Texts
    region: str
    enrolled_on: date
    suspended: bool = False
    suspended_since: date | None = None
    suspension_reason: str | None = None


class MemberFact(Fact):
    TOPIC: ClassVar[str] = topics.MEMBERS
    KEY: ClassVar[str] = "organisation_id"


class OrganisationFoundedV1(MemberFact):
    TYPE: ClassVar[str] = "registration.organisation-founded"
    name: Texts
    rehearsal: bool


class MemberEnrolledV1(MemberFact):
    TYPE: ClassVar[str] = "registration.member-enrolled"
    member: Member
    members_total: int


class VotingRightSuspendedV1(MemberFact):
    TYPE: ClassVar[str] = "registration.voting-right-suspended"
    member: Member


class VotingRightRestoredV1(MemberFact):
    TYPE: ClassVar[str] = "registration.voting-right-restored"
    member: Member
    reason: str


class AssemblyConvenedV1(MemberFact):
    TYPE: ClassVar[str] = "registration.assembly-convened"
    title: Texts
    place: str
    time_zone: str
    opens: date
    closes: date
    rules: dict[str, Any]  # the whole rule set, so that an assembly keeps the rules it was convened under
    rehearsal: bool
    secret_votes: SecretVotes = "operator-trusted"  # noqa: S105 - as they were before this was said


class Delegate(_Part):
    delegate_id: str
    name: str
    function: DelegateFunction
    credential_valid: bool


class Delegation(_Part):
    delegation_id: str
    member: str | None  # None: an observer delegation
    name: Texts
    accredited: bool  # its credentials are in order: it is on the roll
    voting_delegate_id: str | None
    delegates: tuple[Delegate, ...]
    credentials: Credentials = "in_order"


class DelegationFact(Fact):
    TOPIC: ClassVar[str] = topics.DELEGATIONS
    KEY: ClassVar[str] = "delegation_id"
    delegation_id: str
    delegation: Delegation


class DelegationAccreditedV1(DelegationFact):
    TYPE: ClassVar[str] = "registration.delegation-accredited"


class DelegateAddedV1(DelegationFact):
    TYPE: ClassVar[str] = "registration.delegate-added"
    delegate_id: str


class VotingDelegateChangedV1(DelegationFact):
    TYPE: ClassVar[str] = "registration.voting-delegate-changed"
    from_delegate_id: str | None
    to_delegate_id: str
    by: str = ""  # the name of who did it


class CredentialIssuedV1(DelegationFact):
    TYPE: ClassVar[str] = "registration.credential-issued"
    delegate_id: str


class CredentialRevokedV1(DelegationFact):
    TYPE: ClassVar[str] = "registration.credential-revoked"
    delegate_id: str
    reason: str


class CredentialsDisputedV1(DelegationFact):
    TYPE: ClassVar[str] = "registration.credentials-disputed"
    reason: str


class CredentialsSettledV1(DelegationFact):
    TYPE: ClassVar[str] = "registration.credentials-settled"
    accepted: bool
    reason: str


class DeviceBoundV1(DelegationFact):
    TYPE: ClassVar[str] = "registration.device-bound"
    device_id: str
    point: str | None = None  # its public key on P-256, uncompressed, base64url; None: of another kind


class DeviceRemovedV1(DelegationFact):
    TYPE: ClassVar[str] = "registration.device-removed"
    device_id: str


class PresenceFact(Fact):
    TOPIC: ClassVar[str] = topics.PRESENCE
    KEY: ClassVar[str] = "delegation_id"
    delegation_id: str
    member: str | None
    delegates_present: tuple[str, ...]
    in_hall: bool  # at least one of the delegation is
    at: datetime


class ArrivedV1(PresenceFact):
    TYPE: ClassVar[str] = "registration.arrived"


class LeftV1(PresenceFact):
    TYPE: ClassVar[str] = "registration.left"
