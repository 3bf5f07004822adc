"""A person seen at the desk or the door: coming in or going out, at a moment that the desk's machine tells, also later.

A scan has an id made where it was made (its nonce), so that it may be sent as often as the network wants and is merged
once. Its time is taken as given while it is at most ``LATEST`` old; a clock that runs ahead is taken as now. It cannot know
whether that machine's clock was wrong by less."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from services.registration.domain.credential import Credential
from services.registration.domain.desk_errors import BadgeRevoked, ScanTooOld

LATEST = timedelta(hours=12)
KEPT = 2 * LATEST  # a nonce is remembered for longer than it could be taken again
MOST_SCANS = 200  # in one request

Outcome = Literal["recorded", "overtaken", "refused"]


@dataclass(frozen=True, slots=True)
class Scan:
    nonce: str
    badge_code: str | None  # of a badge that was scanned, or else
    delegate_id: str | None  # of a person who was found by name
    present: bool
    at: datetime

    def moment(self, now: datetime) -> datetime:
        """When it counts as made. Raises ScanTooOld."""
        if now - self.at > LATEST:
            raise ScanTooOld(hours=int(LATEST.total_seconds() // 3600))
        return min(self.at, now)


@dataclass(frozen=True, slots=True)
class MergedScan:
    """What became of a scan. ``overtaken``: the person was seen later already; nothing changed by it."""

    nonce: str
    assembly_id: str
    delegate_id: str | None
    present: bool
    at: datetime
    outcome: Outcome
    code: str | None  # of the refusal
    detail: str | None
    received_at: datetime
    received_by: str


def refuse_revoked(credential: Credential, at: datetime, name: str) -> None:
    """A badge that was valid when it was scanned is good, though it be revoked since. Raises BadgeRevoked."""
    if credential.revoked_at is not None and credential.revoked_at <= at:
        raise BadgeRevoked(name=name, because=credential.revoked_because or "a new badge was issued")
