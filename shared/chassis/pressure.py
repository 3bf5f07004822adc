"""What a service takes at once and from one sender. Beyond it the answer is 503 or 429 with Retry-After, given before anything
is read or done, so that overload ends by itself.

Who is signed in is counted by that sign-in, everyone else by address: a hall full of tablets behind one address does not share
one allowance. It cannot help against many addresses at once; the bound on what is taken at once holds then."""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from starlette.requests import cookie_parser
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from shared.chassis.auth import token_of
from shared.chassis.problems import of_refusal
from shared.kernel.errors import NotSignedIn, Overloaded, Refusal, TooManyRequests

MOST_AT_ONCE = 10_000  # requests of a service whose answer has not begun
MOST_SENDERS = 16_384  # that are remembered; the one unseen for longest is forgotten first
ASKED = frozenset({b"authorization", b"cookie", b"hemicycle-role"})
HERE = frozenset({"127.0.0.1", "::1"})  # whoever is on this machine needs no requests to do harm


@dataclass(frozen=True, slots=True)
class Rate:
    """A bucket of ``burst`` requests, filled again by ``per_s``."""

    per_s: int
    burst: int


OF_A_SIGN_IN = Rate(per_s=100, burst=1_000)
OF_AN_ADDRESS = Rate(per_s=500, burst=10_000)


class Buckets:
    def __init__(self, seconds: Callable[[], float]) -> None:
        self._seconds = seconds
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()  # sender: requests left, as of when

    def take(self, sender: str, rate: Rate) -> float:
        """Takes one request; 0, or after how many seconds there is one again."""
        now = self._seconds()
        left, at = self._left.pop(sender, (float(rate.burst), now))
        left = min(float(rate.burst), left + (now - at) * rate.per_s)
        wait = 0.0 if left >= 1 else (1 - left) / rate.per_s
        self._left[sender] = (left if wait else left - 1, now)
        if len(self._left) > MOST_SENDERS:
            self._left.popitem(last=False)
        return wait


class Pressure:
    """``knows``: whether a token has been verified before; one that has not is as good as none."""

    def __init__(
        self, app: ASGIApp, knows: Callable[[str], bool], seconds: Callable[[], float] = time.monotonic
    ) -> None:
        self._app, self._knows, self._buckets = app, knows, Buckets(seconds)
        self.at_once = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        try:
            self._admit(scope)
        except Refusal as refusal:
            await of_refusal(refusal)(scope, receive, send)
            return
        await self._served(scope, receive, send)

    def _admit(self, scope: Scope) -> None:
        if self.at_once >= MOST_AT_ONCE:
            raise Overloaded(retry_after=2)
        address = (scope.get("client") or ("",))[0]
        if address in HERE:
            return
        token = _token(scope)
        known = token is not None and self._knows(token)
        wait = self._buckets.take(*((f"t{token}", OF_A_SIGN_IN) if known else (f"a{address}", OF_AN_ADDRESS)))
        if wait:
            raise TooManyRequests(retry_after=math.ceil(wait))

    async def _served(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Counted from when the request has come whole until its answer begins: a slow sender and a stream hold no place."""
        holds = begun = False

        def hold(place: bool) -> None:
            nonlocal holds
            self.at_once += place - holds
            holds = place

        async def received() -> Message:
            message = await receive()
            if message["type"] == "http.request" and not message.get("more_body", False):
                hold(not begun)
            return message

        async def answered(message: Message) -> None:
            nonlocal begun
            begun = True
            hold(False)
            await send(message)

        headers = {name for name, _ in scope["headers"]}
        hold(not headers & {b"content-length", b"transfer-encoding"})
        try:
            await self._app(scope, received, answered)
        finally:
            hold(False)


def _token(scope: Scope) -> str | None:
    asked = {name.decode(): value.decode("latin-1") for name, value in scope["headers"] if name in ASKED}
    try:
        return token_of(asked, cookie_parser(asked.get("cookie", "")), asked.get("hemicycle-role"))
    except NotSignedIn:
        return None
