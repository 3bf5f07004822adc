"""Two processes that take ballots against one, on a compose stack that is up. Each gets a small, equal part of a core, so that it
is what runs out: on a machine of few cores two whole ones would only share with the load and the stores what one had."""

from __future__ import annotations

import asyncio
import os
import subprocess
from typing import Any

from cli.replay.client import Platform
from cli.replay.founding import convene, found
from cli.scenario.parser import read_scenario_text
from tests.bench.ballots import SCENARIO, one_poll
from tests.bench.figures import middle
from tests.bench.stack import ROOT

RUNS, WARMING, VOTERS, CORES = 5, 3, 1000, "0.2"
Runs = dict[str, list[dict[str, Any]]]


def docker(*words: str) -> str:
    done = subprocess.run(["docker", *words], cwd=ROOT, check=True, capture_output=True, text=True, timeout=120)
    return done.stdout


def scaled(replicas: int) -> None:
    docker("compose", "up", "-d", "--wait", "--no-recreate", "--no-deps", "--scale", f"voting={replicas}", "voting")
    docker("update", "--cpus", CORES, *docker("compose", "ps", "-q", "voting").split())


async def measured(url: str, bootstrap_token: str) -> Runs:
    runs: Runs = {"replicas": []}
    async with Platform(url, insecure=url.startswith("https")) as platform:
        scenario = read_scenario_text(SCENARIO, ROOT)
        stage = await convene(platform, await found(platform, bootstrap_token, scenario), scenario)
        for run in range(RUNS):
            rates, counts = {}, {}
            for replicas in (1, 2):
                await asyncio.to_thread(scaled, replicas)
                for warming in range(WARMING):  # tokens verified by either, statements prepared
                    await one_poll(stage, f"{replicas}, {run}, to warm up {warming}", VOTERS, None)
                report = await one_poll(stage, f"{replicas}, {run}", VOTERS, None)
                rates[replicas], counts[replicas] = report["rate_per_s"], (report["acknowledged"], report["counted"])
            runs["replicas"].append({"one": rates[1], "two": rates[2], "ratio": rates[2] / rates[1], "counts": counts})
    return runs


def measure() -> Runs:
    url = os.environ.get("HEMICYCLE_X_STACK", "https://localhost")
    try:
        return asyncio.run(measured(url, (ROOT / ".secrets" / "bootstrap-token").read_text().strip()))
    finally:
        docker("compose", "up", "-d", "--wait", "--no-deps", "--force-recreate", "--scale", "voting=1", "voting")


def faults(runs: Runs) -> list[str]:
    """What must not be: ballots acknowledged and not counted, or the other way round."""
    counts = [each for run in runs["replicas"] for each in run["counts"].values()]
    return [f"{taken} acknowledged, {counted} counted" for taken, counted in counts if taken != counted]


def written(runs: Runs) -> list[str]:
    of = {name: [run[name] for run in runs["replicas"]] for name in ("one", "two", "ratio")}
    return [
        f"The compose stack, {CORES} of a core for each process that takes ballots; {VOTERS:,} named ballots over HTTPS from 64",
        f"connections as fast as they are answered, {WARMING} polls before each to warm up. Medians of {RUNS} interleaved runs (minimum to maximum).",
        "",
        "| ballots/s with one process | with two | ratio |",
        "|---|---|---|",
        f"| {middle(of['one'])} | {middle(of['two'])} | {middle(of['ratio'], 2)} x |",
    ]
