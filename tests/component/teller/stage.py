"""The tellers' host in this process, on a folder of its own, with voting as it sees it and tablets that speak to both."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from services.teller.domain.host_keys import HostKeys
from services.teller.main import Teller
from services.teller.settings import TellerSettings
from shared.sealed.ballots import make_ballot
from shared.sealed.encoding import b64, unb64
from shared.sealed.envelopes import is_acceptance, seal_envelope
from shared.sealed.keys import new_key
from shared.sealed.requests import make_request
from shared.sealed.tokens import Token, begin_token, finish_token
from tests.harness.sealed import signers
from tests.harness.voting_for_teller import TOKEN, VotingForTeller, VotingRound, device_of


def made_before() -> HostKeys:
    """Signer B's key takes half a second; tests share one."""
    return HostKeys(signers()[1], new_key(), new_key())


@dataclass
class Host:
    teller: Teller
    client: httpx.AsyncClient
    voting: VotingForTeller

    async def look(self) -> bool:
        return await self.teller.watch.look()

    async def opened(self, poll_id: str = "5" * 32) -> VotingRound:
        """A round that is open, for voting and here."""
        found = self.voting.prepare(poll_id)
        await self.look()
        found.open()
        await self.look()
        return found

    async def ask(self, found: VotingRound, request: Any) -> httpx.Response:
        return await self.client.post(f"/polls/{found.poll_id}/requests", json=request)

    async def token(self, found: VotingRound, member: str) -> Token:
        assert found.round is not None
        making = begin_token(found.round)
        request = make_request(found.round, member, device_of(found, member), making)
        from_a = found.ask_a(request)
        answer = await self.ask(found, request)
        assert answer.status_code == 200, answer.text
        return finish_token(found.round, making, from_a, unb64(answer.json()["signature"]))

    async def send(self, found: VotingRound, envelope: bytes) -> httpx.Response:
        return await self.client.post(f"/polls/{found.poll_id}/envelopes", json={"envelope": b64(envelope)})

    async def vote(self, found: VotingRound, member: str, mark: int = 0) -> str:
        """The whole way of a tablet; returns the hash of its envelope, which the relay gave its word for."""
        assert found.round is not None
        ballot = make_ballot(found.round, await self.token(found, member), 1, (mark,))
        envelope = seal_envelope(found.round, ballot)
        answer = await self.send(found, envelope)
        assert answer.status_code == 202, answer.text
        assert is_acceptance(found.round.relay_key, found.round.hash, envelope, answer.json())
        return str(answer.json()["hash"])


@asynccontextmanager
async def host_on(folder: Path, voting: VotingForTeller, web: str = "") -> AsyncIterator[Host]:
    """A new instance of the program on ``folder``. It looks at voting when a test lets it."""
    token = folder / "host-token"
    token.write_text(TOKEN + "\n")
    settings = TellerSettings(voting_url="http://voting", data=str(folder / "data"), token_file=str(token), web=web)
    teller = Teller(settings, transport=httpx.ASGITransport(voting), new_keys=made_before)
    async with (
        teller.opened(),
        httpx.AsyncClient(transport=httpx.ASGITransport(teller.app), base_url="http://host/api/teller") as client,
    ):
        yield Host(teller, client, voting)
