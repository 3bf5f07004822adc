"""The HTTP face of calls for a teller."""

from __future__ import annotations

from datetime import datetime

from fastapi import APIRouter
from pydantic import BaseModel

from services.notifications.domain.call import Call, Reason, State
from services.notifications.entrypoints.api_models import Request
from services.notifications.entrypoints.asking import AssemblyId, HexId, actor_of
from services.notifications.use_cases.answer_call import answer_call, end_call
from services.notifications.use_cases.call_teller import call_teller
from services.notifications.use_cases.ports import NotificationsWork
from shared.chassis.auth import Principal, allowed
from shared.kernel.clock import Clock
from shared.kernel.ids import Ids
from shared.kernel.unit_of_work import UnitsOfWork

ANSWERING = ("teller", "chair", "operator")


class CallRequest(Request):
    reason: Reason


class CallResponse(BaseModel):
    call_id: str
    delegation_id: str
    reason: Reason
    at: datetime
    state: State
    answered_by: str | None
    answered_at: datetime | None


def call_router(works: UnitsOfWork[NotificationsWork], clock: Clock, ids: Ids) -> APIRouter:
    routes = APIRouter()

    @routes.post("/assemblies/{assembly_id}/calls", status_code=201)
    async def post_call(
        assembly_id: AssemblyId, body: CallRequest, who: Principal = allowed("delegate")
    ) -> CallResponse:
        """Calls a teller to one's delegation. While a call stands, the answer is that call."""
        return _response(await call_teller(actor_of(who), assembly_id, body.reason, works, clock, ids))

    @routes.post("/calls/{call_id}/answer")
    async def post_answer(call_id: HexId, who: Principal = allowed(*ANSWERING)) -> CallResponse:
        """Says that one comes: the delegation sees by whom."""
        return _response(await answer_call(actor_of(who), call_id, works, clock))

    @routes.post("/calls/{call_id}/end")
    async def post_end(call_id: HexId, who: Principal = allowed("delegate", *ANSWERING)) -> CallResponse:
        """Ends the call: by staff who was there, or by the delegation, which needs nobody any more."""
        return _response(await end_call(actor_of(who), call_id, works, clock))

    return routes


def _response(call: Call) -> CallResponse:
    return CallResponse(
        call_id=call.call_id,
        delegation_id=call.delegation_id,
        reason=call.reason,
        at=call.at,
        state=call.state,
        answered_by=call.answered_by,
        answered_at=call.answered_at,
    )
