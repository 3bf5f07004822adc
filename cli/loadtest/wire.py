"""One tablet's connection: HTTP/1.1 kept alive, read with the parser that the server uses. A thousand of them must cost the
machine little, or the load would measure itself.

Promises an answer or ``NoAnswer`` within a bound, and that nothing is sent twice: whoever wants to try again says so. It
cannot know whether what got no answer was done."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import httptools
import httpx

ANSWER_SECONDS = 30.0
CONNECT_SECONDS = 10.0
PIECE_BYTES = 64 * 1024


class NoAnswer(Exception):
    """The connection broke, or the bound passed, before a whole answer came."""


@dataclass(frozen=True)
class Address:
    """Where the platform is, and whom it is trusted by. ``trust`` None: without TLS."""

    host: str
    port: int
    trust: ssl.SSLContext | None

    @classmethod
    def of(cls, url: str, ca: Path | None = None, insecure: bool = False) -> Address:
        parts = httpx.URL(url)
        if parts.scheme != "https":
            return cls(parts.host, parts.port or 80, None)
        trust = ssl.create_default_context(cafile=str(ca) if ca else None)
        if insecure:
            trust.check_hostname, trust.verify_mode = False, ssl.CERT_NONE
        return cls(parts.host, parts.port or 443, trust)

    def request(self, method: str, path: str, headers: Mapping[str, str], body: bytes = b"") -> bytes:
        lines = [f"{method} {path} HTTP/1.1", f"Host: {self.host}:{self.port}", f"Content-Length: {len(body)}"]
        lines += [f"{name}: {value}" for name, value in headers.items() if value]
        return "\r\n".join([*lines, "", ""]).encode() + body


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]  # names in lower case
    body: bytes


class _Reading:
    """What the parser calls while one answer comes in."""

    def __init__(self) -> None:
        self.headers: dict[str, str] = {}
        self.body: list[bytes] = []
        self.whole = False
        self.parser = httptools.HttpResponseParser(self)

    def on_header(self, name: bytes, value: bytes) -> None:
        self.headers[name.decode("latin-1").lower()] = value.decode("latin-1")

    def on_body(self, piece: bytes) -> None:
        self.body.append(piece)

    def on_message_complete(self) -> None:
        self.whole = True


class Wire:
    def __init__(self, address: Address) -> None:
        self._address = address
        self._open: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def open(self) -> None:
        if self._open is None:
            try:
                async with asyncio.timeout(CONNECT_SECONDS):
                    self._open = await asyncio.open_connection(
                        self._address.host, self._address.port, ssl=self._address.trust
                    )
            except OSError as error:  # TimeoutError and what TLS refuses are among them
                raise NoAnswer(f"no connection: {error}") from error

    async def ask(self, request: bytes, within_s: float = ANSWER_SECONDS) -> Answer:
        """Opens the connection where there is none. After ``NoAnswer`` it is closed."""
        reading = _Reading()
        try:
            async with asyncio.timeout(within_s):
                async for _ in self._pieces(request, reading):
                    pass
        except TimeoutError as error:
            self.close()
            raise NoAnswer(f"no answer within {within_s:g} s") from error
        if not reading.parser.should_keep_alive():
            self.close()
        return Answer(reading.parser.get_status_code(), reading.headers, b"".join(reading.body))

    async def stream(self, request: bytes) -> AsyncGenerator[bytes, None]:
        """The body as it comes, until the server ends it. Raises NoAnswer where it breaks off or is none (not 200)."""
        reading = _Reading()
        async for _ in self._pieces(request, reading):
            if reading.body and reading.parser.get_status_code() != 200:
                break
            yield b"".join(reading.body)
            reading.body.clear()
        if reading.parser.get_status_code() != 200:
            self.close()
            raise NoAnswer(f"no stream: {reading.parser.get_status_code()} {b''.join(reading.body)[:300]!r}")

    async def _pieces(self, request: bytes, reading: _Reading) -> AsyncIterator[None]:
        await self.open()
        if self._open is None:
            raise NoAnswer("closed meanwhile")
        reader, writer = self._open
        try:
            writer.write(request)
            while not reading.whole:
                piece = await reader.read(PIECE_BYTES)
                if not piece:
                    raise NoAnswer("the connection was closed")
                reading.parser.feed_data(piece)
                yield
        except (OSError, httptools.HttpParserError) as error:
            self.close()
            raise NoAnswer(str(error) or type(error).__name__) from error
        except (NoAnswer, asyncio.CancelledError):
            self.close()
            raise

    def close(self) -> None:
        if self._open is not None:
            self._open[1].close()
            self._open = None
