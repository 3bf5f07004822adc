"""Where the voting process spends its time on a ballot: py-spy looks at it 500 times a second while ballots come as fast as
they are answered. A sample belongs to the innermost layer on its stack; what the machine's kernel does for a layer counts
with it. py-spy pauses the process at each look, so only shares are told by it; the CPU a ballot is measured without it."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from tests.bench.stack import Hall, Process, Stack, ballots_of, loaded, stack

VOTERS, ROUNDS, CONNECTIONS = 5_000, 4, 64
LAYERS = {  # by the file of the innermost frame that names one
    "checks: poll, roll, presence, paper": ("use_cases/cast_ballot.py", "use_cases/finding.py", "voting/domain/", "memory_views.py"),
    "who asks: verified token": ("chassis/auth.py", "requests.py", "datastructures.py"),
    "the endpoint: body, JSON, answer": ("api_ballots.py", "pydantic/"),
    "around every request: positions, bounds": ("chassis/edge.py", "chassis/api.py", "chassis/positions.py", "kernel/"),
    "ballots gathered and answered": ("batch_writer.py",),
    "ballots stored: statement, driver": ("ballot_store.py", "asyncpg/", "chassis/units.py", "publishing.py"),
    "HTTP: parsing, writing, sockets": ("uvicorn/", "httptools"),
    "event loop, and the kernel for it (uvloop)": ("asyncio/", "uvloop", "chassis/runner.py"),
}  # fmt: skip
Runs = dict[str, list[dict[str, Any]]]


def layer_of(stack_of_frames: str) -> str:
    for frame in reversed(stack_of_frames.split(";")):
        for layer, files in LAYERS.items():
            if any(name in frame for name in files):
                return layer
    return "other"


async def measured() -> Runs:
    async with stack() as found:
        hall = await found.convene(1, VOTERS)
        tokens = found.voters(hall, VOTERS)
        costs: list[float] = []
        for number in range(ROUNDS):  # the first warms: tokens verified, statements prepared
            costs.append(await one_poll(found, hall, f"Vote {number}", tokens))
        with tempfile.TemporaryDirectory(prefix="hemicycle-bench-") as folder:
            samples = Path(folder) / "samples"
            looking = look_at(found.processes["voting"], samples)
            for number in range(ROUNDS):
                await one_poll(found, hall, f"Looked at {number}", tokens)
            looking.send_signal(signal.SIGINT)
            looking.wait(20)
            return {"profile": [{"cpu_us": sorted(costs[1:])[len(costs[1:]) // 2], "layers": shares(samples)}]}


def look_at(process: Process, samples: Path) -> subprocess.Popen[bytes]:
    """Ends by SIGINT, and then writes what it saw."""
    program, pid = str(Path(sys.executable).with_name("py-spy")), str(process.popen.pid)
    command = [program, "record", "-p", pid, "-r", "500", "-d", "60", "-f", "raw", "-o", str(samples)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL)


def shares(samples: Path) -> dict[str, float]:
    seen: Counter[str] = Counter()
    for line in samples.read_text().splitlines():
        frames, _, number = line.rpartition(" ")
        seen[layer_of(frames)] += int(number)
    return {layer: number / seen.total() for layer, number in seen.most_common()}


async def one_poll(found: Stack, hall: Hall, title: str, tokens: list[str]) -> float:
    """Microseconds of CPU a ballot."""
    process, poll_id = found.processes["voting"], await found.opened(hall, title)
    where = {"host": "127.0.0.1", "port": process.port, "tls": False, "path": f"/api/voting/polls/{poll_id}/ballots"}
    before = process.cpu_s()
    how = {"shape": "closed", "over_seconds": 0.0, "connections": CONNECTIONS}
    await loaded({**where, **how, "requests": ballots_of(tokens)})
    cost = 1e6 * (process.cpu_s() - before) / hall.size
    await found.closed_and_declared(hall, poll_id)
    return cost


def measure() -> Runs:
    return asyncio.run(measured())


def faults(_: Runs) -> list[str]:
    return []


def written(runs: Runs) -> list[str]:
    (run,) = runs["profile"]
    rows = [
        f"| {layer} | {100 * share:.0f} % | {run['cpu_us'] * share:.0f} |" for layer, share in run["layers"].items()
    ]
    return [
        f"Of the voting process while {VOTERS:,} voters cast one ballot each, {ROUNDS} times, over {CONNECTIONS} connections as fast as they are",
        f"answered: {run['cpu_us']:.0f} us of CPU a ballot, spent (py-spy, 500 looks a second) on",
        "",
        "| layer | share | us a ballot |",
        "|---|---|---|",
        *rows,
    ]
