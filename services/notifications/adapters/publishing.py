"""What notifications says to the others, as contracts."""

from __future__ import annotations

from services.notifications.domain.events import Announced, AnnouncementWithdrawn, DisplaySet
from shared.contracts.envelope import Fact
from shared.contracts.notifications import AnnouncedV1, AnnouncementWithdrawnV1, DisplaySetV1


def to_contract(event: object) -> Fact:
    match event:
        case Announced(announcement):
            return AnnouncedV1.model_validate(
                {
                    "organisation_id": announcement.organisation_id,
                    "assembly_id": announcement.assembly_id,
                    "announcement_id": announcement.announcement_id,
                    "to": tuple(audience.value for audience in announcement.to),
                    "text": announcement.text,
                    "at": announcement.at,
                    "until": announcement.until,
                }
            )
        case AnnouncementWithdrawn():
            return AnnouncementWithdrawnV1(
                organisation_id=event.organisation_id,
                assembly_id=event.assembly_id,
                announcement_id=event.announcement_id,
            )
        case DisplaySet():
            return DisplaySetV1.model_validate(
                {
                    "organisation_id": event.organisation_id,
                    "assembly_id": event.assembly_id,
                    "blank": event.blank,
                    "layout": event.layout,
                    "languages": event.languages,
                }
            )
    raise TypeError(f"nothing is said about {event!r}")
