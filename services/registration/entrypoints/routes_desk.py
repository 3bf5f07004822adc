"""The desk: scans, people not on the list, the list of invited people, tablets lent, photos, voting rights."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from services.registration.domain.scan import Scan
from services.registration.entrypoints import desk_presenting as shown
from services.registration.entrypoints.api_models import PathCode, PathId
from services.registration.entrypoints.desk_models import (
    BadgesResponse,
    InvitationsResponse,
    LendRequest,
    LoanResponse,
    LoansResponse,
    RefusalRequest,
    RightsResponse,
    ScansRequest,
    ScansResponse,
    Sha256,
    WalkInRequest,
    WalkInResponse,
    WalkInsResponse,
)
from services.registration.entrypoints.routes_members import CSV_BODY
from services.registration.use_cases.application import Application
from services.registration.use_cases.propose_walk_in import NewPerson
from shared.chassis.auth import Principal, allowed
from shared.kernel.clock import Clock

PHOTO = {"image/jpeg": {"schema": {"type": "string", "format": "binary"}}}
PHOTO_BODY = {"requestBody": {"required": True, "content": {"application/octet-stream": PHOTO["image/jpeg"]}}}
PICTURES = {"content": {"image/jpeg": PHOTO["image/jpeg"], "image/png": PHOTO["image/jpeg"]}}


def routes(do: Application, clock: Clock) -> APIRouter:
    router = APIRouter()
    _scans(router, do)
    _walk_ins(router, do)
    _invitations(router, do)
    _tablets(router, do)
    _photos(router, do)

    @router.get("/members/{code}/rights", response_model=RightsResponse)
    async def rights(code: PathCode, who: Principal = allowed("desk", "operator", "chair")) -> dict[str, Any]:
        """All that was recorded of a member's voting right: since when, why, until when."""
        return shown.rights_answer(await do.desk_queries.rights(who, code), clock.now().date())

    return router


def _scans(router: APIRouter, do: Application) -> None:
    @router.post("/assemblies/{assembly_id}/scans", response_model=ScansResponse)
    async def merge_scans(
        assembly_id: PathId, body: ScansRequest, who: Principal = allowed("desk", "operator")
    ) -> dict[str, Any]:
        """Merges people seen coming in or going out, each once by its nonce, also long after. Each has its own outcome."""
        merged = await do.merge_scans(who, assembly_id, [Scan(**dict(each)) for each in body.scans])
        return {"scans": [shown.scan_answer(each) for each in merged]}

    @router.get("/assemblies/{assembly_id}/badges", response_model=BadgesResponse)
    async def badges(assembly_id: PathId, who: Principal = allowed("desk", "operator")) -> dict[str, Any]:
        """The SHA-256 of the code of every valid badge, so that a desk without a network knows whose it scans."""
        found = await do.desk_queries.badges(who, assembly_id)
        return {"badges": [{"delegate_id": whose, "badge_hash": of} for whose, of in found.items()]}


def _walk_ins(router: APIRouter, do: Application) -> None:
    @router.post("/delegations/{delegation_id}/walk-ins", status_code=201, response_model=WalkInResponse)
    async def propose_walk_in(
        delegation_id: PathId, body: WalkInRequest, who: Principal = allowed("desk", "operator")
    ) -> dict[str, Any]:
        """Proposes a person who is not on the list; someone else approves. ``another_person``: whoever has that name
        already, here or elsewhere, was looked at and is someone else."""
        person = NewPerson(body.name, body.own_name, body.function, body.language, body.reason)
        return asdict(await do.propose_walk_in(who, delegation_id, person, body.another_person))

    @router.get("/assemblies/{assembly_id}/walk-ins", response_model=WalkInsResponse)
    async def walk_ins(assembly_id: PathId, who: Principal = allowed("desk", "operator", "auditor")) -> dict[str, Any]:
        """Those who wait, and the newest decided on."""
        return {"walk_ins": [shown.walk_in_answer(each) for each in await do.desk_queries.walk_ins(who, assembly_id)]}

    @router.post("/walk-ins/{walk_in_id}/approve", response_model=WalkInResponse)
    async def approve_walk_in(walk_in_id: PathId, who: Principal = allowed("desk", "operator")) -> dict[str, Any]:
        """Adds the person to the delegation; not by who proposed it."""
        return asdict(await do.decide_walk_in.approve(who, walk_in_id))

    @router.post("/walk-ins/{walk_in_id}/refuse", response_model=WalkInResponse)
    async def refuse_walk_in(
        walk_in_id: PathId, body: RefusalRequest, who: Principal = allowed("desk", "operator")
    ) -> dict[str, Any]:
        return asdict(await do.decide_walk_in.refuse(who, walk_in_id, body.reason))


