"""Which screens and tablets of an assembly are connected: each says so itself, and the operator's wall shows it."""

from __future__ import annotations

from datetime import datetime

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict

from services.notifications.entrypoints.asking import AssemblyId, actor_of, looker_of
from services.notifications.entrypoints.attending import Attending
from services.notifications.use_cases.acting import sees
from services.notifications.use_cases.read_screens import ReadScreens
from shared.chassis.auth import ROLES, Principal, allowed
from shared.kernel.errors import NotFound


class Answer(BaseModel):
    model_config = ConfigDict(from_attributes=True)


class RoleThereResponse(Answer):
    role: str
    online: int
    gone: int  # of those seen since this service began
    seen: datetime


class LostResponse(Answer):
    delegation_id: str
    member: str | None
    name: dict[str, str | None]
    seen: datetime
    others: int


class ScreensResponse(Answer):
    voting: bool  # a vote is open or held
    roles: list[RoleThereResponse]
    public: int
    lost: list[LostResponse]  # during this vote, at most 100; first those whose delegation has no other tablet there
    lost_total: int
    whole: bool  # false: of this server alone, what the others have is out of reach


def screens_router(read: ReadScreens, attending: Attending) -> APIRouter:
    routes = APIRouter()

    @routes.post("/assemblies/{assembly_id}/here", status_code=204)
    async def here(assembly_id: AssemblyId, who: Principal = allowed(*ROLES)) -> None:
        """The answer to a heartbeat of the stream: a connection that died silently has none."""
        if not sees(actor_of(who), read.screens.organisation_of(assembly_id), assembly_id):
            raise NotFound(what="such assembly")
        attending.see("heard", assembly_id, looker_of(who))

    @routes.get("/assemblies/{assembly_id}/screens")
    async def screens(assembly_id: AssemblyId, who: Principal = allowed("operator", "auditor")) -> ScreensResponse:
        """The screens that are connected, by role, and the tablets that went away while a vote runs."""
        return ScreensResponse.model_validate(read(actor_of(who), assembly_id))

    return routes
