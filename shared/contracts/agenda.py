"""What voting says of the agenda: its items and sittings as they are now, and its adoption."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict

from shared.contracts import topics
from shared.contracts.envelope import Fact, Texts

State = Literal["planned", "open", "suspended", "closed"]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class AgendaItem(_Part):
    item_id: str
    position: int  # its place; changes when items are moved
    title: Texts
    kind: Literal["decision", "election", "panel", "ceremony", "information"]
    state: State
    number: str = ""  # as printed; empty in facts of before items had numbers: then the position
    sitting_id: str | None = None
    planned_start: datetime | None = None  # None: it follows the item before it in its sitting
    minutes: int | None = None  # planned length
    responsible: str | None = None
    began_at: datetime | None = None  # opened first
    open_since: datetime | None = None  # opened last, while it is open
    spent_s: int = 0  # seconds for which it was open before that
    ended_at: datetime | None = None  # closed last, while it is closed


class Sitting(_Part):
    sitting_id: str
    title: Texts | None
    begins: datetime  # as planned
    ends: datetime
    state: State
    opened_at: datetime | None
    closed_at: datetime | None


class AgendaFact(Fact):
    TOPIC: ClassVar[str] = topics.PROCEEDINGS
    KEY: ClassVar[str] = "assembly_id"


class ItemFact(AgendaFact):
    item: AgendaItem


class AgendaItemAddedV1(ItemFact):
    TYPE: ClassVar[str] = "voting.agenda-item-added"


class AgendaItemChangedV1(ItemFact):
    """Its title, plan, place or sitting."""

    TYPE: ClassVar[str] = "voting.agenda-item-changed"


class AgendaItemOpenedV1(ItemFact):
    TYPE: ClassVar[str] = "voting.agenda-item-opened"


class AgendaItemSuspendedV1(ItemFact):
    TYPE: ClassVar[str] = "voting.agenda-item-suspended"


class AgendaItemClosedV1(ItemFact):
    TYPE: ClassVar[str] = "voting.agenda-item-closed"


class AgendaItemRemovedV1(AgendaFact):
    TYPE: ClassVar[str] = "voting.agenda-item-removed"
    item_id: str


class SittingFact(AgendaFact):
    sitting: Sitting


class SittingPlannedV1(SittingFact):
    """It is new, or its plan has changed."""

    TYPE: ClassVar[str] = "voting.sitting-planned"


class SittingOpenedV1(SittingFact):
    TYPE: ClassVar[str] = "voting.sitting-opened"


class SittingSuspendedV1(SittingFact):
    TYPE: ClassVar[str] = "voting.sitting-suspended"


class SittingClosedV1(SittingFact):
    TYPE: ClassVar[str] = "voting.sitting-closed"


class SittingRemovedV1(AgendaFact):
    TYPE: ClassVar[str] = "voting.sitting-removed"
    sitting_id: str


class AgendaAdoptedV1(AgendaFact):
    TYPE: ClassVar[str] = "voting.agenda-adopted"
    adopted_at: datetime
    adopted_by: str
