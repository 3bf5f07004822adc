"""A delegation calls a teller to its place: waiting, coming (a teller has answered), then done, or withdrawn by the delegation.

One call of a delegation stands at a time, and after it the next must wait a moment: nobody can flood the tellers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Literal

from services.notifications.domain.errors import CallAnswered, CallOver

Reason = Literal["tablet", "question", "secrecy", "other"]
State = Literal["waiting", "coming", "done", "withdrawn"]
STANDING = ("waiting", "coming")
PAUSE = timedelta(seconds=20)  # between the beginnings of two calls of one delegation


def standing(calls: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Of calls as they are told, those that nobody has ended, the longest waiting first."""
    left = [each for each in calls if each["state"] in STANDING]
    return sorted(left, key=lambda each: (each["at"], each["call_id"]))


@dataclass(frozen=True, slots=True)
class Call:
    call_id: str
    organisation_id: str
    assembly_id: str
    delegation_id: str
    delegate_id: str
    name: str  # of the delegate who called
    reason: Reason
    at: datetime
    state: State = "waiting"
    answered_by: str | None = None  # the name of who comes, or has come
    answered_at: datetime | None = None

    @property
    def stands(self) -> bool:
        return self.state in STANDING

    def seconds_to_wait(self, now: datetime) -> int:
        """Before this delegation may call again; 0 where it may now."""
        left = (self.at + PAUSE - now).total_seconds()
        return max(0, int(left) + (left > int(left)))

    def answer(self, name: str, now: datetime) -> Call:
        """The same call where this person has answered it before; raises CallAnswered where another has."""
        if not self.stands:
            raise CallOver()
        if self.state == "coming":
            if self.answered_by == name:
                return self
            raise CallAnswered(name=self.answered_by)
        return replace(self, state="coming", answered_by=name, answered_at=now)

    def end(self, name: str | None, now: datetime) -> Call:
        """``name``: of the staff who was there; None: the delegation needs nobody any more. Ended before, it stays as it is."""
        if not self.stands:
            return self
        if name is None:
            return replace(self, state="withdrawn")
        first = (self.answered_by, self.answered_at) if self.answered_by else (name, now)
        return replace(self, state="done", answered_by=first[0], answered_at=first[1])
