"""What requests may hold. A field that is not known is refused."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from fastapi import Path
from pydantic import BaseModel, ConfigDict, Field, StrictBool, StringConstraints, model_validator

from services.registration.domain.assembly import SecretVotes
from services.registration.domain.delegation import Function
from services.registration.domain.sign_in import StaffRole

PLAIN = r"^[^\x00-\x1f\x7f]*$"  # no control character
HEX32 = r"^[0-9a-f]{32}$"
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200, pattern=PLAIN)]
Short = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100, pattern=PLAIN)]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500, pattern=PLAIN)]
Region = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40, pattern=PLAIN)]
Code = Annotated[str, StringConstraints(pattern=r"^[A-Z0-9]{2,8}$")]
Id = Annotated[str, StringConstraints(pattern=HEX32)]
PathId = Annotated[str, Path(pattern=HEX32)]
PathCode = Annotated[str, Path(pattern=r"^[A-Z0-9]{2,8}$")]
Username = Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=PLAIN)]
PathUsername = Annotated[str, Path(pattern=r"^[a-z0-9-]{1,40}$")]
Secret = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=PLAIN)]
Day = Annotated[date, Field(ge=date(1900, 1, 1), le=date(2999, 12, 31))]


class Request(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Texts(Request):
    ar: Name | None = None
    en: Name | None = None
    es: Name | None = None
    fr: Name | None = None

    @model_validator(mode="after")
    def one_at_least(self) -> Texts:
        if not self.given():
            raise ValueError("a text in one language at least is needed")
        return self

    def given(self) -> dict[str, str]:
        return self.model_dump(exclude_none=True)


class FoundOrganisationRequest(Request):
    name: Texts
    rehearsal: bool = False
    members: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9._-]{0,63}$")] | None = None


class StaffSignInRequest(Request):
    username: Username
    password: Secret


Pin = Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=PLAIN)]


class DelegateSignInRequest(Request):
    badge_code: Secret
    pin: Pin


class AddStaffRequest(Request):
    role: StaffRole
    name: Name
    assembly_id: Id | None = None


class EnrolMemberRequest(Request):
    code: Code
    name: Texts
    region: Region


class SuspensionRequest(Request):
    reason: Reason
    since: Day | None = None


class RestorationRequest(Request):
    reason: Reason
    on: Day | None = None


class ConveneAssemblyRequest(Request):
    title: Texts
    place: Name
    time_zone: Annotated[str, StringConstraints(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_+/-]+$")]
    opens: Day
    closes: Day
    rules: Annotated[str, StringConstraints(min_length=1, max_length=64)] | dict[str, Any]
    secret_votes: SecretVotes = "sealed"  # noqa: S105


class DisputeRequest(Request):
    reason: Reason


class SettlementRequest(Request):
    accepted: StrictBool
    reason: Reason


class NewDelegate(Request):
    name: Name
    function: Function


class AccreditDelegationRequest(Request):
    member: Code | None = None
    observer_name: Name | None = None
    delegates: Annotated[list[NewDelegate], Field(max_length=100)] = []

    @model_validator(mode="after")
    def member_or_observer(self) -> AccreditDelegationRequest:
        if (self.member is None) == (self.observer_name is None):
            raise ValueError("a delegation has either a member or an observer_name")
        return self


class AccreditBatchRequest(Request):
    delegations: Annotated[list[AccreditDelegationRequest], Field(min_length=1, max_length=500)]
    issue_credentials: bool = False


class IssueCredentialRequest(Request):
    reason: Reason | None = None


class HandOverRequest(Request):
    """A delegate proves by ``pin`` who hands over. ``badge_code``: where the browser did not keep that of its sign-in."""

    delegate_id: Id
    pin: Pin | None = None
    badge_code: Secret | None = None


PresenceId = Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{32}|[A-Z0-9]{2,8})$")]


class PresenceRequest(Request):
    assembly_id: Id
    arrive: Annotated[list[PresenceId], Field(max_length=2000)] = []
    leave: Annotated[list[PresenceId], Field(max_length=2000)] = []


class BindDeviceRequest(Request):
    public_key_jwk: dict[str, Any]
    label: Short
