"""The floor: asking for it, giving it, the list of speakers, procedural motions, and who spoke."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from fastapi import APIRouter, Response

from services.voting.domain.floor import Floor
from services.voting.domain.floor_description import describe_floor
from services.voting.domain.speakers import Speech
from services.voting.entrypoints.asking import PathId, actor
from services.voting.entrypoints.floor_models import (
    AddSpeakerRequest,
    AskRequest,
    FloorResponse,
    FloorSettingsRequest,
    MoveSpeakerRequest,
    ProcedureRequest,
)
from services.voting.entrypoints.sheet_speakers import speakers_sheet
from services.voting.use_cases.contents import UseCases
from shared.chassis.auth import ROLES, Principal, allowed
from shared.documents.words import Language
from shared.documents.written import IN_OPENAPI, Format, write
from shared.rules.procedure import Procedure


def floor_routes(use: UseCases) -> APIRouter:
    router = APIRouter()

    def answer(floor: Floor) -> dict[str, Any]:
        draw = floor.settings.draw
        more = {"now": use.floor.read.clock.now(), "voting": floor.voting, "draw": asdict(draw) if draw else None}
        return {**describe_floor(floor), **more}

    @router.get("/items/{item_id}/floor", response_model=FloorResponse)
    async def floor(item_id: PathId, who: Principal = allowed(*ROLES)) -> dict[str, Any]:
        return answer(await use.floor.read(actor(who), item_id))

    @router.post("/items/{item_id}/floor/requests", status_code=201, response_model=FloorResponse)
    async def ask(
        item_id: PathId, body: AskRequest, who: Principal = allowed("delegate", "observer")
    ) -> dict[str, Any]:
        """Asks for the floor in the name of one's own delegation."""
        return answer(await use.floor.ask(actor(who), item_id, Speech(body.kind)))

    @router.post("/items/{item_id}/floor/requests/{request_id}/withdraw", response_model=FloorResponse)
    async def withdraw(
        item_id: PathId, request_id: PathId, who: Principal = allowed("delegate", "observer", "chair")
    ) -> dict[str, Any]:
        return answer(await use.floor.ask.withdraw(actor(who), item_id, request_id))

    @router.post("/items/{item_id}/floor/speakers", status_code=201, response_model=FloorResponse)
    async def add_speaker(
        item_id: PathId, body: AddSpeakerRequest, who: Principal = allowed("chair")
    ) -> dict[str, Any]:
        """Puts a delegation on the list that did not ask from its tablet."""
        named = {"member": body.member, "delegation_id": body.delegation_id}
        return answer(await use.floor.ask.on_behalf(actor(who), item_id, Speech(body.kind), **named))

    @router.post("/items/{item_id}/floor/requests/{request_id}/give", response_model=FloorResponse)
    async def give(item_id: PathId, request_id: PathId, who: Principal = allowed("chair")) -> dict[str, Any]:
        """Ends the turn before, which a point of order only interrupts."""
        return answer(await use.floor.give(actor(who), item_id, request_id))

    @router.post("/items/{item_id}/floor/turns/{turn_id}/end", response_model=FloorResponse)
    async def end(item_id: PathId, turn_id: PathId, who: Principal = allowed("chair")) -> dict[str, Any]:
        return answer(await use.floor.give.end(actor(who), item_id, turn_id))

    @router.post("/items/{item_id}/floor/requests/{request_id}/move", response_model=FloorResponse)
    async def move(
        item_id: PathId, request_id: PathId, body: MoveSpeakerRequest, who: Principal = allowed("chair")
    ) -> dict[str, Any]:
        return answer(await use.floor.order.move(actor(who), item_id, request_id, body.to))

    @router.post("/items/{item_id}/floor/draw", response_model=FloorResponse)
    async def draw(item_id: PathId, who: Principal = allowed("chair")) -> dict[str, Any]:
        """Puts the statements that wait in an order drawn by lot."""
        return answer(await use.floor.order.draw(actor(who), item_id))

    @router.put("/items/{item_id}/floor/settings", response_model=FloorResponse)
    async def set_floor(
        item_id: PathId, body: FloorSettingsRequest, who: Principal = allowed("chair")
    ) -> dict[str, Any]:
        return answer(await use.floor.set(actor(who), item_id, body.model_dump(include=body.model_fields_set)))

    @router.post("/items/{item_id}/floor/procedures", status_code=201, response_model=FloorResponse)
    async def move_procedure(
        item_id: PathId, body: ProcedureRequest, who: Principal = allowed("delegate", "chair")
    ) -> dict[str, Any]:
        """Moves a procedural motion, which is then put to the vote like any other motion, and before all others."""
        return answer(await use.floor.move_procedure(actor(who), item_id, Procedure(body.procedure), body.member))

    @router.get("/assemblies/{assembly_id}/speakers", responses=IN_OPENAPI, response_class=Response)
    async def speakers(
        assembly_id: PathId, format: Format = "html", language: Language = "en", who: Principal = allowed(*ROLES)
    ) -> Response:
        """Who spoke, on which item, and for how long."""
        written = write(speakers_sheet(await use.floor.read.spoken(actor(who), assembly_id), language), format)
        return Response(written.body, media_type=written.media_type, headers=dict(written.headers))

    return router
