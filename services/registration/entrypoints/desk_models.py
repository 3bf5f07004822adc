"""What requests of the desk may hold, and what it is answered."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, Field, StrictBool, StringConstraints, model_validator

from services.registration.domain.delegation import Function, Language
from services.registration.domain.scan import MOST_SCANS, Outcome
from services.registration.domain.walk_in import WalkInState
from services.registration.entrypoints.api_answers import CellErrorResponse
from services.registration.entrypoints.api_models import Id, Name, Reason, Request, Secret, Short

Moment = Annotated[AwareDatetime, Field(ge=datetime(2000, 1, 1, tzinfo=UTC), le=datetime(2999, 12, 31, tzinfo=UTC))]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class ScanBody(Request):
    nonce: Id
    badge_code: Secret | None = None
    delegate_id: Id | None = None
    present: StrictBool = True
    at: Moment

    @model_validator(mode="after")
    def badge_or_person(self) -> ScanBody:
        if (self.badge_code is None) == (self.delegate_id is None):
            raise ValueError("a scan has either a badge_code or a delegate_id")
        return self


class ScansRequest(Request):
    scans: Annotated[list[ScanBody], Field(min_length=1, max_length=MOST_SCANS)]


class ScanResponse(BaseModel):
    """``again``: merged before, by this desk or another. ``code`` and ``detail``: why it was refused."""

    nonce: str
    outcome: Outcome
    again: bool
    code: str | None
    detail: str | None
    delegate_id: str | None
    delegation_id: str | None
    name: str | None


class ScansResponse(BaseModel):
    scans: list[ScanResponse]


class BadgeHash(BaseModel):
    delegate_id: str
    badge_hash: str


class BadgesResponse(BaseModel):
    badges: list[BadgeHash]


class WalkInRequest(Request):
    name: Name
    own_name: Name | None = None
    function: Function
    language: Language | None = None
    reason: Reason
    another_person: StrictBool = False


class RefusalRequest(Request):
    reason: Reason


class NamesakeResponse(BaseModel):
    name: str
    delegation: dict[str, str]
    same_delegation: bool


class WalkInResponse(BaseModel):
    walk_in_id: str
    delegation_id: str
    name: str
    own_name: str | None
    function: Function
    language: Language | None
    reason: str
    requested_by: str
    requested_at: AwareDatetime
    state: WalkInState
    decided_by: str | None
    decided_at: AwareDatetime | None
    decision: str | None
    delegate_id: str | None


class ListedWalkIn(WalkInResponse):
    delegation: dict[str, str]
    namesakes: list[NamesakeResponse]


class WalkInsResponse(BaseModel):
    walk_ins: list[ListedWalkIn]


class LendRequest(Request):
    tablet: Short
    delegate_id: Id


class LoanResponse(BaseModel):
    loan_id: str
    tablet: str
    delegation_id: str
    delegate_id: str
    given_by: str
    given_at: AwareDatetime
    returned_by: str | None
    returned_at: AwareDatetime | None


class ListedLoan(LoanResponse):
    name: str
    delegation: dict[str, str]
    bound: bool


class LoansResponse(BaseModel):
    out: int
    tablets: list[ListedLoan]


class InvitationResponse(BaseModel):
    row: int
    member: str
    observer: str
    name: str
    own_name: str
    function: str
    language: str
    errors: list[CellErrorResponse]
    warnings: list[CellErrorResponse]


class InvitationsResponse(BaseModel):
    rows: list[InvitationResponse]
    valid: int
    invalid: int
    sha256: str
    committed: bool


class SuspensionResponse(BaseModel):
    since: date
    reason: str
    ends: date | None
    end_reason: str | None
    standing: Literal["in force", "to come", "over"]


class RightsResponse(BaseModel):
    code: str
    suspended: bool
    suspensions: list[SuspensionResponse]
