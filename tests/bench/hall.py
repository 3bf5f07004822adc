"""The hall's mode, row by row of the targets, each beside its reference in the same round: rounds of A B A B, so that the noise
of the machine falls on all alike. What must be durable is: PostgreSQL with fsync and synchronous commit on."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import tempfile
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

from tests.bench import references
from tests.bench.figures import middle
from tests.bench.stack import ROOT, Hall, Process, Stack, ballots_of, loaded, service_process, stack, up

ROUNDS = 5
SMALL, LARGE = 1_000, 10_000
CLOSED, RAW, GROUPED, ORM, ECHO = 5_000, 2_000, 10_000, 1_000, 5_000  # ballots a round
CONNECTIONS = 64
ANYWHERE = "127.0.0.1"
Runs = dict[str, list[dict[str, Any]]]


class Course:
    """One stack, its halls and voters, and the processes of the references beside it."""

    def __init__(self, stack: Stack, small: Hall, large: Hall, beside: dict[str, Process], reference_url: str) -> None:
        self.stack, self.small, self.large, self.beside, self.reference_url = stack, small, large, beside, reference_url
        self.voters = {hall.size: stack.voters(hall, hall.size) for hall in (small, large)}
        self.polls = 0

    async def burst(self, hall: Hall, ballots: int, over_seconds: float) -> dict[str, Any]:
        """Each ballot from a tablet of its own, at most 1,000; the chair's screen watched; then closed and declared."""
        poll_id = await self._opened(hall)
        watch = {
            "host": ANYWHERE,
            "port": self.stack.processes["notifications"].port,
            "path": f"/api/notifications/assemblies/{hall.assembly_id}/stream",
            "token": self.stack.staff(hall),
            "poll_id": poll_id,
        }
        job = self._job("voting", poll_id, hall, ballots, min(ballots, 1_000))
        before = self.stack.cpu_s()
        report = await loaded({**job, "shape": "open", "over_seconds": over_seconds, "watch": watch})
        report["cpu_us"] = {name: 1e6 * (cpu - before[name]) / ballots for name, cpu in self.stack.cpu_s().items()}
        return report | await self._declared(hall, poll_id, report)

    async def closed_loop(self, who: str, hall: Hall, ballots: int) -> dict[str, Any]:
        """``who``: voting, or the reference that stores each ballot by itself behind the same HTTP."""
        poll_id = await self._opened(hall)
        process = self.stack.processes.get(who) or self.beside[who]
        before = process.cpu_s()
        report = await loaded(self._job(who, poll_id, hall, ballots, CONNECTIONS))
        report["cpu_us"] = 1e6 * (process.cpu_s() - before) / ballots
        return report | await self._declared(hall, poll_id, report)

    async def echoed(self, requests: int) -> dict[str, Any]:
        process = self.beside["echo"]
        job = {"host": ANYWHERE, "port": process.port, "tls": False, "shape": "closed", "over_seconds": 0.0}
        bodies = ballots_of(self.voters[self.large.size][:requests])
        before = process.cpu_s()
        report = await loaded({**job, "connections": CONNECTIONS, "path": "/ballots", "requests": bodies})
        return report | {"cpu_us": 1e6 * (process.cpu_s() - before) / requests}

    async def without_http(self, name: str, ballots: int) -> dict[str, Any]:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.bench.references", name, self.reference_url, str(ballots),
            stdout=subprocess.PIPE, cwd=ROOT,
        )  # fmt: skip
        out, _ = await process.communicate()
        report: dict[str, Any] = json.loads(out)
        return report

    async def _opened(self, hall: Hall) -> str:
        self.polls += 1
        return await self.stack.opened(hall, f"Vote {self.polls}")

    def _job(self, who: str, poll_id: str, hall: Hall, ballots: int, connections: int) -> dict[str, Any]:
        process = self.stack.processes.get(who) or self.beside[who]
        requests = ballots_of(self.voters[hall.size][:ballots])
        where = {"host": ANYWHERE, "port": process.port, "tls": False, "path": f"/api/voting/polls/{poll_id}/ballots"}
        return {**where, "shape": "closed", "over_seconds": 0.0, "connections": connections, "requests": requests}

    async def _declared(self, hall: Hall, poll_id: str, report: dict[str, Any]) -> dict[str, Any]:
        took, result = await self.stack.closed_and_declared(hall, poll_id)
        counted = sum(result["counts"].values())
        return {
            "declared_ms": 1000 * took,
            "acknowledged": report["statuses"].get("201", 0),
            "counted": counted,
            "checks": result["checks"],
        }


