"""What the use cases need from outside: stores, other services' facts, the batch writer, live tallies, the log."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from services.voting.domain.ballot import Ballot, PublishedBallot, Receipt, StoredBallot
from services.voting.domain.correction import Correction
from services.voting.domain.hand_count import Entry, HandCount
from services.voting.domain.motion import Motion
from services.voting.domain.poll import Intake, Poll
from services.voting.domain.result import Recount
from services.voting.domain.roll import Hall
from services.voting.domain.tally import Link
from services.voting.use_cases.acts_ports import Acts
from services.voting.use_cases.agenda_ports import Agenda, SittingMinutes, Sittings, Spoken
from services.voting.use_cases.attendance_ports import Attendance
from services.voting.use_cases.document_ports import Documents
from services.voting.use_cases.floor_ports import Floors
from services.voting.use_cases.register_ports import Resolutions
from shared.kernel.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks. ``assembly_id`` None: staff of every assembly of the organisation."""

    subject: str
    role: str
    name: str
    organisation_id: str
    assembly_id: str | None
    delegation_id: str | None


TIMER = "timer"


def timer(organisation_id: str) -> Actor:
    """Closes polls whose time is up; signs for it in the log of acts."""
    return Actor(TIMER, TIMER, TIMER, organisation_id, None, None)


class Motions(Protocol):
    async def get(self, motion_id: str) -> Motion | None: ...

    async def hold_order(self, assembly_id: str, tabled: int = 0) -> int:
        """Holds the order of voting of the assembly until the transaction ends: its motions are tabled, put and decided
        one after the other. The number of the motion tabled last before the ``tabled`` ones of this transaction."""
        ...

    async def of_assembly(self, assembly_id: str) -> list[Motion]:
        """As they were tabled, and as they are now: read after ``hold_order``, nobody else changes them."""
        ...

    async def save(self, motion: Motion) -> None: ...


class Polls(Protocol):
    async def get(self, poll_id: str) -> Poll | None: ...

    async def locked(self, poll_id: str) -> Poll | None:
        """The poll, held exclusively until the transaction ends: no ballot is taken meanwhile."""
        ...

    async def shared(self, poll_ids: Iterable[str]) -> dict[str, Intake]:
        """Polls held against change, but not against other ballots, until the transaction ends."""
        ...

    async def of_assembly(self, assembly_id: str) -> list[Poll]: ...  # of the record: no practice votes
    async def undecided(self, assembly_id: str) -> list[Poll]: ...  # opened, neither declared nor void; practice too
    async def of_motion(self, motion_id: str) -> list[Poll]: ...
    async def running(self) -> list[Poll]: ...
    async def due(self, now: datetime) -> list[str]: ...  # open, and their time is up

    async def turnouts(self) -> dict[str, int]:
        """Of every running poll, the ballots taken so far, in one look: of a secret one, the members who have voted."""
        ...

    async def save(self, poll: Poll) -> None:
        """Raises AnotherPollOpen when it would be the second running poll of its assembly."""
        ...

    async def keep_recount(self, poll_id: str, recount: Recount) -> bool:
        """Kept once and never changed; False when there was one."""
        ...

    async def recount(self, poll_id: str) -> Recount | None: ...
    async def keep_result(self, poll: Poll, result: Mapping[str, Any], declared_at: datetime) -> None: ...
    async def result(self, poll_id: str) -> dict[str, Any] | None: ...
    async def results(self, assembly_id: str) -> list[tuple[str, dict[str, Any]]]: ...  # of the record
    async def next_generation(self, poll_id: str) -> int:
        """Numbers the live tallies of a poll: a rebuilt one is a new generation."""
        ...


class Corrections(Protocol):
    """Of recorded votes, after the declaration. Only ever added to."""

    async def add(self, poll: Poll, correction: Correction) -> None: ...
    async def of_poll(self, poll_id: str) -> list[Correction]: ...

    async def of_assembly(self, assembly_id: str) -> dict[str, list[Correction]]:
        """By poll; polls without corrections are not in it."""
        ...


class Ballots(Protocol):
    """Named ballots at rest. Nothing here adds, alters or removes one."""

    async def by_id(self, ballot_ids: Iterable[str]) -> dict[str, StoredBallot]: ...
    async def by_place(self, ballots: Sequence[Ballot]) -> dict[tuple[str, str, str], StoredBallot]: ...
    async def links(self, poll_id: str) -> list[Link]: ...
    async def newest_of(self, poll_id: str, member: str) -> StoredBallot | None: ...
    async def accepted(self, poll_id: str) -> int: ...
    async def published(self, poll_id: str) -> list[PublishedBallot]: ...


