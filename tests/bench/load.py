"""The load generator, a process of its own: sends prepared requests on a fixed schedule and measures from the scheduled
moment, so that a stall is not hidden. Reads one JSON job from standard input, writes one JSON report to standard output."""

from __future__ import annotations

import asyncio
import json
import sys
import time
from typing import Any

import uvloop

CONNECTIONS = 64
LONGEST_SECONDS = 60.0


class Connection:
    """One kept-alive HTTP/1.1 connection; enough HTTP for answers with a Content-Length."""

    def __init__(self, host: str, port: int) -> None:
        self._host, self._port = host, port

    async def open(self) -> None:
        self._reader, self._writer = await asyncio.open_connection(self._host, self._port)

    async def send(self, request: bytes) -> tuple[int, bytes]:
        self._writer.write(request)
        head = await self._reader.readuntil(b"\r\n\r\n")
        status = int(head[9:12])
        length = next(int(line[15:]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
        return status, await self._reader.readexactly(length)

    def close(self) -> None:
        self._writer.close()


def request_bytes(host: str, path: str, token: str, body: dict[str, Any]) -> bytes:
    content = json.dumps(body).encode()
    head = (
        f"POST {path} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {token}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(content)}\r\n\r\n"
    )
    return head.encode() + content


async def run(job: dict[str, Any]) -> dict[str, Any]:
    """``over_seconds`` 0: as fast as the connections take them (closed loop)."""
    requests = [request_bytes(job["host"], each["path"], each["token"], each["body"]) for each in job["requests"]]
    connections = [Connection(job["host"], job["port"]) for _ in range(min(CONNECTIONS, len(requests)))]
    await asyncio.gather(*(each.open() for each in connections))
    due: asyncio.Queue[tuple[float, bytes] | None] = asyncio.Queue()
    latencies: list[float] = []
    statuses: dict[int, int] = {}
    start = time.perf_counter()

    async def worker(connection: Connection) -> None:
        while (item := await due.get()) is not None:
            scheduled, request = item
            status, _ = await connection.send(request)
            latencies.append(time.perf_counter() - scheduled)
            statuses[status] = statuses.get(status, 0) + 1

    workers = [asyncio.create_task(worker(each)) for each in connections]
    for number, request in enumerate(requests):
        scheduled = start + job["over_seconds"] * number / len(requests)
        pause = scheduled - time.perf_counter()
        if pause > 0:
            await asyncio.sleep(pause)
        due.put_nowait((scheduled if job["over_seconds"] else time.perf_counter(), request))
    for _ in connections:
        due.put_nowait(None)
    async with asyncio.timeout(LONGEST_SECONDS):
        await asyncio.gather(*workers)
    elapsed = time.perf_counter() - start
    for each in connections:
        each.close()
    latencies.sort()
    return {
        "sent": len(requests),
        "statuses": statuses,
        "seconds": elapsed,
        "rate_per_s": len(requests) / elapsed,
        "p50_ms": 1000 * latencies[len(latencies) // 2],
        "p99_ms": 1000 * latencies[min(len(latencies) - 1, len(latencies) * 99 // 100)],
        "max_ms": 1000 * latencies[-1],
    }


if __name__ == "__main__":
    json.dump(uvloop.run(run(json.load(sys.stdin))), sys.stdout)
