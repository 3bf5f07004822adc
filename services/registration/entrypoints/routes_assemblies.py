"""Assemblies, who is in their hall, and their roll."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from fastapi import APIRouter

from services.registration.entrypoints.api_answers import (
    AssembliesResponse,
    AssemblyResponse,
    AttendanceResponse,
    PresenceRecordedResponse,
    RollResponse,
    RulesResponse,
)
from services.registration.entrypoints.api_models import ConveneAssemblyRequest, PathId, PresenceRequest
from services.registration.entrypoints.presenting import assembly_answer, roll_answer
from services.registration.use_cases.application import Application
from shared.chassis.auth import ROLES, Principal, allowed, everyone
from shared.kernel.clock import Clock
from shared.rules.uncertain import uncertain


def routes(do: Application, clock: Clock) -> APIRouter:
    router = APIRouter()

    @router.post("/assemblies", status_code=201, response_model=AssemblyResponse)
    async def convene_assembly(body: ConveneAssemblyRequest, who: Principal = allowed("operator")) -> dict[str, Any]:
        """Convenes an assembly under a shipped rule set, by its id, or under rules given whole. Its secret votes are sealed unless
        it says otherwise here."""
        assembly = await do.convene_assembly(
            who, body.title.given(), body.place, body.time_zone, body.opens, body.closes, body.rules, body.secret_votes
        )
        return assembly_answer(assembly)

    @router.get("/assemblies", response_model=AssembliesResponse)
    async def assemblies(who: Principal = allowed(*ROLES)) -> dict[str, Any]:
        """The assemblies of one's organisation, or the one that one is bound to."""
        return {"assemblies": [assembly_answer(each) for each in await do.queries.assemblies(who)]}

    @router.get("/assemblies/{assembly_id}", response_model=AssemblyResponse)
    async def assembly(assembly_id: PathId, who: Principal = allowed(*ROLES)) -> dict[str, Any]:
        return assembly_answer(await do.queries.assembly(who, assembly_id))

    @router.get("/rules/schema", dependencies=[everyone()])
    async def rules_schema() -> dict[str, Any]:
        """The JSON Schema (draft 2020-12) of a rule set."""
        return dict(do.queries.rules_schema())

    @router.get("/assemblies/{assembly_id}/rules", response_model=RulesResponse)
    async def rules(assembly_id: PathId, who: Principal = allowed(*ROLES)) -> dict[str, Any]:
        """The whole rule set that the assembly was convened under, and which of its rules are still to be verified."""
        found = (await do.queries.assembly(who, assembly_id)).rules
        return {"rules": found, "uncertain": [asdict(each) for each in uncertain(found)]}

    @router.post("/presence", response_model=PresenceRecordedResponse)
    async def record_presence(body: PresenceRequest, who: Principal = allowed("desk", "operator")) -> dict[str, Any]:
        """Who comes in and who leaves: ids of delegates or delegations, or codes of members, all in one transaction."""
        return asdict(await do.record_presence(who, body.assembly_id, body.arrive, body.leave))

    @router.get("/assemblies/{assembly_id}/presence", response_model=AttendanceResponse)
    async def presence(
        assembly_id: PathId, who: Principal = allowed("desk", "operator", "chair", "teller")
    ) -> dict[str, Any]:
        """The count: members, accredited, eligible (not suspended), present (eligible and in the hall)."""
        return asdict(await do.queries.presence(who, assembly_id))

    @router.get("/assemblies/{assembly_id}/roll", response_model=RollResponse)
    async def roll(
        assembly_id: PathId, who: Principal = allowed("chair", "desk", "operator", "teller", "auditor")
    ) -> dict[str, Any]:
        """Every member, with its delegation, right and presence."""
        today = clock.now().date()
        return {"roll": [roll_answer(each, today) for each in await do.queries.roll(who, assembly_id)]}

    return router
