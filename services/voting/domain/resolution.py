"""The register of resolutions: what stands in it, whether it is in force, its final text in versions, and what it refers to.

Promises that the text as it was adopted is kept, whatever is edited after, and that a version once written is never written
over: only released. It cannot tell whether a translation says what the others say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from services.voting.domain.resolution_errors import NotEarlier, NotTheNewestVersion, VersionReleased, VersionSuperseded

Texts = Mapping[str, str]
Standing = Literal["adopted", "annulled"]
Kind = Literal["refers_to", "supersedes"]
Place = tuple[int, int]  # year and number


@dataclass(frozen=True, slots=True)
class Relation:
    """To an earlier resolution of the same organisation."""

    kind: Kind
    year: int
    number: int

    @property
    def place(self) -> Place:
        return self.year, self.number


@dataclass(frozen=True, slots=True)
class Version:
    """Of the final text: a draft of the secretariat until it is released."""

    version: int
    title: Texts
    text: Texts | None
    relations: tuple[Relation, ...]
    written_at: datetime
    written_by: str
    released_at: datetime | None = None
    released_by: str | None = None

    def released(self, at: datetime, by: str) -> Version:
        return replace(self, released_at=at, released_by=by)


@dataclass(frozen=True, slots=True)
class Resolution:
    """One line of the register: numbered without gaps within an organisation and a year. ``title``, ``text``: as adopted.
    Without a motion it was imported: adopted before this register was kept here."""

    organisation_id: str
    year: int
    number: int
    title: Texts
    text: Texts | None
    adopted_on: str
    changed_at: datetime  # when the public saw something new of it
    assembly_id: str | None = None
    motion_id: str | None = None
    poll_id: str | None = None  # that adopted it
    decided_by: str | None = None  # the poll that decided last whether it stands
    state: Standing = "adopted"
    source: str | None = None  # of an imported one
    final: Version | None = None  # released last

    @property
    def place(self) -> Place:
        return self.year, self.number

    @property
    def reference(self) -> str:
        return f"{self.year}/{self.number}"

    @property
    def imported(self) -> bool:
        return self.motion_id is None

    @property
    def is_final(self) -> bool:
        """Whether its text is the final one: released, or imported as it was published."""
        return self.imported or self.final is not None

    @property
    def title_now(self) -> Texts:
        return self.final.title if self.final else self.title

    @property
    def text_now(self) -> Texts | None:
        return self.final.text if self.final else self.text

    @property
    def relations(self) -> tuple[Relation, ...]:
        return self.final.relations if self.final else ()

    def stands(self, poll_id: str, text: Texts | None, at: datetime) -> Resolution:
        """Adopted again, by a repeat or a correction, as it was put then: it keeps the number that it had."""
        return replace(self, state="adopted", decided_by=poll_id, text=text, changed_at=at)

    def falls(self, poll_id: str, at: datetime) -> Resolution:
        """A repeat or a correction has undone its adoption."""
        return replace(self, state="annulled", decided_by=poll_id, changed_at=at)

    def refuse_bad(self, relations: tuple[Relation, ...]) -> None:
        """Raises NotEarlier: none can refer to one that was not there yet, or to itself."""
        for relation in relations:
            if relation.place >= self.place:
                raise NotEarlier(year=relation.year, number=relation.number)


@dataclass(frozen=True, slots=True)
class Edition:
    """All versions of the final text of a resolution, the earliest first."""

    versions: tuple[Version, ...]

    @property
    def newest(self) -> int:
        return self.versions[-1].version if self.versions else 0

    def follows(self, based_on: int) -> int:
        """The number of the next version; raises VersionSuperseded unless it was written on the newest one."""
        if based_on != self.newest:
            raise VersionSuperseded(newest=self.newest)
        return self.newest + 1

    def to_release(self, version: int) -> Version | None:
        """The newest version alone is released, and once; None where there is no such version."""
        found = next((each for each in self.versions if each.version == version), None)
        if found is None:
            return None
        if found.version != self.newest:
            raise NotTheNewestVersion(newest=self.newest)
        if found.released_at is not None:
            raise VersionReleased()
        return found
