"""Who is in the hall now, asked of the store as one question: the close of a vote waits for the answer. And those that a roll is made
of, one after another: of a large assembly they are never held together."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any, Protocol


class Attendance(Protocol):
    async def present(self, organisation_id: str, assembly_id: str) -> set[str]:
        """Codes of the members that may vote and whose delegation is in the hall: those that ``freeze_roll`` would find present."""
        ...

    def each(self, kind: str, assembly_id: str) -> AsyncIterator[dict[str, Any]]:
        """The facts of a kind, in no order."""
        ...

    def members(self, organisation_id: str) -> AsyncIterator[dict[str, Any]]:
        """In no order."""
        ...
