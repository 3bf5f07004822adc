"""What happened to the agenda and its sittings, one line after the other, only ever added to: who did what to which item or
sitting, and when. Changes of an adopted agenda and the minutes of a sitting are read from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

What = Literal[
    "item added", "item changed", "item moved", "item removed", "item opened", "item suspended", "item closed",
    "sitting planned", "sitting changed", "sitting removed", "sitting opened", "sitting suspended", "sitting closed",
    "agenda adopted", "incident",
]  # fmt: skip
CHANGES: frozenset[What] = frozenset({
    "item added", "item changed", "item moved", "item removed", "sitting planned", "sitting changed", "sitting removed",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Happening:
    """``title``: of the item or sitting as it was then; of an incident what was noted. ``number``: its place among all of the
    assembly, given when it is stored."""

    assembly_id: str
    at: datetime
    what: What
    by: str
    item_id: str | None = None
    sitting_id: str | None = None
    title: Mapping[str, str] = field(default_factory=dict)
    details: Mapping[str, Any] = field(default_factory=dict)
    number: int = 0


@dataclass(frozen=True, slots=True)
class Adoption:
    """``number``: of its line in the record; what is changed later comes after it."""

    at: datetime
    by: str
    number: int
