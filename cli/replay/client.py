"""The one way in which a replay speaks to the platform: positions, sign-ins and retries, for all its sessions together.

Every answer's ``Hemicycle-Position`` is merged, the highest number a topic, and sent with every later request, whoever sends
it, so that each command is decided after all that the replay has seen. Refusals are raised as ``Refused``; what is no refusal
but a failure, as ``PlatformFailed``. Retries are bounded: only answers that promise that nothing was done (429, 503), and lost
connections where sending twice does no harm.
"""

from __future__ import annotations

import asyncio
import ssl
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any

import httpx

from cli.platform import PlatformFailed

TRIES = 8
LONGEST_PAUSE_SECONDS = 30.0
TIMEOUT = httpx.Timeout(30.0, connect=10.0)
CONNECTIONS = 64
MAX_TOPICS = 100
POSITION, AFTER = "Hemicycle-Position", "Hemicycle-After"

NOT_SENT = 0  # the status of a refusal that the replay itself foresees
INVALID_RULES = "invalid-rule-set"

Json = Any


class Refused(Exception):
    """The platform understood a request and refused it."""

    def __init__(self, status: int, code: str, detail: str) -> None:
        super().__init__(f"{code}: {detail}")
        self.status = status
        self.code = code
        self.detail = detail

    @property
    def about_rules(self) -> bool:
        """Whether the platform cannot use the rules that the scenario brings, whatever happens in it."""
        return self.code == INVALID_RULES


class Positions:
    """How far the replay has seen each topic."""

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def merge(self, header: str | None) -> None:
        for pair in (header or "").split(","):
            topic, _, number = pair.strip().partition("=")
            if not number.isascii() or not number.isdigit():
                continue
            if topic not in self._seen and len(self._seen) >= MAX_TOPICS:
                raise PlatformFailed(f"more than {MAX_TOPICS} topics in {POSITION}")
            self._seen[topic] = max(int(number), self._seen.get(topic, 0))

    def header(self) -> str:
        return ",".join(f"{topic}={number}" for topic, number in sorted(self._seen.items()))


@dataclass
class Session:
    """Someone's sign-in. ``credentials`` are kept so that an expired token can be had anew."""

    path: str
    credentials: dict[str, str]
    token: str | None = None
    about: dict[str, Any] = field(default_factory=dict)
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


class Platform:
    """``async with Platform(url) as platform:``; then ``call``."""

    def __init__(
        self,
        url: str,
        *,
        ca: Path | None = None,
        insecure: bool = False,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self.url = url.rstrip("/")
        self.positions = Positions()
        self._client = httpx.AsyncClient(
            base_url=self.url,
            timeout=TIMEOUT,
            limits=httpx.Limits(
                max_connections=CONNECTIONS,
                max_keepalive_connections=CONNECTIONS,
                keepalive_expiry=2.0,  # before the server ends it, at 5 s
            ),
            verify=_trust(ca, insecure),
            trust_env=False,
            transport=transport,
            headers={"Hemicycle-Client": "program"},
        )

    async def __aenter__(self) -> Platform:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._client.aclose()

    async def call(
        self,
        method: str,
        path: str,
        body: Json = None,
        *,
        session: Session | None = None,
        authorization: str | None = None,
        csv: str | None = None,
        content: bytes | None = None,
        repeatable: bool = False,
    ) -> Json:
        """The answer's JSON. ``repeatable``: sending it twice does no harm (ballots carry an id of their own)."""
        if session is not None and session.token is None:
            await self.sign_in(session)
        again = session is not None
        for number in range(1, TRIES + 1):
            headers = self._headers(session, authorization, csv)
            sent = csv.encode() if csv is not None else content
            last = number == TRIES or not (repeatable or method == "GET")
            answer = await self._send(method, path, headers, body, sent, last=last)
            if answer is None:
                await asyncio.sleep(min(0.2 * number, 2.0))
                continue
            self.positions.merge(answer.headers.get(POSITION))
            if answer.status_code in (429, 503) and number < TRIES:
                await asyncio.sleep(_pause(answer))
            elif again and session is not None and _signed_out(answer):
                again = False
                await self.sign_in(session, anew=True)
            else:
                return _read(method, path, answer)
        raise PlatformFailed(f"{method} {path}: no answer after {TRIES} tries")

    async def sign_in(self, session: Session, *, anew: bool = False) -> None:
        stale = session.token
        async with session.lock:
            if session.token is not None and not (anew and session.token == stale):
                return
            about = await self.call("POST", session.path, session.credentials, repeatable=True)
            if not isinstance(about, dict) or not isinstance(about.get("token"), str):
                raise PlatformFailed(f"{session.path} gave no token to a program")
            session.about = about
            session.token = about["token"]

    def _headers(self, session: Session | None, authorization: str | None, csv: str | None) -> dict[str, str]:
        headers: dict[str, str] = {}
        if after := self.positions.header():
            headers[AFTER] = after
        if authorization is not None:
            headers["Authorization"] = authorization
        elif session is not None:
            headers["Authorization"] = f"Bearer {session.token}"
        if csv is not None:
            headers["Content-Type"] = "text/csv; charset=utf-8"
        return headers

    async def _send(
        self, method: str, path: str, headers: dict[str, str], body: Json, content: bytes | None, *, last: bool
    ) -> httpx.Response | None:
        try:
            if content is not None:
                return await self._client.request(method, path, headers=headers, content=content)
            return await self._client.request(method, path, headers=headers, json=body)
        except httpx.TransportError as error:
            if last:
                raise PlatformFailed(f"{method} {self.url}{path}: {error or type(error).__name__}") from error
            return None


def _trust(ca: Path | None, insecure: bool) -> ssl.SSLContext | bool:
    if insecure:
        return False
    return True if ca is None else ssl.create_default_context(cafile=str(ca))


def _pause(answer: httpx.Response) -> float:
    told = answer.headers.get("Retry-After", "")
    return min(float(told), LONGEST_PAUSE_SECONDS) if told.isascii() and told.isdigit() else 1.0


def _signed_out(answer: httpx.Response) -> bool:
    return answer.status_code == 401 and _problem(answer).get("code") in ("expired-token", "not-signed-in")


def _problem(answer: httpx.Response) -> dict[str, Any]:
    try:
        found = answer.json()
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _read(method: str, path: str, answer: httpx.Response) -> Json:
    if answer.is_success:
        if not answer.content:
            return None
        try:
            return answer.json()
        except ValueError as error:
            raise PlatformFailed(f"{method} {path}: the answer is not JSON") from error
    problem = _problem(answer)
    code = problem.get("code")
    if answer.status_code >= 500 or not isinstance(code, str):
        raise PlatformFailed(f"{method} {path}: {answer.status_code} {answer.text[:300]}")
    detail = str(problem.get("detail") or problem.get("title") or "")
    if errors := problem.get("errors"):
        detail = f"{detail} {errors}"
    raise Refused(answer.status_code, code, detail)
