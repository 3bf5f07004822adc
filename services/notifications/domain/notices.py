"""What this service says itself, as it is folded into the screens: the same from its own tables and from the log."""

from __future__ import annotations

from datetime import datetime

from services.notifications.domain import told as kinds
from services.notifications.domain.call import Call
from services.notifications.domain.events import Acknowledged, Announcement, DisplaySet
from services.notifications.domain.told import Told

NOWHERE = ("", 0)  # read from the own tables: older than all that the log has of it


def told_of_announcement(announcement: Announcement, topic: str, number: int) -> Told:
    state = {
        "announcement_id": announcement.announcement_id,
        "to": [audience.value for audience in announcement.to],
        "delegations": list(announcement.delegations),
        "delegates": list(announcement.delegates),
        "acknowledge": announcement.acknowledge,
        "text": dict(announcement.text),
        "at": _written(announcement.at),
        "until": _written(announcement.until) if announcement.until is not None else None,
    }
    ids = announcement.organisation_id, announcement.assembly_id
    return Told(kinds.ANNOUNCEMENT, announcement.announcement_id, *ids, topic, number, state)


def told_of_acknowledgement(done: Acknowledged, topic: str, number: int) -> Told:
    state = {
        "announcement_id": done.announcement_id,
        "delegation_id": done.delegation_id,
        "delegate_id": done.delegate_id,
        "at": _written(done.at),
    }
    key = f"{done.announcement_id}:{done.delegate_id}"
    return Told(kinds.ACKNOWLEDGEMENT, key, done.organisation_id, done.assembly_id, topic, number, state)


def told_of_call(call: Call, topic: str, number: int) -> Told:
    """Of a delegation the newest call alone."""
    state = {
        "call_id": call.call_id,
        "delegation_id": call.delegation_id,
        "delegate_id": call.delegate_id,
        "name": call.name,
        "reason": call.reason,
        "at": _written(call.at),
        "state": call.state,
        "answered_by": call.answered_by,
        "answered_at": _written(call.answered_at) if call.answered_at is not None else None,
    }
    return Told(kinds.CALL, call.delegation_id, call.organisation_id, call.assembly_id, topic, number, state)


def told_of_display(display: DisplaySet, topic: str, number: int) -> Told:
    state = {"blank": display.blank, "layout": display.layout, "languages": list(display.languages)}
    ids = display.organisation_id, display.assembly_id
    return Told(kinds.DISPLAY, display.assembly_id, *ids, topic, number, state)


def _written(time: datetime) -> str:
    return time.isoformat().replace("+00:00", "Z")