def _invitations(router: APIRouter, do: Application) -> None:
    @router.post("/assemblies/{assembly_id}/invitations", response_model=InvitationsResponse, openapi_extra=CSV_BODY)
    async def import_invitations(
        assembly_id: PathId,
        request: Request,
        previewed: Annotated[Sha256 | None, Query()] = None,
        who: Principal = allowed("desk", "operator"),
    ) -> dict[str, Any]:
        """The invited people from CSV (docs/invitations-csv.md): a preview, or with ``previewed``, the hash that the preview
        told, all of them or none."""
        content = await request.body()
        if previewed is None:
            return shown.invitations_answer(await do.import_invitations.preview(who, assembly_id, content))
        return shown.invitations_answer(await do.import_invitations.commit(who, assembly_id, content, previewed))


def _tablets(router: APIRouter, do: Application) -> None:
    @router.post("/assemblies/{assembly_id}/tablets", status_code=201, response_model=LoanResponse)
    async def lend_tablet(
        assembly_id: PathId, body: LendRequest, who: Principal = allowed("desk", "operator")
    ) -> dict[str, Any]:
        """Gives a tablet out."""
        return asdict(await do.lend_tablet(who, assembly_id, body.tablet, body.delegate_id))

    @router.get("/assemblies/{assembly_id}/tablets", response_model=LoansResponse)
    async def tablets(assembly_id: PathId, who: Principal = allowed("desk", "operator")) -> dict[str, Any]:
        """Those still out first; ``bound``: its browser has made itself known under the label of the tablet."""
        found = await do.desk_queries.tablets(who, assembly_id)
        out = sum(each.loan.returned_at is None for each in found)
        return {"out": out, "tablets": [shown.loan_answer(each) for each in found]}

    @router.post("/tablets/{loan_id}/return", response_model=LoanResponse)
    async def return_tablet(loan_id: PathId, who: Principal = allowed("desk", "operator")) -> dict[str, Any]:
        """Takes a tablet back, and unbinds it."""
        return asdict(await do.return_tablet(who, loan_id))


def _photos(router: APIRouter, do: Application) -> None:
    @router.put("/delegates/{delegate_id}/photo", status_code=204, openapi_extra=PHOTO_BODY)
    async def keep_photo(delegate_id: PathId, request: Request, who: Principal = allowed("desk", "operator")) -> None:
        """JPEG or PNG as its bytes say, at most 200 kB; forgotten after the assembly."""
        await do.keep_photo(who, delegate_id, await request.body())

    @router.get("/delegates/{delegate_id}/photo", response_class=Response, responses={200: PICTURES})
    async def photo(delegate_id: PathId, who: Principal = allowed("desk", "operator")) -> Response:
        found = await do.desk_queries.photo(who, delegate_id)
        headers = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
        return Response(found.content, media_type=found.media_type, headers=headers)

    @router.delete("/delegates/{delegate_id}/photo", status_code=204)
    async def remove_photo(delegate_id: PathId, who: Principal = allowed("desk", "operator")) -> None:
        await do.keep_photo.remove(who, delegate_id)
