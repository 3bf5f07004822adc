"""Wires the tellers' host together: the one place that knows every part of it."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
from starlette.types import ASGIApp

from services.teller.adapters.http_voting import HttpVoting
from services.teller.adapters.sqlite_store import SqliteStore
from services.teller.domain.host_keys import HostKeys, new_host_keys
from services.teller.entrypoints.api import teller_api
from services.teller.entrypoints.web_app import OneOrigin, web_app
from services.teller.settings import TellerSettings
from services.teller.use_cases.hold_envelope import HoldEnvelope
from services.teller.use_cases.issue_token import IssueToken
from services.teller.use_cases.pass_on import PassOn
from services.teller.use_cases.rounds import Rounds, remembered
from services.teller.use_cases.watch import Watch
from shared.chassis.pressure import Pressure
from shared.kernel.errors import Unavailable

NAME = "teller"
VOTING_WITHIN_S = 10.0


class Teller:
    """The program. ``app`` answers tablets; ``async with started():`` follows voting meanwhile."""

    def __init__(
        self, settings: TellerSettings, *, transport: httpx.AsyncBaseTransport | None = None,
        new_keys: Callable[[], HostKeys] = new_host_keys, every_s: float = 0.5,
    ) -> None:  # fmt: skip
        self.store = SqliteStore(settings.file)
        self.rounds = Rounds()
        self._client = httpx.AsyncClient(
            base_url=f"{settings.voting_url.rstrip('/')}/api/voting", timeout=VOTING_WITHIN_S, transport=transport,
            verify=ssl.create_default_context(cafile=settings.authority or None), follow_redirects=False,
        )  # fmt: skip
        voting = HttpVoting(self._client, Path(settings.token_file), settings.about)
        pass_on = PassOn(self.store, voting)
        self.watch = Watch(self.rounds, self.store, voting, pass_on, new_keys, every_s)
        issue, hold = IssueToken(self.rounds, self.store, voting), HoldEnvelope(self.rounds, self.store)
        api: ASGIApp = Pressure(teller_api(self.rounds, issue, hold, self.condition, settings.about), lambda _: False)
        self.app: ASGIApp = OneOrigin({NAME: api}, web_app(Path(settings.web))) if settings.web else api

    async def condition(self) -> dict[str, str]:
        try:
            await self.store.ping()
            store = "ok"
        except Unavailable:
            store = "away"
        return {"store": store, "voting": "ok" if self.watch.voting_answers else "away"}

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[None]:
        """With its store, and what it remembers; without following voting."""
        await self.store.open()
        try:
            self.rounds.known.update((await remembered(self.store)).known)
            yield
        finally:
            await self._client.aclose()
            await self.store.close()

    @asynccontextmanager
    async def started(self) -> AsyncIterator[None]:
        async with self.opened():
            watching = asyncio.create_task(self.watch.run(), name="teller:watch")
            try:
                yield
            finally:
                watching.cancel()
                await asyncio.gather(watching, return_exceptions=True)
