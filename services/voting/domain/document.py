"""Documents of an assembly: for whom, in which languages, in which versions, and from when on they are read.

Promises that a file once uploaded is never replaced (each is a new version), and that nobody but those who keep the record
reads what is not published, is withdrawn or is under embargo. What a file holds is decided in ``content``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from services.voting.domain.content import FileType
from services.voting.domain.document_errors import (
    AlreadyPublished,
    DocumentIsWithdrawn,
    FileIsThere,
    LanguagesMissing,
    NothingToPublish,
    TooManyVersions,
)

Kind = Literal["draft", "report", "application", "offer_to_host", "other"]
Readers = Literal["delegations", "signed_in", "public"]
State = Literal["draft", "scheduled", "published", "withdrawn"]
Translation = Literal["missing", "in_translation", "ready"]
LANGUAGES = ("ar", "en", "es", "fr")
MOST_VERSIONS = 100  # of one language

RECORD = frozenset({"secretary", "operator", "auditor"})
"""They read every document in every state; the first two prepare them."""
_READ_AS: Mapping[Readers, frozenset[str] | None] = {
    "delegations": frozenset({"delegate", "chair"}),
    "signed_in": frozenset({"delegate", "chair", "observer", "desk", "teller", "display"}),
    "public": None,
}


@dataclass(frozen=True, slots=True)
class File:
    """``sha256``, ``size`` (bytes): of what is kept and served."""

    language: str
    version: int
    type: FileType
    name: str
    size: int
    sha256: str
    uploaded_at: datetime
    uploaded_by: str


@dataclass(frozen=True, slots=True)
class Document:
    document_id: str
    organisation_id: str
    assembly_id: str
    item_id: str | None
    kind: Kind
    symbol: str
    title: Mapping[str, str]
    readers: Readers
    embargo_until: datetime | None
    original: str  # the language from which the others are translated
    languages: tuple[str, ...]  # those it must have
    in_translation: tuple[str, ...] = ()
    state: State = "draft"
    revision: int = 0  # grows with every change that readers see
    published_at: datetime | None = None
    withdrawn_because: str | None = None
    files: tuple[File, ...] = ()  # all versions, the earliest first

    def newest(self, language: str) -> File | None:
        return next((each for each in reversed(self.files) if each.language == language), None)

    def version(self, language: str, version: int | None) -> File | None:
        """That version; the newest where none is named."""
        if version is None:
            return self.newest(language)
        return next((each for each in self.files if (each.language, each.version) == (language, version)), None)

    @property
    def ready(self) -> tuple[str, ...]:
        return tuple(each for each in LANGUAGES if self.newest(each))

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(each for each in LANGUAGES if each in self.languages and not self.newest(each))

    def translation(self, language: str) -> Translation:
        if self.newest(language):
            return "ready"
        return "in_translation" if language in self.in_translation else "missing"

    def readable_by(self, role: str | None, now: datetime) -> bool:
        """``role`` None: of someone who is not signed in."""
        if role in RECORD:
            return True
        if self.state != "published" or (self.embargo_until is not None and now < self.embargo_until):
            return False
        roles = _READ_AS[self.readers]
        return roles is None or role in roles

    def is_due(self, now: datetime) -> bool:
        return self.state == "scheduled" and (self.embargo_until is None or self.embargo_until <= now)

    def with_file(self, file: File) -> Document:
        """With this file as the newest of its language; the same document where that one holds the same already."""
        if self.state == "withdrawn":
            raise DocumentIsWithdrawn()
        before = self.newest(file.language)
        if before is not None and before.sha256 == file.sha256:
            return self
        version = before.version + 1 if before else 1
        if version > MOST_VERSIONS:
            raise TooManyVersions(most=MOST_VERSIONS)
        in_translation = tuple(each for each in self.in_translation if each != file.language)
        files = (*self.files, replace(file, version=version))
        return replace(self, files=files, in_translation=in_translation, revision=self.revision + 1)

    def translated(self, language: str, state: Literal["missing", "in_translation"]) -> Document:
        """Raises FileIsThere where the language has a file: then it is ready."""
        if self.newest(language):
            raise FileIsThere(language=language)
        rest = tuple(each for each in self.in_translation if each != language)
        now = (*rest, language) if state == "in_translation" else rest
        return replace(self, in_translation=now, revision=self.revision + 1)

    def revised(self, changes: Mapping[str, Any]) -> Document:
        """Raises AlreadyPublished where that would put under embargo what has been distributed."""
        if self.state == "withdrawn":
            raise DocumentIsWithdrawn()
        changed: Document = replace(self, **changes, revision=self.revision + 1)
        if self.state == "published" and changed.embargo_until != self.embargo_until:
            raise AlreadyPublished()
        return changed

    def published(self, now: datetime, *, incomplete: bool) -> Document:
        """Published, or scheduled where its embargo has not ended. Raises NothingToPublish without any file, and
        LanguagesMissing unless ``incomplete`` says that it may go out without them."""
        if self.state == "published":
            return self
        if not self.files:
            raise NothingToPublish()
        if self.missing and not incomplete:
            raise LanguagesMissing(languages=", ".join(self.missing))
        if self.embargo_until is not None and now < self.embargo_until:
            return replace(self, state="scheduled", withdrawn_because=None)
        return self.released(now)

    def released(self, now: datetime) -> Document:
        return replace(self, state="published", published_at=now, withdrawn_because=None, revision=self.revision + 1)

    def withdrawn(self, reason: str) -> Document:
        if self.state == "withdrawn":
            raise DocumentIsWithdrawn()
        return replace(self, state="withdrawn", withdrawn_because=reason, revision=self.revision + 1)
