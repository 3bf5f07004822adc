"""One poll of 100,000 voters against polls of 1,000: what a ballot costs, and what the voting process holds in memory."""

from __future__ import annotations

import asyncio
from typing import Any

from tests.bench.figures import middle
from tests.bench.stack import Hall, Stack, ballots_of, loaded, stack

MANY, FEW, POLLS_OF_FEW = 100_000, 1_000, 5
CONNECTIONS = 64
Runs = dict[str, list[dict[str, Any]]]


async def one_poll(found: Stack, hall: Hall, title: str) -> dict[str, Any]:
    """Every voter casts one ballot, as fast as 64 connections take them; each token is new to the service and verified once."""
    poll_id, process = await found.opened(hall, title), found.processes["voting"]
    where = {"host": "127.0.0.1", "port": process.port, "tls": False, "path": f"/api/voting/polls/{poll_id}/ballots"}
    how = {"shape": "closed", "over_seconds": 0.0, "connections": CONNECTIONS}
    requests = ballots_of(found.voters(hall, hall.size))
    before = process.cpu_s()
    report = await loaded({**where, **how, "requests": requests})
    report["cpu_us"] = 1e6 * (process.cpu_s() - before) / hall.size
    report["memory_mb"] = process.memory_mb()
    took, result = await found.closed_and_declared(hall, poll_id)
    counted = {"acknowledged": report["statuses"].get("201", 0), "counted": sum(result["counts"].values())}
    return report | counted | {"declared_ms": 1000 * took}


async def measured() -> Runs:
    async with stack() as found:
        few, many = await found.convene(1, FEW), await found.convene(2, MANY)
        await one_poll(found, few, "Warm")
        before = [await one_poll(found, few, f"Few {n}") for n in range(POLLS_OF_FEW)]
        of_many = await one_poll(found, many, "Many")
        after = [await one_poll(found, few, f"Few again {n}") for n in range(POLLS_OF_FEW)]
    return {"few": before + after, "many": [of_many]}


def measure() -> Runs:
    return asyncio.run(measured())


def faults(runs: Runs) -> list[str]:
    return [
        f"{name}: {run['acknowledged']} acknowledged, {run['counted']} counted"
        for name, of_name in runs.items()
        for run in of_name
        if run["counted"] != run["acknowledged"]
    ]


def written(runs: Runs) -> list[str]:
    (many,) = runs["many"]
    cost = middle([many["cpu_us"] / run["cpu_us"] for run in runs["few"]], 2)
    return [
        "The hall's mode as above. Each voter casts one ballot over one of 64 connections, as fast as they are answered; every",
        f"token is new to the service and its signature verified. {POLLS_OF_FEW} polls of {FEW:,} before the poll of {MANY:,} and as many after it.",
        "",
        "| what | measured | floor / goal | reference in the same run |",
        "|---|---|---|---|",
        f"| CPU a ballot, {MANY:,} voters against {FEW:,} | {cost} x | 1.3 / 1.05 x | {middle([run['cpu_us'] for run in runs['few']])} us against {many['cpu_us']:,.1f} us |",
        f"| ballots/s, {MANY:,} voters | {many['rate_per_s']:,.0f} | - | {middle([run['rate_per_s'] for run in runs['few']])} |",
        f"| memory of the voting process after {many['counted']:,} ballots in one poll, MB | {many['memory_mb']:,.0f} | 400 / 200 | {runs['few'][0]['memory_mb']:,.0f} with {FEW:,} |",
        f"| close to declared result, {MANY:,} ballots, ms | {many['declared_ms']:,.0f} | - | |",
    ]
