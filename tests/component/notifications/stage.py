"""Notifications on a real database and a log in memory, served by a real server on a loopback port. The facts of other
services are put on the log as they would put them there; a token of any role is signed with a key of the test."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx

from services.notifications.main import Timing, build
from shared.chassis.channel import Channel, MemoryChannel
from shared.chassis.event_log import EventLog, Outgoing, Reader
from shared.chassis.event_log.memory import MemoryLog
from shared.chassis.runner import Running, all_started, serve
from shared.chassis.service import Platform
from shared.chassis.settings import Settings
from shared.contracts.envelope import Envelope, Fact
from shared.contracts.topics import TALLIES_CHANNEL
from shared.contracts.voting import TallySnapshot
from shared.kernel.clock import Clock, SetClock
from shared.kernel.ids import RandomIds
from tests.component.notifications.facts import ASSEMBLY, ORGANISATION
from tests.component.notifications.screen import Screen
from tests.harness.service import Tokens

TOKENS = Tokens(SetClock())
A_MONTH = 30 * 24 * 60
Marks = dict[str, int]


def token(
    role: str, *, organisation: str = ORGANISATION, assembly: str | None = ASSEMBLY, minutes: int = A_MONTH, **more: str
) -> str:
    return TOKENS.token(role, organisation, assembly_id=assembly, minutes=minutes, **more)


class RememberingLog(MemoryLog):
    """Remembers from where it was asked to read."""

    def __init__(self) -> None:
        super().__init__()
        self.read_from: list[dict[tuple[str, int], int]] = []

    async def reader(self, topics: Any, positions: Mapping[tuple[str, int], int]) -> Reader:
        self.read_from.append(dict(positions))
        return await super().reader(topics, positions)


@dataclass
class Teller:
    """Says facts on the log, numbered as their services would."""

    log: EventLog
    said: Marks = field(default_factory=lambda: defaultdict(int))

    async def tell(self, *facts: Fact) -> Marks:
        await self.log.append([self._record(fact) for fact in facts])
        return dict(self.said)

    def _record(self, fact: Fact) -> Outgoing:
        self.said[fact.TOPIC] += 1
        key = str(getattr(fact, fact.KEY))
        envelope = Envelope(
            id=RandomIds().new(),
            source="/services/test",
            type=fact.TYPE,
            subject=key,
            time=SetClock().now(),
            sequence=self.said[fact.TOPIC],
            data=fact.model_dump(mode="json"),
        )
        return Outgoing(fact.TOPIC, key, envelope.model_dump_json(exclude_none=True).encode())


@dataclass
class Stage:
    platform: Platform
    running: Running
    client: httpx.AsyncClient
    teller: Teller
    server: Any

    async def tell(self, *facts: Fact) -> Marks:
        """Says the facts and returns when the service has heard them."""
        marks = await self.teller.tell(*facts)
        await self.running.heard.wait_for(marks)
        return marks

    async def publish(self, tally: TallySnapshot) -> None:
        await self.platform.channel.publish(TALLIES_CHANNEL, tally.model_dump_json().encode())

    def screen(
        self, role: str | None, *, last_event_id: str | None = None, assembly: str = ASSEMBLY, **claims: Any
    ) -> Screen:
        """The screen of a role (None: the public's), to be entered with ``async with``."""
        path = "public-stream" if role is None else "stream"
        headers = {} if role is None else as_role(role, **claims)
        if last_event_id:
            headers["Last-Event-ID"] = last_event_id
        return Screen(self.client, f"/api/notifications/assemblies/{assembly}/{path}", headers)

    async def state(self, role: str, assembly: str = ASSEMBLY) -> dict[str, Any]:
        answer = await self.client.get(f"/api/notifications/assemblies/{assembly}/state", headers=as_role(role))
        assert answer.status_code == 200, answer.text
        return dict(answer.json()["state"])


def as_role(role: str, **claims: Any) -> dict[str, str]:
    return {"Authorization": f"Bearer {token(role, **claims)}"}


@asynccontextmanager
async def on_stage(
    database_url: str,
    *,
    teller: Teller | None = None,
    channel: Channel | None = None,
    clock: Clock | None = None,
    timing: Timing | None = None,
    **chosen: Any,
) -> AsyncIterator[Stage]:
    """``chosen``: settings."""
    teller = teller or Teller(RememberingLog())
    settings = Settings(database_url=database_url, port=0, **chosen)
    platform = Platform(
        settings, teller.log, channel or MemoryChannel(), None, TOKENS.key_set, clock or SetClock(), RandomIds()
    )
    running = Running(build(platform, timing), platform)
    async with all_started(platform, [running]):
        server = serve(running.app, settings, [running])
        serving = asyncio.create_task(server.serve())
        while not server.started:  # noqa: ASYNC110
            await asyncio.sleep(0.005)
        port = server.servers[0].sockets[0].getsockname()[1]
        limits = httpx.Limits(max_connections=None)
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", limits=limits, timeout=10) as client:
            try:
                yield Stage(platform, running, client, teller, server)
            finally:
                server.should_exit = True
                await serving
