"""Mandates: who holds which office from when until when. A mandate begins when the assembly that elected closes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from services.elections.domain.errors import TermTooLong


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


def years_later(day: date, years: int) -> date:
    """The same day ``years`` later; 29 February becomes 28 February where there is none. Raises TermTooLong."""
    if years > date.max.year - day.year:
        raise TermTooLong(years=years)
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