class Urns(Protocol):
    """Secret ballots: who has voted, and what is in the urn, with nothing between the two."""

    async def put(self, ballots: Sequence[Ballot]) -> set[str]:
        """Takes the ballots of members that have not voted; the ids of those taken."""
        ...

    async def who_has_voted(self, places: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
        """(poll, member) -> the id of the ballot that was taken; PAPER for those given one on paper."""
        ...

    async def voters(self, poll_id: str) -> set[str]: ...
    async def issue_paper(self, poll_id: str, members: Iterable[str]) -> set[str]:
        """Puts members that have not voted among those who have, as voting on paper; those put there now."""
        ...

    async def paper_voters(self, poll_id: str) -> list[str]: ...

    async def papers(self, poll_id: str) -> list[tuple[str, ...]]: ...
    async def turnout(self, poll_id: str) -> int:
        """How many have voted; those given a paper ballot are among them."""
        ...


class Totals(Protocol):
    async def enter(self, poll_id: str, by: str, name: str, counted: HandCount, at: datetime) -> None: ...

    async def newest(self, poll_id: str) -> list[Entry]:
        """The last totals of each person, the earliest entered first."""
        ...


class Facts(Protocol):
    """Copies of other services' facts, by kind: assembly, member, delegation, presence, contest, round,
    lots."""

    async def keep(
        self, kind: str, key: str, body: Mapping[str, Any], *, organisation_id: str, assembly_id: str | None = None
    ) -> None: ...
    async def one(self, kind: str, key: str) -> dict[str, Any] | None: ...
    async def of_assembly(self, kind: str, assembly_id: str) -> list[dict[str, Any]]: ...
    async def of_organisation(self, kind: str, organisation_id: str) -> list[dict[str, Any]]: ...


class Work(UnitOfWork, Protocol):
    @property
    def agenda(self) -> Agenda: ...
    @property
    def sittings(self) -> Sittings: ...
    @property
    def sitting_minutes(self) -> SittingMinutes: ...
    @property
    def spoken(self) -> Spoken: ...
    @property
    def motions(self) -> Motions: ...
    @property
    def polls(self) -> Polls: ...
    @property
    def corrections(self) -> Corrections: ...
    @property
    def ballots(self) -> Ballots: ...
    @property
    def urns(self) -> Urns: ...
    @property
    def totals(self) -> Totals: ...
    @property
    def resolutions(self) -> Resolutions: ...
    @property
    def documents(self) -> Documents: ...
    @property
    def floors(self) -> Floors: ...
    @property
    def acts_done(self) -> Acts: ...
    @property
    def attendance(self) -> Attendance: ...
    @property
    def facts(self) -> Facts: ...


class Works(Protocol):
    def __call__(self) -> AbstractAsyncContextManager[Work]: ...
    def reading(self) -> AbstractAsyncContextManager[Work]: ...


class CurrentPolls(Protocol):
    """Polls in this process's memory, for the way of a ballot. What they say may be old: only the lock in the
    transaction that stores a ballot decides whether the poll is still open."""

    async def get(self, poll_id: str) -> Poll | None:
        """As last known; read again when it was not open then, or its time is up."""
        ...

    def forget(self, poll_id: str) -> None: ...


class Halls(Protocol):
    async def of(self, assembly_id: str) -> Hall: ...


class BallotBox(Protocol):
    async def put(self, ballot: Ballot) -> Receipt:
        """Returns once the ballot is durable; raises why it was not taken."""
        ...


@dataclass(frozen=True, slots=True)
class LiveTally:
    generation: int
    counted: int
    voted: int
    marks: Mapping[str, int]
    members: tuple[str, ...]


class LiveTallies(Protocol):
    """Tallies that grow while ballots come in; disposable. Whatever is lost is unknown until it is rebuilt."""

    async def fold(self, poll_id: str, links: Sequence[Link]) -> bool:
        """Adds ballots, in one step. False, and nothing done, when the tally of this poll is unknown."""
        ...

    async def rebuild(self, poll_id: str, generation: int, links: Sequence[Link]) -> None:
        """Replaces the tally; unknown until the last ballot is in. An older generation changes nothing."""
        ...

    async def read(self, poll_id: str, *, members: bool = True) -> LiveTally | None:
        """None when unknown. Without ``members`` they are counted and not named, which is quicker where there are many."""
        ...

    async def places(self) -> dict[str, int] | None:
        """How far the log has been folded in, ``topic/partition`` -> offset; None when that is lost."""
        ...

    async def keep_places(self, places: Mapping[str, int]) -> None: ...


class BallotLog(Protocol):
    async def places(self) -> dict[str, int] | None:
        """Where the log of ballots ends now; None when the log is out of reach."""
        ...

    async def count(self, poll: Poll, accepted: int) -> dict[str, int] | None:
        """The marks of the newest ballots of a poll on the log, once ``accepted`` are there; None when that cannot be
        told in a short time."""
        ...


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What screens are told of a running poll. ``marks`` and ``members`` None: not known, or not to be known."""

    poll: Poll
    generation: int
    counted: int
    accepted: int
    known: bool
    voted: int | None
    counts: Mapping[str, int] | None
    members: tuple[str, ...] | None


class Snapshots(Protocol):
    async def publish(self, snapshot: Snapshot) -> None: ...
