"""The operator's wall: which screens and tablets of an assembly are connected."""

from __future__ import annotations

from datetime import datetime

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict

from services.notifications.entrypoints.asking import AssemblyId, actor_of
from services.notifications.use_cases.read_screens import ReadScreens
from shared.chassis.auth import Principal, allowed


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


def screens_router(read: ReadScreens) -> APIRouter:
    routes = APIRouter()

    @routes.get("/assemblies/{assembly_id}/screens")
    async def screens(assembly_id: AssemblyId, who: Principal = allowed("operator", "auditor")) -> ScreensResponse:
        """The screens that are connected, by role, and the tablets that went away while a vote runs."""
        return ScreensResponse.model_validate(read(actor_of(who), assembly_id))

    return routes
