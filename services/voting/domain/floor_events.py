"""What has happened on the floor. Each says the whole floor of the item as it is then."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from services.voting.domain.floor import Floor

Happened = Literal[
    "requested", "withdrawn", "given", "ended", "ordered", "drawn", "list closed", "list reopened", "set", "procedure moved",
    "procedure decided",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class FloorChanged:
    happened: Happened
    floor: Floor
