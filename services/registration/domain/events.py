"""What happens in registration. Every event carries the whole new state of its subject."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from services.registration.domain.assembly import Assembly
from services.registration.domain.delegation import Delegation
from services.registration.domain.device import Device
from services.registration.domain.member import Member
from services.registration.domain.organisation import Organisation


@dataclass(frozen=True, slots=True)
class OrganisationFounded:
    organisation: Organisation


@dataclass(frozen=True, slots=True)
class MemberEnrolled:
    member: Member
    today: date
    members_total: int


@dataclass(frozen=True, slots=True)
class VotingRightSuspended:
    """Recorded, or come into force by its date."""

    member: Member
    today: date


@dataclass(frozen=True, slots=True)
class VotingRightRestored:
    member: Member
    today: date
    reason: str


@dataclass(frozen=True, slots=True)
class AssemblyConvened:
    assembly: Assembly


@dataclass(frozen=True, slots=True)
class DelegationAccredited:
    delegation: Delegation


@dataclass(frozen=True, slots=True)
class DelegateAdded:
    delegation: Delegation
    delegate_id: str


@dataclass(frozen=True, slots=True)
class VotingDelegateChanged:
    delegation: Delegation
    from_delegate_id: str | None
    to_delegate_id: str
    by: str


@dataclass(frozen=True, slots=True)
class CredentialIssued:
    delegation: Delegation
    delegate_id: str


@dataclass(frozen=True, slots=True)
class CredentialRevoked:
    delegation: Delegation
    delegate_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class CredentialsDisputed:
    delegation: Delegation
    reason: str


@dataclass(frozen=True, slots=True)
class CredentialsSettled:
    delegation: Delegation
    accepted: bool
    reason: str


@dataclass(frozen=True, slots=True)
class DeviceBound:
    delegation: Delegation
    device: Device


@dataclass(frozen=True, slots=True)
class DeviceRemoved:
    delegation: Delegation
    device_id: str


@dataclass(frozen=True, slots=True)
class Arrived:
    delegation: Delegation
    at: datetime


@dataclass(frozen=True, slots=True)
class Left:
    delegation: Delegation
    at: datetime
