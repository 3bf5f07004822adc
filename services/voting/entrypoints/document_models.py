"""What voting accepts and answers over HTTP about documents."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, Field, StringConstraints, model_validator

from services.voting.entrypoints.api_models import PLAIN, Id, Line, LineTexts, Request
from shared.contracts.documents import Document, DocumentFile, Kind, Language, Readers

Symbol = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]([A-Za-z0-9./\-]{0,38}[A-Za-z0-9])?$")]
FileName = Annotated[str, StringConstraints(max_length=200, pattern=PLAIN)]
Languages = Annotated[tuple[Language, ...], Field(min_length=1, max_length=4)]
ALL: tuple[Language, ...] = ("ar", "en", "es", "fr")


class AddDocumentRequest(Request):
    """``languages``: those it must have before it is published; ``original``: the one the others are translated from."""

    kind: Kind
    symbol: Symbol
    title: LineTexts
    item_id: Id | None = None
    readers: Readers = "delegations"
    embargo_until: AwareDatetime | None = None
    original: Language = "en"
    languages: Languages = ALL


class ReviseDocumentRequest(Request):
    """What is not given stays as it is."""

    kind: Kind | None = None
    symbol: Symbol | None = None
    title: LineTexts | None = None
    item_id: Id | None = None
    readers: Readers | None = None
    embargo_until: AwareDatetime | None = None
    original: Language | None = None
    languages: Languages | None = None

    @model_validator(mode="after")
    def says_something(self) -> ReviseDocumentRequest:
        gone = [n for n in self.model_fields_set - {"item_id", "embargo_until"} if getattr(self, n) is None]
        if gone or not self.model_fields_set:
            raise ValueError("give at least one field; only item_id and embargo_until may be null")
        return self


class TranslationRequest(Request):
    state: Literal["missing", "in_translation"]


class PublishDocumentRequest(Request):
    """``incomplete``: though it is not there in every language that it must have."""

    incomplete: bool = False


class WithdrawDocumentRequest(Request):
    reason: Line


class VersionResponse(DocumentFile):
    name: str
    uploaded_by: str


class DocumentResponse(Document):
    """With what only those who prepare documents or keep the record need: ``versions`` is empty for all others."""

    embargo_until: datetime | None
    withdrawn_because: str | None
    versions: list[VersionResponse]


class DocumentsResponse(BaseModel):
    documents: list[DocumentResponse]


class PublicDocumentsResponse(BaseModel):
    documents: list[Document]