async def measure() -> Runs:
    async with stack() as found, AsyncExitStack() as ending:
        small, large = await found.convene(1, SMALL), await found.convene(2, LARGE)
        folder = Path(ending.enter_context(tempfile.TemporaryDirectory(prefix="hemicycle-bench-")))
        beside: dict[str, Process] = {}
        for name, path in (("orm", "/api/voting/health"), ("echo", "/health")):
            module = ["tests.bench.references", name]
            process = service_process(module, "api,listen", found.urls["voting"], found.environment, folder / name)
            beside[name] = ending.enter_context(process)
            await up(beside[name].port, path)
        reference_url = found.postgres.new_database("reference")
        await references.prepared(reference_url)
        course = Course(found, small, large, beside, reference_url)
        await _one_round(course)  # warm: tokens verified, statements prepared
        rounds = [await _one_round(course) for _ in range(ROUNDS)]
    return {name: [each[name] for each in rounds] for name in rounds[0]}


async def _one_round(course: Course) -> dict[str, dict[str, Any]]:
    return {
        "voting": await course.closed_loop("voting", course.large, CLOSED),
        "raw": await course.without_http("raw", RAW),
        "grouped": await course.without_http("grouped", GROUPED),
        "orm": await course.closed_loop("orm", course.small, ORM),
        "echo": await course.echoed(ECHO),
        "196 at once": await course.burst(course.small, 196, 0.0),
        "1,000 in 1 s": await course.burst(course.small, 1_000, 1.0),
        "10,000 in 1 s": await course.burst(course.large, 10_000, 1.0),
    }


def faults(runs: Runs) -> list[str]:
    """What must not be: a ballot refused, one acknowledged and not counted or the other way round, a tally that differs."""
    found = []
    for name, of_name in runs.items():
        for run in of_name:
            if "counted" in run and run["counted"] != run["acknowledged"]:
                found.append(f"{name}: {run['acknowledged']} acknowledged, {run['counted']} counted")
            if name != "orm" and set(run.get("statuses", {"201"})) != {"201"}:
                found.append(f"{name}: answers {run['statuses']}")
            if "different" in run.get("checks", {}).values():
                found.append(f"{name}: the recount differs: {run['checks']}")
    return found


def written(runs: Runs) -> list[str]:
    def ratios(what: str, subject: str, reference: str) -> list[float]:
        pairs = zip(runs[subject], runs[reference], strict=True)
        return [float(mine[what]) / float(theirs[what]) for mine, theirs in pairs]

    def of(what: str, name: str) -> str:
        return middle([run[what] for run in runs[name]])

    bursts = ("196 at once", "1,000 in 1 s", "10,000 in 1 s")
    rows = [
        ("durable ballots/s through HTTP, one voting process", of("rate_per_s", "voting"), "", ""),
        ("- as a share of raw asyncpg, one transaction a ballot, no HTTP", middle(ratios("rate_per_s", "voting", "raw"), 2), "1 / 2 x", of("rate_per_s", "raw")),
        ("- as a share of group commit alone, no HTTP", middle(ratios("rate_per_s", "voting", "grouped"), 2), "0.10 / 0.30 x", of("rate_per_s", "grouped")),
        ("- as a share of one ORM transaction a ballot behind the same HTTP", middle(ratios("rate_per_s", "voting", "orm"), 2), "6 / 20 x", of("rate_per_s", "orm")),
        ("CPU of the voting process a ballot, us", of("cpu_us", "voting"), "", ""),
        ("- as a share of a Starlette echo of the same body", middle(ratios("cpu_us", "voting", "echo"), 2), "3 / 1.4 x", of("cpu_us", "echo")),
        *((f"ack p99, {name}, ms", of("p99_ms", name), goal, f"p50 {of('p50_ms', name)}") for name, goal in zip(bursts, ("40 / 15", "30 / 5", "300 / 70"), strict=True)),
        *((f"tap to the chair's screen p99, {name}, ms", of("screen_p99_ms", name), goal, f"p50 {of('screen_p50_ms', name)}") for name, goal in zip(bursts, ("80 / 20", "100 / 15", "350 / 100"), strict=True)),
        ("close to declared result, 196 ballots, ms", of("declared_ms", "196 at once"), "500 / 150", ""),
        ("close to declared result, 10,000 ballots, ms", of("declared_ms", "10,000 in 1 s"), "2,000 / 600", ""),
    ]  # fmt: skip
    ballots = sum(run["acknowledged"] for name in ("voting", *bursts) for run in runs[name])
    cpu = runs["10,000 in 1 s"]
    return [
        "PostgreSQL (fsync and synchronous commit on), Redis, a Kafka-wire broker (Tansu, in memory), each service in its own",
        "process as in the compose file, one voting process that takes ballots and its relay beside it. All of them and the load",
        "generator (a process of its own; fixed schedule, latency from the scheduled moment; a tablet a ballot, at most 1,000)",
        f"share the cores. Medians of {ROUNDS} rounds (minimum to maximum); a share is taken within each round. Of each ballot the",
        f"answer came after its commit; {ballots:,} were acknowledged, as many counted.",
        "",
        "| what | measured | floor / goal | reference in the same rounds |",
        "|---|---|---|---|",
        *(f"| {' | '.join(row)} |" for row in rows),
        "",
        "CPU a ballot at 10,000 in 1 s, us: "
        + "; ".join(f"{name} {middle([run['cpu_us'][name] for run in cpu])}" for name in cpu[0]["cpu_us"])
        + ".",
    ]
