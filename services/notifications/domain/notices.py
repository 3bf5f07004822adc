"""What this service says itself, as it is folded into the screens: the same from its own tables and from the log."""

from __future__ import annotations

from datetime import datetime

from services.notifications.domain import told as kinds
from services.notifications.domain.events import Announcement, DisplaySet
from services.notifications.domain.told import Told

NOWHERE = ("", 0)  # read from the own tables: older than all that the log has of it


def told_of_announcement(announcement: Announcement, topic: str, number: int) -> Told:
    state = {
        "announcement_id": announcement.announcement_id,
        "to": [audience.value for audience in announcement.to],
        "text": dict(announcement.text),
        "at": _written(announcement.at),
        "until": _written(announcement.until) if announcement.until is not None else None,
    }
    ids = announcement.organisation_id, announcement.assembly_id
    return Told(kinds.ANNOUNCEMENT, announcement.announcement_id, *ids, topic, number, state)


def told_of_display(display: DisplaySet, topic: str, number: int) -> Told:
    state = {"blank": display.blank, "layout": display.layout, "languages": list(display.languages)}
    ids = display.organisation_id, display.assembly_id
    return Told(kinds.DISPLAY, display.assembly_id, *ids, topic, number, state)


def _written(time: datetime) -> str:
    return time.isoformat().replace("+00:00", "Z")
