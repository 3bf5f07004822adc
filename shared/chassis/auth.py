"""Who is asking: tokens signed by registration (EdDSA), checked here with its published keys, verified ones cached.

A token says who someone is and their role, never what they may vote on. Between two refreshes a token cannot be
recalled; what must end at once (a badge, the vote of a delegation) is checked against facts by the service that acts."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

import httpx
import jwt
from fastapi import Depends, Request
from jwt.algorithms import OKPAlgorithm

from shared.kernel.clock import Clock
from shared.kernel.errors import ExpiredToken, NotPermitted, NotSignedIn, Unavailable, WrongToken

PUBLIC = "public"
ROLES = ("delegate", "observer", "chair", "desk", "teller", "operator", "display", "auditor", "secretary")
ALGORITHM = "EdDSA"
CACHED_TOKENS = 16_384
RELOAD_SECONDS = 10
KeySource = Callable[[], Awaitable[Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class Principal:
    subject: str
    role: str
    name: str
    organisation_id: str
    assembly_id: str | None
    delegation_id: str | None
    session_id: str
    expires: int  # seconds since 1970


def http_keys(url: str) -> KeySource:
    """The key set that registration publishes at ``url``."""

    async def fetch() -> Mapping[str, Any]:
        try:
            async with httpx.AsyncClient(timeout=5) as client:
                answer = await client.get(url)
                answer.raise_for_status()
                return dict(answer.json())
        except (httpx.HTTPError, ValueError) as problem:
            raise Unavailable(what="The list of sign-in keys") from problem

    return fetch


class TokenCheck:
    def __init__(self, keys: KeySource, clock: Clock) -> None:
        self._fetch, self._clock = keys, clock
        self._keys: dict[str, Any] = {}
        self._loaded_at = 0.0
        self._loading: asyncio.Task[None] | None = None
        self._verified: dict[str, Principal] = {}

    async def principal(self, token: str, even_expired: bool = False) -> Principal:
        """Who the token speaks for; raises WrongToken, ExpiredToken, or Unavailable when the keys are out of reach."""
        known = self._verified.get(token)
        if known is None:
            known = await self._verify(token)
            if len(self._verified) >= CACHED_TOKENS:
                self._verified.clear()
            self._verified[token] = known
        if not even_expired and known.expires <= int(self._clock.now().timestamp()):
            self._verified.pop(token, None)
            raise ExpiredToken()
        return known

    def knows(self, token: str) -> bool:
        return token in self._verified

    async def _verify(self, token: str) -> Principal:
        try:
            kid = jwt.get_unverified_header(token).get("kid")
            key = await self._key(str(kid))
            options: Any = {"require": ["sub", "exp"], "verify_exp": False, "verify_iat": False}
            claims = jwt.decode(token, key, algorithms=[ALGORITHM], options=options)
            if claims["role"] not in ROLES:
                raise WrongToken()
            return Principal(
                subject=str(claims["sub"]),
                role=str(claims["role"]),
                name=str(claims["name"]),
                organisation_id=str(claims["org"]),
                assembly_id=claims.get("asm"),
                delegation_id=claims.get("dlg"),
                session_id=str(claims["sid"]),
                expires=int(claims["exp"]),
            )
        except (jwt.PyJWTError, KeyError, ValueError, TypeError) as problem:
            raise WrongToken() from problem

    async def _key(self, kid: str) -> Any:
        if kid not in self._keys and (not self._keys or time.monotonic() - self._loaded_at > RELOAD_SECONDS):
            self._loading = self._loading or asyncio.create_task(self._load())  # one for all who ask meanwhile
            await asyncio.shield(self._loading)
        if kid not in self._keys:
            raise WrongToken()
        return self._keys[kid]

    async def _load(self) -> None:
        try:
            key_set = await self._fetch()
            self._keys = {str(each["kid"]): OKPAlgorithm.from_jwk(dict(each)) for each in key_set["keys"]}
            self._loaded_at = time.monotonic()
        finally:
            self._loading = None


def token_of(request: Request) -> str:
    """The token of a request: a bearer header, or the cookie of the role that the request means."""
    scheme, _, bearer = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and bearer:
        return bearer
    held = {role: request.cookies[f"hemicycle_{role}"] for role in ROLES if f"hemicycle_{role}" in request.cookies}
    asked = request.headers.get("hemicycle-role") or request.query_params.get("as")
    role = asked or (next(iter(held)) if len(held) == 1 else None)
    if role is None or role not in held:
        raise NotSignedIn()
    return held[role]


async def signed_in(request: Request, even_expired: bool = False) -> Principal:
    check: TokenCheck = request.app.state.token_check
    return await check.principal(token_of(request), even_expired)


def allowed(*roles: str, even_expired: bool = False) -> Any:
    """Every route names who may use it: ``who: Principal = allowed("chair")``. The test of V11 reads ``.roles``.
    ``even_expired``: for what ends or renews a sign-in."""

    async def check(request: Request) -> Principal:
        principal = await signed_in(request, even_expired)
        if principal.role not in roles:
            raise NotPermitted(role=principal.role)
        return principal

    if not roles or not set(roles) <= set(ROLES):
        raise ValueError(f"not roles: {roles}")
    check.roles = frozenset(roles)  # type: ignore[attr-defined]
    return Depends(check)


def everyone() -> Any:
    """Marks a route as public."""

    async def check() -> None:
        return None

    check.roles = frozenset({PUBLIC})  # type: ignore[attr-defined]
    return Depends(check)
