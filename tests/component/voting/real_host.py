"""A sealed vote with the real tellers' host beside voting, both in this process, each on its own store: all that is played here
are the people and their tablets."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from services.teller.main import Teller
from services.teller.settings import TellerSettings
from shared.sealed.ballots import make_ballot
from shared.sealed.encoding import b64, unb64
from shared.sealed.envelopes import is_acceptance, seal_envelope
from shared.sealed.requests import make_request
from shared.sealed.tokens import TokenInMaking, begin_token, finish_token
from tests.component.voting.sealed_hall import SealedHall

Making = tuple[TokenInMaking, dict[str, str]]
LOOK_SECONDS, WITHIN_SECONDS = 0.02, 60.0
NOT_YET = ("round-not-open", "ask-the-secretariat-first")


@dataclass
class RealHost:
    """``file``: where the tellers' host keeps what it must; ``envelopes``: of each tablet."""

    hall: SealedHall
    teller: Teller
    client: httpx.AsyncClient
    file: Path
    poll_id: str = ""
    envelopes: dict[str, bytes] = field(default_factory=dict)

    async def ready(self) -> None:
        """A secret vote, sealed, with everybody's keys."""
        self.poll_id = await self.hall.sealed()
        for number in (1, 2, 3):
            answer = await self.hall.as_teller(
                number, f"/polls/{self.poll_id}/teller-keys", self.hall.teller_keys(number)
            )
            assert answer.is_success, answer.text
        await self.stage("ready")

    async def open(self) -> None:
        await self.hall.hall.done(f"/polls/{self.poll_id}/open", {})
        await self.hall.learn(self.poll_id)

    async def stage(self, wanted: str) -> dict[str, Any]:
        async with asyncio.timeout(WITHIN_SECONDS):
            while (state := await self.hall.hall.asked(f"/polls/{self.poll_id}/sealed"))["stage"] != wanted:  # noqa: ASYNC110 - over HTTP
                await asyncio.sleep(LOOK_SECONDS)
        return dict(state)

    def making(self, name: str) -> Making:
        making = begin_token(self.hall.round)
        return making, make_request(self.hall.round, name, self.hall.devices[name], making)

    async def signed(self, name: str, request: dict[str, str]) -> tuple[bytes, bytes]:
        """By signer A, and then by B, which follows a moment behind."""
        a = await self.hall.as_delegate(name, f"/polls/{self.poll_id}/requests", request)
        assert a.is_success, a.text
        async with asyncio.timeout(WITHIN_SECONDS):
            while (b := await self.client.post(f"/polls/{self.poll_id}/requests", json=request)).is_error:
                assert b.json()["code"] in NOT_YET, b.text
                await asyncio.sleep(LOOK_SECONDS)
        return unb64(a.json()["signature"]), unb64(b.json()["signature"])

    def marked(self, name: str, made: Making, signatures: tuple[bytes, bytes], mark: int) -> None:
        making, request = made
        self.hall.requests[name] = request
        self.hall.tokens[name] = finish_token(self.hall.round, making, *signatures)
        ballot = make_ballot(self.hall.round, self.hall.tokens[name], 1, [mark])
        self.envelopes[name] = seal_envelope(self.hall.round, ballot)

    async def hand_in(self, name: str) -> None:
        envelope = self.envelopes[name]
        answer = await self.client.post(f"/polls/{self.poll_id}/envelopes", json={"envelope": b64(envelope)})
        assert is_acceptance(self.hall.round.relay_key, self.hall.round.hash, envelope, answer.json()), answer.text

    async def close(self) -> str:
        """By the chair; the box comes by itself. The hash posted."""
        await self.hall.hall.done(f"/polls/{self.poll_id}/close")
        return str((await self.stage("closed"))["set_hash"])

    async def open_box(self, posted: str) -> None:
        for number in (1, 2):
            answer = await self.hall.open_box(self.poll_id, number, posted)
            assert answer.is_success, answer.text

    async def forgotten(self) -> None:
        """Returns once the tellers' host has nothing of an envelope left in its file."""
        async with asyncio.timeout(WITHIN_SECONDS):
            while self.has_any(self.file.read_bytes()):  # noqa: ASYNC110 - by itself, at its next look
                await asyncio.sleep(LOOK_SECONDS)

    def has_any(self, held: bytes) -> bool:
        return any(envelope[:40] in held for envelope in self.envelopes.values())

    async def declare(self) -> dict[str, Any]:
        return dict((await self.hall.hall.done(f"/polls/{self.poll_id}/declare", {}))["result"])


@asynccontextmanager
async def real_host(hall: SealedHall, folder: Path) -> AsyncIterator[RealHost]:
    stand = hall.hall.stand
    token = Path(stand.platform.settings.secrets_dir) / "host-token"
    settings = TellerSettings(voting_url="http://hall.test", data=str(folder), token_file=str(token))
    teller = Teller(settings, transport=httpx.ASGITransport(stand.running.app), every_s=0.1)
    transport = httpx.ASGITransport(teller.app)
    async with (
        teller.started(),
        httpx.AsyncClient(transport=transport, base_url="http://host/api/teller", timeout=60) as client,
    ):
        yield RealHost(hall, teller, client, settings.file)
