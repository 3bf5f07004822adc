"""What answers hold."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from pydantic import BaseModel

from services.registration.domain.assembly import SecretVotes
from services.registration.domain.delegation import Credentials, Function, Language


class KeySetResponse(BaseModel):
    keys: list[dict[str, str]]


class OperatorResponse(BaseModel):
    username: str
    password: str


class FoundedResponse(BaseModel):
    organisation_id: str
    operator: OperatorResponse


class OrganisationResponse(BaseModel):
    organisation_id: str
    name: dict[str, str]
    rehearsal: bool
    members_total: int


class SignedInResponse(BaseModel):
    """``token`` is there only for a sign-in with ``Hemicycle-Client: program``; the last four only for delegates."""

    role: str
    name: str
    organisation_id: str
    assembly_id: str | None
    expires_at: datetime
    token: str | None = None
    delegation_id: str | None = None
    delegate_id: str | None = None
    member: str | None = None
    delegation_name: dict[str, str] | None = None


class NewStaffResponse(OperatorResponse):
    role: str


class StaffResponse(BaseModel):
    username: str
    role: str
    name: str
    assembly_id: str | None
    removed: bool


class StaffListResponse(BaseModel):
    staff: list[StaffResponse]


class MemberResponse(BaseModel):
    code: str
    name: dict[str, str]
    region: str
    enrolled_on: date
    suspended: bool
    suspended_since: date | None
    suspension_reason: str | None


class MembersResponse(BaseModel):
    members: list[MemberResponse]
    total: int


class CellErrorResponse(BaseModel):
    column: str
    reason: str


class ImportedRow(BaseModel):
    row: int
    code: str
    region: str
    names: dict[str, str]
    errors: list[CellErrorResponse]


class ImportResponse(BaseModel):
    rows: list[ImportedRow]
    valid: int
    invalid: int
    committed: bool


class AssemblyResponse(BaseModel):
    assembly_id: str
    title: dict[str, str]
    place: str
    time_zone: str
    opens: date
    closes: date
    rules_id: str
    rehearsal: bool
    secret_votes: SecretVotes


class AssembliesResponse(BaseModel):
    assemblies: list[AssemblyResponse]


class UncertainResponse(BaseModel):
    path: str
    source: str


class RulesResponse(BaseModel):
    rules: dict[str, Any]
    uncertain: list[UncertainResponse]


class BadgeResponse(BaseModel):
    badge_code: str
    pin: str
    qr_svg: str


class CertificateResponse(BaseModel):
    address: str
    qr_svg: str


class DeviceResponse(BaseModel):
    device_id: str
    delegation_id: str
    label: str
    public_key_jwk: dict[str, str]
    bound_at: datetime


class DevicesResponse(BaseModel):
    devices: list[DeviceResponse]


class PresenceRecordedResponse(BaseModel):
    in_hall: int
    changed: int


class AttendanceResponse(BaseModel):
    members_total: int
    accredited: int
    eligible: int
    present: int
    suspended: list[str]
    disputed: list[str]
    refused: list[str]
    in_hall: list[str]


class DelegateResponse(BaseModel):
    delegate_id: str
    name: str
    function: Function
    credential_valid: bool
    own_name: str | None = None
    language: Language | None = None


class DelegationResponse(BaseModel):
    delegation_id: str
    member: str | None
    name: dict[str, str]
    accredited: bool
    credentials: Credentials
    voting_delegate_id: str | None
    delegates: list[DelegateResponse]


class BadgedDelegateResponse(DelegateResponse):
    badge_code: str | None = None
    pin: str | None = None


class BadgedDelegationResponse(BaseModel):
    delegation_id: str
    member: str | None
    name: dict[str, str]
    accredited: bool
    credentials: Credentials
    voting_delegate_id: str | None
    delegates: list[BadgedDelegateResponse]


class BatchResponse(BaseModel):
    delegations: list[BadgedDelegationResponse]


class DelegationInHall(DelegationResponse):
    in_hall: bool
    delegates_present: list[str]


class DelegationsResponse(BaseModel):
    delegations: list[DelegationInHall]


class VotingDelegateResponse(BaseModel):
    delegate_id: str
    name: str


class RollEntryResponse(BaseModel):
    member: str
    name: dict[str, str]
    delegation_id: str | None
    accredited: bool
    credentials: Credentials | None
    suspended: bool
    suspension_reason: str | None
    in_hall: bool
    voting_delegate: VotingDelegateResponse | None


class RollResponse(BaseModel):
    roll: list[RollEntryResponse]
