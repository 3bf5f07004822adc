"""The HTTP face of a service: its routes under ``/api/<name>``, health, the log of privileged acts, problem documents."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

from fastapi import APIRouter, FastAPI
from fastapi.responses import JSONResponse
from starlette.routing import compile_path
from starlette.types import ASGIApp, Receive, Scope, Send

from shared.chassis import problems
from shared.chassis.audit import first_break, read_acts
from shared.chassis.auth import Principal, TokenCheck, allowed, everyone
from shared.chassis.condition import answer_of, stands_on
from shared.chassis.service import Platform, Service
from shared.kernel.errors import Refusal


def create_api(service: Service, platform: Platform, state_of_parts: Callable[[], Mapping[str, str]]) -> FastAPI:
    prefix = f"/api/{service.name}"
    api = FastAPI(
        title=f"Hemicycle {service.name}",
        version="1",
        openapi_url=f"{prefix}/openapi.json",
        docs_url=None,
        redoc_url=None,
        responses=problems.IN_OPENAPI,
    )
    api.state.token_check = TokenCheck(platform.keys, platform.clock)
    problems.answer_with_problems(api)
    api.include_router(service.router, prefix=prefix)
    api.include_router(_common(service, platform, state_of_parts), prefix=prefix)
    return api


class HotPaths:
    """A service's raw routes (POST), answered before FastAPI is asked: its layers cost a request as much again. Refusals and
    defects are answered as everywhere. Each is declared among the other routes too, which documents it."""

    def __init__(self, api: FastAPI, service: Service) -> None:
        raw: dict[str, ASGIApp] = {f"/api/{service.name}{path}": app for path, app in service.raw_routes.items()}
        self._api, self._raw = api, [(compile_path(path)[0], app) for path, app in raw.items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        for path, app in self._raw:
            if scope["type"] == "http" and scope["method"] == "POST" and (found := path.match(scope["path"])):
                scope = {**scope, "app": self._api, "path_params": found.groupdict()}
                try:
                    return await app(scope, receive, send)
                except Refusal as refusal:
                    return await problems.of_refusal(refusal)(scope, receive, send)
                except Exception as failure:  # noqa: BLE001 - a defect, and noted as one
                    return await problems.of_defect("POST", scope["path"], failure)(scope, receive, send)
        return await self._api(scope, receive, send)


def _common(service: Service, platform: Platform, state_of_parts: Callable[[], Mapping[str, str]]) -> APIRouter:
    router = APIRouter()
    checks = stands_on(service, platform)

    down: dict[int | str, dict[str, Any]] = {
        503: {"description": "Something it stands on is out of reach", "model": dict[str, Any]}
    }

    @router.get("/health", dependencies=[everyone()], response_model=dict[str, Any], responses=down)
    async def health() -> JSONResponse:
        """Whether this service can do its work, and which part of what it stands on is out of reach."""
        answers = await asyncio.gather(*(answer_of(name, check) for name, check in checks.items()))
        found = {**{each.name: str(each.state) for each in answers}, **state_of_parts()}
        well = all(state == "ok" for state in found.values())
        return JSONResponse({"status": "ok" if well else "down", "checks": found}, 200 if well else 503)

    @router.get("/audit")
    async def audit(who: Principal = allowed("auditor", "operator")) -> dict[str, Any]:
        """The log of privileged acts of one's organisation, and whether its hash chain is whole."""
        async with service.database.reading() as session:
            entries = await read_acts(session, service.tables, who.organisation_id)
        broken = first_break(entries)
        head = entries[-1]["hash"] if entries else None
        return {"entries": entries, "head_hash": head, "intact": broken is None, "first_break": broken}

    return router
