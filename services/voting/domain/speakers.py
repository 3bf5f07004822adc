"""Who waits for the floor and who has it: requests, turns, and the order in which requests are called.

Decides that order: points of order first, then who speaks on a procedural motion, statements, explanations of vote, and the
right of reply last; among those of a kind by their place, which is the order of asking until the chair moves them or lots
are drawn. Promises that the order depends on nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal

from services.voting.domain.floor_errors import FloorPlaceUnknown
from shared.rules.lots import draw_all

RequestState = Literal["waiting", "given", "withdrawn", "lapsed"]


class Speech(StrEnum):
    """What for, in the order in which they are called."""

    POINT_OF_ORDER = "point_of_order"
    IN_FAVOUR = "in_favour"
    AGAINST = "against"
    STATEMENT = "statement"
    EXPLANATION = "explanation"
    REPLY = "reply"


ON_A_MOTION = frozenset({Speech.IN_FAVOUR, Speech.AGAINST})
OF_OBSERVERS = frozenset({Speech.STATEMENT, Speech.REPLY})
_RANK = {speech: rank for rank, speech in enumerate(Speech)}
_RANK[Speech.AGAINST] = _RANK[Speech.IN_FAVOUR]  # both sides in the order in which they asked


@dataclass(frozen=True, slots=True)
class Voice:
    """In whose name someone speaks. ``member`` None: an observer."""

    delegation_id: str
    member: str | None
    name: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Request:
    request_id: str
    item_id: str
    voice: Voice
    speaker: str | None  # the delegate who asked; None where the chair put the delegation on the list
    speech: Speech
    place: int
    asked_at: datetime
    state: RequestState = "waiting"
    motion_id: str | None = None  # the procedural motion it speaks on
    begun: bool = False  # a point of order has interrupted it
    seconds_left: int | None = None  # of what was interrupted


@dataclass(frozen=True, slots=True)
class Turn:
    turn_id: str
    request_id: str
    organisation_id: str
    assembly_id: str
    item_id: str
    voice: Voice
    speaker: str | None
    speech: Speech
    began_at: datetime
    allowed_seconds: int | None
    motion_id: str | None = None
    ended_at: datetime | None = None
    seconds: int | None = None

    def ended(self, now: datetime) -> Turn:
        """Whole seconds, begun ones not counted; a clock that was set back makes none."""
        return replace(self, ended_at=now, seconds=max(0, (now - self.began_at) // timedelta(seconds=1)))


def in_order(requests: Iterable[Request]) -> list[Request]:
    """Those that wait, as they are called."""
    waiting = (each for each in requests if each.state == "waiting")
    return sorted(waiting, key=lambda each: (_RANK[each.speech], each.place, each.request_id))


def moved(requests: Sequence[Request], request: Request, to: int) -> list[Request]:
    """The requests that are placed differently when ``request`` is the ``to``-th (from 1) of those called in its rank."""
    alike = [each for each in in_order(requests) if _RANK[each.speech] == _RANK[request.speech]]
    if not 1 <= to <= len(alike):
        raise FloorPlaceUnknown(last=len(alike))
    places = sorted(each.place for each in alike)
    alike.remove(request)
    alike.insert(to - 1, request)
    return _placed(alike, places)


def drawn(requests: Sequence[Request], seed: str) -> list[Request]:
    """The statements that are placed differently when lots decide. Whoever was interrupted keeps the first place."""
    drawn_from = {each.request_id: each for each in statements(requests)}
    places = sorted(each.place for each in drawn_from.values())
    return _placed([drawn_from[each] for each in draw_all(seed, drawn_from)], places)


def statements(requests: Iterable[Request]) -> list[Request]:
    """Statements that wait and have not begun: among these lots are drawn."""
    return [each for each in in_order(requests) if each.speech is Speech.STATEMENT and not each.begun]


def _placed(requests: Sequence[Request], places: Sequence[int]) -> list[Request]:
    pairs = zip(requests, places, strict=True)
    return [replace(each, place=place) for each, place in pairs if each.place != place]
