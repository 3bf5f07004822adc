"""What voting accepts and answers about the agenda, its sittings and their minutes."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field, StringConstraints, field_validator

from services.voting.entrypoints.api_models import PLAIN, Id, LineTexts, Prose, ProseTexts, Request
from shared.contracts.agenda import AgendaItem, Sitting

Kind = Literal["decision", "election", "panel", "ceremony", "information"]
Number = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20, pattern=PLAIN)]
Person = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200, pattern=PLAIN)]
Minutes = Annotated[int, Field(ge=1, le=1440)]
Clock = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
FactKey = Annotated[str, StringConstraints(pattern=r"^[a-z]{1,12}(:[0-9a-f]{1,40})?$")]
MOST_PARAGRAPHS = 3000


def clock(text: str | None) -> time | None:
    return time.fromisoformat(text) if text is not None else None


class AddItemRequest(Request):
    """``start``: a time of day where the assembly meets, within the sitting."""

    title: LineTexts
    kind: Kind
    position: Annotated[int, Field(ge=1, le=10_000)] | None = None
    number: Number | None = None
    sitting_id: Id | None = None
    start: Clock | None = None
    minutes: Minutes | None = None
    responsible: Person | None = None


class ChangeItemRequest(Request):
    """Only the fields that are there are changed; null takes away what was planned."""

    title: LineTexts | None = None
    kind: Kind | None = None
    number: Number | None = None
    start: Clock | None = None
    minutes: Minutes | None = None
    responsible: Person | None = None

    @field_validator("title", "kind", "number")
    @classmethod
    def there(cls, value: Any) -> Any:
        if value is None:
            raise ValueError("an item has a title, a kind and a number")
        return value

    def changes(self) -> dict[str, Any]:
        given = {name: getattr(self, name) for name in self.model_fields_set}
        if self.title is not None:
            given["title"] = self.title.given()
        if "start" in given:
            given["start"] = clock(self.start)
        return given


class MoveItemRequest(Request):
    """To right before the item ``before``; null: to the end of the sitting."""

    sitting_id: Id | None = None
    before: Id | None = None
    start: Clock | None = None


class SittingRequest(Request):
    """Day and times where the assembly meets."""

    date: date
    begins: Clock
    ends: Clock
    title: LineTexts | None = None


class SaveMinutesRequest(Request):
    """``version``: the one that was edited, 0 for the first. ``texts``: paragraphs by the key of what they are about."""

    version: Annotated[int, Field(ge=0, le=1_000_000)]
    texts: Annotated[dict[FactKey, Prose], Field(max_length=MOST_PARAGRAPHS)]


class IncidentRequest(Request):
    """``at``: a time of day where the assembly meets, within the sitting; null: now."""

    text: ProseTexts
    at: Clock | None = None


class AdoptionResponse(BaseModel):
    adopted_at: datetime
    adopted_by: str


class ExpectedItem(AgendaItem):
    """``delay_minutes``: later than planned; negative earlier; null where nothing is planned."""

    expected_start: datetime | None
    expected_end: datetime | None
    delay_minutes: int | None


class AgendaResponse(BaseModel):
    time_zone: str
    adopted: AdoptionResponse | None
    delay_minutes: int | None  # of the assembly as a whole
    sittings: list[Sitting]
    agenda: list[ExpectedItem]


class PublicProgrammeResponse(BaseModel):
    time_zone: str
    adopted_at: datetime | None
    delay_minutes: int | None
    sittings: list[Sitting]
    agenda: list[ExpectedItem]


class ChangeResponse(BaseModel):
    number: int
    at: datetime
    what: str
    by: str
    item_id: str | None
    sitting_id: str | None
    title: dict[str, str]
    details: dict[str, Any]


class ChangesResponse(BaseModel):
    adopted: AdoptionResponse | None
    changes: list[ChangeResponse]


class CellErrorResponse(BaseModel):
    column: str
    reason: str


class ProgrammeRow(BaseModel):
    row: int
    date: date | None
    begins: time | None
    ends: time | None
    number: str
    start: time | None
    minutes: int | None
    kind: str
    responsible: str
    title: dict[str, str]
    errors: list[CellErrorResponse]


class ImportProgrammeResponse(BaseModel):
    rows: list[ProgrammeRow]
    valid: int
    invalid: int
    committed: bool


class ParagraphResponse(BaseModel):
    """``told``: from the record; ``text``: what is printed. ``changed``: the record has changed since it was written."""

    key: str
    kind: str
    at: datetime | None
    told: str
    text: str
    written: bool
    changed: bool


class DraftResponse(BaseModel):
    sitting: Sitting
    language: str
    version: int
    saved_at: datetime | None
    saved_by: str | None
    paragraphs: list[ParagraphResponse]


class VersionResponse(BaseModel):
    version: int
    saved_at: datetime
    saved_by: str


class VersionsResponse(BaseModel):
    versions: list[VersionResponse]


class IncidentResponse(BaseModel):
    number: int
    at: datetime
    by: str
    text: dict[str, str]
