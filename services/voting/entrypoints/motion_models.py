"""What voting accepts and answers over HTTP about motions, their order, and corrections of their votes."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field, StringConstraints, model_validator

from services.voting.entrypoints.api_models import (
    PLAIN,
    Id,
    Line,
    LineTexts,
    Mode,
    Name,
    NameTexts,
    ProseTexts,
    Request,
)
from shared.contracts.voting import Motion, TextChange


class AdmitsRequest(Request):
    """As registration enrols members: what it could not enrol must not be adopted."""

    code: Annotated[str, StringConstraints(pattern=r"^[A-Z0-9]{2,8}$")]
    name: NameTexts
    region: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40, pattern=PLAIN)]


class MajorityRequest(Request):
    """A majority of its own, written as in a rule set."""

    fraction: Annotated[str, StringConstraints(pattern=r"^[0-9]{1,6}/[0-9]{1,6}$")]
    comparison: Literal[">", ">="]
    base: Literal["members", "eligible", "accredited", "present", "yes_no", "valid", "fixed"]
    size: Annotated[int, Field(ge=1, le=1_000_000)] | None = None


AskedMajority = Name | MajorityRequest
Moot = Annotated[tuple[Id, ...], Field(max_length=50)]
Distance = Annotated[int, Field(ge=1, le=1_000)]
Question = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200, pattern=PLAIN)]


class SetsMajorityRequest(Request):
    """What another motion needs once this one is decided."""

    motion_id: Id
    if_adopted: AskedMajority
    if_not: AskedMajority


Paragraph = Annotated[str, StringConstraints(min_length=1, max_length=5_000, pattern=r"^[^\x00]*$")]


class ParagraphTexts(LineTexts):
    """What replaces a paragraph or is inserted, in up to four languages, at least one; several lines are several paragraphs."""

    ar: Paragraph | None = None
    en: Paragraph | None = None
    es: Paragraph | None = None
    fr: Paragraph | None = None


class PartRequest(Request):
    title: LineTexts | None = None
    text: ProseTexts | None = None
    operative: bool


class ChangeRequest(Request):
    """To a paragraph of the text that is amended. ``insert``: after it, at the beginning for 0. Whether it fits that text is for
    voting to say, in a refusal of its own."""

    op: Literal["replace", "insert", "delete"]
    paragraph: Annotated[int, Field(ge=0, le=10_000)]
    text: ParagraphTexts | None = None


class TableMotionRequest(Request):
    subject: Name
    title: LineTexts
    text: ProseTexts | None = None
    item_id: Id | None = None
    parent_motion_id: Id | None = None
    majority: AskedMajority | None = None
    mode: Mode = "recorded"
    change_allowed: bool | None = None
    admits: AdmitsRequest | None = None
    distance: Distance | None = None
    question: Question | None = None
    moot_if_adopted: Moot = ()
    sets_majority_of: SetsMajorityRequest | None = None
    gives_priority_to: Id | None = None
    parts: Annotated[list[PartRequest], Field(min_length=1, max_length=50)] | None = None
    changes: Annotated[list[ChangeRequest], Field(max_length=100)] | None = None


class OrderMotionRequest(Request):
    """What is not given stays as it is."""

    distance: Distance | None = None
    moot_if_adopted: Moot = ()


class WithdrawMotionRequest(Request):
    reason: Line


Vote = Literal["yes", "no", "abstain"]


class CorrectionRequest(Request):
    member: Annotated[str, StringConstraints(pattern=r"^[A-Z0-9]{2,8}$")]
    was: Vote = Field(alias="from")
    becomes: Vote = Field(alias="to")
    reason: Line

    @model_validator(mode="after")
    def changes_something(self) -> CorrectionRequest:
        if self.was == self.becomes:
            raise ValueError("a correction makes another vote of it")
        return self


class MotionResponse(Motion):
    """With what only the desk of the chair needs beside the motion as it is told to everyone."""

    mode: Mode
    change_allowed: bool
    rule: dict[str, Any]
    admits: dict[str, Any] | None


class TabledMotionResponse(MotionResponse):
    parts: list[MotionResponse]


class WaitsFor(BaseModel):
    """``code``: as the refusal to put it now would be; ``motion_id``: the motion that is put first."""

    code: str
    motion_id: str


class ListedMotionResponse(MotionResponse):
    waits_for: WaitsFor | None


class MotionsResponse(BaseModel):
    motions: list[ListedMotionResponse]


class MotionTextResponse(BaseModel):
    """The text as it stands: as amended so far and, once a vote on it was opened, as it was put."""

    motion_id: str | None
    text: dict[str, str] | None
    changes: list[TextChange]
    against: dict[str, str] | None  # the text whose paragraphs are changed
    would_be: dict[str, str] | None  # that text, were this amendment adopted next
    contested: list[int]  # its paragraphs that two amendments replace or delete; the later one stands
    not_in: list[str]  # motions whose effect on the words is not worked out: amendments in free words, parts not found
