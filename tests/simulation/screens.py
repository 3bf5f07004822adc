"""Notifications as it is put together in its main.py, and screens that are cut off, read slowly and come back."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from starlette.types import Message

from services.notifications.adapters.publishing import to_contract
from services.notifications.adapters.repositories import SqlNotificationsWork
from services.notifications.adapters.rows import TABLES
from services.notifications.domain.audience import Audience
from services.notifications.entrypoints.consumers import TOPICS, hear_tallies, subscription
from services.notifications.entrypoints.frames import Frames
from services.notifications.entrypoints.jobs import expire
from services.notifications.entrypoints.reading_facts import TOPIC_OF
from services.notifications.entrypoints.stream import EventStream
from services.notifications.main import Timing
from services.notifications.use_cases.feed import Feed
from services.notifications.use_cases.keep import remember
from services.notifications.use_cases.live_screens import LiveScreens
from services.notifications.use_cases.notify import Notify
from shared.chassis.listener import Handler, Listener, Subscription
from shared.chassis.positions import Heard
from shared.chassis.units import SqlUnitsOfWork
from shared.contracts import topics
from shared.contracts.envelope import Envelope
from tests.component.voting.hall import ASSEMBLY, ORGANISATION
from tests.simulation.process import Process
from tests.simulation.seams import SeenLog
from tests.simulation.voting import Parts

if TYPE_CHECKING:
    from tests.simulation.world import World

LEDGER = "ledger"  # beside what notifications keeps: each fact of a poll, as often as its effects were committed


class Showing:
    """One life of the process that shows."""

    def __init__(self, world: World, process: Process) -> None:
        self.process = process
        works = SqlUnitsOfWork(
            "notifications", process.database, TABLES, SqlNotificationsWork, to_contract, world.clock, world.ids
        )
        self.works, self.screens = works, LiveScreens(Timing().windows_s, world.clock, world.ids)
        heard = subscription(self.screens, Notify(world.clock, world.ids, lambda: None))
        handlers = {kind: _entered(kind, handle) for kind, handle in heard.handlers.items()}
        told = Subscription(heard.topics, handlers, heard.observed)
        log = SeenLog(world.log, process)
        self.listener = Listener("notifications", log, works, TABLES, Heard(TOPICS, 5000), told)
        self.frames: dict[Feed, Frames] = {}

    def stream(self, world: World, audience: Audience, last_event_id: str | None) -> EventStream:
        feed = self.screens.feed(ASSEMBLY, audience)
        frames = self.frames.setdefault(feed, Frames(feed, TOPICS))
        return EventStream(feed, frames, world.clock, heartbeat_s=Timing().heartbeat_s, last_event_id=last_event_id)


def _entered(kind: str, handle: Handler) -> Handler:
    if TOPIC_OF.get(kind) != topics.POLLS:
        return handle

    async def entered(envelope: Envelope, work: Any) -> None:
        await handle(envelope, work)
        known = await work.facts.one(LEDGER, topics.POLLS) or {"numbers": []}
        entries = {"numbers": [*known["numbers"], envelope.sequence]}
        await work.facts.keep(LEDGER, topics.POLLS, entries, organisation_id=ORGANISATION)

    return entered


async def showing(world: World, process: Process) -> Parts:
    shown = Showing(world, process)
    await shown.listener.load()
    await remember(shown.works.reading, shown.screens, world.clock)
    world.showing = shown
    process.on_death.add(lambda: setattr(world, "showing", None))
    return [
        shown.listener.run(),
        hear_tallies(world.channel, shown.screens),
        expire(shown.screens, Timing().expiry_s),
    ]


@dataclass
class Screen:
    """As the web app is one: it keeps the state, and the id of the last event to come back with."""

    audience: Audience
    state: dict[str, Any] = field(default_factory=dict)
    last_event_id: str | None = None
    comings: int = 0

    async def look(self, world: World) -> None:
        """Comes back whenever it is cut off."""
        while True:
            shown = world.showing
            if shown is not None:
                self.comings += 1
                await self._watch(world, shown)
            await asyncio.sleep(0.1)

    async def _watch(self, world: World, shown: Showing) -> None:
        cut = asyncio.Event()

        async def receive() -> Message:
            await cut.wait()
            return {"type": "http.disconnect"}

        async def send(message: Message) -> None:
            if cut.is_set() or world.showing is not shown:
                return
            await world.schedule.linger(f"{self.audience.value} screen")
            if cut.is_set() or world.showing is not shown:
                return
            if world.schedule.strikes("screen cut", f"{self.audience.value} screen"):
                cut.set()
                return
            self._take(message.get("body", b""))

        stream = shown.stream(world, self.audience, self.last_event_id)
        task = shown.process.spawn(stream({"type": "http"}, receive, send))
        await asyncio.wait({task})

    def _take(self, body: bytes) -> None:
        for block in body.split(b"\n\n"):
            lines = dict(line.split(": ", 1) for line in block.decode().split("\n") if ": " in line)
            if "data" not in lines:
                continue
            data = json.loads(lines["data"])
            if lines["event"] == "snapshot":
                self.state = data["state"]
            else:
                self.state |= data["set"]
            self.last_event_id = lines.get("id", self.last_event_id)
