"""What the use cases need of the store of the register of resolutions."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from services.voting.domain.resolution import Edition, Place, Relation, Resolution, Standing, Version


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for in the register of an organisation; None and nothing: whatever it is."""

    organisation_id: str
    parts: Sequence[str] = ()  # of words, all of which must be there
    year: int | None = None
    number: int | None = None
    state: Standing | None = None


class Resolutions(Protocol):
    async def next_number(self, organisation_id: str, year: int) -> int: ...

    async def hold_numbers(self, organisation_id: str, highest: Mapping[int, int]) -> None:
        """Until the transaction ends nobody else numbers in these years; then not below the highest given for each."""
        ...

    async def add(self, resolution: Resolution) -> None: ...
    async def save(self, resolution: Resolution) -> None: ...
    async def get(self, organisation_id: str, place: Place) -> Resolution | None: ...

    async def locked(self, organisation_id: str, place: Place) -> Resolution | None:
        """Held against change until the transaction ends."""
        ...

    async def of_motion(self, motion_id: str) -> Resolution | None:
        """Held against change until the transaction ends."""
        ...

    async def places(self, organisation_id: str, years: Collection[int]) -> set[Place]:
        """What the register has in these years, annulled or not."""
        ...

    async def count(self, sought: Sought) -> int: ...

    async def find(self, sought: Sought, first: int, most: int) -> list[Resolution]:
        """``most`` of them from the one numbered ``first`` (from 0): the newest year first, each by number."""
        ...

    async def following(self, organisation_id: str, after: Place, most: int) -> list[Resolution]:
        """The next ones by year and number."""
        ...

    async def years(self, organisation_id: str) -> dict[int, int]:
        """How many resolutions each year has, the newest year first."""
        ...

    async def changed_last(self, organisation_id: str, most: int) -> list[Resolution]: ...

    async def edition(self, resolution: Resolution) -> Edition: ...
    async def add_version(self, resolution: Resolution, version: Version) -> None: ...
    async def keep_release(self, resolution: Resolution, version: Version) -> None: ...

    async def referring_to(self, resolution: Resolution) -> list[Relation]:
        """Of resolutions in force, by their released texts: which of them refer to this one, and how."""
        ...
