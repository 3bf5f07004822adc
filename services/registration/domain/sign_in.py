"""Staff, sessions and limited tries. A token lasts half an hour; the session behind it, which is what can be ended,
lasts a working day of the assembly. Ten wrong tries within five minutes lock a name or a badge until they are over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from services.registration.domain.errors import TooManyTries
from services.registration.domain.texts import Texts

StaffRole = Literal["chair", "desk", "teller", "operator", "display", "auditor", "secretary"]
TOKEN_LASTS = timedelta(minutes=30)
SESSION_LASTS = timedelta(hours=16)
MOST_TRIES = 10
TRIES_WINDOW = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class StaffMember:
    staff_id: str
    username: str
    password_hash: str
    role: StaffRole
    name: str
    organisation_id: str
    assembly_id: str | None
    removed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Session:
    session_id: str
    organisation_id: str
    staff_id: str | None  # of staff, or else the credential it was opened with
    credential_id: str | None
    expires_at: datetime
    ended_at: datetime | None = None

    def live(self, now: datetime) -> bool:
        return self.ended_at is None and now < self.expires_at


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a session speaks for."""

    subject: str
    role: str
    name: str
    organisation_id: str
    assembly_id: str | None
    delegation_id: str | None = None
    member: str | None = None
    delegation_name: Texts | None = None


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong tries so far, the one under way among them."""

    count: int
    ends: datetime

    def allow_one_more(self, now: datetime) -> None:
        if self.count > MOST_TRIES:
            raise TooManyTries(retry_after=max(1, int((self.ends - now).total_seconds()) + 1))
