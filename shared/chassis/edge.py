"""Around every request, as plain ASGI: bounded bodies, waiting for facts already seen, naming the facts just made."""

from __future__ import annotations

import re
from collections.abc import Mapping

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from shared.chassis import positions, units
from shared.chassis.positions import Heard
from shared.chassis.problems import of_refusal
from shared.kernel.errors import BodyTooLarge, Refusal
from shared.kernel.ids import Ids


class Edge:
    def __init__(self, app: ASGIApp, heard: Heard, ids: Ids, limit: int, limits: Mapping[str, int]) -> None:
        self._app, self._heard, self._ids, self._limit = app, heard, ids, limit
        self._limits = [(re.compile(path), most) for path, most in limits.items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        made: dict[str, int] = {}
        limit = next((most for path, most in self._limits if path.search(scope["path"])), self._limit)
        bounded = _Bounded(receive, limit)
        positions.made.set(made)
        units.causation.set(None)
        units.correlation.set(self._ids.new())

        async def answer(message: Message) -> None:
            if bounded.exceeded:
                return
            if message["type"] == "http.response.start" and made:
                line = (b"hemicycle-position", positions.written(made).encode())
                message = {**message, "headers": [*message["headers"], line]}
            await send(message)

        try:
            length = headers.get(b"content-length", b"0")
            if not length.isdigit() or int(length) > limit:
                raise BodyTooLarge(limit_bytes=limit)
            after = headers.get(b"hemicycle-after")
            if after:
                await self._heard.wait_for(positions.read(after.decode("latin-1")))
        except Refusal as refusal:
            await of_refusal(refusal)(scope, receive, send)
            return
        await self._app(scope, bounded.receive, answer)
        if bounded.exceeded:
            await of_refusal(BodyTooLarge(limit_bytes=limit))(scope, receive, send)


class _Bounded:
    """Ends a body that says nothing of its length once it grows too large; the app's answer is then not sent."""

    def __init__(self, receive: Receive, limit: int) -> None:
        self._receive, self._limit, self._left, self.exceeded = receive, limit, limit, False

    async def receive(self) -> Message:
        message = await self._receive()
        self._left -= len(message.get("body", b""))
        if self._left < 0:
            self.exceeded = True
            raise BodyTooLarge(limit_bytes=self._limit)
        return message
