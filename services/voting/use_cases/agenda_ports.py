"""What the use cases of the agenda and of the minutes need from outside."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from services.voting.domain.agenda import AgendaItem, Sitting
from services.voting.domain.happening import Adoption, Happening
from services.voting.domain.minutes import SavedMinutes


class Agenda(Protocol):
    """The items of assemblies, and the record of what happened to their agendas."""

    async def hold(self, assembly_id: str) -> None:
        """Holds the agenda of the assembly until the transaction ends: it is changed, and polls of its items are opened,
        one after the other."""
        ...

    async def get(self, item_id: str) -> AgendaItem | None: ...
    async def of_assembly(self, assembly_id: str) -> list[AgendaItem]: ...
    async def save(self, item: AgendaItem) -> None: ...
    async def remove(self, item_id: str) -> None: ...

    async def note(self, happening: Happening) -> Happening:
        """Adds a line to the record; the line with its number."""
        ...

    async def happenings(self, assembly_id: str) -> list[Happening]: ...
    async def adoption(self, assembly_id: str) -> Adoption | None: ...


class Sittings(Protocol):
    async def get(self, sitting_id: str) -> Sitting | None: ...

    async def of_assembly(self, assembly_id: str) -> list[Sitting]:
        """The earliest first."""
        ...

    async def save(self, sitting: Sitting) -> None: ...
    async def remove(self, sitting_id: str) -> None: ...


class SittingMinutes(Protocol):
    """What secretaries saved of minutes, version by version. Only ever added to."""

    async def newest(self, sitting_id: str, language: str) -> SavedMinutes | None: ...
    async def versions(self, sitting_id: str, language: str) -> list[SavedMinutes]: ...
    async def save(self, saved: SavedMinutes) -> None: ...

    async def languages(self, sitting_ids: Iterable[str]) -> dict[str, dict[str, int]]:
        """sitting -> language -> newest version."""
        ...


@dataclass(frozen=True, slots=True)
class Turn:
    """Who spoke. ``kind``: statement, point_of_order, reply, ... as the floor names it."""

    turn_id: str
    item_id: str
    name: Mapping[str, str]  # of the member or observer
    speaker: str | None
    kind: str
    began_at: datetime
    seconds: int | None


@dataclass(frozen=True, slots=True)
class Paper:
    """A document that was published, and the item it belongs to."""

    document_id: str
    item_id: str
    title: Mapping[str, str]
    symbol: str
    published_at: datetime


class Spoken(Protocol):
    """What the floor and the documents keep, as far as minutes tell of it."""

    async def turns(self, assembly_id: str) -> list[Turn]: ...
    async def papers(self, assembly_id: str) -> list[Paper]: ...
