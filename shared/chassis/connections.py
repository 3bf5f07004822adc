"""Connections that nobody can hold for nothing: a request must come whole within a time, its head within a size, and whoever
owes one gives way to a newcomer when there is no room. What is sent and not taken within a time ends its connection too.

It cannot tell a slow tablet from a malicious one: both get the same time."""

from __future__ import annotations

import asyncio
import os
import resource
import socket
from collections.abc import Iterable
from typing import ClassVar

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

MOST_CONNECTIONS = 12_000  # a process, as far as it may open so many files
FILES_KEPT_BACK = 500  # for databases, logs and other services
HEAD_WITHIN_S = 10.0
BODY_WITHIN_S = 120.0
MOST_HEAD_BYTES = 65_536
TAKEN_WITHIN_S = 30  # by the kernel: what the other side has not taken by then, it does not want
FULL = b"HTTP/1.1 503 Service Unavailable\r\nretry-after: 2\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
HEAD_TOO_LARGE = b"HTTP/1.1 431 Request Header Fields Too Large\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"


class BoundedConnection(HttpToolsProtocol):
    most: ClassVar[int] = MOST_CONNECTIONS
    owing: ClassVar[dict[BoundedConnection, None]] = {}  # those without a whole request, the longest waiting first
    _head: int | None = 0  # bytes of a head that is not whole
    _timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        no_room = len(self.connections) >= self.most
        longest = next(iter(self.owing), None)
        if no_room and longest is not None:
            longest.give_way()
        super().connection_made(transport)
        if no_room and longest is None:
            self._end(FULL)
        else:
            self._owe(HEAD_WITHIN_S)

    def give_way(self) -> None:
        self._paid()
        self.connections.discard(self)
        self.transport.abort()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self._head is not None:
            self._head += len(data)
            if self._head > MOST_HEAD_BYTES:
                self._end(HEAD_TOO_LARGE)

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._head = 0
        self._owe(HEAD_WITHIN_S)

    def on_headers_complete(self) -> None:
        self._head = None
        self._owe(BODY_WITHIN_S)
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        self._paid()
        super().on_message_complete()

    def on_response_complete(self) -> None:
        if not self.pipeline:
            self.owing[self] = (
                None  # kept alive for another request: as uvicorn's own timeout says, or until the room is needed
            )
        super().on_response_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        self._paid()
        super().connection_lost(exc)

    def _owe(self, within_s: float) -> None:
        self._paid()
        self.owing[self] = None
        self._timer = self.loop.call_later(within_s, self.transport.abort)

    def _paid(self) -> None:
        self.owing.pop(self, None)
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _end(self, answer: bytes) -> None:
        self._paid()
        self.transport.write(answer)
        self.transport.close()


def room_for_connections() -> int:
    """Raises this process's limit of open files as far as it may be raised; how many connections it then has room for."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST_CONNECTIONS + FILES_KEPT_BACK
    allowed = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    if soft != resource.RLIM_INFINITY and soft < allowed:
        resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, hard))
        soft = allowed
    files = wanted if soft == resource.RLIM_INFINITY else soft
    return max(FILES_KEPT_BACK // 2, min(MOST_CONNECTIONS, files - FILES_KEPT_BACK))


def end_what_is_not_taken(listening: Iterable[int]) -> None:
    """On listening sockets (file numbers); those that they accept inherit it. Linux alone knows this option."""
    if not hasattr(socket, "TCP_USER_TIMEOUT"):
        return
    for number in listening:
        with socket.socket(fileno=os.dup(number)) as same:
            if same.family in (socket.AF_INET, socket.AF_INET6):
                same.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, TAKEN_WITHIN_S * 1000)
