"""What the floor needs from its store."""

from __future__ import annotations

from typing import Protocol

from services.voting.domain.floor import Floor, Settings
from services.voting.domain.speakers import Request, Turn


class Floors(Protocol):
    """Read after ``Motions.hold_order``, nobody else changes the floor."""

    async def settings(self, item_id: str) -> Settings: ...
    async def waiting(self, item_id: str) -> list[Request]: ...
    async def request(self, request_id: str) -> Request | None: ...
    async def speaking(self, assembly_id: str) -> Turn | None: ...
    async def turns_on(self, item_id: str) -> list[Turn]: ...
    async def turns(self, assembly_id: str) -> list[Turn]:
        """The earliest first."""
        ...

    async def keep(self, before: Floor, floor: Floor) -> None:
        """What has changed between the two."""
        ...
