"""Who is in the hall now, asked of the store as one question: the close of a vote waits for the answer."""

from __future__ import annotations

from typing import Protocol


class Attendance(Protocol):
    async def present(self, organisation_id: str, assembly_id: str) -> set[str]:
        """Codes of the members that may vote and whose delegation is in the hall: those that ``freeze_roll`` would find present."""
        ...
