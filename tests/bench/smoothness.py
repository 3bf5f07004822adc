"""The chair's screen in a real browser while 200 simulated tablets vote: how long the longest task kept it from answering.

Each tablet holds its live channel open and casts its ballot over HTTP. The browser's own long-task observer measures: a task
of under 50 ms it does not report, so "none" means that every task was shorter."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
from playwright.async_api import Page, async_playwright

from cli.platform import EmbeddedPlatform
from cli.replay.client import Platform
from cli.replay.founding import convene, found
from cli.replay.stage import Stage
from cli.scenario.parser import read_scenario_text
from tests.bench.ballots import SCENARIO, one_poll
from tests.bench.figures import middle
from tests.bench.stack import ROOT
from tests.browser.conftest import FLAGS
from tests.browser.test_journeys import Screens
from tests.harness.hall import hired

RUNS = 3
TABLETS = 200
OVER_SECONDS = 10.0
LONGEST_MS = 200
OBSERVE = """() => { window.longTasks = [];
  new PerformanceObserver((seen) => seen.getEntries().forEach((task) => window.longTasks.push(task.duration)))
    .observe({ type: 'longtask' }); }"""


@asynccontextmanager
async def connected(stage: Stage, url: str) -> AsyncIterator[None]:
    """The live channels of all tablets, read as fast as they come."""
    async with httpx.AsyncClient(base_url=url, timeout=None, limits=httpx.Limits(max_connections=None)) as client:

        async def watch(token: str) -> None:
            path = f"/api/notifications/assemblies/{stage.assembly_id}/stream"
            async with client.stream("GET", path, headers={"Authorization": f"Bearer {token}"}) as answer:
                async for _ in answer.aiter_bytes():
                    pass

        watching = [asyncio.create_task(watch(str(seat.voter.token))) for seat in stage.seats.values()]
        yield
        for each in watching:
            each.cancel()
        await asyncio.gather(*watching, return_exceptions=True)


async def one_run(page: Page, stage: Stage, title: str) -> dict[str, Any]:
    await page.evaluate("() => { window.longTasks.length = 0; }")
    report = await one_poll(stage, title, TABLETS, OVER_SECONDS)
    await page.get_by_text(title).first.wait_for()
    await page.locator('[data-testid="stage"][data-state="declared"]').wait_for()
    tasks = await page.evaluate("() => window.longTasks")
    return {"acknowledged": report["acknowledged"], "long_tasks": len(tasks), "longest_ms": max(tasks, default=0.0)}


async def measured(chromium: str) -> list[dict[str, Any]]:
    scenario = read_scenario_text(SCENARIO.replace("count: 1000", f"count: {TABLETS}"), ROOT)
    with tempfile.TemporaryDirectory(prefix="hemicycle-bench-") as folder, EmbeddedPlatform(Path(folder)) as embedded:
        async with Platform(embedded.url) as platform, async_playwright() as playwright:
            token = embedded.bootstrap_token_file.read_text().strip()
            stage = await convene(platform, await found(platform, token, scenario), scenario)
            browser = await playwright.chromium.launch(executable_path=chromium, args=FLAGS)
            chair = await Screens(browser, embedded.url, []).staff(await hired(stage, "chair"))
            await chair.evaluate(OBSERVE)
            async with connected(stage, embedded.url):
                runs = [await one_run(chair, stage, f"Vote {run}") for run in range(RUNS)]
            await browser.close()
    return runs


def measure() -> dict[str, list[dict[str, Any]]]:
    """Nothing where there is no Chromium."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    return {"chair": asyncio.run(measured(chromium)) if chromium else []}


def faults(runs: dict[str, list[dict[str, Any]]]) -> list[str]:
    return [
        f"the chair's screen did not answer for {run['longest_ms']:.0f} ms"
        for run in runs["chair"]
        if run["longest_ms"] > LONGEST_MS
    ]


def written(runs: dict[str, list[dict[str, Any]]]) -> list[str]:
    if not runs["chair"]:
        return ["Not measured: no Chromium was found."]
    longest = middle([run["longest_ms"] for run in runs["chair"]])
    return [
        f"The chair's screen in Chromium while {TABLETS} simulated tablets, each with its live channel open, vote within",
        f"{OVER_SECONDS:.0f} s, from preparing the vote to declaring its result, all on the same cores. Of {RUNS} votes the median",
        f"(minimum to maximum); a task of under 50 ms counts as 0. The longest may be {LONGEST_MS} ms.",
        "",
        "| screen | longest task ms | long tasks | ballots acknowledged |",
        "|---|---|---|---|",
        f"| chair | {longest} | {sum(run['long_tasks'] for run in runs['chair'])} | "
        f"{sum(run['acknowledged'] for run in runs['chair'])} |",
    ]
