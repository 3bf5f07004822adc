"""One service over its HTTP face, in this process: its real database, the log in memory, time that a test moves, and tokens
of any role. Facts of other services are told to it; what it says is read back. Its relay does not run by itself: ``said``
lets it send, so that a test knows what has been sent."""

from __future__ import annotations

import base64
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx
import jwt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from fastapi.routing import APIRoute, iter_route_contexts
from redis.asyncio import Redis

from shared.chassis.auth import KeySource
from shared.chassis.channel import MemoryChannel
from shared.chassis.event_log import EventLog, Outgoing
from shared.chassis.event_log.memory import MemoryLog
from shared.chassis.positions import written
from shared.chassis.runner import Running, all_started
from shared.chassis.service import Platform, Service
from shared.chassis.settings import Settings
from shared.contracts.envelope import Envelope, Fact
from shared.contracts.topics import UNNUMBERED
from shared.kernel.clock import SetClock
from shared.kernel.ids import RandomIds

ROOT = Path(__file__).parents[2]
KID = "test"
Made = Callable[[Platform], Service]


class Tokens:
    """Signs tokens as registration does, with a key of the test's own."""

    def __init__(self, clock: SetClock) -> None:
        self._clock, self._private = clock, Ed25519PrivateKey.generate()

    async def key_set(self) -> Mapping[str, Any]:
        raw = self._private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        x = base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
        return {"keys": [{"kty": "OKP", "crv": "Ed25519", "x": x, "kid": KID, "alg": "EdDSA"}]}

    def token(
        self,
        role: str,
        organisation_id: str,
        *,
        subject: str = "",
        assembly_id: str | None = None,
        delegation_id: str | None = None,
        minutes: int = 30,
        session_id: str = "0" * 32,
    ) -> str:
        claims = {
            "sub": subject or f"{role}-test",
            "role": role,
            "name": f"The {role}",
            "org": organisation_id,
            "asm": assembly_id,
            "dlg": delegation_id,
            "sid": session_id,
            "exp": int((self._clock.now() + timedelta(minutes=minutes)).timestamp()),
        }
        return jwt.encode(claims, self._private, algorithm="EdDSA", headers={"kid": KID})

    def headers(self, role: str, organisation_id: str, **more: Any) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token(role, organisation_id, **more)}"}


@dataclass
class Stand:
    """A service that stands: ``client`` speaks to ``/api/<service>``."""

    client: httpx.AsyncClient
    running: Running
    platform: Platform
    log: EventLog
    clock: SetClock
    tokens: Tokens
    _numbers: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def envelope(self, fact: Fact) -> Envelope:
        """The next fact of its topic, numbered as its service would."""
        sequence = None
        if fact.TOPIC not in UNNUMBERED:
            self._numbers[fact.TOPIC] += 1
            sequence = self._numbers[fact.TOPIC]
        return Envelope(
            id=self.platform.ids.new(),
            source="/services/elsewhere",
            type=fact.TYPE,
            subject=str(getattr(fact, fact.KEY)),
            time=self.clock.now(),
            sequence=sequence,
            data=fact.model_dump(mode="json"),
        )

    async def send(self, topic: str, *envelopes: Envelope) -> None:
        """Puts facts on the log without waiting for anyone to hear them."""
        await self.log.append([Outgoing(topic, each.subject, each.model_dump_json().encode()) for each in envelopes])

    async def tell(self, *facts: Fact) -> dict[str, str]:
        """Another service says these; returns once they are heard, with the header that would wait for them."""
        positions: dict[str, int] = {}
        for fact in facts:
            envelope = self.envelope(fact)
            await self.send(fact.TOPIC, envelope)
            if envelope.sequence is not None:
                positions[fact.TOPIC] = envelope.sequence
        await self.running.heard.wait_for(positions)
        return {"Hemicycle-After": written(positions)}

    async def said(self, topic: str, kind: type[Fact] | None = None) -> list[Envelope]:
        """Everything that the service has said on a topic so far, in order."""
        while await self.running.relay.send_some():
            pass
        reader = await self.log.reader([topic], {})
        found: list[Envelope] = []
        while records := await reader.fetch(1000, 0):
            found += [Envelope.model_validate_json(record.value) for record in records]
        await reader.close()
        found.sort(key=lambda each: each.sequence or 0)
        return [each for each in found if kind is None or each.type == kind.TYPE]


def permissions(running: Running) -> dict[str, list[frozenset[str]]]:
    """For every route ("GET /polls/{poll_id}"), what it declares of who may use it (V11): exactly one set of roles, or the
    route is wrong. Raw routes outside FastAPI and the OpenAPI document declare nothing and are not among them."""
    found: dict[str, list[frozenset[str]]] = {}
    for route in iter_route_contexts(running.api.routes):
        if isinstance(route.route, APIRoute):
            calls = [each.call for each in route.dependant.dependencies]
            for method in route.methods or ():
                path = str(route.path).removeprefix(f"/api/{running.service.name}")
                found[f"{method} {path}"] = [call.roles for call in calls if hasattr(call, "roles")]
    return found


@asynccontextmanager
async def started(
    build: Made,
    database_url: str,
    *,
    secrets_dir: Path | str | None = None,
    clock: SetClock | None = None,
    log: EventLog | None = None,
    keys: Callable[[Tokens], KeySource] = lambda tokens: tokens.key_set,
    parts: str = "api,listen,jobs",
    **settings: Any,
) -> AsyncIterator[Stand]:
    """The service that ``build`` makes, on ``database_url``. Time stands still at the start of the test unless moved.
    ``secrets_dir`` None: a folder of its own, which ends with it."""
    clock = clock or SetClock(datetime.now(UTC).replace(microsecond=0))
    tokens, folder = Tokens(clock), TemporaryDirectory(prefix="hemicycle-secrets-")
    chosen = Settings(
        **{
            "database_url": database_url,
            "secrets_dir": str(secrets_dir or folder.name),
            "rulesets_dir": str(ROOT / "rulesets"),
            "wait_for_facts_ms": 2000,
            "parts": parts,
            **settings,
        }
    )
    log = log or MemoryLog()
    redis = Redis.from_url(chosen.redis_url) if chosen.redis_url else None
    platform = Platform(chosen, log, MemoryChannel(), redis, keys(tokens), clock, RandomIds())
    with folder:
        running = Running(build(platform), platform)
        async with all_started(platform, [running]):
            transport = httpx.ASGITransport(running.app)
            base_url = f"http://hall.test/api/{running.service.name}"
            async with httpx.AsyncClient(transport=transport, base_url=base_url, timeout=30) as client:
                yield Stand(client, running, platform, log, clock, tokens)
