"""What has happened to the agenda. Each says the whole new state of its subject; publishing_agenda.py turns it into a
contract."""

from __future__ import annotations

from dataclasses import dataclass

from services.voting.domain.agenda import AgendaItem, Sitting
from services.voting.domain.happening import Adoption


@dataclass(frozen=True, slots=True)
class AgendaEvent:
    """Base of all of them."""


@dataclass(frozen=True, slots=True)
class ItemAdded(AgendaEvent):
    item: AgendaItem


@dataclass(frozen=True, slots=True)
class ItemChanged(AgendaEvent):
    item: AgendaItem


@dataclass(frozen=True, slots=True)
class ItemOpened(AgendaEvent):
    item: AgendaItem


@dataclass(frozen=True, slots=True)
class ItemSuspended(AgendaEvent):
    item: AgendaItem


@dataclass(frozen=True, slots=True)
class ItemClosed(AgendaEvent):
    item: AgendaItem


@dataclass(frozen=True, slots=True)
class ItemRemoved(AgendaEvent):
    item: AgendaItem


@dataclass(frozen=True, slots=True)
class SittingPlanned(AgendaEvent):
    sitting: Sitting


@dataclass(frozen=True, slots=True)
class SittingOpened(AgendaEvent):
    sitting: Sitting


@dataclass(frozen=True, slots=True)
class SittingSuspended(AgendaEvent):
    sitting: Sitting


@dataclass(frozen=True, slots=True)
class SittingClosed(AgendaEvent):
    sitting: Sitting


@dataclass(frozen=True, slots=True)
class SittingRemoved(AgendaEvent):
    sitting: Sitting


@dataclass(frozen=True, slots=True)
class AgendaWasAdopted(AgendaEvent):
    organisation_id: str
    assembly_id: str
    adoption: Adoption
