"""A stretch of network between a browser and the platform that can be cut, mended, or made to lose what the platform answers.

To a browser it is an address of its own, so that what one person's page kept there is nothing to the next person's page. It carries
bytes and reads none. It cannot tell one request from another: losing answers loses that of every connection.
"""

from __future__ import annotations

import asyncio
from types import TracebackType

from tests.harness.servers import free_port

PIECE = 64 * 1024


class Lane:
    """``async with Lane(port) as lane:`` the platform at that port is reached at ``lane.url``, as long as the lane is whole."""

    def __init__(self, to_port: int) -> None:
        self._to_port = to_port
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._server: asyncio.Server | None = None
        self._under_way: set[asyncio.StreamWriter] = set()
        self._loses_answers = False
        self.answers_lost = 0

    async def __aenter__(self) -> Lane:
        await self.mend()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.cut()

    async def cut(self) -> None:
        """Whoever connects is refused, and what was connected ends."""
        if self._server is None:
            return
        self._server.close()
        self._server = None
        for end in list(self._under_way):
            end.transport.abort()

    async def mend(self) -> None:
        self._loses_answers = False
        if self._server is None:
            self._server = await asyncio.start_server(self._carry, "127.0.0.1", self.port)

    def lose_answers(self) -> None:
        """Requests still arrive; the connection ends as soon as the platform answers anything on it."""
        self._loses_answers = True

    async def _carry(self, near: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        try:
            far, on = await asyncio.open_connection("127.0.0.1", self._to_port)
        except OSError:
            back.transport.abort()
            return
        ends = {back, on}
        self._under_way |= ends
        ways = [asyncio.create_task(self._way(near, on, False)), asyncio.create_task(self._way(far, back, True))]
        await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        for end in ends:
            end.transport.abort()
        await asyncio.gather(*ways, return_exceptions=True)
        self._under_way -= ends

    async def _way(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter, answers: bool) -> None:
        try:
            while piece := await source.read(PIECE):
                if answers and self._loses_answers:
                    self.answers_lost += 1
                    return
                sink.write(piece)
                await sink.drain()
        except ConnectionError:
            return  # this end is gone, and takes the other with it
