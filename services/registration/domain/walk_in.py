"""A person who came without being on the list: proposed by one, approved or refused by another.

Promises that nobody approves what they proposed, and that it is decided once. Until then the person is in no delegation:
no badge, no check-in. What a letter is worth is for people to decide; the reason they give is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from services.registration.domain.delegation import Function, Language
from services.registration.domain.desk_errors import SecondPersonNeeded, WalkInDecided

MOST_WAITING = 200  # an assembly
WalkInState = Literal["pending", "approved", "refused"]


@dataclass(frozen=True, slots=True)
class WalkIn:
    walk_in_id: str
    organisation_id: str
    assembly_id: str
    delegation_id: str
    name: str
    own_name: str | None
    function: Function
    language: Language | None
    reason: str  # why the person is to be admitted: the letter shown, who vouches
    requested_by: str
    requested_at: datetime
    state: WalkInState = "pending"
    decided_by: str | None = None
    decided_at: datetime | None = None
    decision: str | None = None  # why, where it was refused
    delegate_id: str | None = None  # since it was approved

    def approve(self, by: str, at: datetime, delegate_id: str) -> WalkIn:
        return replace(self._decidable(by), state="approved", decided_by=by, decided_at=at, delegate_id=delegate_id)

    def refuse(self, by: str, at: datetime, why: str) -> WalkIn:
        """Who proposed it may take it back."""
        self._undecided()
        return replace(self, state="refused", decided_by=by, decided_at=at, decision=why)

    def _decidable(self, by: str) -> WalkIn:
        self._undecided()
        if by == self.requested_by:
            raise SecondPersonNeeded(name=self.name)
        return self

    def _undecided(self) -> None:
        if self.state != "pending":
            raise WalkInDecided(by=self.decided_by, name=self.name)
