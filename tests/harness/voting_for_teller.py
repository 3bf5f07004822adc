"""Voting as the tellers' host sees it, over HTTP with real keys: rounds, signer A, the urn. A test prepares, opens and closes;
``away`` makes it a host that does not answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from shared.kernel.errors import Refusal
from shared.sealed.ballots import checked_ballot
from shared.sealed.encoding import unb64
from shared.sealed.envelopes import envelope_hash, open_envelope
from shared.sealed.requests import checked_issue_log, checked_request
from shared.sealed.round import Round, round_of
from shared.sealed.swaps import with_swaps
from tests.harness.sealed import MEMBERS, Parts, sealed_manifest

TOKEN = "the token of both hosts"


@dataclass
class VotingRound:
    poll_id: str
    parts: Parts
    stage: str = "keys"
    host: dict[str, str] = field(default_factory=dict)
    manifest: dict[str, Any] | None = None
    round: Round | None = None
    answered: dict[str, dict[str, str]] = field(default_factory=dict)  # by hash
    batches: list[int] = field(default_factory=list)
    received: list[str] = field(default_factory=list)  # hashes of envelopes, as they came
    ballots: dict[str, dict[str, Any]] = field(default_factory=dict)  # by token
    refused: dict[str, str] = field(default_factory=dict)
    log: tuple[str, ...] | None = None
    swapped: list[dict[str, Any]] = field(default_factory=list)
    state: str = ""

    def open(self) -> Round:
        sealed = self.parts.in_manifest()
        sealed["signer_b"] = {"token_key": self.host["token_key"], "log_key": self.host["log_key"]}
        sealed["relay_key"] = self.host["relay_key"]
        self.manifest = sealed_manifest(self.parts, poll_id=self.poll_id, sealed=sealed)
        self.round, self.stage = round_of(self.manifest), "open"
        return self.round

    def ask_a(self, request: Mapping[str, str]) -> bytes:
        assert self.round is not None
        asked = checked_request(with_swaps(self.round, self.swapped), request)
        self.answered[asked.hash] = dict(request)
        return self.parts.signers[0].sign(asked.a)

    def take(self, body: Mapping[str, Any]) -> dict[str, str]:
        assert self.round is not None
        refused: dict[str, str] = {}
        self.batches.append(len(body["envelopes"]))
        for text in body["envelopes"]:
            envelope = unb64(text)
            self.received.append(envelope_hash(envelope))
            try:
                ballot = open_envelope(self.parts.urn, self.round.hash, envelope)
                self.ballots[checked_ballot(self.round, ballot).token] = ballot
            except Refusal as why:
                refused[envelope_hash(envelope)] = why.code
        self.refused |= refused
        if body["final"]:
            assert self.stage == "closing"
            self.log = checked_issue_log(self.round, body["issue_log"], self.round.log_keys[1])
            self.stage = "closed"
        return refused


class VotingForTeller:
    def __init__(self) -> None:
        self.rounds: dict[str, VotingRound] = {}
        self.away = False
        self.unspoken: set[str] = set()  # rounds that are left out of its answer, and are not over
        self.asked: list[str] = []
        self.shown: list[str] = []  # rounds whose manifests were sent, as often as they were
        self._app = Starlette(routes=[
            Route("/api/voting/sealed-rounds", self._list, methods=["POST"]),
            Route("/api/voting/polls/{poll_id}/host-keys", self._host_keys, methods=["POST"]),
            Route("/api/voting/polls/{poll_id}/requests", self._requests),
            Route("/api/voting/polls/{poll_id}/answered", self._answered, methods=["POST"]),
            Route("/api/voting/polls/{poll_id}/urn", self._urn, methods=["POST"]),
        ])  # fmt: skip

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self.away:
            raise httpx.ConnectError("away")
        self.asked.append(scope["path"])
        given = dict(scope["headers"]).get(b"authorization", b"")
        app = self._app if given == f"Bearer {TOKEN}".encode() else JSONResponse({"code": "not-the-teller-host"}, 403)
        await app(scope, receive, send)

    def prepare(self, poll_id: str = "5" * 32, members: tuple[str, ...] = MEMBERS) -> VotingRound:
        self.rounds[poll_id] = VotingRound(poll_id, Parts(members))
        return self.rounds[poll_id]

    async def _list(self, request: Request) -> JSONResponse:
        asked = await request.json()
        told = [self._told(each, asked["known"]) for each in self.rounds.values() if each.poll_id not in self.unspoken]
        over = [each for each in asked["followed"] if each not in self.rounds]
        return JSONResponse({"rounds": told, "over": over})

    def _told(self, found: VotingRound, known: list[str]) -> dict[str, Any]:
        named = found.round.hash_hex if found.round else None
        shown = found.manifest if named not in known else None
        if shown is not None:
            self.shown.append(found.poll_id)
        return {
            "poll_id": found.poll_id, "state": found.state, "stage": found.stage, "manifest": shown,
            "manifest_hash": named, "urn_key": "", "has_keys": bool(found.host), "swapped": found.swapped,
        }  # fmt: skip

    async def _host_keys(self, request: Request) -> JSONResponse:
        found, body = self.rounds[request.path_params["poll_id"]], await request.json()
        if found.host and found.host != body:
            return JSONResponse({"code": "host-keys-differ"}, 409)
        found.host, found.stage = body, "ready"
        return JSONResponse({})

    async def _requests(self, request: Request) -> JSONResponse:
        return JSONResponse({"requests": [*self.rounds[request.path_params["poll_id"]].answered.values()]})

    async def _answered(self, request: Request) -> JSONResponse:
        asked = (await request.json())["requests"]
        answered = self.rounds[request.path_params["poll_id"]].answered
        return JSONResponse({"answered": [each for each in asked if each in answered]})

    async def _urn(self, request: Request) -> JSONResponse:
        refused = self.rounds[request.path_params["poll_id"]].take(await request.json())
        return JSONResponse({"taken": 0, "refused": refused})


def device_of(found: VotingRound, member: str) -> EllipticCurvePrivateKey:
    return found.parts.devices[member]
