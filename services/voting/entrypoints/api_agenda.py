"""The agenda: items, sittings, adoption, changes, the import of a programme, and the programme that everyone may see."""

from __future__ import annotations

from dataclasses import asdict
from datetime import time
from typing import Any

from fastapi import APIRouter, Request

from services.voting.domain.agenda import AgendaItem
from services.voting.domain.description import describe_item, describe_sitting
from services.voting.domain.happening import Adoption
from services.voting.domain.programme_csv import ProgrammeLine
from services.voting.entrypoints.agenda_models import (
    AddItemRequest,
    AdoptionResponse,
    AgendaResponse,
    ChangeItemRequest,
    ChangesResponse,
    ImportProgrammeResponse,
    MoveItemRequest,
    PublicProgrammeResponse,
    SittingRequest,
    clock,
)
from services.voting.entrypoints.asking import PathId, actor
from services.voting.use_cases.contents import UseCases
from services.voting.use_cases.keep_agenda import NewItem
from services.voting.use_cases.keep_sittings import SittingPlan
from services.voting.use_cases.read_agenda import Programme
from shared.chassis.auth import ROLES, Principal, allowed, everyone
from shared.contracts.agenda import AgendaItem as ItemResponse
from shared.contracts.agenda import Sitting as SittingResponse

PREPARE = ("chair", "operator", "secretary")
CONDUCT = ("chair", "operator")
CSV_BODY = {"requestBody": {"required": True, "content": {"text/csv": {"schema": {"type": "string"}}}}}


def agenda_routes(use: UseCases) -> APIRouter:
    router = APIRouter()
    for routes in (_item_routes, _sitting_routes, _whole_routes):
        router.include_router(routes(use))
    return router


def _item_routes(use: UseCases) -> APIRouter:
    router = APIRouter()

    @router.post("/assemblies/{assembly_id}/agenda", status_code=201, response_model=ItemResponse)
    async def add_item(assembly_id: PathId, body: AddItemRequest, who: Principal = allowed(*PREPARE)) -> dict[str, Any]:
        plan = body.number, body.sitting_id, clock(body.start), body.minutes, body.responsible
        new = NewItem(body.title.given(), body.kind, body.position, *plan)
        return describe_item(await use.agenda.keep.add(actor(who), assembly_id, new))

    @router.put("/agenda/{item_id}", response_model=ItemResponse)
    async def change_item(
        item_id: PathId, body: ChangeItemRequest, who: Principal = allowed(*PREPARE)
    ) -> dict[str, Any]:
        """While nothing of it has begun."""
        return describe_item(await use.agenda.keep.change(actor(who), item_id, body.changes()))

    @router.delete("/agenda/{item_id}", response_model=ItemResponse)
    async def remove_item(item_id: PathId, who: Principal = allowed(*PREPARE)) -> dict[str, Any]:
        """While nothing of it has begun, and no motion or election hangs on it. Answers what was removed."""
        return describe_item(await use.agenda.keep.remove(actor(who), item_id))

    @router.post("/agenda/{item_id}/move", response_model=ItemResponse)
    async def move_item(item_id: PathId, body: MoveItemRequest, who: Principal = allowed(*PREPARE)) -> dict[str, Any]:
        place = body.sitting_id, body.before, clock(body.start)
        return describe_item(await use.agenda.move(actor(who), item_id, *place))

    @router.post("/agenda/{item_id}/open", response_model=ItemResponse)
    async def open_item(item_id: PathId, who: Principal = allowed(*CONDUCT)) -> dict[str, Any]:
        return describe_item(await use.agenda.conduct.open(actor(who), item_id))

    @router.post("/agenda/{item_id}/suspend", response_model=ItemResponse)
    async def suspend_item(item_id: PathId, who: Principal = allowed(*CONDUCT)) -> dict[str, Any]:
        return describe_item(await use.agenda.conduct.suspend(actor(who), item_id))

    @router.post("/agenda/{item_id}/close", response_model=ItemResponse)
    async def close_item(item_id: PathId, who: Principal = allowed(*CONDUCT)) -> dict[str, Any]:
        return describe_item(await use.agenda.conduct.close(actor(who), item_id))

    return router


