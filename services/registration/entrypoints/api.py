"""The routes of registration, gathered. Each names who may use it (V11)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter

from services.registration.entrypoints import (
    routes_assemblies,
    routes_certificate,
    routes_delegations,
    routes_desk,
    routes_members,
    routes_organisations,
    routes_sessions,
)
from services.registration.use_cases.application import Application
from shared.kernel.clock import Clock


@dataclass(frozen=True)
class Outside:
    """What the routes need beside the use cases."""

    clock: Clock
    secure_cookies: bool
    bootstrap_token_fits: Callable[[str], bool]
    published_keys: Callable[[], Awaitable[Mapping[str, Any]]]
    qr_svg: Callable[[str], str]


def routes(application: Application, outside: Outside) -> APIRouter:
    router = APIRouter()
    router.include_router(routes_organisations.routes(application, outside.bootstrap_token_fits))
    router.include_router(routes_sessions.routes(application, outside.secure_cookies, outside.published_keys))
    router.include_router(routes_members.routes(application, outside.clock))
    router.include_router(routes_assemblies.routes(application, outside.clock))
    router.include_router(routes_delegations.routes(application, outside.qr_svg))
    router.include_router(routes_desk.routes(application, outside.clock))
    router.include_router(routes_certificate.routes(outside.qr_svg))
    return router
