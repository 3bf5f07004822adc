"""What voting says of documents: only of those that have been distributed, never of drafts or under an embargo."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict

from shared.contracts import topics
from shared.contracts.envelope import Fact, Texts

Language = Literal["ar", "en", "es", "fr"]
FileType = Literal["pdf", "html", "text"]
Kind = Literal["draft", "report", "application", "offer_to_host", "other"]
Readers = Literal["delegations", "signed_in", "public"]
Translation = Literal["missing", "in_translation", "ready"]


class DocumentFile(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    language: Language
    version: int
    type: FileType
    size: int  # bytes
    sha256: str
    uploaded_at: datetime


class Translations(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    ar: Translation
    en: Translation
    es: Translation
    fr: Translation


class Document(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    document_id: str
    item_id: str | None
    kind: Kind
    symbol: str  # its number; no other document of the assembly bears it
    title: Texts
    readers: Readers
    original: Language
    languages: tuple[Language, ...]  # those it must have
    translations: Translations
    files: tuple[DocumentFile, ...]  # of each language the newest version
    state: Literal["draft", "scheduled", "published", "withdrawn"]
    revision: int  # grows with every change that readers see
    published_at: datetime | None


class DocumentFact(Fact):
    TOPIC: ClassVar[str] = topics.PROCEEDINGS
    KEY: ClassVar[str] = "assembly_id"

    document_id: str
    document: Document


class DocumentPublishedV1(DocumentFact):
    TYPE: ClassVar[str] = "voting.document-published"


class DocumentRevisedV1(DocumentFact):
    """A new version or language of a published document, or another title, item or circle of readers."""

    TYPE: ClassVar[str] = "voting.document-revised"


class DocumentWithdrawnV1(DocumentFact):
    TYPE: ClassVar[str] = "voting.document-withdrawn"
