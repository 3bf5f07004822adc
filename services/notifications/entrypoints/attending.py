"""Which screens are there, as all replicas know it: each tells the others what it sees on a channel, and hears them.

What is told may be lost: a screen that goes on answering heartbeats is told of again, and one that does not is soon not counted.
While the channel is out of reach a replica knows of its own screens alone, and says so."""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from services.notifications.domain.attendance import Attendance, Looker
from shared.chassis.channel import Channel
from shared.kernel.clock import Clock
from shared.kernel.errors import Unavailable
from shared.kernel.ids import Ids

CHANNEL = "screens.v1"
AGAIN_S = 1.0
WAITING = 1_000  # told to the others later; older ones give way

log = logging.getLogger(__name__)


class Seen(BaseModel):
    """What one replica tells the others of one screen."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    origin: str
    what: Literal["came", "heard", "went"]
    assembly_id: str
    stream: str
    session_id: str
    role: str
    delegation_id: str | None
    at: datetime


class Attending:
    def __init__(self, channel: Channel, clock: Clock, ids: Ids) -> None:
        self._channel, self._clock, self._ids = channel, clock, ids
        self._origin = ids.new()
        self._attendances: dict[str, Attendance] = {}
        self._to_tell: asyncio.Queue[Seen] = asyncio.Queue(WAITING)
        self.whole = True

    def of(self, assembly_id: str) -> Attendance:
        return self._attendances.setdefault(assembly_id, Attendance())

    def visit(self, assembly_id: str, looker: Looker) -> Visit:
        return Visit(self, assembly_id, looker, self._ids.new())

    def see(self, what: Literal["came", "heard", "went"], assembly_id: str, looker: Looker, stream: str = "") -> None:
        """Something this replica saw itself."""
        seen = Seen(
            origin=self._origin, what=what, assembly_id=assembly_id, stream=stream, session_id=looker.session_id,
            role=looker.role, delegation_id=looker.delegation_id, at=self._clock.now(),
        )  # fmt: skip
        self._take(seen)
        if self._to_tell.full():
            self._to_tell.get_nowait()
        self._to_tell.put_nowait(seen)

    async def tell(self) -> None:
        """Runs until cancelled."""
        while True:
            seen = await self._to_tell.get()
            try:
                await self._channel.publish(CHANNEL, seen.model_dump_json().encode())
            except Unavailable as problem:
                self._alone(problem)
                await asyncio.sleep(AGAIN_S)

    async def listen(self) -> None:
        """Runs until cancelled. What this replica told itself comes back, too: then the channel is there."""
        while True:
            try:
                async for message in self._channel.listen(CHANNEL):
                    self._hear(message)
            except Unavailable as problem:
                self._alone(problem)
            await asyncio.sleep(AGAIN_S)

    def _alone(self, problem: Unavailable) -> None:
        if self.whole:
            log.warning("the screens of other servers are out of reach: %s", problem)
        self.whole = False

    def _hear(self, message: bytes) -> None:
        self.whole = True
        try:
            seen = Seen.model_validate_json(message)
        except ValidationError as problem:
            log.error("what came as a screen is none: %s", problem)
            return
        if seen.origin != self._origin:
            self._take(seen)

    def _take(self, seen: Seen) -> None:
        attendance, looker = self.of(seen.assembly_id), Looker(seen.session_id, seen.role, seen.delegation_id)
        match seen.what:
            case "came":
                attendance.came(looker, seen.stream, seen.at)
            case "heard":
                attendance.heard(looker, seen.at)
            case "went":
                attendance.went(looker, seen.stream, seen.at)


class Visit:
    """One stream to one screen."""

    def __init__(self, attending: Attending, assembly_id: str, looker: Looker, stream: str) -> None:
        self._attending, self._assembly_id, self._looker, self._stream = attending, assembly_id, looker, stream

    def came(self) -> None:
        self._attending.see("came", self._assembly_id, self._looker, self._stream)

    def went(self) -> None:
        self._attending.see("went", self._assembly_id, self._looker, self._stream)
