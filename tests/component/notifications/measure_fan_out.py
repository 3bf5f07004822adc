"""Measures, asserts nothing: from saying a change to the last of N screens having it, over loopback.

``PYTHONPATH=. python tests/component/notifications/measure_fan_out.py 200 1000``. The server is one process, the screens
another; a bare ASGI stream that sends the same bytes to as many is measured beside it, turn by turn."""

from __future__ import annotations

import asyncio
import multiprocessing
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from multiprocessing.connection import Connection
from typing import Any

import uvicorn
import uvloop

from shared.contracts.voting import TallySnapshot
from tests.component.notifications.facts import ASSEMBLY, hall, poll, tally
from tests.component.notifications.stage import on_stage, token

CHANGES, PAUSE_S, ROUNDS = 20, 0.15, 5
FRAME = (
    b"id: delegate-"
    + b"a" * 60
    + b'\nevent: change\ndata: {"set":{"tally":{"voted":%d}},"remove":[]}'
    + b" " * 150
    + b"\n\n"
)
Say = Callable[[int], Awaitable[None]]


async def bare(course: Callable[[int, Say], Awaitable[None]]) -> None:
    """What a stream costs without any service: an event, a shared frame."""
    frames: list[bytes] = []
    grown = asyncio.Event()

    async def app(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/event-stream")]})
        sent = 0
        while True:
            waiting = grown
            while sent < len(frames):
                await send({"type": "http.response.body", "body": frames[sent], "more_body": True})
                sent += 1
            if sent == CHANGES:
                await send({"type": "http.response.body", "body": b""})
                return
            await waiting.wait()

    async def say(number: int) -> None:
        nonlocal grown
        frames.append(FRAME % number)
        grown, before = asyncio.Event(), grown
        before.set()

    server = uvicorn.Server(
        uvicorn.Config(app, port=0, log_config=None, access_log=False, lifespan="off", timeout_graceful_shutdown=1)
    )
    serving = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110
        await asyncio.sleep(0.01)
    await course(server.servers[0].sockets[0].getsockname()[1], say)
    server.should_exit = True
    await serving


def serve(pipe: Connection, subject: str) -> None:
    uvloop.run(_serve(pipe, subject))


async def _serve(pipe: Connection, subject: str) -> None:
    loop = asyncio.get_running_loop()

    async def course(port: int, say: Say) -> None:
        pipe.send((port, token("delegate")))
        await loop.run_in_executor(None, pipe.recv)  # all screens are there
        said = {}
        for number in range(1, CHANGES + 1):
            said[number] = time.monotonic()
            await say(number)
            await asyncio.sleep(PAUSE_S)
        pipe.send(said)
        await loop.run_in_executor(None, pipe.recv)

    if subject == "bare":
        await bare(course)
        return
    with tempfile.TemporaryDirectory() as folder:
        async with on_stage(f"sqlite+aiosqlite:///{folder}/n.db") as stage:
            await stage.tell(*hall(), poll("Budget", "open"))
            snapshots: list[TallySnapshot] = [tally("Budget", number) for number in range(CHANGES + 1)]
            await course(stage.client.base_url.port or 0, lambda number: stage.publish(snapshots[number]))


async def watch(port: int, headers: bytes, seen: list[dict[int, float]], started: asyncio.Semaphore) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(
        b"GET /api/notifications/assemblies/%s/stream HTTP/1.1\r\nHost: x\r\n%s\r\n" % (ASSEMBLY.encode(), headers)
    )
    await reader.readuntil(b"\r\n\r\n")
    started.release()
    arrived: dict[int, float] = {}
    seen.append(arrived)
    try:
        while len(arrived) < CHANGES:
            line = await reader.readuntil(b"\n")
            if line.startswith(b'data: {"set"') and b'"voted":' in line:
                arrived[int(line.partition(b'"voted":')[2].partition(b",")[0].partition(b"}")[0])] = time.monotonic()
    finally:
        writer.close()


async def measure(subject: str, screens: int) -> list[float]:
    """Milliseconds from saying to the last screen, for each change."""
    ours, theirs = multiprocessing.get_context("spawn").Pipe()
    process = multiprocessing.get_context("spawn").Process(target=serve, args=(theirs, subject))
    process.start()
    loop = asyncio.get_running_loop()
    port, bearer = await loop.run_in_executor(None, ours.recv)
    headers = b"Authorization: Bearer " + bearer.encode() + b"\r\n"
    seen: list[dict[int, float]] = []
    started = asyncio.Semaphore(0)
    watching = [asyncio.create_task(watch(port, headers, seen, started)) for _ in range(screens)]
    for _ in range(screens):
        await started.acquire()
    await asyncio.sleep(0.5)
    ours.send("go")
    said = await loop.run_in_executor(None, ours.recv)
    await asyncio.wait_for(asyncio.gather(*watching), 30)
    ours.send("end")
    await loop.run_in_executor(None, process.join)
    return [(max(arrived[n] for arrived in seen) - said[n]) * 1000 for n in list(said)[3:]]


def main() -> None:
    for screens in map(int, sys.argv[1:] or ["200", "1000"]):
        times: dict[str, list[float]] = {"bare": [], "hemicycle": []}
        for _ in range(ROUNDS):
            for subject, found in times.items():
                found.append(statistics.median(uvloop.run(measure(subject, screens))))
        for subject, found in times.items():
            middle, least, most = statistics.median(found), min(found), max(found)
            print(f"{screens} screens, {subject}: {middle:.1f} ms to the last ({least:.1f} to {most:.1f})")  # noqa: T201


if __name__ == "__main__":
    main()
