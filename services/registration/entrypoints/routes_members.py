"""Members of the organisation and their voting rights."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request

from services.registration.entrypoints.api_answers import ImportResponse, MemberResponse, MembersResponse
from services.registration.entrypoints.api_models import (
    EnrolMemberRequest,
    PathCode,
    RestorationRequest,
    SuspensionRequest,
)
from services.registration.entrypoints.presenting import member_answer
from services.registration.use_cases.application import Application
from shared.chassis.auth import ROLES, Principal, allowed
from shared.kernel.clock import Clock

CSV_BODY = {"requestBody": {"required": True, "content": {"text/csv": {"schema": {"type": "string"}}}}}


def routes(do: Application, clock: Clock) -> APIRouter:
    router = APIRouter()

    @router.get("/members", response_model=MembersResponse)
    async def members(who: Principal = allowed(*ROLES)) -> dict[str, Any]:
        """All members, by code."""
        found = await do.queries.members(who)
        today = clock.now().date()
        return {"members": [member_answer(each, today) for each in found], "total": len(found)}

    @router.post("/members", status_code=201, response_model=MemberResponse)
    async def enrol_member(body: EnrolMemberRequest, who: Principal = allowed("operator")) -> dict[str, Any]:
        """Enrols one member."""
        member = await do.enrol_member(who, body.code, body.name.given(), body.region)
        return member_answer(member, clock.now().date())

    @router.post("/members/import", response_model=ImportResponse, openapi_extra=CSV_BODY)
    async def import_members(
        request: Request, commit: bool = False, who: Principal = allowed("operator")
    ) -> dict[str, Any]:
        """Members from CSV (code, region, name_ar, name_en, name_fr, name_es): a preview, or with ``commit`` all of them."""
        lines = await do.import_members(who, await request.body(), commit)
        rows = [
            {
                "row": line.row,
                "code": line.code,
                "region": line.region,
                "names": line.names,
                "errors": [{"column": each.column, "reason": each.reason} for each in line.errors],
            }
            for line in lines
        ]
        invalid = sum(bool(line.errors) for line in lines)
        return {"rows": rows, "valid": len(lines) - invalid, "invalid": invalid, "committed": commit}

    @router.post("/members/{code}/suspension", response_model=MemberResponse)
    async def suspend_voting_right(
        code: PathCode, body: SuspensionRequest, who: Principal = allowed("operator", "desk")
    ) -> dict[str, Any]:
        """Suspends the voting right from a day on (today, where none is given)."""
        member = await do.suspend_voting_right(who, code, body.reason, body.since)
        return member_answer(member, clock.now().date())

    @router.post("/members/{code}/restoration", response_model=MemberResponse)
    async def restore_voting_right(
        code: PathCode, body: RestorationRequest, who: Principal = allowed("operator", "desk")
    ) -> dict[str, Any]:
        """Gives the voting right back from a day on (today, where none is given)."""
        member = await do.restore_voting_right(who, code, body.reason, body.on)
        return member_answer(member, clock.now().date())

    return router
