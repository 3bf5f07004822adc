"""Delegations, their delegates, badges, the vote, and tablets."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from services.registration.entrypoints.api_answers import (
    BadgeResponse,
    BatchResponse,
    DelegationResponse,
    DelegationsResponse,
    DeviceResponse,
    DevicesResponse,
)
from services.registration.entrypoints.api_models import (
    AccreditBatchRequest,
    AccreditDelegationRequest,
    BindDeviceRequest,
    DisputeRequest,
    HandOverRequest,
    IssueCredentialRequest,
    NewDelegate,
    PathId,
    Reason,
    SettlementRequest,
)
from services.registration.entrypoints.badge_cookie import BADGE_COOKIE
from services.registration.entrypoints.presenting import delegation_answer, device_answer, in_hall_answer
from services.registration.use_cases.accredit_delegations import NewDelegation
from services.registration.use_cases.application import Application
from services.registration.use_cases.hand_over_vote import Proof
from shared.chassis.auth import Principal, allowed
from shared.kernel.errors import NotPermitted


def routes(do: Application, qr_svg: Callable[[str], str]) -> APIRouter:
    router = APIRouter()
    _accreditation(router, do)
    _credentials(router, do)
    _badges(router, do, qr_svg)
    _devices(router, do)
    return router


def _new(body: AccreditDelegationRequest) -> NewDelegation:
    return NewDelegation(body.member, body.observer_name, [(each.name, each.function) for each in body.delegates])


def _accreditation(router: APIRouter, do: Application) -> None:
    @router.post("/assemblies/{assembly_id}/delegations", status_code=201, response_model=DelegationResponse)
    async def accredit_delegation(
        assembly_id: PathId, body: AccreditDelegationRequest, who: Principal = allowed("desk", "operator")
    ) -> dict[str, Any]:
        """Accredits one delegation, of a member or of observers. Its head, or else the first delegate, holds the vote. The desk
        adds it without delegates, and proposes each as a walk-in; until one is approved it is not accredited."""
        done = await do.accredit_delegations(who, assembly_id, [_new(body)])
        return delegation_answer(done.delegations[0])

    @router.post(
        "/assemblies/{assembly_id}/delegations/batch",
        status_code=201,
        response_model=BatchResponse,
        response_model_exclude_unset=True,
    )
    async def accredit_batch(
        assembly_id: PathId,
        body: AccreditBatchRequest,
        response: Response,
        who: Principal = allowed("operator"),
    ) -> dict[str, Any]:
        """Accredits all or none; with ``issue_credentials`` each delegate's badge code and PIN are told, once."""
        asked = [_new(each) for each in body.delegations]
        done = await do.accredit_delegations(who, assembly_id, asked, body.issue_credentials)
        response.headers["Cache-Control"] = "no-store"
        return {"delegations": [delegation_answer(each, done.badges) for each in done.delegations]}

    @router.get("/assemblies/{assembly_id}/delegations", response_model=DelegationsResponse)
    async def delegations(
        assembly_id: PathId, who: Principal = allowed("desk", "operator", "chair", "teller", "auditor")
    ) -> dict[str, Any]:
        found = await do.queries.delegations(who, assembly_id)
        return {"delegations": [in_hall_answer(each) for each in found]}

    @router.post("/delegations/{delegation_id}/delegates", status_code=201, response_model=DelegationResponse)
    async def add_delegate(
        delegation_id: PathId, body: NewDelegate, who: Principal = allowed("operator")
    ) -> dict[str, Any]:
        """Adds a delegate; the answer is the whole delegation, the new one last. The desk proposes a walk-in instead."""
        return delegation_answer(await do.add_delegate(who, delegation_id, body.name, body.function))

    @router.post("/delegations/{delegation_id}/voting-delegate", response_model=DelegationResponse)
    async def hand_over_vote(
        delegation_id: PathId,
        body: HandOverRequest,
        request: Request,
        who: Principal = allowed("desk", "operator", "delegate"),
    ) -> dict[str, Any]:
        """Hands the vote over within the delegation. A delegate may if they hold the vote or are the head, and with badge
        and PIN; the browser sends the badge that it was signed in with by itself."""
        code = body.badge_code or request.cookies.get(BADGE_COOKIE)
        proof = Proof(code, body.pin) if code and body.pin else None
        return delegation_answer(await do.hand_over_vote(who, delegation_id, body.delegate_id, proof))


def _credentials(router: APIRouter, do: Application) -> None:
    @router.post("/delegations/{delegation_id}/dispute", response_model=DelegationResponse)
    async def dispute_credentials(
        delegation_id: PathId, body: DisputeRequest, who: Principal = allowed("desk", "operator")
    ) -> dict[str, Any]:
        """Puts the credentials in dispute: the delegation is not accredited, nor on any roll, until that is settled."""
        return delegation_answer(await do.dispute_credentials(who, delegation_id, body.reason))

    @router.post("/delegations/{delegation_id}/settle", response_model=DelegationResponse)
    async def settle_credentials(
        delegation_id: PathId, body: SettlementRequest, who: Principal = allowed("desk", "operator")
    ) -> dict[str, Any]:
        """Settles the dispute: accepted, the delegation is accredited again; refused, it is not."""
        return delegation_answer(await do.settle_credentials(who, delegation_id, body.accepted, body.reason))


def _badges(router: APIRouter, do: Application, qr_svg: Callable[[str], str]) -> None:
    @router.post("/delegates/{delegate_id}/credential", status_code=201, response_model=BadgeResponse)
    async def issue_credential(
        delegate_id: PathId,
        response: Response,
        body: IssueCredentialRequest | None = None,
        who: Principal = allowed("desk", "operator"),
    ) -> dict[str, Any]:
        """Issues a badge, told once. Where there is a valid one, a reason is needed: it is revoked in the same step."""
        badge = await do.issue_credential(who, delegate_id, body.reason if body else None)
        response.headers["Cache-Control"] = "no-store"
        return {"badge_code": badge.badge_code, "pin": badge.pin, "qr_svg": qr_svg(badge.badge_code)}

    @router.delete("/delegates/{delegate_id}/credential", response_model=DelegationResponse)
    async def revoke_credential(
        delegate_id: PathId, reason: Annotated[Reason, Query()], who: Principal = allowed("desk", "operator")
    ) -> dict[str, Any]:
        """Revokes a badge; nothing changes where none is valid."""
        return delegation_answer(await do.revoke_credential(who, delegate_id, reason))


def _devices(router: APIRouter, do: Application) -> None:
    @router.post("/devices", status_code=201, response_model=DeviceResponse)
    async def bind_device(body: BindDeviceRequest, who: Principal = allowed("delegate")) -> dict[str, Any]:
        """Binds this tablet to one's delegation; the same key again gives the same device."""
        return device_answer(await do.bind_device(who, body.public_key_jwk, body.label))

    @router.get("/delegations/{delegation_id}/devices", response_model=DevicesResponse)
    async def devices(
        delegation_id: PathId, who: Principal = allowed("desk", "operator", "delegate")
    ) -> dict[str, Any]:
        """The tablets of a delegation; a delegate sees their own delegation's."""
        if who.role == "delegate" and who.delegation_id != delegation_id:
            raise NotPermitted(role=who.role)
        return {"devices": [device_answer(each) for each in await do.queries.devices(who, delegation_id)]}

    @router.delete("/devices/{device_id}", status_code=204)
    async def unbind_device(device_id: PathId, who: Principal = allowed("desk", "operator")) -> None:
        """Takes a tablet away from its delegation."""
        await do.unbind_device(who, device_id)
