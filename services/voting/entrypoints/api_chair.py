"""What the chair does with a poll, from preparing it to declaring its result, and what tellers do in between."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter

from services.voting.domain.description import describe_poll
from services.voting.domain.poll import Mode
from services.voting.entrypoints.api_models import (
    DeclaredResponse,
    ExtendPollRequest,
    LiftStopRequest,
    NothingRequest,
    OpenPollRequest,
    PreparePollRequest,
    RecountResponse,
    StopPollRequest,
    VoidPollRequest,
)
from services.voting.entrypoints.api_questions import recounted
from services.voting.entrypoints.asking import PathId, actor
from services.voting.entrypoints.motion_models import CorrectionRequest
from services.voting.entrypoints.paper_models import (
    PaperVotersRequest,
    PaperVotersResponse,
    TotalsRequest,
    TotalsResponse,
)
from services.voting.use_cases.contents import UseCases
from shared.chassis.auth import Principal, allowed
from shared.contracts.voting import Poll


def chair_routes(use: UseCases) -> APIRouter:
    router = APIRouter()

    @router.post("/motions/{motion_id}/polls", status_code=201, response_model=Poll)
    async def prepare(
        motion_id: PathId, body: PreparePollRequest, who: Principal = allowed("chair", "operator")
    ) -> dict[str, Any]:
        mode = Mode(body.mode) if body.mode else None
        return describe_poll(await use.prepare_poll(actor(who), motion_id, mode, body.repeat_of, body.seconds))

    @router.post("/polls/{poll_id}/open", response_model=Poll)
    async def open_poll(
        poll_id: PathId, body: OpenPollRequest | None = None, who: Principal = allowed("chair")
    ) -> dict[str, Any]:
        return describe_poll(await use.open_poll(actor(who), poll_id, body.seconds if body else None))

    @router.post("/assemblies/{assembly_id}/practice", status_code=201, response_model=Poll)
    async def practise(
        assembly_id: PathId, body: OpenPollRequest | None = None, who: Principal = allowed("chair", "operator")
    ) -> dict[str, Any]:
        """Opens a practice vote. It decides nothing and is on no record but the log."""
        return describe_poll(await use.practise(actor(who), assembly_id, body.seconds if body else None))

    @router.post("/polls/{poll_id}/hold", response_model=Poll)
    async def hold(poll_id: PathId, who: Principal = allowed("chair")) -> dict[str, Any]:
        return describe_poll(await use.pause_poll.hold(actor(who), poll_id))

    @router.post("/polls/{poll_id}/resume", response_model=Poll)
    async def resume(poll_id: PathId, who: Principal = allowed("chair")) -> dict[str, Any]:
        return describe_poll(await use.pause_poll.resume(actor(who), poll_id))

    @router.post("/polls/{poll_id}/extend", response_model=Poll)
    async def extend(poll_id: PathId, body: ExtendPollRequest, who: Principal = allowed("chair")) -> dict[str, Any]:
        return describe_poll(await use.pause_poll.extend(actor(who), poll_id, body.seconds))

    @router.post("/polls/{poll_id}/close", response_model=RecountResponse)
    async def close(poll_id: PathId, who: Principal = allowed("chair")) -> dict[str, Any]:
        """Closes, counts, and proposes the result. Closing again answers the same."""
        await use.close_poll(actor(who), poll_id)
        return recounted(*await use.queries.recount(actor(who), poll_id))

    @router.post("/polls/{poll_id}/paper-voters", response_model=PaperVotersResponse)
    async def paper_voters(
        poll_id: PathId, body: PaperVotersRequest, who: Principal = allowed("teller")
    ) -> dict[str, Any]:
        """Gives paper ballots to members of a secret poll, to all that are named or to none."""
        poll, members = await use.issue_paper(actor(who), poll_id, body.members)
        return {"paper_issued": poll.paper_issued, "members": members}

    @router.post("/polls/{poll_id}/totals", response_model=TotalsResponse)
    async def totals(
        poll_id: PathId, body: TotalsRequest, who: Principal = allowed("teller", "chair")
    ) -> dict[str, Any]:
        """Enters what was counted by hand: a show of hands, or after the close the paper ballots of a secret poll."""
        counted = body.counts, body.valid, body.blank, body.invalid
        poll, agreed = await use.enter_totals(actor(who), poll_id, *counted)
        return {"poll": describe_poll(poll), "agreed": agreed}

    @router.post("/polls/{poll_id}/declare", response_model=DeclaredResponse)
    async def declare(
        poll_id: PathId,
        _: NothingRequest | None = None,
        who: Principal = allowed("chair"),
    ) -> dict[str, Any]:
        poll, result = await use.declare_result(actor(who), poll_id)
        return {"poll": describe_poll(poll), "result": result}

    @router.post("/polls/{poll_id}/corrections", response_model=DeclaredResponse)
    async def correct(poll_id: PathId, body: CorrectionRequest, who: Principal = allowed("chair")) -> dict[str, Any]:
        """Puts a recorded vote right. The result is the one that stands now; what was announced is in it."""
        poll, result = await use.correct_result(actor(who), poll_id, body.member, body.was, body.becomes, body.reason)
        return {"poll": describe_poll(poll), "result": result}

    @router.post("/polls/{poll_id}/void", response_model=Poll)
    async def void(poll_id: PathId, body: VoidPollRequest, who: Principal = allowed("chair")) -> dict[str, Any]:
        return describe_poll(await use.void_poll(actor(who), poll_id, body.reason))

    @router.post("/polls/{poll_id}/stop", response_model=Poll)
    async def stop(poll_id: PathId, body: StopPollRequest, who: Principal = allowed("teller")) -> dict[str, Any]:
        """Nobody goes on with it until the chair lifts the stop or declares it void. The first stop stands."""
        return describe_poll(await use.stop_poll(actor(who), poll_id, body.reason))

    @router.post("/polls/{poll_id}/lift-stop", response_model=Poll)
    async def lift_stop(poll_id: PathId, body: LiftStopRequest, who: Principal = allowed("chair")) -> dict[str, Any]:
        """What was held stays held until it is resumed. Where no stop stands nothing changes."""
        return describe_poll(await use.stop_poll.lift(actor(who), poll_id, body.reason))

    return router
