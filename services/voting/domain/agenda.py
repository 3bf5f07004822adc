"""Agenda items: what the assembly deals with, in order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

Kind = Literal["decision", "election", "panel", "ceremony", "information"]
ItemState = Literal["planned", "open", "closed"]


@dataclass(frozen=True, slots=True)
class AgendaItem:
    item_id: str
    organisation_id: str
    assembly_id: str
    position: int
    title: Mapping[str, str]
    kind: Kind
    state: ItemState = "planned"

    def opened(self) -> AgendaItem:
        """May be opened again after it was closed: an assembly can come back to an item."""
        return replace(self, state="open")

    def closed(self) -> AgendaItem:
        return replace(self, state="closed")
