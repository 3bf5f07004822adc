"""What the use cases of elections ask of the outside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from services.elections.domain.contest import Contest
from services.elections.domain.mandate import Mandate
from services.elections.domain.round import SecretVotes, Texts
from shared.kernel.unit_of_work import UnitOfWork, UnitsOfWork


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks, as far as a decision or the log of privileged acts needs it."""

    subject: str
    role: str
    organisation_id: str
    assembly_id: str | None


@dataclass(frozen=True, slots=True)
class Assembly:
    assembly_id: str
    organisation_id: str
    opens: date
    closes: date
    rules: Mapping[str, Any]
    secret_votes: SecretVotes


class Contests(Protocol):
    async def add(self, contest: Contest, office: str | Mapping[str, Any]) -> None: ...

    async def find(self, contest_id: str, *, locked: bool = False) -> tuple[Contest, Any]:
        """The contest and its office as given (a name or a mapping). Raises UnknownContest."""
        ...

    async def save(self, contest: Contest) -> None: ...

    async def of_assembly(self, assembly_id: str) -> list[Contest]: ...

    async def lock_assembly(self, assembly_id: str) -> None:
        """Contests of one assembly are opened, and their rounds called, one after the other: the next waits here."""
        ...


class Mandates(Protocol):
    async def add(self, mandate: Mandate) -> None: ...

    async def find(self, mandate_id: str, *, locked: bool = False) -> Mandate | None: ...

    async def save(self, mandate: Mandate) -> None: ...

    async def of_organisation(self, organisation_id: str) -> list[Mandate]: ...


class Heard(Protocol):
    """What was heard from registration."""

    async def assembly(self, assembly_id: str, organisation_id: str) -> Assembly:
        """Raises UnknownAssembly, also for another organisation's."""
        ...

    async def region_of(self, organisation_id: str, member: str) -> str:
        """Raises UnknownMember."""
        ...

    async def members_total(self, organisation_id: str) -> int: ...


class OnRecord(Protocol):
    """What gives the mandates of an organisation their names."""

    async def organisation(self, organisation_id: str) -> Texts:
        """Its name; empty where it was not heard."""
        ...

    async def members(self, organisation_id: str) -> Mapping[str, Texts]:
        """The names of its members, by code."""
        ...

    async def assemblies(self, organisation_id: str) -> list[Mapping[str, Any]]:
        """As they were convened, the earliest first."""
        ...

    async def contests(self, organisation_id: str) -> Mapping[str, tuple[str, Texts]]:
        """The assembly and the title of each contest."""
        ...


class ElectionsWork(UnitOfWork, Protocol):
    @property
    def contests(self) -> Contests: ...

    @property
    def mandates(self) -> Mandates: ...

    @property
    def heard(self) -> Heard: ...

    @property
    def on_record(self) -> OnRecord: ...


Works = UnitsOfWork[ElectionsWork]
