"""A sealed vote in a hall, played by its own parts over HTTP: the tellers' host (signer B and relay), three tellers, and a tablet for
each delegation. Nothing of voting is reached into."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

from shared.contracts import registration as says
from shared.sealed.ballots import make_ballot
from shared.sealed.encoding import b64, digest, unb64
from shared.sealed.envelopes import seal_envelope
from shared.sealed.keys import new_key, point, private_text, sign
from shared.sealed.papers import Mark
from shared.sealed.requests import checked_request, issue_log, make_request
from shared.sealed.round import Round, round_of
from shared.sealed.statements import bundle_statement, closed_statement
from shared.sealed.tokens import Token, TokenInMaking, begin_token, finish_token
from tests.component.voting.hall import IDS, Hall, code, delegation, hall, hex_id
from tests.harness.sealed import signers

Answer = httpx.Response


def bound(name: str, key: str | None, device_id: str = "") -> says.DeviceBoundV1:
    return says.DeviceBoundV1(
        **IDS,
        delegation_id=hex_id(name),
        delegation=delegation(name),
        device_id=device_id or secrets.token_hex(16),
        point=key,
    )


@dataclass
class SealedHall:
    """``tellers``: (box, sign) keys by the subject of each; ``tokens``: what tablets hold."""

    hall: Hall
    devices: dict[str, EllipticCurvePrivateKey]
    log: EllipticCurvePrivateKey = field(default_factory=new_key)
    relay: EllipticCurvePrivateKey = field(default_factory=new_key)
    tellers: dict[str, tuple[EllipticCurvePrivateKey, EllipticCurvePrivateKey]] = field(
        default_factory=lambda: {f"teller-{n}": (new_key(), new_key()) for n in (1, 2, 3)}
    )
    requests: dict[str, dict[str, str]] = field(default_factory=dict)
    tokens: dict[str, Token] = field(default_factory=dict)
    round: Round = field(init=False)

    async def as_host(self, method: str, path: str, body: Any = None) -> Answer:
        return await self.hall.stand.client.request(method, path, json=body, headers=self.hall.host)

    async def as_teller(self, number: int, path: str, body: Any) -> Answer:
        return await self.hall.stand.client.post(path, json=body, headers=self.hall.staff("teller", f"teller-{number}"))

    async def as_delegate(self, name: str, path: str, body: Any) -> Answer:
        return await self.hall.stand.client.post(path, json=body, headers=self.hall.delegate(name))

    async def sealed(self, poll_id: str = "", **more: Any) -> str:
        """A poll of a secret motion (or this one), sealed by itself."""
        poll_id = poll_id or await self.hall.prepared(mode="secret", **more)
        assert (await self.as_host("POST", "/sealed-rounds", {})).is_success  # the host is there
        assert (await self.hall.asked(f"/polls/{poll_id}"))["mode"] == "sealed"
        return poll_id

    def host_keys(self) -> dict[str, str]:
        return {"token_key": signers()[1].token_key, "log_key": point(self.log), "relay_key": point(self.relay)}

    def teller_keys(self, number: int) -> dict[str, str]:
        box, seal = self.tellers[f"teller-{number}"]
        return {"box_key": point(box), "sign_key": point(seal)}

    async def with_keys(self, poll_id: str) -> None:
        assert (await self.as_host("POST", f"/polls/{poll_id}/host-keys", self.host_keys())).is_success
        for number in (1, 2, 3):
            answer = await self.as_teller(number, f"/polls/{poll_id}/teller-keys", self.teller_keys(number))
            assert answer.is_success, answer.text

    async def opened(self, **more: Any) -> str:
        poll_id = await self.sealed(**more)
        await self.with_keys(poll_id)
        await self.hall.done(f"/polls/{poll_id}/open", {})
        await self.learn(poll_id)
        return poll_id

    async def learn(self, poll_id: str) -> None:
        """The frozen round, as host and tablets read it."""
        rounds = (await self.as_host("POST", "/sealed-rounds", {})).json()["rounds"]
        self.round = round_of(next(each for each in rounds if each["poll_id"] == poll_id)["manifest"])
        self.requests.clear()

    def making(self, name: str) -> tuple[TokenInMaking, dict[str, str]]:
        making = begin_token(self.round)
        return making, make_request(self.round, name, self.devices[name], making)

    async def token(self, poll_id: str, name: str) -> Token:
        """Asks both signers: here for A's half, and B's with it, as the host gives it."""
        making, request = self.making(name)
        answer = await self.as_delegate(name, f"/polls/{poll_id}/requests", request)
        assert answer.is_success, answer.text
        return self.finished(name, making, request, answer.json()["signature"])

    def finished(self, name: str, making: TokenInMaking, request: dict[str, str], from_a: str) -> Token:
        self.requests[name] = request
        from_b = signers()[1].sign(checked_request(self.round, request).b)
        self.tokens[name] = finish_token(self.round, making, unb64(from_a), from_b)
        return self.tokens[name]

    def envelope(self, name: str, *marks: Mark, seq: int = 1) -> str:
        return b64(seal_envelope(self.round, make_ballot(self.round, self.tokens[name], seq, marks)))

    async def pass_on(self, poll_id: str, envelopes: Sequence[str], *, final: bool = False) -> Answer:
        log = issue_log(self.round.hash, [digest(each).hex() for each in self.requests.values()], self.log)
        body = {"envelopes": [*envelopes], "final": final, "issue_log": log if final else None}
        return await self.as_host("POST", f"/polls/{poll_id}/urn", body)

    async def voted(self, poll_id: str, votes: dict[str, int], batch: int = 8) -> None:
        """Every member named asks for its token, marks that choice, and the relay passes all on, shuffled."""
        for name in votes:
            await self.token(poll_id, name)
        await self.voted_with_tokens(poll_id, votes, batch)

    async def voted_with_tokens(self, poll_id: str, votes: dict[str, int], batch: int = 8) -> None:
        envelopes = [self.envelope(name, mark) for name, mark in votes.items()]
        secrets.SystemRandom().shuffle(envelopes)
        for start in range(0, len(envelopes), batch):
            answer = await self.pass_on(poll_id, envelopes[start : start + batch])
            assert answer.json()["refused"] == {}, answer.text

    async def closed(self, poll_id: str) -> str:
        """Closed by the chair, and the urn by the host; the hash posted."""
        await self.hall.done(f"/polls/{poll_id}/close")
        answer = await self.pass_on(poll_id, [], final=True)
        assert answer.is_success, answer.text
        return str((await self.hall.asked(f"/polls/{poll_id}/sealed"))["set_hash"])

    def opening(self, number: int, set_hash: str) -> dict[str, str]:
        box, seal = self.tellers[f"teller-{number}"]
        return {
            "closed_signature": sign(seal, closed_statement(self.round.hash, set_hash)),
            "private": private_text(box),
        }

    async def open_box(self, poll_id: str, number: int, set_hash: str) -> Answer:
        return await self.as_teller(number, f"/polls/{poll_id}/open-box", self.opening(number, set_hash))

    async def counted(self, poll_id: str) -> None:
        set_hash = await self.closed(poll_id)
        for number in (1, 2):
            answer = await self.open_box(poll_id, number, set_hash)
            assert answer.is_success, answer.text

    async def declared(self, poll_id: str) -> dict[str, Any]:
        await self.counted(poll_id)
        return dict((await self.hall.done(f"/polls/{poll_id}/declare", {}))["result"])

    async def bundle(self, poll_id: str) -> dict[str, Any]:
        answer = await self.hall.stand.client.get(f"/polls/{poll_id}/bundle")
        assert answer.is_success, answer.text
        return dict(answer.json())

    async def sign_bundle(self, poll_id: str, *numbers: int) -> None:
        statement = bundle_statement(await self.bundle(poll_id))
        for number in numbers:
            signature = sign(self.tellers[f"teller-{number}"][1], statement)
            answer = await self.as_teller(number, f"/polls/{poll_id}/bundle-signature", {"signature": signature})
            assert answer.is_success, answer.text


@asynccontextmanager
async def sealed_hall(database_url: str, members: int = 5, **how: Any) -> AsyncIterator[SealedHall]:
    """Each delegation in the hall with one tablet bound; secret votes are held sealed."""
    devices = {code(number): new_key() for number in range(members)}
    async with hall(database_url, members=members, **{"secret_votes": "sealed", **how}) as found:
        await found.tell(*(bound(name, point(key)) for name, key in devices.items()))
        yield SealedHall(found, devices)
