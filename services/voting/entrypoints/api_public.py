"""What everyone may see: declared results."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter

from services.voting.domain.description import describe_poll
from services.voting.entrypoints.api_models import DeclaredResultResponse
from services.voting.entrypoints.asking import PathId
from services.voting.use_cases.contents import UseCases
from shared.chassis.auth import everyone
from shared.contracts.voting import Result


def public_routes(use: UseCases) -> APIRouter:
    router = APIRouter(dependencies=[everyone()])

    @router.get("/polls/{poll_id}/result", response_model=Result)
    async def result(poll_id: PathId) -> dict[str, Any]:
        return await use.queries.result(poll_id)

    @router.get("/assemblies/{assembly_id}/results", response_model=DeclaredResultResponse)
    async def results(assembly_id: PathId) -> dict[str, Any]:
        found = await use.queries.results(assembly_id)
        return {
            "results": [
                {"poll": describe_poll(poll, whole=False), "result": result, "motion": motion}
                for poll, result, motion in found
            ]
        }

    return router
