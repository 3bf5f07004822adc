"""What the routes of the register of resolutions accept and answer."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field

from services.voting.entrypoints.api_models import LineTexts, ProseTexts, Request
from shared.contracts.voting import PollMode, Result

Year = Annotated[int, Field(ge=1900, le=9999)]
Number = Annotated[int, Field(ge=1, le=9999)]
VersionNumber = Annotated[int, Field(ge=1, le=1_000_000)]
Standing = Literal["adopted", "annulled"]


class RelationRequest(Request):
    kind: Literal["refers_to", "supersedes"]
    year: Year
    number: Number


class WriteVersionRequest(Request):
    """``based_on``: the newest version that was seen, 0 for the text as it was adopted."""

    title: LineTexts
    text: ProseTexts | None = None
    relations: Annotated[list[RelationRequest], Field(max_length=50, default_factory=list)]
    based_on: Annotated[int, Field(ge=0, le=1_000_000)]


class ResolutionResponse(BaseModel):
    """``title``, ``text``: as released last, else as adopted; ``final`` says which."""

    year: int
    number: int
    title: dict[str, str]
    text: dict[str, str] | None
    adopted_on: str
    state: Standing
    final: bool
    imported: bool
    source: str | None
    motion_id: str | None
    poll_id: str | None
    assembly_id: str | None
    changed_at: datetime


class RegisterYear(BaseModel):
    year: int
    resolutions: int


class ResolutionsResponse(BaseModel):
    resolutions: list[ResolutionResponse]
    total: int
    years: list[RegisterYear]
    organisation: dict[str, str]
    rehearsal: bool


class Relation(BaseModel):
    kind: Literal["refers_to", "supersedes"]
    year: int
    number: int


class ReleasedVersion(BaseModel):
    version: int
    released_at: datetime


class VoteOnIt(BaseModel):
    """By which it stands, or was annulled."""

    poll_id: str
    mode: PollMode
    result: Result


class DossierResponse(ResolutionResponse):
    organisation_id: str
    organisation: dict[str, str]
    rehearsal: bool
    as_adopted: dict[str, Any]  # title and text
    released: list[ReleasedVersion]
    relations: list[Relation]
    referred_to_by: list[Relation]
    vote: VoteOnIt | None


class VersionResponse(BaseModel):
    version: int
    title: dict[str, str]
    text: dict[str, str] | None
    relations: list[Relation]
    written_at: datetime
    written_by: str
    released_at: datetime | None
    released_by: str | None


class VersionsResponse(BaseModel):
    resolution: ResolutionResponse
    as_adopted: dict[str, Any]
    versions: list[VersionResponse]


class BadCell(BaseModel):
    column: str
    reason: str


class ImportedLine(BaseModel):
    row: int
    year: int | None
    number: int | None
    title: dict[str, str]
    languages: list[str]  # in which there is a text
    adopted_on: str | None
    errors: list[BadCell]


class ResolutionImportResponse(BaseModel):
    rows: list[ImportedLine]
    valid: int
    invalid: int
    committed: bool
