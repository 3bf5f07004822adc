"""Organisations and their staff."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fastapi import APIRouter, Request

from services.registration.domain.errors import WrongBootstrapToken
from services.registration.entrypoints.api_answers import (
    FoundedResponse,
    NewStaffResponse,
    OrganisationResponse,
    StaffListResponse,
)
from services.registration.entrypoints.api_models import (
    AddStaffRequest,
    FoundOrganisationRequest,
    PathId,
    PathUsername,
)
from services.registration.entrypoints.presenting import staff_answer
from services.registration.use_cases.application import Application
from shared.chassis.auth import ROLES, Principal, allowed, everyone


def routes(do: Application, bootstrap_token_fits: Callable[[str], bool]) -> APIRouter:
    router = APIRouter()

    @router.post("/organisations", status_code=201, response_model=FoundedResponse, dependencies=[everyone()])
    async def found_organisation(request: Request, body: FoundOrganisationRequest) -> dict[str, Any]:
        """Founds an organisation: ``Authorization: Bootstrap <token>``. The operator's password is told once."""
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bootstrap" or not bootstrap_token_fits(token):
            raise WrongBootstrapToken()
        founded = await do.found_organisation(body.name.given(), body.rehearsal, body.members)
        operator = {"username": founded.operator.member.username, "password": founded.operator.password}
        return {"organisation_id": founded.organisation_id, "operator": operator}

    @router.get("/organisations/{organisation_id}", response_model=OrganisationResponse)
    async def organisation(organisation_id: PathId, who: Principal = allowed(*ROLES)) -> dict[str, Any]:
        """One's own organisation."""
        found, members_total = await do.queries.organisation(who, organisation_id)
        return {
            "organisation_id": found.organisation_id,
            "name": found.name,
            "rehearsal": found.rehearsal,
            "members_total": members_total,
        }

    @router.post("/staff", status_code=201, response_model=NewStaffResponse)
    async def add_staff(body: AddStaffRequest, who: Principal = allowed("operator")) -> dict[str, Any]:
        """Adds someone of the staff. The password is told once."""
        made = await do.add_staff(who, body.role, body.name, body.assembly_id)
        return {"username": made.member.username, "password": made.password, "role": made.member.role}

    @router.get("/staff", response_model=StaffListResponse)
    async def staff(who: Principal = allowed("operator")) -> dict[str, Any]:
        """The staff of one's organisation, the removed ones too."""
        return {"staff": [staff_answer(each) for each in await do.queries.staff(who)]}

    @router.delete("/staff/{username}", status_code=204)
    async def remove_staff(username: PathUsername, who: Principal = allowed("operator")) -> None:
        """Ends the sign-in of someone of the staff."""
        await do.remove_staff(who, username)

    return router
