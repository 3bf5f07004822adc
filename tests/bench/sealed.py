"""A sealed round from its opening to the declared result: voting with signer A and the urn, the tellers' host with signer B and the
relay, all in one process as in the embedded mode, over their HTTP faces without sockets; on PostgreSQL and on SQLite. What tablets
compute for themselves is timed apart: in a hall each does it on its own."""

from __future__ import annotations

import asyncio
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterable
from pathlib import Path
from typing import Any

from tests.bench.figures import middle
from tests.bench.stack import ROOT
from tests.component.voting.real_host import RealHost, real_host
from tests.component.voting.sealed_hall import sealed_hall
from tests.harness.servers import Postgres, running
from tests.harness.stores import Stores

SIZES = {196: 3, 1_000: 2}  # delegations -> rounds
STORES = ("postgres", "sqlite")
AT_ONCE = 64
Runs = dict[str, list[dict[str, Any]]]


async def one_round(database_url: str, folder: Path, delegations: int) -> dict[str, Any]:
    async with sealed_hall(database_url, members=delegations) as hall, real_host(hall, folder / "teller") as host:
        await host.ready()
        clock = Clock()
        await host.open()
        clock.says("opened_ms")
        makings = {}
        for name in hall.devices:
            makings[name] = host.making(name)
            await asyncio.sleep(0)  # tablets are machines of their own: the hosts are not kept waiting for them
        clock.says("tablets_ms")
        names = list(makings)
        signed = await _at_once(names, lambda name: host.signed(name, makings[name][1]))
        clock.says("issued_ms")
        for number, (name, signatures) in enumerate(zip(names, signed, strict=True)):
            host.marked(name, makings[name], signatures, number % 3)
            await asyncio.sleep(0)
        clock.says("tablets_ms")
        await _at_once(names, host.hand_in)
        clock.says("cast_ms")
        posted = await host.close()
        clock.says("closed_ms")
        await host.open_box(posted)
        clock.says("box_ms")
        result = await host.declare()
        clock.says("declared_ms")
        await hall.sign_bundle(host.poll_id, 1, 2)
        return {**clock.found, "papers": result["papers"], "invalid": result["invalid"], **await _checked(host, folder)}


class Clock:
    def __init__(self) -> None:
        self.found: dict[str, float] = {}
        self._since = time.perf_counter()

    def says(self, name: str) -> None:
        """So much since it last said something."""
        now = time.perf_counter()
        self.found[name] = self.found.get(name, 0.0) + 1000 * (now - self._since)
        self._since = now


async def _at_once(names: Iterable[str], work: Callable[[str], Awaitable[Any]]) -> list[Any]:
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(name: str) -> Any:
        async with gate:
            return await work(name)

    return await asyncio.gather(*map(one, names))


async def _checked(host: RealHost, folder: Path) -> dict[str, Any]:
    """The bundle, by the separate program, in a process of its own as an auditor would."""
    file = folder / "round.bundle.json"
    file.write_bytes((await host.hall.hall.stand.client.get(f"/polls/{host.poll_id}/bundle")).content)
    begun = time.perf_counter()
    verifier = [sys.executable, "verifier/verify.py", str(file)]
    status = await asyncio.to_thread(subprocess.call, verifier, cwd=ROOT, stdout=subprocess.DEVNULL)
    verified = 1000 * (time.perf_counter() - begun)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"verified_ms": verified, "verifier": status, "bundle_kb": file.stat().st_size / 1024, "memory_mb": memory}


def measure() -> Runs:
    """Each round in a process of its own, so that its memory can be told."""
    found: Runs = {}
    with running(Postgres(durable=True)) as postgres, tempfile.TemporaryDirectory(prefix="hemicycle-bench-") as name:
        stores = Stores(Path(name), lambda: postgres)
        for size, rounds in SIZES.items():
            for number in range(rounds):
                for store in STORES:
                    folder = Path(name) / f"{store}-{size}-{number}"
                    folder.mkdir()
                    url = (
                        stores.sqlite("voting", folder / "voting.db")
                        if store == "sqlite"
                        else stores.postgres("voting", "round")
                    )
                    line = [sys.executable, "-m", "tests.bench.sealed", url, str(folder), str(size)]
                    out = subprocess.run(line, cwd=ROOT, stdout=subprocess.PIPE, check=True).stdout
                    found.setdefault(f"{size}, {store}", []).append(json.loads(out))
    return found


def faults(runs: Runs) -> list[str]:
    return [
        f"sealed round of {name}: {run['papers']} papers, {run['invalid']} invalid, the verifier ended with {run['verifier']}"
        for name, of_name in runs.items()
        for run in of_name
        if (run["papers"], run["invalid"], run["verifier"]) != (int(name.partition(",")[0]), 0, 0)
    ]


ROWS = (
    ("vote opened, its round frozen, ms", "opened_ms"),
    ("every token issued by both signers, ms", "issued_ms"),
    ("every envelope taken by the relay, ms", "cast_ms"),
    ("close to the urn's posted hash, ms", "closed_ms"),
    ("box opened by two tellers, and counted, ms", "box_ms"),
    ("declared, ms", "declared_ms"),
    ("**opening to declared result, ms**", "whole_ms"),
    ("- the same with what all tablets compute, on these cores, ms", "with_tablets_ms"),
    ("the bundle checked by the separate verifier, its start included, ms", "verified_ms"),
    ("size of the bundle, kB", "bundle_kb"),
    ("most memory of the one process that plays all parts, tablets too, MB", "memory_mb"),
)
OF_THE_PARTS = ("opened_ms", "issued_ms", "cast_ms", "closed_ms", "box_ms", "declared_ms")


def written(runs: Runs) -> list[str]:
    for run in (each for of_name in runs.values() for each in of_name):
        run["whole_ms"] = sum(run[name] for name in OF_THE_PARTS)
        run["with_tablets_ms"] = run["whole_ms"] + run["tablets_ms"]
    return [
        "Voting (signer A, urn) and the tellers' host (signer B, relay) in one process as in the embedded mode, over their HTTP faces;",
        f"PostgreSQL and SQLite with every commit on the disk. {AT_ONCE} tablets at once. The floor of a round of 196 is 30,000 ms of machine",
        f"time, the goal 10,000. Medians of {', '.join(f'{rounds} rounds of {size:,}' for size, rounds in SIZES.items())} (minimum to maximum).",
        "",
        f"| what | {' | '.join(runs)} |",
        f"|---|{'---|' * len(runs)}",
        *(
            f"| {what} | {' | '.join(middle([run[name] for run in of_name], 0) for of_name in runs.values())} |"
            for what, name in ROWS
        ),
    ]  # fmt: skip


if __name__ == "__main__":
    url, where, number = sys.argv[1:]
    json.dump(asyncio.run(one_round(url, Path(where), int(number))), sys.stdout)
