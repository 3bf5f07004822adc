"""Durable named ballots through HTTP to one poll of the embedded platform: all checks, every ballot on disk before its 201."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

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
CONNECTIONS = 64
SHAPES = (("196 at once", 196, 0.0), ("1,000 in 1 s", 1000, 1.0), ("1,000, closed loop", 1000, None))
TARGETS = {"196 at once": "p99 40 / 15", "1,000 in 1 s": "p99 30 / 5", "1,000, closed loop": "-"}


async def one_poll(stage: Stage, title: str, ballots: int, over_seconds: float | None, port: int) -> dict[str, Any]:
    """``over_seconds`` None: over 64 connections, as fast as they are answered; else a tablet a ballot, evenly spread."""
    motion = await stage.chair(
        "POST", f"{VOTING}/assemblies/{stage.assembly_id}/motions", {"subject": "resolution", "title": {"en": title}}
    )
    poll = await stage.chair("POST", f"{VOTING}/motions/{motion['motion_id']}/polls", {})
    path = f"{VOTING}/polls/{poll['poll_id']}"
    await stage.chair("POST", f"{path}/open", {})
    requests = ballots_of([str(seat.voter.token) for seat in list(stage.seats.values())[:ballots]])
    how = {"shape": "open" if over_seconds is not None else "closed", "over_seconds": over_seconds or 0.0}
    where = {"host": "127.0.0.1", "port": port, "tls": False, "path": f"{path}/ballots"}
    connections = ballots if over_seconds is not None else CONNECTIONS
    report = await loaded({**where, **how, "connections": connections, "requests": requests})
    await stage.chair("POST", f"{path}/close", {})
    result = (await stage.chair("POST", f"{path}/declare", {}))["result"]
    report["acknowledged"] = report["statuses"].get("201", 0)
    report["counted"] = sum(result["counts"].values())
    return report


async def measure() -> dict[str, list[dict[str, Any]]]:
    runs: dict[str, list[dict[str, Any]]] = {name: [] for name, _, _ in SHAPES}
    with tempfile.TemporaryDirectory(prefix="hemicycle-bench-") as folder, EmbeddedPlatform(Path(folder)) as embedded:
        async with Platform(embedded.url) as platform:
            token = embedded.bootstrap_token_file.read_text().strip()
            scenario = read_scenario_text(SCENARIO, ROOT)
            stage = await convene(platform, await found(platform, token, scenario), scenario)
            await one_poll(stage, "warm-up", 1000, None, embedded.port)
            for run in range(RUNS):
                for name, ballots, over_seconds in SHAPES:  # interleaved: noise of the machine falls on all alike
                    runs[name].append(await one_poll(stage, f"{name} {run}", ballots, over_seconds, embedded.port))
    return runs


def faults(runs: dict[str, list[dict[str, Any]]]) -> list[str]:
    """What must not be: ballots acknowledged and not counted, or the other way round."""
    return [
        f"{name}: {run['acknowledged']} acknowledged, {run['counted']} counted"
        for name, of_shape in runs.items()
        for run in of_shape
        if run["counted"] != run["acknowledged"]
    ]


def written(runs: dict[str, list[dict[str, Any]]]) -> list[str]:
    lines = [
        "Embedded mode (one process, SQLite WAL, synchronous=FULL), named ballots of 1,000 delegates through HTTP with all",
        "checks; each ballot is on disk before its 201. The load generator is a process of its own and shares the cores.",
        f"Medians of {RUNS} interleaved runs (minimum to maximum).",
        "",
        "| load | ballots/s | ack p50 ms | ack p99 ms | floor / goal ms | acknowledged | counted |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, of_shape in runs.items():
        acknowledged = sum(run["acknowledged"] for run in of_shape)
        counted = sum(run["counted"] for run in of_shape)
        rate, p50, p99 = (middle([run[key] for run in of_shape]) for key in ("rate_per_s", "p50_ms", "p99_ms"))
        lines.append(f"| {name} | {rate} | {p50} | {p99} | {TARGETS[name]} | {acknowledged:,} | {counted:,} |")
    lines += [
        "",
        "The targets are those of a hall (PostgreSQL); the embedded figures stand beside them for orientation.",
    ]
    return lines
