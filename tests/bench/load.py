"""The load generator, a process of its own: as many tablets as there are connections, arrivals on a fixed schedule, latency
from the scheduled moment, so that a stall is not hidden. One screen may be watched meanwhile: when it shows how many votes.
Reads one JSON job from standard input, writes one JSON report to standard output.

It shares the cores with what it measures and costs about 30 us a request of them."""

from __future__ import annotations

import asyncio
import json
import ssl
import sys
import time
from bisect import bisect_left
from collections import deque
from collections.abc import AsyncIterator
from typing import Any

import uvloop

LONGEST_SECONDS, SLOWEST_PER_S = 120.0, 200  # a job may take the longer of both
AT_SCREEN_WITHIN_S = 10.0


class Tablet(asyncio.Protocol):
    """One kept-alive HTTP/1.1 connection, one request on its way at a time; enough HTTP for answers with a Content-Length."""

    def __init__(self, run: Run) -> None:
        self._run, self._waiting, self._buffer = run, deque[tuple[float, bytes]](), b""
        self._sent: float | None = None

    def connection_made(self, transport: Any) -> None:
        self._transport = transport

    def send(self, scheduled: float, request: bytes) -> None:
        if self._sent is None:
            self._sent = scheduled
            self._transport.write(request)
        else:
            self._waiting.append((scheduled, request))

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        head, found, rest = self._buffer.partition(b"\r\n\r\n")
        if not found:
            return
        length = next(int(line[15:]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
        if len(rest) < length:
            return
        self._buffer = rest[length:]
        assert self._sent is not None
        scheduled, self._sent = self._sent, None
        self._run.answered(self, int(head[9:12]), time.perf_counter() - scheduled)
        if self._sent is None and self._waiting:
            self.send(*self._waiting.popleft())

    def connection_lost(self, problem: Exception | None) -> None:
        if self._sent is not None:
            self._run.lost(problem)

    def close(self) -> None:
        self._transport.close()


class Run:
    def __init__(self, job: dict[str, Any]) -> None:
        self._job = job
        self.requests = [request_bytes(job["host"], job["path"], *each) for each in job["requests"]]
        self.latencies: list[float] = []
        self.statuses: dict[int, int] = {}
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._next = 0

    def answered(self, tablet: Tablet, status: int, took: float) -> None:
        self.latencies.append(took)
        self.statuses[status] = self.statuses.get(status, 0) + 1
        if len(self.latencies) == len(self.requests):
            self.done.set_result(None)
        elif self._job["shape"] == "closed" and self._next < len(self.requests):
            self._send_next(tablet, time.perf_counter())

    def lost(self, problem: Exception | None) -> None:
        if not self.done.done():
            self.done.set_exception(problem or ConnectionError("the server closed a connection with a request on it"))

    async def sent_all(self, tablets: list[Tablet]) -> float:
        """When the first was due. ``closed``: each tablet sends its next when it has been answered; else arrivals are
        spread evenly over ``over_seconds``."""
        begun = time.perf_counter()
        if self._job["shape"] == "closed":
            for tablet in tablets:
                self._send_next(tablet, time.perf_counter())
        else:
            gap = self._job["over_seconds"] / len(self.requests)
            while self._next < len(self.requests):
                due = begun + gap * self._next
                if (pause := due - time.perf_counter()) > 0:
                    await asyncio.sleep(pause)
                self._send_next(tablets[self._next % len(tablets)], due)
        async with asyncio.timeout(max(LONGEST_SECONDS, len(self.requests) / SLOWEST_PER_S)):
            await self.done
        return begun

    def _send_next(self, tablet: Tablet, due: float) -> None:
        request, self._next = self.requests[self._next], self._next + 1
        tablet.send(due, request)


def request_bytes(host: str, path: str, token: str, body: str) -> bytes:
    head = (
        f"POST {path} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {token}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body.encode())}\r\n\r\n"
    )
    return head.encode() + body.encode()


class Screen:
    """A live channel, read as it comes: how many votes it shows, and since when."""

    def __init__(self, poll_id: str) -> None:
        self._poll_id = poll_id
        self.voted: list[int] = []
        self.at: list[float] = []
        self.open, self._grown = asyncio.Event(), asyncio.Event()

    async def read(self, reader: asyncio.StreamReader) -> None:
        await reader.readuntil(b"\r\n\r\n")
        async for line in _lines(reader):
            now = time.perf_counter()
            if not line.startswith(b"data:"):
                continue
            self.open.set()
            told = json.loads(line[5:])
            tally = (told.get("set") or told.get("state") or {}).get("tally")
            if not tally or tally["poll_id"] != self._poll_id or tally["voted"] is None:
                continue
            if not self.voted or tally["voted"] > self.voted[-1]:
                self.voted.append(tally["voted"])
                self.at.append(now)
                self._grown.set()

    async def shows(self, number: int) -> None:
        while not self.voted or self.voted[-1] < number:
            self._grown.clear()
            await self._grown.wait()

    def late_by(self, taps: list[float]) -> list[float]:
        """For each tap in order, how long until the screen showed as many votes as there had been taps."""
        return [self.at[bisect_left(self.voted, number)] - tap for number, tap in enumerate(taps, 1)]


async def _lines(reader: asyncio.StreamReader) -> AsyncIterator[bytes]:
    """Of a body that comes in chunks: a proxy cuts a long line into several."""
    held = b""
    while size := int(await reader.readuntil(b"\r\n"), 16):
        chunk = await reader.readexactly(size + 2)
        *whole, held = (held + chunk[:size]).split(b"\n")
        for line in whole:
            yield line


async def _watched(job: dict[str, Any], context: Any) -> tuple[Screen, asyncio.Task[None], asyncio.StreamWriter]:
    watch = job["watch"]
    screen = Screen(watch["poll_id"])
    reader, writer = await asyncio.open_connection(watch["host"], watch["port"], ssl=context, limit=64_000_000)
    head = f"GET {watch['path']} HTTP/1.1\r\nHost: {watch['host']}\r\nAuthorization: Bearer {watch['token']}\r\n\r\n"
    writer.write(head.encode())
    task = asyncio.create_task(screen.read(reader))
    async with asyncio.timeout(AT_SCREEN_WITHIN_S):
        await screen.open.wait()
    return screen, task, writer


async def run(job: dict[str, Any]) -> dict[str, Any]:
    loop, course = asyncio.get_running_loop(), Run(job)
    context = ssl._create_unverified_context() if job["tls"] else None
    number = min(job["connections"], len(course.requests))
    made = [
        await loop.create_connection(lambda: Tablet(course), job["host"], job["port"], ssl=context)
        for _ in range(number)
    ]
    tablets = [tablet for _, tablet in made]
    watched = await _watched(job, context) if job.get("watch") else None
    begun = await course.sent_all(tablets)
    elapsed = time.perf_counter() - begun
    report = {"sent": len(course.requests), "statuses": course.statuses, "seconds": elapsed}
    report |= {"rate_per_s": len(course.requests) / elapsed, **percentiles("", course.latencies)}
    if watched:
        screen, task, writer = watched
        async with asyncio.timeout(AT_SCREEN_WITHIN_S):
            await screen.shows(len(course.requests))
        gap = job["over_seconds"] / len(course.requests)
        report |= percentiles("screen_", screen.late_by([begun + gap * n for n in range(len(course.requests))]))
        task.cancel()
        writer.close()
    for each in tablets:
        each.close()
    return report


def percentiles(name: str, seconds: list[float]) -> dict[str, float]:
    ordered = sorted(seconds)
    last = len(ordered) - 1
    p50, p99 = ordered[len(ordered) // 2], ordered[min(last, len(ordered) * 99 // 100)]
    return {f"{name}p50_ms": 1000 * p50, f"{name}p99_ms": 1000 * p99, f"{name}max_ms": 1000 * ordered[last]}


if __name__ == "__main__":
    json.dump(uvloop.run(run(json.load(sys.stdin))), sys.stdout)
