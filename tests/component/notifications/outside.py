"""The world outside the hall, on this machine's loopback: a receiver of webhooks and a mail server, both real servers that
answer as a test says and remember what they were given."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.smtp import SMTP

WITHIN_S = 30


@dataclass
class Posted:
    headers: dict[str, str]
    body: bytes


@dataclass
class Receiver:
    """``answer``: the status for the n-th request, from 1; None: no answer at all."""

    answer: Callable[[int], int | None] = lambda n: 204
    posted: list[Posted] = field(default_factory=list)
    url: str = ""
    _more: asyncio.Event = field(default_factory=asyncio.Event)

    async def take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in head[1:]) if name}
        self.posted.append(Posted(headers, await reader.readexactly(int(headers["content-length"]))))
        status = self.answer(len(self.posted))
        self._more.set()
        if status is None:
            await reader.read()  # until the sender goes
        else:
            writer.write(f"HTTP/1.1 {status} Told\r\ncontent-length: 0\r\nconnection: close\r\n\r\n".encode())
        writer.close()

    async def has(self, most: int) -> list[Posted]:
        async with asyncio.timeout(WITHIN_S):
            while len(self.posted) < most:
                self._more.clear()
                await self._more.wait()
        return self.posted


@asynccontextmanager
async def receiver(answer: Callable[[int], int | None] = lambda n: 204, port: int = 0) -> AsyncIterator[Receiver]:
    made = Receiver(answer)
    server = await asyncio.start_server(made.take, "127.0.0.1", port)
    made.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/hook?from=hall"
    try:
        yield made
    finally:
        server.close()


@dataclass
class Mailboxes:
    """``answer``: what is said to a letter; 250 takes it."""

    answer: str = "250 Taken"
    letters: list[EmailMessage] = field(default_factory=list)
    port: int = 0
    _more: asyncio.Event = field(default_factory=asyncio.Event)

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        message = message_from_bytes(envelope.content, policy=policy.default)
        assert isinstance(message, EmailMessage)
        self.letters.append(message)
        self._more.set()
        return self.answer

    async def has(self, most: int) -> list[EmailMessage]:
        async with asyncio.timeout(WITHIN_S):
            while len(self.letters) < most:
                self._more.clear()
                await self._more.wait()
        return self.letters


@asynccontextmanager
async def mailboxes(answer: str = "250 Taken") -> AsyncIterator[Mailboxes]:
    made, loop = Mailboxes(answer), asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(made, hostname="hall.test", loop=loop), "127.0.0.1", 0)
    made.port = server.sockets[0].getsockname()[1]
    try:
        yield made
    finally:
        server.close()
