"""An assembly that is being replayed: its organisation, its staff's sign-ins, its delegations and who holds their vote."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from cli.replay.client import NOT_SENT, Json, Platform, Refused, Session
from cli.replay.sealed_vote import Key, SealedVote
from cli.scenario.hall import Hall
from cli.scenario.model import AdmissionStep
from cli.scenario.model_votes import Motion, NewMember

Text = Motion | AdmissionStep  # what can be put to the vote


@dataclass
class Badge:
    delegate_id: str
    session: Session


@dataclass
class Seat:
    """One member's delegation. ``holder`` is the delegate who votes now."""

    delegation_id: str
    badges: list[Badge]
    holder: int
    device: Key | None = None  # of its tablet, once one was bound

    @property
    def voter(self) -> Session:
        return self.badges[self.holder].session


@dataclass
class Organisation:
    organisation_id: str
    operator: Session


@dataclass
class Staff:
    chair: Session
    desk: Session
    tellers: tuple[Session, Session]
    third_teller: Session  # holds keys of sealed votes, as the two others do
    secretary: Session
    logins: tuple[tuple[str, str, str], ...]  # role, username, password; shown by the demo

    @property
    def all_tellers(self) -> tuple[Session, Session, Session]:
        return *self.tellers, self.third_teller


@dataclass
class Stage:
    platform: Platform
    organisation: Organisation
    assembly_id: str
    staff: Staff
    hall: Hall
    opens: date
    delegates_per_delegation: int
    seats: dict[str, Seat] = field(default_factory=dict)
    texts: dict[str, Text] = field(default_factory=dict)  # scenario id -> what the scenario has of it
    motions: dict[str, str] = field(default_factory=dict)  # scenario id -> motion id, once tabled; parts, too
    ordered: set[str] = field(default_factory=set)  # scenario ids of which the platform knows what they make moot
    polls: dict[str, Json] = field(default_factory=dict)  # scenario id -> the last poll taken on it
    modes: dict[str, str] = field(default_factory=dict)  # scenario id -> mode
    admits: dict[str, NewMember] = field(default_factory=dict)  # scenario id -> whom it admits
    hangs_on: dict[str, str | None] = field(
        default_factory=dict
    )  # scenario id -> the agenda item of a motion or contest
    open_item: str | None = None
    items: dict[str, str] = field(default_factory=dict)  # scenario id -> item of the agenda
    observers: dict[str, Seat] = field(default_factory=dict)  # by name
    holds_sealed: bool = False  # so it was convened: every secret vote is sealed where it can be
    sealed: dict[str, SealedVote] = field(default_factory=dict)  # by poll id

    def seat(self, member: str) -> Seat:
        """The member's delegation; without one (its admission failed) nothing can be done in its name."""
        found = self.seats.get(member)
        if found is None:
            raise Refused(NOT_SENT, "no-delegation", f"{member} has no delegation here.")
        return found

    async def chair(self, method: str, path: str, body: Json = None) -> Json:
        return await self.platform.call(method, path, body, session=self.staff.chair)

    async def secretary(self, method: str, path: str, body: Json = None) -> Json:
        return await self.platform.call(method, path, body, session=self.staff.secretary)

    async def upload(self, path: str, content: bytes) -> Json:
        """Sent again, a file that is there already changes nothing."""
        return await self.platform.call("PUT", path, content=content, session=self.staff.secretary, repeatable=True)

    async def teller(self, method: str, path: str, body: Json = None, number: int = 0) -> Json:
        """The first teller, or the second: whatever counts takes both."""
        return await self.platform.call(method, path, body, session=self.staff.tellers[number])

    async def desk(self, method: str, path: str, body: Json = None) -> Json:
        return await self.platform.call(method, path, body, session=self.staff.desk)
