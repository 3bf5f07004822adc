"""What only the screens of one delegate show, beside what all delegates see: pure, and decided here alone, as in views.py."""

from __future__ import annotations

from typing import Any

from services.notifications.domain import told as kinds
from services.notifications.domain.acknowledging import Person, acknowledged_for, addressed, asks
from services.notifications.domain.call import standing
from services.notifications.domain.picture import Picture
from services.notifications.domain.views import HIDDEN, in_time


def personal_view(picture: Picture, key: str, person: Person) -> Any:
    """What only the screens of one delegate show: the announcements to this delegate or delegation alone, which of all need
    no acknowledgement from here any more, the own delegation with who holds its vote, and its call for a teller. HIDDEN
    under every key but ``mine``."""
    if key != "mine":
        return HIDDEN
    announcements, done = picture.all_of(kinds.ANNOUNCEMENT), picture.all_of(kinds.ACKNOWLEDGEMENT)
    times = {
        each["announcement_id"]: acknowledged_for(person, each, done) for each in announcements if asks(each, person)
    }
    return {
        "notices": in_time(each for each in announcements if addressed(each, person)),
        "acknowledged": {announcement_id: at for announcement_id, at in times.items() if at is not None},
        "delegation": _own_delegation(picture, person),
        "call": next(
            (each for each in standing(picture.all_of(kinds.CALL)) if each["delegation_id"] == person.delegation_id),
            None,
        ),
    }


def _own_delegation(picture: Picture, person: Person) -> Any:
    state = picture.one(kinds.DELEGATION, person.delegation_id)
    if state is None:
        return None
    return {
        "voting_delegate_id": state.get("voting_delegate_id"),
        "delegates": state.get("delegates", []),
        "handed_over": picture.one(kinds.HANDOVER, person.delegation_id),
    }
