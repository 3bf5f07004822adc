"""A member and its voting right over time. The right is suspended on the days that a suspension covers; what was
suspended and restored, when and why, is kept. It cannot know what other services have been told: the last said does."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from services.registration.domain.errors import AlreadySuspended, NotSuspended
from services.registration.domain.texts import Texts


@dataclass(frozen=True, slots=True)
class Suspension:
    since: date
    reason: str
    ends: date | None = None  # the first day with the right again; at or before ``since``: withdrawn, never in force
    end_reason: str | None = None

    def covers(self, day: date) -> bool:
        return self.since <= day and not self.over(day)

    def over(self, day: date) -> bool:
        return self.ends is not None and (self.ends <= day or self.ends <= self.since)


@dataclass(frozen=True, slots=True)
class Member:
    organisation_id: str
    code: str
    name: Texts
    region: str
    enrolled_on: date
    suspensions: tuple[Suspension, ...] = ()  # oldest first; they do not overlap

    def suspended(self, day: date) -> bool:
        return any(each.covers(day) for each in self.suspensions)

    def standing_suspension(self, day: date) -> Suspension | None:
        """The suspension in force on ``day`` or still to come."""
        last = self.suspensions[-1] if self.suspensions else None
        return last if last is not None and not last.over(day) else None

    def suspend(self, reason: str, since: date) -> Member:
        """Raises AlreadySuspended where another is in force on ``since`` or begins after it."""
        for each in self.suspensions:
            if not each.over(since):
                raise AlreadySuspended(member=self.code, since=each.since.isoformat())
        return replace(self, suspensions=(*self.suspensions, Suspension(since, reason)))

    def restore(self, reason: str, on: date) -> Member:
        """Raises NotSuspended where nothing is suspended. Restored before it began, a suspension is withdrawn."""
        last = self.suspensions[-1] if self.suspensions else None
        if last is None or last.ends is not None:
            raise NotSuspended(member=self.code)
        ended = replace(last, ends=max(on, last.since), end_reason=reason)
        return replace(self, suspensions=(*self.suspensions[:-1], ended))

    def next_change(self, after: date) -> date | None:
        """The next day on which the right begins or ends by date alone."""
        days = [day for each in self.suspensions for day in (each.since, each.ends) if day is not None]
        return min((day for day in days if day > after), default=None)
