"""Measures, and writes what it found to docs/benchmarks/. ``python -m tests.bench counting`` measures that part alone and
leaves the others as they were measured."""

from __future__ import annotations

import asyncio
import json
import os
import platform as machine
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.bench import (
    ballots,
    cold_start,
    counting,
    fan_out,
    hall,
    profile,
    replicas,
    sealed,
    smoothness,
    voters,
)

STACK, REPLICAS = "stack", "replicas"  # need a stack that is up: measured when they are named
REPORTS = Path(__file__).parents[2] / "docs" / "benchmarks"
Runs = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True)
class Part:
    title: str
    measure: Callable[[], Runs]
    written: Callable[[Runs], list[str]]
    faults: Callable[[Runs], list[str]]


PARTS = {
    "hall": Part("A hall", lambda: asyncio.run(hall.measure()), hall.written, hall.faults),
    "voters": Part("100,000 voters", voters.measure, voters.written, voters.faults),
    "profile": Part("The way of a ballot, layer by layer", profile.measure, profile.written, profile.faults),
    "fan-out": Part("Fan-out", fan_out.measure, fan_out.written, fan_out.faults),
    "cold-start": Part("Cold start", cold_start.measure, cold_start.written, cold_start.faults),
    "ballots": Part("Ballots, embedded", ballots.measure, ballots.written, ballots.faults),
    STACK: Part("Ballots, compose stack", ballots.measure_stack, ballots.written_of_stack, ballots.faults),
    REPLICAS: Part("Two processes that take ballots", replicas.measure, replicas.written, replicas.faults),
    "sealed": Part("Sealed rounds", sealed.measure, sealed.written, sealed.faults),
    "counting": Part("Counting", counting.measure, counting.written, counting.faults),
    "smoothness": Part("Smoothness", smoothness.measure, smoothness.written, smoothness.faults),
}


def here_and_now() -> str:
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} cores, {machine.machine()}, Python {machine.python_version()}."
    )


def report(measured: dict[str, Any]) -> str:
    lines = [
        "# Benchmarks",
        "",
        "Made by `make bench`, the compose stack by `make bench-stack`; one part alone by `python -m tests.bench PART`.",
        "",
    ]
    for name, part in PARTS.items():
        if name in measured:
            found = measured[name]
            lines += [f"## {part.title}", "", found["measured"], *part.written(found["runs"]), ""]
    return "\n".join(lines)


def main() -> None:
    asked = sys.argv[1:] or [name for name in PARTS if name not in (STACK, REPLICAS)]
    if unknown := set(asked).difference(PARTS):
        sys.exit(f"no part of the benchmark: {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    kept = REPORTS / "latest.json"
    REPORTS.mkdir(parents=True, exist_ok=True)
    measured: dict[str, Any] = json.loads(kept.read_text()) if kept.exists() else {}
    faults = []
    for name in asked:
        begun = time.monotonic()
        try:
            measured[name] = {"measured": here_and_now(), "runs": PARTS[name].measure()}
        except Exception as problem:  # noqa: BLE001 - the other parts are measured all the same
            faults.append(f"{name} could not be measured: {problem!r}")
            sys.stderr.write("".join(traceback.format_exception(problem)))
            continue
        faults += PARTS[name].faults(measured[name]["runs"])
        kept.write_text(json.dumps(measured, indent=1) + "\n")  # what comes after may fail
        (REPORTS / "latest.md").write_text(report(measured))
        sys.stderr.write(f"{name}: {time.monotonic() - begun:.0f} s\n")
    sys.stdout.write(report(measured))
    if faults:
        sys.exit("\n".join(faults))


if __name__ == "__main__":
    main()
