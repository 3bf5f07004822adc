"""From starting the embedded platform, an assembly with an open vote on its disk, to the first ballot that is accepted."""

from __future__ import annotations

import asyncio
import secrets
import tempfile
import time
from pathlib import Path
from typing import Any

import httpx

from cli.platform import EmbeddedPlatform
from tests.bench.figures import middle
from tests.harness.hall import assembly, motion, open_poll

RUNS = 5
WITHIN_S = 60.0
Runs = dict[str, list[dict[str, Any]]]


async def prepared(folder: Path) -> tuple[str, list[str]]:
    with EmbeddedPlatform(folder) as embedded:
        async with assembly(embedded) as stage:
            poll_id = await open_poll(stage, await motion(stage))
            return poll_id, [str(seat.voter.token) for seat in stage.seats.values()]


def first_vote(folder: Path, poll_id: str, token: str) -> float:
    """Seconds until accepted."""
    body = {"ballot_id": secrets.token_hex(16), "marks": ["yes"], "supersedes": None}
    headers = {"Authorization": f"Bearer {token}"}
    embedded = EmbeddedPlatform(folder)
    begun = time.perf_counter()
    embedded.start()
    try:
        with httpx.Client(base_url=embedded.url, timeout=5, headers=headers, trust_env=False) as client:
            while time.perf_counter() - begun < WITHIN_S:
                try:
                    if client.post(f"/api/voting/polls/{poll_id}/ballots", json=body).status_code == 201:
                        return time.perf_counter() - begun
                except httpx.TransportError:
                    pass  # not listening yet
                time.sleep(0.02)
    finally:
        embedded.stop()
    raise TimeoutError(f"no vote was accepted within {WITHIN_S:.0f} s")


def measure() -> Runs:
    with tempfile.TemporaryDirectory(prefix="hemicycle-bench-") as name:
        folder = Path(name)
        poll_id, tokens = asyncio.run(prepared(folder))
        return {"cold start": [{"seconds": first_vote(folder, poll_id, tokens[n])} for n in range(RUNS)]}


def faults(_: Runs) -> list[str]:
    return []


def written(runs: Runs) -> list[str]:
    took = middle([run["seconds"] for run in runs["cold start"]], 2)
    return [
        "The embedded platform started on a folder that holds an assembly with an open vote, a ballot offered every 20 ms until",
        f"it is accepted and on disk. Files are in the machine's cache. Median of {RUNS} (minimum to maximum).",
        "",
        "| what | s | floor / goal |",
        "|---|---|---|",
        f"| start to first vote accepted | {took} | 8 / 3 |",
    ]
