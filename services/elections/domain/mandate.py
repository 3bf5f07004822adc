"""Mandates: who holds which office from when until when. A mandate begins when the assembly that elected closes.

One that ends before its time keeps the day on which it was to end: whoever fills the vacancy is elected for the rest of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from services.elections.domain.errors import MandateOver, TermTooLong
from shared.kernel.errors import Invalid
from shared.rules.body import Holder


@dataclass(frozen=True, slots=True)
class Mandate:
    mandate_id: str
    organisation_id: str
    office: str
    person: str
    member: str | None
    begins: date
    ends: date
    contest_id: str | None  # None: recorded from an earlier session
    region: str | None = None
    ended_on: date | None = None  # before its time
    end_reason: str | None = None

    @property
    def holder(self) -> Holder:
        """As the rules look at it."""
        return Holder(self.office, self.person, self.member, self.region, self.begins, self.ended_on or self.ends)

    def end(self, on: date, reason: str) -> Mandate:
        """Its holder resigns, dies or ceases to be a delegate. Raises MandateOver, and Invalid for a day outside it."""
        if self.ended_on is not None:
            raise MandateOver(person=self.person)
        if not self.begins <= on < self.ends:
            raise Invalid(reason=f"The mandate runs from {self.begins} to {self.ends}; it cannot end early on {on}.")
        return replace(self, ended_on=on, end_reason=reason)


def years_later(day: date, years: int) -> date:
    """The same day ``years`` later; 29 February becomes 28 February where there is none. Raises TermTooLong."""
    if years > date.max.year - day.year:
        raise TermTooLong(years=years)
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
