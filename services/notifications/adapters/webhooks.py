"""Notices by HTTP. The name of the receiver is looked up here, every machine it leads to is checked, and the connection goes
to the one that was checked; redirects are not followed and of the answer only its status is read."""

from __future__ import annotations

import asyncio
import ssl
from datetime import datetime
from http import HTTPStatus
from ipaddress import ip_address
from socket import SOCK_STREAM, gaierror

import httpx

from services.notifications.domain.errors import AddressNotAllowed
from services.notifications.domain.message import body_of, headers_of
from services.notifications.domain.outward import DEFAULT_PORTS, Destination, destination, may_reach
from services.notifications.domain.subscriber import Answer, Notice, Subscriber

WITHIN_S = 10.0


class Webhooks:
    def __init__(self, private_allowed: bool) -> None:
        self._private_allowed = private_allowed
        self._trust = ssl.create_default_context()

    async def send(self, subscriber: Subscriber, delivery_id: str, notice: Notice, at: datetime) -> Answer:
        body = body_of(notice)
        headers = headers_of(delivery_id, subscriber.secret, body, at)
        try:
            async with asyncio.timeout(WITHIN_S):
                to = destination(subscriber.address, self._private_allowed)
                return await self._post(to, await self._machine(to), body, dict(headers))
        except AddressNotAllowed:
            return Answer(False, "inside")
        except (TimeoutError, httpx.TimeoutException):
            return Answer(False, "timeout")
        except (httpx.HTTPError, httpx.InvalidURL, gaierror, OSError):
            return Answer(False, "unreachable")

    async def _machine(self, to: Destination) -> str:
        """The number to connect to; raises AddressNotAllowed where one that the name leads to lies inside."""
        found = await asyncio.get_running_loop().getaddrinfo(to.host, to.port, type=SOCK_STREAM)
        numbers = [str(each[4][0]) for each in found]
        if not all(may_reach(number, self._private_allowed) for number in numbers):
            raise AddressNotAllowed(why="it leads into this network")
        return numbers[0]

    async def _post(self, to: Destination, number: str, body: bytes, headers: dict[str, str]) -> Answer:
        url = httpx.URL(f"{to.scheme}://{_in_url(number)}:{to.port}{to.path}")
        headers["host"] = _in_url(to.host) if to.port == DEFAULT_PORTS[to.scheme] else f"{_in_url(to.host)}:{to.port}"
        how = {"sni_hostname": to.host}  # the certificate must be the name's, not the number's
        # a client a notice: no connection is kept that another name at the same number could be given
        async with (
            httpx.AsyncClient(verify=self._trust, trust_env=False, timeout=WITHIN_S) as client,
            client.stream("POST", url, content=body, headers=headers, extensions=how) as answer,
        ):
            status = answer.status_code
        return Answer(200 <= status < 300, f"HTTP {status}", final=status == HTTPStatus.GONE)


def _in_url(host: str) -> str:
    try:
        return f"[{host}]" if ip_address(host.partition("%")[0]).version == 6 else host
    except ValueError:
        return host
