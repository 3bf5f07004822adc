"""A tablet given out at the desk and returned: which one, to whom, by whom. One tablet is out once at a time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from services.registration.domain.desk_errors import TabletReturned


@dataclass(frozen=True, slots=True)
class TabletLoan:
    loan_id: str
    organisation_id: str
    assembly_id: str
    tablet: str  # what is written on it
    delegation_id: str
    delegate_id: str
    given_by: str
    given_at: datetime
    returned_by: str | None = None
    returned_at: datetime | None = None

    def returned(self, by: str, at: datetime) -> TabletLoan:
        if self.returned_at is not None:
            raise TabletReturned(tablet=self.tablet)
        return replace(self, returned_by=by, returned_at=at)


def tablet_label(written: str) -> str:
    """The one way to write what is on a tablet: capitals and spaces do not matter."""
    return " ".join(written.upper().split())
