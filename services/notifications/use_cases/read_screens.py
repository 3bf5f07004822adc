"""Reads which screens of an assembly are there: how many of each role, and which tablets went away during an open vote."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from services.notifications.domain import told as kinds
from services.notifications.domain.attendance import Attendance, Screen
from services.notifications.domain.audience import Audience
from services.notifications.domain.picture import Picture
from services.notifications.domain.views import current_poll
from services.notifications.use_cases.acting import Actor, sees
from services.notifications.use_cases.live_screens import LiveScreens
from shared.kernel.clock import Clock
from shared.kernel.errors import NotFound

LOST_SHOWN = 100
VOTING = ("open", "held")


@dataclass(frozen=True, slots=True)
class RoleThere:
    role: str
    online: int
    gone: int
    seen: datetime  # when one of those gone was last seen; none gone: one of them


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
    whole: bool  # False: this server's alone, since what others say of theirs is out of reach


class Attended(Protocol):
    """What this server knows of the screens of each assembly."""

    @property
    def whole(self) -> bool: ...

    def of(self, assembly_id: str) -> Attendance: ...


@dataclass(frozen=True, slots=True)
class ReadScreens:
    screens: LiveScreens
    attended: Attended
    clock: Clock

    def __call__(self, actor: Actor, assembly_id: str) -> ScreensThere:
        """Raises NotFound for an assembly that is not the actor's."""
        if not sees(actor, self.screens.organisation_of(assembly_id), assembly_id):
            raise NotFound(what="such assembly")
        picture, attendance, now = self.screens.picture(assembly_id), self.attended.of(assembly_id), self.clock.now()
        poll = current_poll(picture)
        since = _opened(poll)
        lost = attendance.lost_since(since, "delegate", now) if since else []
        public = len(self.screens.feed(assembly_id, Audience.PUBLIC).viewers)
        named = (_lost(each, picture, attendance.online_of(each.looker.delegation_id or "", now)) for each in lost)
        first_who_cannot_vote = sorted(named, key=lambda each: each.others > 0)
        shown = tuple(first_who_cannot_vote[:LOST_SHOWN])
        return ScreensThere(since is not None, _roles(attendance, now), public, shown, len(lost), self.attended.whole)


def _opened(poll: Mapping[str, Any] | None) -> datetime | None:
    if poll is None or poll["state"] not in VOTING or not poll["opened_at"]:
        return None
    return datetime.fromisoformat(poll["opened_at"])


def _roles(attendance: Attendance, now: datetime) -> tuple[RoleThere, ...]:
    by_role: dict[str, list[Screen]] = defaultdict(list)
    for screen in attendance.screens():
        by_role[screen.looker.role].append(screen)
    return tuple(
        RoleThere(role, len(all_of) - len(gone), len(gone), max(each.seen for each in gone or all_of))
        for role, all_of in sorted(by_role.items())
        for gone in [[each for each in all_of if not each.online(now)]]
    )


def _lost(screen: Screen, picture: Picture, others: int) -> Lost:
    delegation_id = screen.looker.delegation_id or ""
    delegation = picture.one(kinds.DELEGATION, delegation_id) or {}
    return Lost(delegation_id, delegation.get("member"), delegation.get("name", {}), screen.seen, others)