def _sitting_routes(use: UseCases) -> APIRouter:
    router = APIRouter()

    @router.post("/assemblies/{assembly_id}/sittings", status_code=201, response_model=SittingResponse)
    async def plan_sitting(
        assembly_id: PathId, body: SittingRequest, who: Principal = allowed(*PREPARE)
    ) -> dict[str, Any]:
        return describe_sitting(await use.agenda.keep_sittings.plan(actor(who), assembly_id, _plan(body)))

    @router.put("/sittings/{sitting_id}", response_model=SittingResponse)
    async def change_sitting(
        sitting_id: PathId, body: SittingRequest, who: Principal = allowed(*PREPARE)
    ) -> dict[str, Any]:
        return describe_sitting(await use.agenda.keep_sittings.change(actor(who), sitting_id, _plan(body)))

    @router.delete("/sittings/{sitting_id}", response_model=SittingResponse)
    async def remove_sitting(sitting_id: PathId, who: Principal = allowed(*PREPARE)) -> dict[str, Any]:
        """While it is empty and has not begun. Answers what was removed."""
        return describe_sitting(await use.agenda.keep_sittings.remove(actor(who), sitting_id))

    @router.post("/sittings/{sitting_id}/open", response_model=SittingResponse)
    async def open_sitting(sitting_id: PathId, who: Principal = allowed(*CONDUCT)) -> dict[str, Any]:
        return describe_sitting(await use.agenda.conduct_sittings.open(actor(who), sitting_id))

    @router.post("/sittings/{sitting_id}/suspend", response_model=SittingResponse)
    async def suspend_sitting(sitting_id: PathId, who: Principal = allowed(*CONDUCT)) -> dict[str, Any]:
        return describe_sitting(await use.agenda.conduct_sittings.suspend(actor(who), sitting_id))

    @router.post("/sittings/{sitting_id}/close", response_model=SittingResponse)
    async def close_sitting(sitting_id: PathId, who: Principal = allowed(*CONDUCT)) -> dict[str, Any]:
        return describe_sitting(await use.agenda.conduct_sittings.close(actor(who), sitting_id))

    return router


def _whole_routes(use: UseCases) -> APIRouter:
    router = APIRouter()

    @router.get("/assemblies/{assembly_id}/agenda", response_model=AgendaResponse)
    async def agenda(assembly_id: PathId, who: Principal = allowed(*ROLES)) -> dict[str, Any]:
        """In order, with where it stands against its plan."""
        found = await use.agenda.read(actor(who), assembly_id)
        return {**_programme(found), "adopted": _adopted(found.adoption)}

    @router.post("/assemblies/{assembly_id}/agenda/adopt", response_model=AdoptionResponse)
    async def adopt_agenda(assembly_id: PathId, who: Principal = allowed("chair")) -> dict[str, Any] | None:
        """Once. What is changed afterwards is in the list of changes."""
        return _adopted(await use.agenda.adopt(actor(who), assembly_id))

    @router.get("/assemblies/{assembly_id}/agenda/changes", response_model=ChangesResponse)
    async def changes(assembly_id: PathId, who: Principal = allowed(*ROLES)) -> dict[str, Any]:
        """Since the adoption; before it, all."""
        adoption, found = await use.agenda.read.changes(actor(who), assembly_id)
        return {"adopted": _adopted(adoption), "changes": [asdict(each) for each in found]}

    @router.post(
        "/assemblies/{assembly_id}/agenda/import", response_model=ImportProgrammeResponse, openapi_extra=CSV_BODY
    )
    async def import_programme(
        assembly_id: PathId, request: Request, commit: bool = False, who: Principal = allowed(*PREPARE)
    ) -> dict[str, Any]:
        """Sittings and items from CSV (date, begins, ends, number, start, minutes, kind, responsible, title_ar, title_en,
        title_es, title_fr): a preview, or with ``commit`` all of them."""
        lines = await use.agenda.import_programme(actor(who), assembly_id, await request.body(), commit)
        invalid = sum(bool(line.errors) for line in lines)
        rows = [_row(line) for line in lines]
        return {"rows": rows, "valid": len(lines) - invalid, "invalid": invalid, "committed": commit}

    @router.get(
        "/assemblies/{assembly_id}/programme", response_model=PublicProgrammeResponse, dependencies=[everyone()]
    )
    async def programme(assembly_id: PathId) -> dict[str, Any]:
        """What is planned, where the assembly is, and how late or early."""
        found = await use.agenda.read.programme(assembly_id)
        return {**_programme(found), "adopted_at": found.adoption.at if found.adoption else None}

    return router


def _plan(body: SittingRequest) -> SittingPlan:
    begins, ends = (time.fromisoformat(each) for each in (body.begins, body.ends))
    return SittingPlan(body.date, begins, ends, body.title.given() if body.title else None)


def _programme(found: Programme) -> dict[str, Any]:
    return {
        "time_zone": found.time_zone,
        "delay_minutes": found.forecast.delay_minutes,
        "sittings": [describe_sitting(each) for each in found.sittings],
        "agenda": [_expected(item, found) for item in found.items],
    }


def _expected(item: AgendaItem, found: Programme) -> dict[str, Any]:
    expected = found.forecast.items[item.item_id]
    times = {"expected_start": expected.start, "expected_end": expected.end, "delay_minutes": expected.delay_minutes}
    return {**describe_item(item), **times}


def _adopted(adoption: Adoption | None) -> dict[str, Any] | None:
    return {"adopted_at": adoption.at, "adopted_by": adoption.by} if adoption else None


def _row(line: ProgrammeLine) -> dict[str, Any]:
    names = ("row", "begins", "ends", "number", "start", "minutes", "kind", "responsible")
    errors = [{"column": each.column, "reason": each.reason} for each in line.errors]
    own = {name: getattr(line, name) for name in names}
    return {**own, "date": line.day, "title": line.titles, "errors": errors}
