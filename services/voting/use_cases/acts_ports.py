"""What the use cases need of the log of privileged acts beyond ``work.record``: its heads, and what it says later."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from services.voting.domain.head import Head
from shared.kernel.unit_of_work import Act


@dataclass(frozen=True, slots=True)
class DoneTo:
    """An act as it stands in the log of privileged acts, and what it was done to."""

    subject: str
    at: datetime
    name: str  # of who did it
    reason: str


class Acts(Protocol):
    async def enter(self, act: Act, at: datetime) -> Head:
        """Enters an act now, not at the end of the transaction, and says what the head is by it. The log is held from here
        on, so this comes after everything else that the transaction has to wait for."""
        ...

    async def with_reasons(self, organisation_id: str, verb: str, subjects: Iterable[str]) -> list[DoneTo]:
        """The acts of this kind that were done to these subjects, the earliest first."""
        ...

    async def between(self, organisation_id: str, subject: str, first: str, last: str) -> list[dict[str, Any]]:
        """The whole log from the act ``first`` that was done to this subject to its ``last``; empty where one is missing."""
        ...
