"""Connections over a real server on a loopback port: whoever owes a whole request, or does not take an answer, does not stay."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from starlette.types import Receive, Scope, Send

from shared.chassis import connections
from shared.chassis.connections import BoundedConnection
from shared.chassis.runner import serve
from shared.chassis.settings import Settings

WITHIN_S = 10
ASKS = b"GET /%s HTTP/1.1\r\nhost: hall\r\n\r\n"
Connect = Callable[[bytes], Awaitable[tuple[asyncio.StreamReader, asyncio.StreamWriter]]]


class App:
    """Answers at once; ``/wait`` when the door opens; ``/much`` with more than any buffer holds."""

    def __init__(self) -> None:
        self.open_door, self.waiting, self.ended = asyncio.Event(), 0, asyncio.Event()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["path"] == "/wait":
            self.waiting += 1
            await self.open_door.wait()
        while (await receive()).get("more_body"):
            pass
        await send({"type": "http.response.start", "status": 200, "headers": []})
        if scope["path"] == "/much":
            for _ in range(1_000):
                await send({"type": "http.response.body", "body": b"x" * 100_000, "more_body": True})
            self.ended.set()
        await send({"type": "http.response.body", "body": b"yes"})


@asynccontextmanager
async def served(app: App) -> AsyncIterator[Connect]:
    server = serve(app, Settings(port=0))
    serving = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110
        await asyncio.sleep(0.005)
    port = server.servers[0].sockets[0].getsockname()[1]
    writers: list[asyncio.StreamWriter] = []

    async def connect(first: bytes) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writers.append(writer)
        writer.write(first)
        return reader, writer

    try:
        yield connect
    finally:
        app.open_door.set()
        for writer in writers:
            writer.transport.abort()
        server.should_exit = True
        await serving


async def ended(reader: asyncio.StreamReader) -> bytes:
    """All that came until the server ended the connection."""
    async with asyncio.timeout(WITHIN_S):
        try:
            return await reader.read()
        except ConnectionResetError:
            return b""


async def answer_to(connect: Connect, path: bytes = b"") -> bytes:
    reader, _ = await connect(ASKS % path)
    async with asyncio.timeout(WITHIN_S):
        return await reader.readline()


@pytest.mark.parametrize(
    "begun",
    [b"", b"GET / HTTP/1.1\r\nhost: ha", b"POST / HTTP/1.1\r\nhost: hall\r\ncontent-length: 10\r\n\r\nhalf"],
    ids=["nothing", "half a head", "half a body"],
)
async def test_a_request_that_does_not_come_whole_in_time_ends_its_connection(
    monkeypatch: pytest.MonkeyPatch, begun: bytes
) -> None:
    monkeypatch.setattr(connections, "HEAD_WITHIN_S", 0.2)
    monkeypatch.setattr(connections, "BODY_WITHIN_S", 0.2)
    async with served(App()) as connect:
        reader, _ = await connect(begun)
        assert await ended(reader) == b""
        assert not BoundedConnection.owing
        assert await answer_to(connect) == b"HTTP/1.1 200 OK\r\n"


async def test_one_byte_at_a_time_does_not_buy_more_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "HEAD_WITHIN_S", 0.3)
    async with served(App()) as connect:
        reader, writer = await connect(b"GET / HTTP/1.1\r\nx: ")

        async def drips() -> None:
            while True:
                writer.write(b"a")
                await asyncio.sleep(0.02)

        dripping = asyncio.create_task(drips())
        assert await ended(reader) == b""
        dripping.cancel()


async def test_a_head_without_end_is_refused() -> None:
    async with served(App()) as connect:
        reader, _ = await connect(b"GET / HTTP/1.1\r\nx: " + b"a" * connections.MOST_HEAD_BYTES)
        assert (await ended(reader)).startswith(b"HTTP/1.1 431 ")


async def test_a_request_that_takes_long_to_answer_is_not_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "HEAD_WITHIN_S", 0.05)
    monkeypatch.setattr(connections, "BODY_WITHIN_S", 0.05)
    app = App()
    async with served(app) as connect:
        asked = asyncio.create_task(answer_to(connect, b"wait"))
        idle, _ = await connect(b"")
        await ended(idle)  # by then the time is over for whoever owes something
        app.open_door.set()
        assert await asked == b"HTTP/1.1 200 OK\r\n"


async def test_where_there_is_no_room_whoever_has_asked_nothing_longest_gives_way(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = App()
    async with served(app) as connect:
        monkeypatch.setattr(BoundedConnection, "most", 20)
        idle = [(await connect(b""))[0] for _ in range(60)]
        assert await answer_to(connect) == b"HTTP/1.1 200 OK\r\n"
        assert await ended(idle[0]) == b""
        asked = [asyncio.create_task(answer_to(connect, b"wait")) for _ in range(20)]
        async with asyncio.timeout(WITHIN_S):
            while app.waiting < 20:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        reader, _ = await connect(ASKS % b"")
        refused = await ended(reader)
        assert refused.startswith(b"HTTP/1.1 503 ")
        assert b"retry-after: 2" in refused
        app.open_door.set()
        assert set(await asyncio.gather(*asked)) == {b"HTTP/1.1 200 OK\r\n"}
        assert await answer_to(connect) == b"HTTP/1.1 200 OK\r\n"


@pytest.mark.skipif(not hasattr(socket, "TCP_USER_TIMEOUT"), reason="Linux alone ends what is not taken")
async def test_an_answer_that_nobody_takes_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "TAKEN_WITHIN_S", 1)
    app = App()
    async with served(app) as connect:
        _, writer = await connect(ASKS % b"much")
        writer.transport.pause_reading()  # type: ignore[attr-defined]
        async with asyncio.timeout(WITHIN_S):
            await app.ended.wait()
