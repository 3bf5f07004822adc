"""What stands with a poll or its result beside the figures: heads of the log of acts, that a teller stopped it, corrections."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel, ConfigDict


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Checkpoint(_Part):
    """A head of the log of privileged acts, to be shown in the hall."""

    number: int
    hash: str


class Stopped(_Part):
    """By a teller. Both are None for those who may not see who is on the roll."""

    by: str | None
    reason: str | None


class Correction(_Part):
    """A delegation's recorded vote put right after the declaration. What was announced stays beside it."""

    number: int
    member: str
    was: str
    becomes: str
    reason: str
    corrected_at: datetime
    corrected_by: str
