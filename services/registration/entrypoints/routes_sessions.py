"""Signing in and out, and the keys that others check tokens with. One cookie a role, so that one browser may hold several."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from fastapi import APIRouter, Request, Response

from services.registration.domain.credential import as_typed
from services.registration.entrypoints.api_answers import KeySetResponse, SignedInResponse
from services.registration.entrypoints.api_models import DelegateSignInRequest, StaffSignInRequest
from services.registration.entrypoints.badge_cookie import forget_badge, keep_badge
from services.registration.entrypoints.presenting import identity_answer
from services.registration.use_cases.application import Application
from services.registration.use_cases.sessions import SignedIn
from shared.chassis.auth import ROLES, Principal, allowed, everyone

PROGRAM = "program"


def routes(
    do: Application, secure_cookies: bool, published_keys: Callable[[], Awaitable[Mapping[str, Any]]]
) -> APIRouter:
    router = APIRouter()

    def secure(request: Request) -> bool:
        return secure_cookies or request.url.scheme == "https"

    def answer(signed_in: SignedIn, request: Request, response: Response) -> dict[str, Any]:
        response.set_cookie(
            f"hemicycle_{signed_in.identity.role}",
            signed_in.token,
            expires=signed_in.session_expires_at,  # it outlives its token, so that a tablet that slept may refresh
            path="/api",
            httponly=True,
            samesite="strict",
            secure=secure(request),
        )
        response.headers["Cache-Control"] = "no-store"
        body = identity_answer(signed_in.identity, signed_in.expires_at)
        if request.headers.get("hemicycle-client", "").lower() == PROGRAM:
            body["token"] = signed_in.token
        return body

    @router.get("/keys", response_model=KeySetResponse, dependencies=[everyone()])
    async def keys() -> Mapping[str, Any]:
        """The public keys of tokens, as a JWK set."""
        return await published_keys()

    @router.post(
        "/sessions/staff",
        response_model=SignedInResponse,
        response_model_exclude_unset=True,
        dependencies=[everyone()],
    )
    async def sign_in_staff(body: StaffSignInRequest, request: Request, response: Response) -> dict[str, Any]:
        """Signs in by name and password."""
        return answer(await do.sign_in_staff(body.username, body.password), request, response)

    @router.post(
        "/sessions/delegate",
        response_model=SignedInResponse,
        response_model_exclude_unset=True,
        dependencies=[everyone()],
    )
    async def sign_in_delegate(body: DelegateSignInRequest, request: Request, response: Response) -> dict[str, Any]:
        """Signs in by badge and PIN."""
        signed_in = await do.sign_in_delegate(body.badge_code, body.pin)
        keep_badge(response, as_typed(body.badge_code), signed_in.session_expires_at, secure=secure(request))
        return answer(signed_in, request, response)

    @router.post("/sessions/refresh", response_model=SignedInResponse, response_model_exclude_unset=True)
    async def refresh_session(
        request: Request, response: Response, who: Principal = allowed(*ROLES, even_expired=True)
    ) -> dict[str, Any]:
        """A new token for a session that still stands, also where the last token has expired."""
        return answer(await do.refresh_session(who), request, response)

    @router.get("/sessions/me", response_model=SignedInResponse, response_model_exclude_unset=True)
    async def who_am_i(who: Principal = allowed(*ROLES)) -> dict[str, Any]:
        """Whom this session speaks for."""
        return identity_answer(await do.who_am_i(who), datetime.fromtimestamp(who.expires, UTC))

    @router.delete("/sessions", status_code=204)
    async def sign_out(response: Response, who: Principal = allowed(*ROLES, even_expired=True)) -> None:
        """Ends the session. Its token stays good elsewhere until it expires, half an hour at most."""
        await do.sign_out(who)
        response.delete_cookie(f"hemicycle_{who.role}", path="/api", httponly=True, samesite="strict")
        if who.delegation_id is not None:
            forget_badge(response)

    return router
