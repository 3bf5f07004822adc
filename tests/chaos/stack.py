"""The compose stack as a fault finds it: its containers by the name of their service, struck and healed through the engine
alone. Nothing inside a container knows that it is being tried."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import ssl
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import httpx

from cli.replay.client import Platform, Session

ROOT = Path(__file__).parents[2]
SERVICES = ("registration", "voting", "elections", "notifications")
PARTS = (*SERVICES, "voting-relay", "kafka", "redis", "postgres", "edge")
SEALED_STACK = "sealed"  # with the tellers' host of sealed votes
INSIDE = (Path(__file__).parent / "inside.py").read_text()
COMMAND_SECONDS = 120.0
LOOK_SECONDS = 0.25


class NotInTime(AssertionError):
    """Something that must come by itself did not come within its bound."""


async def run(*line: str, given: str = "", environment: Mapping[str, str] = MappingProxyType({})) -> str:
    process = await asyncio.create_subprocess_exec(
        *line,
        cwd=ROOT,
        env={**os.environ, **environment},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    async with asyncio.timeout(COMMAND_SECONDS):
        out, error = await process.communicate(given.encode())
    if process.returncode:
        raise RuntimeError(f"{' '.join(line)}: {error.decode()[-500:]}")
    return out.decode()


async def soon(holds: Callable[[], Awaitable[bool]], what: str, within_s: float) -> float:
    """Seconds until it held; raises NotInTime."""
    began = time.monotonic()
    while not await holds():
        if time.monotonic() - began > within_s:
            raise NotInTime(f"{what}: not within {within_s:.0f} s")
        await asyncio.sleep(LOOK_SECONDS)
    return time.monotonic() - began


def _signal(pids: Sequence[int], number: signal.Signals) -> None:
    for pid in pids:
        with contextlib.suppress(ProcessLookupError):  # ended meanwhile, as one that looked at the health does
            os.kill(pid, number)


@dataclass(frozen=True)
class Condition:
    """What an operator sees of one service. ``dead`` by topic."""

    behind: int
    outbox: int
    stopped: str | None
    dead: dict[str, int]


class Stack:
    def __init__(self, url: str, plain: str) -> None:
        self.url = url
        certificate = httpx.get(f"{plain}/ca.crt", timeout=10).raise_for_status().text
        self.ca = ROOT / "build" / "chaos-ca.crt"
        self.ca.parent.mkdir(exist_ok=True)
        self.ca.write_text(certificate)
        trust = ssl.create_default_context(cadata=certificate)
        self.assemblies: tuple[str, ...] = ()  # of the halls that vote
        self.programs = SERVICES  # whose health is looked at
        self.client = httpx.AsyncClient(base_url=url, verify=trust, timeout=8, trust_env=False)

    async def containers(self, part: str) -> list[str]:
        return (await run("docker", "compose", "ps", "-aq", part)).split()

    async def kill(self, part: str, number: int = 0) -> None:
        """kill -9 of the container's first process, as from outside; the engine starts it again."""
        container = (await self.containers(part))[number]
        pid = int(await run("docker", "inspect", "-f", "{{.State.Pid}}", container))
        if pid:
            os.kill(pid, 9)

    async def pause(self, part: str) -> None:
        """SIGSTOP to every process, the parents first, until there is none more. Not the engine's own pause: its freezer gives up
        now and then ("unable to freeze")."""
        stopped: set[int] = set()
        while new := [pid for pid in await self._processes(part) if pid not in stopped]:
            stopped |= set(new)
            _signal(new, signal.SIGSTOP)

    async def go_on(self, part: str) -> None:
        _signal(await self._processes(part), signal.SIGCONT)

    async def _processes(self, part: str) -> list[int]:
        told = [await run("docker", "top", each, "-o", "pid") for each in await self.containers(part)]
        return sorted(int(line) for each in told for line in each.split()[1:])

    async def slow(self, part: str, cpus: float | None) -> None:
        """So much of one processor; None: all there is."""
        quota = "-1" if cpus is None else str(int(100_000 * cpus))
        for container in await self.containers(part):
            await run("docker", "update", "--cpu-period", "100000", "--cpu-quota", quota, container)

    async def scale(self, part: str, replicas: int) -> None:
        await self._up("--no-recreate", "--scale", f"{part}={replicas}", part)

    async def recreate(self, part: str, setting: str = "") -> None:
        """A new container of the same service, with one setting more."""
        name, _, value = setting.partition("=")
        more = {"services": {part: {"environment": {name: value} if setting else {}}}}
        override = ROOT / "build" / "chaos-override.yml"
        override.write_text(json.dumps(more))
        files = os.environ.get("COMPOSE_FILE", "docker-compose.yml")
        await self._up("--force-recreate", part, files=f"{files}:{override}")

    async def _up(self, *arguments: str, files: str | None = None) -> None:
        line = ("docker", "compose", "up", "-d", "--no-deps", "--no-build", "--wait", *arguments)
        await run(*line, environment={"COMPOSE_FILE": files} if files else {})

    async def restart(self, part: str) -> None:
        """Politely, and until it is well again, as a careful operator does."""
        await run("docker", "compose", "restart", part)
        await self._up("--no-recreate", part)

    async def stop(self, part: str) -> None:
        await run("docker", "compose", "stop", "-t", "20", part)

    async def start(self, part: str) -> None:
        await run("docker", "compose", "start", part)

    async def fill_disk(self) -> None:
        """The volume of the databases, to the last byte."""
        script = "dd if=/dev/zero of=/disk/ballast bs=1M 2>/dev/null; dd if=/dev/zero of=/disk/ballast2 bs=1k 2>/dev/null; true"
        await run("docker", "compose", "exec", "-T", "ballast", "sh", "-c", script)

    async def empty_disk(self) -> None:
        await run("docker", "compose", "exec", "-T", "ballast", "rm", "-f", "/disk/ballast", "/disk/ballast2")

    async def networks(self, part: str) -> dict[str, list[str]]:
        """By the container's networks, what it is called there."""
        container = (await self.containers(part))[0]
        found: dict[str, Any] = json.loads(
            await run("docker", "inspect", "-f", "{{json .NetworkSettings.Networks}}", container)
        )
        return {name: [alias for alias in each["Aliases"] if alias == part] for name, each in found.items()}

    async def cut(self, part: str, networks: Sequence[str]) -> None:
        container = (await self.containers(part))[0]
        for network in networks:
            await run("docker", "network", "disconnect", "-f", network, container)

    async def mend(self, part: str, networks: dict[str, list[str]]) -> None:
        container = (await self.containers(part))[0]
        for network, aliases in networks.items():
            named = [word for alias in aliases for word in ("--alias", alias)]
            await run("docker", "network", "connect", *named, network, container)

    async def well(self) -> bool:
        """Every program says so, through the edge."""
        answers = await asyncio.gather(*(self._health(each) for each in self.programs))
        return all(answers)

    async def _health(self, service: str) -> bool:
        try:
            return (await self.client.get(f"/api/{service}/health")).status_code == 200
        except httpx.TransportError:
            return False

    async def condition(self, operator: Session, service: str) -> Condition | None:
        """None while a figure of it cannot be had."""
        headers = {"Authorization": f"Bearer {operator.token}"}
        try:
            answer = await self.client.get(f"/api/{service}/condition", headers=headers)
        except httpx.TransportError:
            return None
        told = answer.json() if answer.status_code == 200 else {}
        if any(told.get(name) is None for name in ("behind", "outbox", "dead")):
            return None
        return Condition(sum(told["behind"].values()), told["outbox"], told["stopped"], told["dead"])

    async def at_rest(self, operator: Session) -> bool:
        """No consumer behind, nothing waiting to be said, none stopped."""
        found = await asyncio.gather(*(self.condition(operator, service) for service in SERVICES))
        return all(each is not None and not (each.behind or each.outbox or each.stopped) for each in found)

    async def dead_letters(self, operator: Session) -> dict[str, int]:
        """Facts ever rejected, by service and topic; asked again for a while where a busy machine is slow to tell."""
        letters: dict[str, int] = {}
        for service in SERVICES:
            async with asyncio.timeout(COMMAND_SECONDS):
                while (condition := await self.condition(operator, service)) is None:  # noqa: ASYNC110 - asked from outside
                    await asyncio.sleep(LOOK_SECONDS)
            letters |= {f"{topic} at {service}": number for topic, number in condition.dead.items() if number}
        return letters

    async def exec(self, part: str, *line: str, given: str = "") -> str:
        return await run("docker", "compose", "exec", "-T", part, *line, given=given)

    async def inside(self, *arguments: str) -> Any:
        """Runs ``inside.py`` beside the log, in the network of the stores, which nothing outside reaches."""
        return json.loads(await self.exec("elections", "python", "-", *arguments, given=INSIDE))

    async def logs(self) -> str:
        """Every line that a container of the stack wrote, the tellers' host's too."""
        return await run("docker", "compose", "logs", "--no-color", "--no-log-prefix")

    async def shown_to_operators(self, operator: Session) -> str:
        """What services tell of themselves, as they answer it: health and figures."""
        headers = {"Authorization": f"Bearer {operator.token}"}
        paths = [f"/api/{each}/health" for each in self.programs]
        paths += [f"/api/{each}/condition" for each in SERVICES] + ["/api/voting/reconciliation/polls"]
        answers = await asyncio.gather(*(self.client.get(each, headers=headers) for each in paths))
        return "".join(f"{dict(each.headers)}{each.text}" for each in answers)

    def platform(self) -> Platform:
        return Platform(self.url, ca=self.ca)
