"""What requests and answers of streams, announcements and the display look like."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Audience = Literal["delegate", "chair", "hall", "public"]
Layout = Literal["auto", "agenda", "poll", "result", "announcement"]
Language = Literal["ar", "en", "es", "fr"]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000, pattern=r"^[^\x00]*$")]
Id = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
LONGEST_SECONDS = 7 * 24 * 3600
MOST_ADDRESSEES = 500
Seconds = Annotated[int, Field(ge=1, le=LONGEST_SECONDS, strict=True)]


class Request(BaseModel):
    model_config = ConfigDict(extra="forbid")


class TextsRequest(Request):
    ar: Text | None = None
    en: Text | None = None
    es: Text | None = None
    fr: Text | None = None

    @model_validator(mode="after")
    def at_least_one(self) -> Self:
        if not self.given():
            raise ValueError("give the text in at least one language: ar, en, es or fr")
        return self

    def given(self) -> dict[str, str]:
        return self.model_dump(exclude_none=True)


class AnnounceRequest(Request):
    """To whole audiences (``to``), or privately to delegations and single delegates by id."""

    to: Annotated[list[Audience], Field(max_length=4)] = []
    delegations: Annotated[list[Id], Field(max_length=MOST_ADDRESSEES)] = []
    delegates: Annotated[list[Id], Field(max_length=MOST_ADDRESSEES)] = []
    text: TextsRequest
    seconds: Seconds | None = None
    acknowledge: Annotated[bool, Field(strict=True)] = False


class AnnouncementResponse(BaseModel):
    announcement_id: str
    assembly_id: str
    to: list[Audience]
    delegations: list[str]
    delegates: list[str]
    text: dict[str, str]
    at: datetime
    until: datetime | None
    acknowledge: bool


class AskedResponse(BaseModel):
    """``by``: the delegate who acknowledged, and when; null while nobody has."""

    delegation_id: str
    delegate_id: str | None
    by: str | None
    at: str | None


class AnnouncementReadResponse(AnnouncementResponse):
    withdrawn_at: datetime | None
    asked: list[AskedResponse]


class DelegateResponse(BaseModel):
    delegate_id: str
    name: str


class AddresseeResponse(BaseModel):
    delegation_id: str
    name: dict[str, str]
    delegates: list[DelegateResponse]


class TemplateRequest(Request):
    name: TextsRequest
    text: TextsRequest
    acknowledge: Annotated[bool, Field(strict=True)] = False
    seconds: Seconds | None = None


class TemplateResponse(BaseModel):
    template_id: str
    name: dict[str, str]
    text: dict[str, str]
    acknowledge: bool
    seconds: int | None
    own: bool  # False: as it came with the platform


class DisplayRequest(Request):
    blank: Annotated[bool, Field(strict=True)]
    layout: Layout
    languages: Annotated[list[Language], Field(min_length=1, max_length=4)]


class DisplayResponse(BaseModel):
    blank: bool
    layout: Layout
    languages: list[Language]


class StateResponse(BaseModel):
    """``state``: the keys of the screen; ``at``: the time of this server; ``id``: the place in the stream."""

    state: dict[str, Any]
    at: datetime
    id: str
