"""Reads which screens of an assembly are there: how many of each role, and which tablets went away during an open vote."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from services.notifications.domain import told as kinds
from services.notifications.domain.attendance import Attendance, Screen
from services.notifications.domain.audience import Audience
from services.notifications.domain.picture import Picture
from services.notifications.domain.views import current_poll
from services.notifications.use_cases.acting import Actor, sees
from services.notifications.use_cases.live_screens import LiveScreens
from shared.kernel.errors import NotFound

LOST_SHOWN = 100
VOTING = ("open", "held")


@dataclass(frozen=True, slots=True)
class RoleThere:
    role: str
    online: int
    gone: int
    seen: datetime  # when one of them came or went last


@dataclass(frozen=True, slots=True)
class Lost:
    """A delegate's tablet that went away while the vote runs. ``others``: of its delegation, those still there."""

    delegation_id: str
    member: str | None
    name: Mapping[str, str]
    seen: datetime
    others: int


@dataclass(frozen=True, slots=True)
class ScreensThere:
    voting: bool
    roles: tuple[RoleThere, ...]
    public: int
    lost: tuple[Lost, ...]
    lost_total: int


@dataclass(frozen=True, slots=True)
class ReadScreens:
    screens: LiveScreens
    attendances: Mapping[str, Attendance]

    def __call__(self, actor: Actor, assembly_id: str) -> ScreensThere:
        """Raises NotFound for an assembly that is not the actor's."""
        if not sees(actor, self.screens.organisation_of(assembly_id), assembly_id):
            raise NotFound(what="such assembly")
        picture, attendance = self.screens.picture(assembly_id), self.attendances.get(assembly_id, Attendance())
        poll = current_poll(picture)
        since = _opened(poll)
        lost = attendance.lost_since(since, "delegate") if since else []
        public = len(self.screens.feed(assembly_id, Audience.PUBLIC).viewers)
        named = (_lost(each, picture, attendance) for each in lost)
        first_who_cannot_vote = sorted(named, key=lambda each: each.others > 0)
        return ScreensThere(
            since is not None, _roles(attendance), public, tuple(first_who_cannot_vote[:LOST_SHOWN]), len(lost)
        )


def _opened(poll: Mapping[str, Any] | None) -> datetime | None:
    if poll is None or poll["state"] not in VOTING or not poll["opened_at"]:
        return None
    return datetime.fromisoformat(poll["opened_at"])


def _roles(attendance: Attendance) -> tuple[RoleThere, ...]:
    by_role: dict[str, list[Screen]] = defaultdict(list)
    for screen in attendance.screens():
        by_role[screen.looker.role].append(screen)
    return tuple(
        RoleThere(role, online, len(all_of) - online, max(each.seen for each in all_of))
        for role, all_of in sorted(by_role.items())
        for online in [sum(1 for each in all_of if each.online)]
    )


def _lost(screen: Screen, picture: Picture, attendance: Attendance) -> Lost:
    delegation_id = screen.looker.delegation_id or ""
    delegation = picture.one(kinds.DELEGATION, delegation_id) or {}
    others = attendance.online_of(delegation_id)
    return Lost(delegation_id, delegation.get("member"), delegation.get("name", {}), screen.seen, others)
