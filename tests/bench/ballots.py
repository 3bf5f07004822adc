"""Durable named ballots through HTTP to one poll of the embedded platform: all checks, every ballot on disk before its 201."""

from __future__ import annotations

import asyncio
import os
import tempfile
from pathlib import Path
from typing import Any

import httpx

from cli.platform import EmbeddedPlatform
from cli.replay.client import Platform
from cli.replay.founding import convene, found
from cli.replay.polls import VOTING
from cli.replay.stage import Stage
from cli.scenario.parser import read_scenario_text
from tests.bench.figures import middle
from tests.bench.stack import ROOT, ballots_of, loaded

RUNS = 5
SCENARIO = """
scenario: bench
assembly: {place: Lyon, time_zone: Europe/Paris, opens: 2026-11-23, closes: 2026-11-26}
rules: {id: bench, majorities: {simple: {fraction: "1/2", comparison: ">", base: yes_no}}}
members: {count: 1000}
steps: [{quorum: {}}]
"""
CONNECTIONS, PORTS = 64, {"http": 80, "https": 443}
Runs = dict[str, list[dict[str, Any]]]
SHAPES = (("196 at once", 196, 0.0), ("1,000 in 1 s", 1000, 1.0), ("1,000, closed loop", 1000, None))
TARGETS = {"196 at once": "p99 40 / 15", "1,000 in 1 s": "p99 30 / 5", "1,000, closed loop": "-"}


async def one_poll(stage: Stage, title: str, ballots: int, over_seconds: float | None) -> dict[str, Any]:
    """The chair's screen is watched where arrivals are on a schedule. ``over_seconds`` None: over 64 connections, as fast as they are answered; else a tablet a ballot, evenly spread."""
    motion = await stage.chair(
        "POST", f"{VOTING}/assemblies/{stage.assembly_id}/motions", {"subject": "resolution", "title": {"en": title}}
    )
    poll = await stage.chair("POST", f"{VOTING}/motions/{motion['motion_id']}/polls", {})
    path = f"{VOTING}/polls/{poll['poll_id']}"
    await stage.chair("POST", f"{path}/open", {})
    requests = ballots_of([str(seat.voter.token) for seat in list(stage.seats.values())[:ballots]])
    url = httpx.URL(stage.platform.url)
    to = {"host": url.host, "port": url.port or PORTS[url.scheme]}
    watch = {**to, "path": f"/api/notifications/assemblies/{stage.assembly_id}/stream", "poll_id": poll["poll_id"]}
    job = {**to, "tls": url.scheme == "https", "path": f"{path}/ballots", "requests": requests}
    if over_seconds is None:
        job |= {"shape": "closed", "over_seconds": 0.0, "connections": CONNECTIONS}
    else:
        watch["token"] = stage.staff.chair.token
        job |= {"shape": "open", "over_seconds": over_seconds, "connections": ballots, "watch": watch}
    report = await loaded(job)
    await stage.chair("POST", f"{path}/close", {})
    result = (await stage.chair("POST", f"{path}/declare", {}))["result"]
    report["acknowledged"] = report["statuses"].get("201", 0)
    report["counted"] = sum(result["counts"].values())
    return report


async def measured(url: str, bootstrap_token: str) -> Runs:
    """At the platform that answers there, whose certificate is not checked."""
    runs: Runs = {name: [] for name, _, _ in SHAPES}
    async with Platform(url, insecure=url.startswith("https")) as platform:
        scenario = read_scenario_text(SCENARIO, ROOT)
        stage = await convene(platform, await found(platform, bootstrap_token, scenario), scenario)
        await one_poll(stage, "warm-up", 1000, None)
        for run in range(RUNS):
            for name, ballots, over_seconds in SHAPES:  # interleaved: noise of the machine falls on all alike
                runs[name].append(await one_poll(stage, f"{name} {run}", ballots, over_seconds))
    return runs


def measure() -> Runs:
    with tempfile.TemporaryDirectory(prefix="hemicycle-bench-") as folder, EmbeddedPlatform(Path(folder)) as embedded:
        return asyncio.run(measured(embedded.url, embedded.bootstrap_token_file.read_text().strip()))


def measure_stack() -> Runs:
    """The compose stack that HEMICYCLE_X_STACK names."""
    url = os.environ.get("HEMICYCLE_X_STACK", "https://localhost")
    return asyncio.run(measured(url, (ROOT / ".secrets" / "bootstrap-token").read_text().strip()))


def faults(runs: Runs) -> list[str]:
    """What must not be: ballots acknowledged and not counted, or the other way round."""
    return [
        f"{name}: {run['acknowledged']} acknowledged, {run['counted']} counted"
        for name, of_shape in runs.items()
        for run in of_shape
        if run["counted"] != run["acknowledged"]
    ]


def written(runs: Runs) -> list[str]:
    return [
        "Embedded mode (one process, SQLite WAL, synchronous=FULL), named ballots of 1,000 delegates through HTTP with all",
        "checks; each ballot is on disk before its 201. The load generator is a process of its own and shares the cores.",
        *_table(runs),
        "",
        "The targets are those of a hall (PostgreSQL); the embedded figures stand beside them for orientation.",
    ]


def written_of_stack(runs: Runs) -> list[str]:
    return [
        "The compose stack (Caddy with TLS, PostgreSQL, Apache Kafka, Redis) on this machine, named ballots of 1,000 delegates",
        "over HTTPS with all checks. The load generator is a process of its own and shares the cores.",
        *_table(runs),
    ]


def _table(runs: Runs) -> list[str]:
    lines = [
        f"Medians of {RUNS} interleaved runs (minimum to maximum).",
        "",
        "| load | ballots/s | ack p50 ms | ack p99 ms | floor / goal ms | tap to chair's screen p99 ms | acknowledged | counted |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for name, of_shape in runs.items():
        acknowledged = sum(run["acknowledged"] for run in of_shape)
        counted = sum(run["counted"] for run in of_shape)
        rate, p50, p99 = (middle([run[key] for run in of_shape]) for key in ("rate_per_s", "p50_ms", "p99_ms"))
        screen = middle([run["screen_p99_ms"] for run in of_shape]) if "screen_p99_ms" in of_shape[0] else "-"
        row = f"{rate} | {p50} | {p99} | {TARGETS[name]} | {screen} | {acknowledged:,} | {counted:,}"
        lines.append(f"| {name} | {row} |")
    return lines
