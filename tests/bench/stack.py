"""The hall's mode on this machine without containers: PostgreSQL (fsync on), Redis and a Kafka-wire broker, and the services'
own processes: one that takes ballots, its relay, notifications. Registration is left out: its facts are put where voting
keeps them, its keys are served from here, so that halls of any size stand in seconds. All of it ends with the block."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import asyncpg
import httpx

from shared.chassis.event_log import Outgoing
from shared.chassis.event_log.kafka import KafkaLog
from shared.contracts.envelope import Envelope
from shared.kernel.clock import SetClock
from shared.kernel.ids import RandomIds
from tests.component.voting.hall import RULES, convened, delegation, hex_id, member
from tests.harness.servers import Postgres, Redis, Tansu, free_port, running
from tests.harness.service import Tokens

ROOT = Path(__file__).parents[2]
UP_WITHIN_S = 120.0
A_DAY = 24 * 60
CHOICES = ("yes", "no", "abstain")
LAYOUT = {"voting": "api,listen", "voting-relay": "relay,jobs", "notifications": "api,relay,listen,jobs"}
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass
class Process:
    """One of our processes, its port, and what it has used so far."""

    popen: subprocess.Popen[bytes]
    port: int

    def cpu_s(self) -> float:
        fields = Path(f"/proc/{self.popen.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def memory_mb(self, what: str = "VmRSS") -> float:
        lines = Path(f"/proc/{self.popen.pid}/status").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith(f"{what}:")) / 1024


@dataclass
class Hall:
    """An assembly whose members, ``code(0)`` and on, are all in the hall."""

    assembly_id: str
    organisation_id: str
    size: int


@dataclass
class Stack:
    postgres: Postgres
    tokens: Tokens
    urls: dict[str, str] = field(default_factory=dict)
    processes: dict[str, Process] = field(default_factory=dict)
    environment: dict[str, str] = field(default_factory=dict)

    def cpu_s(self) -> dict[str, float]:
        return {name: each.cpu_s() for name, each in self.processes.items()}

    def staff(self, hall: Hall, role: str = "chair") -> str:
        return self.tokens.token(role, hall.organisation_id, assembly_id=hall.assembly_id, minutes=A_DAY)

    def voters(self, hall: Hall, number: int) -> list[str]:
        """Tokens never seen before: the first request with each is verified."""
        session = RandomIds().new()
        return [
            self.tokens.token(
                "delegate",
                hall.organisation_id,
                subject=hex_id(f"{code(n)}-head"),
                assembly_id=hall.assembly_id,
                delegation_id=_delegation_id(hall, n),
                minutes=A_DAY,
                session_id=session,
            )
            for n in range(number)
        ]

    async def chair(self, hall: Hall, method: str, path: str, body: Any = None) -> Any:
        url = f"http://127.0.0.1:{self.processes['voting'].port}/api/voting{path}"
        headers = {"Authorization": f"Bearer {self.staff(hall)}"}
        async with httpx.AsyncClient(timeout=60, trust_env=False) as client:
            answer = await client.request(method, url, json=body, headers=headers)
        if answer.is_error:
            raise RuntimeError(f"{method} {path}: {answer.status_code} {answer.text[:500]}")
        return answer.json()

    async def opened(self, hall: Hall, title: str) -> str:
        motion = {"subject": "resolution", "title": {"en": title}}
        motion_id = (await self.chair(hall, "POST", f"/assemblies/{hall.assembly_id}/motions", motion))["motion_id"]
        poll_id = str((await self.chair(hall, "POST", f"/motions/{motion_id}/polls", {}))["poll_id"])
        await self.chair(hall, "POST", f"/polls/{poll_id}/open", {})
        return poll_id

    async def closed_and_declared(self, hall: Hall, poll_id: str) -> tuple[float, dict[str, Any]]:
        """Seconds from closing to the declared result, and the result."""
        begun = time.perf_counter()
        await self.chair(hall, "POST", f"/polls/{poll_id}/close", {})
        result = (await self.chair(hall, "POST", f"/polls/{poll_id}/declare", {}))["result"]
        return time.perf_counter() - begun, result

    async def convene(self, number: int, size: int) -> Hall:
        """The ``number``-th assembly, each of an organisation of its own."""
        hall = Hall(f"{number:x}".rjust(32, "a"), f"{number:x}".rjust(32, "b"), size)
        fact = convened(
            {name: rule for name, rule in RULES.items() if name != "quorum"}, hall.assembly_id, hall.organisation_id
        )
        envelope = Envelope(
            id=RandomIds().new(), source="/services/bench", type=fact.TYPE, subject=hall.assembly_id,
            time=datetime.now(UTC), sequence=number, data=fact.model_dump(mode="json"),
        )  # fmt: skip
        log = KafkaLog(self.environment["HEMICYCLE_LOG_URL"].removeprefix("kafka://"), idempotent=False)
        await log.start()
        await log.append([Outgoing(fact.TOPIC, hall.assembly_id, envelope.model_dump_json().encode())])
        await log.stop()
        connection = await asyncpg.connect(self.urls["voting"].replace("+asyncpg", ""))
        await connection.copy_records_to_table(
            "facts", records=_facts(hall), columns=["kind", "key", "organisation_id", "assembly_id", "body"]
        )
        heard = "SELECT 1 FROM facts WHERE kind = 'assembly' AND key = $1"
        while not await connection.fetchval(heard, hall.assembly_id):  # noqa: ASYNC110 - told by the log
            await asyncio.sleep(0.05)
        await connection.close()
        return hall


def code(number: int) -> str:
    return f"M{number:06}"


def _delegation_id(hall: Hall, number: int) -> str:
    return hex_id(f"{hall.assembly_id[-2:]}-{code(number)}")


def _facts(hall: Hall) -> Iterator[tuple[str, str, str, str | None, str]]:
    whose = hall.organisation_id
    for n in range(hall.size):
        here, key = {"delegation_id": _delegation_id(hall, n), "heard": 0}, _delegation_id(hall, n)
        body = {**delegation(code(n)).model_dump(mode="json"), **here}
        yield "member", f"{whose}:{code(n)}", whose, None, member(code(n)).model_dump_json()
        yield "delegation", key, whose, hall.assembly_id, json.dumps(body)
        yield "presence", key, whose, hall.assembly_id, json.dumps({**here, "in_hall": True})


@asynccontextmanager
async def stack(layout: dict[str, str] | None = None) -> AsyncIterator[Stack]:
    async with AsyncExitStack() as ending:
        postgres = ending.enter_context(running(Postgres(durable=True)))
        redis, tansu = ending.enter_context(running(Redis())), ending.enter_context(running(Tansu()))
        tokens = Tokens(SetClock(datetime.now(UTC)))
        folder = Path(ending.enter_context(tempfile.TemporaryDirectory(prefix="hemicycle-bench-")))
        found = Stack(postgres, tokens)
        found.environment = {
            "HEMICYCLE_LOG_URL": f"kafka://{tansu.bootstrap_servers}",
            "HEMICYCLE_LOG_IDEMPOTENT": "false",  # Tansu knows no idempotent producers
            "HEMICYCLE_REDIS_URL": redis.url,
            "HEMICYCLE_KEYS_URL": ending.enter_context(_keys_served(dict(await tokens.key_set()))),
            "HEMICYCLE_LOG_LEVEL": "error",
        }
        found.urls = {name: postgres.new_database(name) for name in ("voting", "notifications")}
        for name, parts in (layout or LAYOUT).items():
            service = name.partition("-")[0]
            found.processes[name] = ending.enter_context(
                service_process([f"services.{service}"], parts, found.urls[service], found.environment, folder / name)
            )
        for name, process in found.processes.items():  # they start side by side
            await up(process.port, f"/api/{name.partition('-')[0]}/health")
        yield found


@contextmanager
def service_process(
    module: Sequence[str], parts: str, database_url: str, environment: dict[str, str], log: Path
) -> Iterator[Process]:
    port = free_port()
    own = {"HEMICYCLE_PARTS": parts, "HEMICYCLE_DATABASE_URL": database_url, "HEMICYCLE_PORT": str(port)}
    with log.open("wb") as output, ExitStack() as ending:
        popen = subprocess.Popen(
            [sys.executable, "-m", *module], env={**os.environ, **environment, **own}, cwd=ROOT,
            stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
        )  # fmt: skip
        ending.callback(_stopped, popen)
        yield Process(popen, port)


def _stopped(popen: subprocess.Popen[bytes]) -> None:
    popen.terminate()
    try:
        popen.wait(10)
    except subprocess.TimeoutExpired:
        popen.kill()
        popen.wait()


async def up(port: int, path: str) -> None:
    async with asyncio.timeout(UP_WITHIN_S), httpx.AsyncClient(trust_env=False) as client:
        while True:
            try:
                if (await client.get(f"http://127.0.0.1:{port}{path}")).status_code == 200:
                    return
            except httpx.TransportError:
                pass  # not listening yet; the deadline bounds how often this is asked
            await asyncio.sleep(0.05)


@contextmanager
def _keys_served(keys: dict[str, Any]) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            content = json.dumps(keys).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/keys"
        server.shutdown()


async def loaded(job: dict[str, Any]) -> dict[str, Any]:
    """What the load generator reports of this job."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bench.load", stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
    )
    out, _ = await process.communicate(json.dumps(job).encode())
    if process.returncode:
        raise RuntimeError(f"the load generator ended with {process.returncode}")
    report: dict[str, Any] = json.loads(out)
    return report


def ballots_of(tokens: Sequence[str]) -> list[tuple[str, str]]:
    """A first ballot of each voter: token and body."""
    ids = RandomIds()
    bodies = ({"ballot_id": ids.new(), "marks": [CHOICES[n % 3]], "supersedes": None} for n in range(len(tokens)))
    return [(token, json.dumps(body)) for token, body in zip(tokens, bodies, strict=True)]
