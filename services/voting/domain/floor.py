"""The floor of an agenda item: who may ask for it, who may be given it, and what follows from a procedural motion.

Pure: each act gives the floor as it is then, or raises why not. Promises that one speaks at a time, that a delegation waits
once for each kind of speech, that points of order come first, and that voting is interrupted by nothing else. Whether a
point of order is one is the chair's ruling; nothing here can tell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from services.voting.domain import floor_errors as refused
from services.voting.domain.agenda import AgendaItem
from services.voting.domain.motion import Motion
from services.voting.domain.speakers import (
    OF_OBSERVERS,
    ON_A_MOTION,
    Request,
    Speech,
    Turn,
    drawn,
    in_order,
    moved,
    statements,
)
from shared.rules.procedure import PRECEDENCE, SPEAKERS, Procedure

Debate = Literal["open", "closed", "adjourned", "meeting_suspended", "meeting_adjourned"]
OF_THE_MEETING: tuple[Debate, ...] = ("meeting_suspended", "meeting_adjourned")
RESTS: tuple[Debate, ...] = ("adjourned", *OF_THE_MEETING)
MOST_WAITING = 300
EFFECTS: dict[Procedure, Debate] = {
    Procedure.SUSPEND_MEETING: "meeting_suspended",
    Procedure.ADJOURN_MEETING: "meeting_adjourned",
    Procedure.ADJOURN_DEBATE: "adjourned",
    Procedure.CLOSE_DEBATE: "closed",
}


@dataclass(frozen=True, slots=True)
class Draw:
    """How lots decided the order: anybody can draw again from the seed, and make the seed from the number."""

    nonce: str
    seed: str
    among: tuple[str, ...]  # ids of requests


@dataclass(frozen=True, slots=True)
class Settings:
    """What the chair has set. Seconds None: without a limit."""

    list_open: bool = True
    debate: Debate = "open"
    observers_invited: bool = False
    turn_seconds: int | None = None
    item_seconds: int | None = None
    draw: Draw | None = None


@dataclass(frozen=True, slots=True)
class Floor:
    """``requests``: those that wait, and those changed since it was read. ``turn``: whoever speaks, on whatever item of the
    assembly. ``over``: turns ended since it was read. ``used``: seconds of statements on the item. ``moved``: procedural motions undecided on
    it; ``spoken``: by which request on which motion for which side someone has spoken. ``voting``: whether a poll of the assembly takes votes."""

    item: AgendaItem
    settings: Settings
    requests: tuple[Request, ...] = ()
    turn: Turn | None = None
    over: tuple[Turn, ...] = ()
    used: int = 0
    moved: tuple[Motion, ...] = ()
    spoken: frozenset[tuple[str, str, Speech]] = frozenset()
    voting: bool = False

    @property
    def queue(self) -> list[Request]:
        return in_order(self.requests)

    @property
    def speaking(self) -> Turn | None:
        """Whoever speaks on this item."""
        return self.turn if self.turn is not None and self.turn.item_id == self.item.item_id else None

    @property
    def moved_in_order(self) -> list[Motion]:
        """The procedural motions as they are put to the vote."""
        return sorted(self.moved, key=lambda each: PRECEDENCE[_procedure(each)])

    def asked(self, request: Request, *, by_chair: bool) -> Floor:
        """With the request last among its kind. Whom the chair puts on the list is invited by that."""
        self._may_be_heard(request.speech)
        observer = request.voice.member is None
        if observer and request.speech not in OF_OBSERVERS:
            raise refused.FloorMembersOnly()
        if observer and not (self.settings.observers_invited or by_chair):
            raise refused.FloorNotInvited()
        if request.speech is Speech.STATEMENT and not self.settings.list_open:
            raise refused.FloorListClosed()
        if any(_same(each, request) for each in self.queue) or (self.speaking and _same(self.speaking, request)):
            raise refused.FloorAlreadyAsked()
        if len(self.queue) >= MOST_WAITING:
            raise refused.FloorListFull(most=MOST_WAITING)
        motion_id = self._motion_for(request.speech) if request.speech in ON_A_MOTION else None
        place = max((each.place for each in self.requests), default=0) + 1
        return replace(self, requests=(*self.requests, replace(request, place=place, motion_id=motion_id)))

    def withdrawn(self, request: Request) -> Floor:
        """Withdrawn again, it stays so."""
        if request.state == "withdrawn":
            return self
        return self._with([replace(self._waiting(request), state="withdrawn")])

    def given(self, request: Request, turn_id: str, now: datetime) -> Floor:
        """Ends the turn before. A speaker whom a point of order interrupts goes on, in the time left, after it."""
        self._waiting(request)
        if self.item.state != "open":
            raise refused.FloorItemNotOpen(state=self.item.state)
        self._may_be_heard(request.speech)
        first = self.queue[0]
        if first.speech is Speech.POINT_OF_ORDER and request.speech is not Speech.POINT_OF_ORDER:
            raise refused.FloorPointOfOrderFirst(first=first.request_id)
        if self.turn is not None and self.speaking is None:
            raise refused.FloorHeldElsewhere()
        before = self._interrupted(now) if request.speech is Speech.POINT_OF_ORDER else self.ended(now)
        turn = Turn(
            turn_id=turn_id,
            request_id=request.request_id,
            organisation_id=self.item.organisation_id,
            assembly_id=self.item.assembly_id,
            item_id=self.item.item_id,
            voice=request.voice,
            speaker=request.speaker,
            speech=request.speech,
            began_at=now,
            allowed_seconds=before._allowed(request),
            motion_id=request.motion_id,
        )
        return replace(before._with([replace(request, state="given")]), turn=turn)

    def ended(self, now: datetime) -> Floor:
        """Nobody speaks on the item; its time is what was spoken till now."""
        if self.speaking is None:
            return self
        turn = self.speaking.ended(now)
        counted = turn.seconds or 0 if turn.speech is Speech.STATEMENT else 0
        spoken = {(turn.request_id, turn.motion_id, turn.speech)} if turn.motion_id else frozenset()
        return replace(self, turn=None, over=(*self.over, turn), used=self.used + counted, spoken=self.spoken | spoken)

    def reordered(self, request: Request, to: int) -> Floor:
        return self._with(moved(self.requests, self._waiting(request), to))

    def drawn(self, draw: Draw) -> Floor:
        return replace(self._with(drawn(self.requests, draw.seed)), settings=replace(self.settings, draw=draw))

    def drawn_from(self) -> tuple[str, ...]:
        return tuple(sorted(each.request_id for each in statements(self.requests)))

    def set(self, settings: Settings, now: datetime) -> Floor:
        """Closing the debate, or letting it rest, ends the turn; closed, statements that wait are not heard any more."""
        changed = replace(self, settings=settings)
        if settings.debate == self.settings.debate or settings.debate == "open":
            return changed
        changed = changed.ended(now)
        if settings.debate != "closed":
            return changed
        over = [each for each in changed.queue if each.speech is Speech.STATEMENT]
        return changed._with(replace(each, state="lapsed") for each in over)

    def followed(self, motion: Motion, now: datetime) -> Floor:
        """What is once this procedural motion is decided: adopted, its effect; who waits to speak on it is not heard."""
        left = tuple(each for each in self.moved if each.motion_id != motion.motion_id)
        over = [replace(each, state="lapsed") for each in self.queue if each.motion_id == motion.motion_id]
        floor = replace(self._with(over), moved=left)
        if motion.state != "adopted":
            return floor
        procedure = _procedure(motion)
        if procedure is Procedure.CLOSE_LIST:
            return floor.set(replace(floor.settings, list_open=False), now)
        return floor.set(replace(floor.settings, debate=EFFECTS[procedure]), now)

    def may_move(self, procedure: Procedure) -> None:
        """Raises why this procedural motion cannot be moved now."""
        if self.item.state == "closed":
            raise refused.FloorItemClosed()
        if self.voting:
            raise refused.FloorVotingHasBegun()
        if any(each.procedure == procedure for each in self.moved):
            raise refused.ProcedureAlreadyMoved()

    def _may_be_heard(self, speech: Speech) -> None:
        if self.item.state == "closed":
            raise refused.FloorItemClosed()
        if speech is Speech.POINT_OF_ORDER:
            return
        if self.voting:
            raise refused.FloorVotingHasBegun()
        if self.settings.debate in RESTS:
            raise refused.FloorRests()
        if self.settings.debate == "closed" and speech is Speech.STATEMENT:
            raise refused.FloorDebateClosed()

    def _motion_for(self, speech: Speech) -> str:
        """The procedural motion to speak on; so many a side as the rules let speak, those who wait among them."""
        motion = next(iter(self.moved_in_order), None)
        rule = SPEAKERS[_procedure(motion)] if motion else None
        most = (rule.in_favour if speech is Speech.IN_FAVOUR else rule.against) if rule else 0
        if motion is None or most == 0:
            raise refused.FloorNothingToSpeakOn()
        heard: list[Request | Turn] = [*self.queue, *([self.turn] if self.turn else [])]
        asked = self.spoken | {(each.request_id, each.motion_id, each.speech) for each in heard}
        if sum(each[1:] == (motion.motion_id, speech) for each in asked) >= most:
            raise refused.FloorEnoughSpeakers(most=most)
        return motion.motion_id

    def _allowed(self, request: Request) -> int | None:
        """Seconds for a turn that begins now: what is left of one interrupted, else what is set, and of statements no more
        than the item has left."""
        turn = self.settings.turn_seconds if request.seconds_left is None else request.seconds_left
        item = self.settings.item_seconds
        if item is None or request.speech is not Speech.STATEMENT:
            return turn
        if self.used >= item:
            raise refused.FloorTimeUsedUp(seconds=item)
        return item - self.used if turn is None else min(turn, item - self.used)

    def _interrupted(self, now: datetime) -> Floor:
        """The turn is over, and whoever spoke waits before all others of the kind for the rest of it."""
        floor, turn = self.ended(now), self.speaking
        if turn is None or turn.speech is Speech.POINT_OF_ORDER:
            return floor
        spoken = turn.ended(now).seconds or 0
        left = None if turn.allowed_seconds is None else max(1, turn.allowed_seconds - spoken)
        first = min((each.place for each in self.requests), default=0) - 1
        rest = Request(
            request_id=turn.request_id,
            item_id=turn.item_id,
            voice=turn.voice,
            speaker=turn.speaker,
            speech=turn.speech,
            place=first,
            asked_at=turn.began_at,
            motion_id=turn.motion_id,
            begun=True,
            seconds_left=left,
        )
        others = tuple(each for each in floor.requests if each.request_id != rest.request_id)
        return replace(floor, requests=(*others, rest))

    def _waiting(self, request: Request) -> Request:
        if request.state != "waiting":
            raise refused.FloorAlreadyOver(state=request.state)
        return request

    def _with(self, changed: Iterable[Request]) -> Floor:
        new = {each.request_id: each for each in changed}
        return replace(self, requests=tuple(new.get(each.request_id, each) for each in self.requests))


def _procedure(motion: Motion) -> Procedure:
    if motion.procedure is None:
        raise ValueError(f"not a procedural motion: {motion.motion_id}")
    return motion.procedure


def _same(one: Request | Turn, other: Request) -> bool:
    return one.voice.delegation_id == other.voice.delegation_id and one.speech == other.speech
