"""The life of a poll: prepared, open, held, closed, declared, or void. Nothing goes backwards and nothing is overwritten: a
repeat is a new poll. Each verb returns the poll as it is then, the same one when nothing changes, or raises why not."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from services.voting.domain.errors import (
    NoBallotsHere,
    NobodyOnTheRoll,
    NoQuorum,
    PollAlreadyDeclared,
    PollAlreadyOpen,
    PollClosed,
    PollIsVoid,
    PollNotClosed,
    PollNotOpen,
    PollStopped,
    RestoredSecret,
    WrongMode,
)
from services.voting.domain.frozen import Frozen
from services.voting.domain.head import Head
from services.voting.domain.paper import Paper
from services.voting.domain.paper_errors import NotAllOnTheRoll
from services.voting.domain.sealed_errors import NotYetSealed, SealedBallotsElsewhere
from services.voting.domain.seals import Seals
from services.voting.domain.stop import Stop
from shared.kernel.errors import Refusal


class Mode(StrEnum):
    RECORDED = "recorded"
    HANDS = "hands"
    SECRET = "secret"  # noqa: S105
    SEALED = "sealed"  # secret from the operator too


class State(StrEnum):
    PREPARED = "prepared"
    OPEN = "open"
    HELD = "held"
    CLOSED = "closed"
    DECLARED = "declared"
    VOID = "void"


RUNNING = frozenset({State.OPEN, State.HELD})
SECRET_MODES = frozenset({Mode.SECRET, Mode.SEALED})
RESTORED = "restored"
DECIDED = frozenset({State.DECLARED, State.VOID})


@dataclass(frozen=True, slots=True)
class Intake:
    """As much of a poll as decides, in the transaction that stores ballots, whether they are taken."""

    poll_id: str
    organisation_id: str
    assembly_id: str
    mode: Mode
    state: State
    closes_at: datetime | None
    change_allowed: bool
    manifest_hash: str

    def must_be_open(self, now: datetime) -> None:
        if self.state is not State.OPEN or (self.closes_at is not None and now >= self.closes_at):
            raise _why_over(self.state)

    def must_take_ballots(self, now: datetime) -> None:
        """Raises why a ballot offered now is refused, whoever offers it."""
        self.must_be_open(now)
        if self.mode is Mode.HANDS:
            raise NoBallotsHere()
        if self.mode is Mode.SEALED:
            raise SealedBallotsElsewhere()


def _why_over(state: State) -> Refusal:
    if state in (State.OPEN, State.CLOSED, State.DECLARED):
        return PollClosed()
    return PollIsVoid() if state is State.VOID else PollNotOpen(state=state)


@dataclass(frozen=True)
class Poll:
    poll_id: str
    organisation_id: str
    assembly_id: str
    motion_id: str | None
    contest_id: str | None
    number: int
    repeat_of: str | None
    title: Mapping[str, str]
    text: Mapping[str, str] | None
    mode: Mode
    paper: Paper
    change_allowed: bool
    rule: Mapping[str, Any]  # the majority, or {"most": true}
    prepared_at: datetime
    as_amended: tuple[str, ...] = ()  # adopted amendments of the motion put
    without_parts: tuple[str, ...] = ()  # its rejected parts
    seconds: int | None = None  # how long it is to stay open, if that was said
    state: State = State.PREPARED
    opened_at: datetime | None = None
    closes_at: datetime | None = None
    held_at: datetime | None = None
    closed_at: datetime | None = None
    frozen: Frozen | None = None
    manifest_hash: str | None = None
    present_at_close: int | None = None
    log_places: Mapping[str, int] | None = None  # where the log of ballots ended before it opened; None: not known
    round: str | None = None  # of an election: "ballot", or "special" among those with equal votes
    region: str | None = None  # of an election by region
    excluded: tuple[str, ...] = ()  # members that do not vote in this round
    paper_issued: int = 0  # paper ballots given out by tellers; those who have one vote on no tablet
    practice: bool = False  # for the hall to try; it decides nothing and is on no record but the log
    held_because: str | None = None  # RESTORED: it was open when the backup was made that it came back from
    set_hash: str | None = None  # of all its ballots, taken as it closed; None: none was
    checkpoints: tuple[Head, ...] = ()  # of the log of acts, as it opened and as it closed
    seals: Seals | None = None  # of a sealed vote
    to_be_sealed: bool = False  # a secret vote that does not open as it is
    trusted_because: str | None = None  # why it is held on trust in the operator, where it was to be sealed
    stopped: Stop | None = None  # by a teller; until the chair lifts it, or declares the poll void

    @property
    def on_a_question(self) -> bool:
        """Whether yes, no or abstain is answered, rather than someone elected."""
        return self.motion_id is not None or self.practice

    @property
    def frozen_at_opening(self) -> Frozen:
        if self.frozen is None:
            raise PollNotOpen(state=self.state)
        return self.frozen

    @property
    def hash_at_opening(self) -> str:
        if self.manifest_hash is None:
            raise PollNotOpen(state=self.state)
        return self.manifest_hash

    @property
    def roll(self) -> tuple[str, ...]:
        return self.frozen.roll.eligible if self.frozen else ()

    def open(self, frozen: Frozen, manifest_hash: str, now: datetime, seconds: int | None) -> Poll:
        """Freezes roll, rules, question and choices, and begins to take ballots."""
        self.must_go_on()
        if self.state in RUNNING:
            raise PollAlreadyOpen()
        if self.state is not State.PREPARED:
            raise self._over()
        if self.to_be_sealed:
            raise NotYetSealed()
        if not frozen.roll.eligible:
            raise NobodyOnTheRoll()
        if not frozen.quorum_met and frozen.quorum_at_opening and not self.practice:
            raise NoQuorum(present=frozen.roll.sizes.present, required=frozen.quorum_required)
        length = seconds if seconds is not None else self.seconds
        return replace(
            self,
            state=State.OPEN,
            opened_at=now,
            closes_at=now + timedelta(seconds=length) if length is not None else None,
            frozen=frozen,
            manifest_hash=manifest_hash,
        )

    def seen_with(self, head: Head) -> Poll:
        """With a head of the log of acts that is shown in the hall from now on."""
        return replace(self, checkpoints=(*self.checkpoints, head))

    def hold(self, now: datetime) -> Poll:
        """Takes no ballots for a while; the time left stands still."""
        if self.state is State.HELD:
            return self
        if self.state is not State.OPEN or self.time_is_up(now):
            raise self._over()
        return replace(self, state=State.HELD, held_at=now)

    def resume(self, now: datetime) -> Poll:
        if self.state is State.OPEN:
            return self
        self.must_go_on()
        if self.state is not State.HELD:
            raise self._over()
        pause = now - self.held_at if self.held_at else timedelta(0)
        return replace(
            self,
            state=State.OPEN,
            held_at=None,
            held_because=None,
            closes_at=self.closes_at + pause if self.closes_at else None,
        )

    def restored(self, backed_up_at: datetime) -> Poll:
        """As it comes back from a backup that was made while it ran: held, with the time that was left then."""
        return replace(self, state=State.HELD, held_at=self.held_at or backed_up_at, held_because=RESTORED)

    def must_go_on(self) -> None:
        """Raises why nobody can: a teller has stopped it, or ballots of it are lost."""
        if self.stopped is not None:
            raise PollStopped()
        if self.held_because == RESTORED and self.mode in SECRET_MODES:
            raise RestoredSecret()

    def extend(self, seconds: int, now: datetime) -> Poll:
        """Moves the end; a poll without an end gets one, ``seconds`` from now."""
        if self.state not in RUNNING or (self.state is State.OPEN and self.time_is_up(now)):
            raise self._over()
        return replace(self, closes_at=(self.closes_at or now) + timedelta(seconds=seconds))

    def issue_paper(self, members: Collection[str], now: datetime) -> Poll:
        """Paper ballots for these members; their place among those who have voted is the store's to give."""
        if self.mode not in SECRET_MODES:
            raise WrongMode(mode=self.mode)
        if self.state not in RUNNING or (self.state is State.OPEN and self.time_is_up(now)):
            raise self._over()
        if strangers := sorted(set(members).difference(self.roll)):
            raise NotAllOnTheRoll(members=", ".join(strangers))
        return replace(self, paper_issued=self.paper_issued + len(members))

    @property
    def counted_by_hand(self) -> bool:
        """Whether it has no result before two people have entered the same totals."""
        return self.mode is Mode.HANDS or self.paper_issued > 0

    def must_take_totals(self) -> None:
        """Raises why no totals can be entered now. Hands are counted while they are up, papers once the box is closed."""
        if not self.counted_by_hand:
            raise WrongMode(mode=self.mode)
        if self.state is State.DECLARED:
            raise PollAlreadyDeclared()
        if self.mode in SECRET_MODES:
            self.must_be_closed()
        elif self.state not in RUNNING and self.state is not State.CLOSED:
            raise PollNotOpen(state=self.state)

    def close(self, now: datetime, present: int) -> Poll:
        if self.state in (State.CLOSED, State.DECLARED):
            return self
        self.must_go_on()
        if self.state not in RUNNING:
            raise self._over()
        return replace(self, state=State.CLOSED, closed_at=now, present_at_close=present)

    def declare(self) -> Poll:
        if self.state is State.DECLARED:
            return self
        self.must_go_on()
        self.must_be_closed()
        return replace(self, state=State.DECLARED)

    def void(self) -> Poll:
        if self.state is State.VOID:
            return self
        if self.state is State.DECLARED:
            raise PollAlreadyDeclared()
        return replace(self, state=State.VOID, stopped=None)

    def must_be_closed(self) -> None:
        if self.state is State.VOID:
            raise PollIsVoid()
        if self.state not in (State.CLOSED, State.DECLARED):
            raise PollNotClosed(state=self.state)

    def must_take_ballots(self, now: datetime) -> None:
        """Raises why a ballot offered now is refused, whoever offers it."""
        self.intake.must_take_ballots(now)

    @property
    def intake(self) -> Intake:
        return Intake(
            self.poll_id,
            self.organisation_id,
            self.assembly_id,
            self.mode,
            self.state,
            self.closes_at,
            self.change_allowed,
            self.manifest_hash or "",
        )

    def time_is_up(self, now: datetime) -> bool:
        return self.closes_at is not None and now >= self.closes_at

    def _over(self) -> Refusal:
        return _why_over(self.state)
