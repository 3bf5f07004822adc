"""From saying a change to the last of many screens having it, beside a bare ASGI stream that sends the same bytes."""

from __future__ import annotations

import resource
from statistics import median
from typing import Any

import uvloop

from tests.bench.figures import middle
from tests.component.notifications.measure_fan_out import measure as times

SUBJECTS = ("hemicycle", "bare")
ROUNDS = {1_000: 3, 10_000: 1}
TARGETS = {1_000: "60 / 15", 10_000: "500 / 150"}
Runs = dict[str, list[dict[str, Any]]]


def measure() -> Runs:
    """As many screens as this process may have open files for."""
    most, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    runs: Runs = {}
    for screens, rounds in ROUNDS.items():
        if screens + 200 > most:
            continue
        runs[f"{screens:,}"] = [
            {"screens": screens} | {subject: median(uvloop.run(times(subject, screens))) for subject in SUBJECTS}
            for _ in range(rounds)
        ]
    return runs


def faults(_: Runs) -> list[str]:
    return []


def written(runs: Runs) -> list[str]:
    rows = []
    for screens, of_size in runs.items():
        ours, bare = ([run[subject] for run in of_size] for subject in SUBJECTS)
        times_bare = middle([run["hemicycle"] / run["bare"] for run in of_size], 2)
        goal = TARGETS[of_size[0]["screens"]]
        rows.append(f"| {screens} | {middle(ours)} | {goal} | {middle(bare)} | {times_bare} x |")
    return [
        "Notifications in one process, the screens in another, over loopback: milliseconds from saying a change to the last",
        "screen having it, the coalescing of 50 ms included where changes come closer. The bare stream sends like bytes.",
        "",
        "| screens | last screen, ms | floor / goal | bare ASGI stream, ms | share |",
        "|---|---|---|---|---|",
        *rows,
    ]
