"""The routes of elections. Each names who may use it; the decisions are elsewhere."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Response

from services.elections.entrypoints.api_answers import (
    BodiesResponse,
    BodyResponse,
    CalledRoundResponse,
    ContestResponse,
    ContestsResponse,
    DecidedRoundResponse,
    LotResponse,
    MandateResponse,
    MandatesResponse,
    RoundsResponse,
)
from services.elections.entrypoints.api_models import (
    AcclamationRequest,
    CallRoundRequest,
    DrawLotsRequest,
    EndMandateRequest,
    Id,
    NominationRequest,
    OpenContestRequest,
    RecordMandateRequest,
)
from services.elections.entrypoints.sheet_mandates import mandates_sheet
from services.elections.use_cases import queries
from services.elections.use_cases.acclaim import acclaim
from services.elections.use_cases.call_round import call_round
from services.elections.use_cases.draw_lots import draw_lots
from services.elections.use_cases.end_mandate import end_mandate
from services.elections.use_cases.nominate_candidate import nominate_candidate
from services.elections.use_cases.open_contest import open_contest
from services.elections.use_cases.ports import Actor, Works
from services.elections.use_cases.read_mandates import read_mandates
from services.elections.use_cases.record_mandate import record_mandate
from services.elections.use_cases.withdraw_candidate import withdraw_candidate
from shared.chassis.auth import ROLES, Principal, allowed, everyone
from shared.chassis.problems import MEDIA_TYPE
from shared.documents.words import Language
from shared.documents.written import IN_OPENAPI, Format, write
from shared.kernel.errors import NotFound
from shared.kernel.ids import Ids

CHAIR, STAFF = ("chair",), ("chair", "operator")
REFUSED = {
    400: "Not well-formed JSON",
    401: "Not signed in",
    403: "Another role's",
    404: "Not here",
    409: "Not now",
    422: "Not like this",
    503: "Not heard yet, or out of reach",
}
PROBLEM: dict[str, Any] = {"schema": {"type": "object", "required": ["type", "title", "status", "code", "detail"]}}


def router(works: Works, ids: Ids) -> APIRouter:
    routes = APIRouter(
        responses={status: {"description": text, "content": {MEDIA_TYPE: PROBLEM}} for status, text in REFUSED.items()}
    )

    @routes.post("/assemblies/{assembly_id}/contests", status_code=201)
    async def open_one(assembly_id: Id, body: OpenContestRequest, who: Principal = allowed(*STAFF)) -> ContestResponse:
        return ContestResponse.of(await open_contest(body.to_command(assembly_id), _actor(who), works, ids))

    @routes.get("/assemblies/{assembly_id}/contests")
    async def all_of_assembly(assembly_id: Id, who: Principal = allowed(*ROLES)) -> ContestsResponse:
        found = await queries.contests(assembly_id, _actor(who), works)
        return ContestsResponse(contests=[ContestResponse.of(each) for each in found])

    @routes.get("/contests/{contest_id}")
    async def one(contest_id: Id, who: Principal = allowed(*ROLES)) -> ContestResponse:
        return ContestResponse.of(await queries.contest(contest_id, _actor(who), works))

    @routes.post("/contests/{contest_id}/candidates", status_code=201)
    async def nominate(contest_id: Id, body: NominationRequest, who: Principal = allowed(*STAFF)) -> ContestResponse:
        return ContestResponse.of(await nominate_candidate(contest_id, body.to_domain(), _actor(who), works, ids))

    @routes.delete("/contests/{contest_id}/candidates/{candidate_id}")
    async def withdraw(contest_id: Id, candidate_id: Id, who: Principal = allowed(*STAFF)) -> ContestResponse:
        return ContestResponse.of(await withdraw_candidate(contest_id, candidate_id, _actor(who), works))

    @routes.post("/contests/{contest_id}/rounds", status_code=201)
    async def call(
        contest_id: Id, body: CallRoundRequest | None = None, who: Principal = allowed(*CHAIR)
    ) -> CalledRoundResponse:
        """The next ballot; where equal votes wait for one, the special ballot among the tied."""
        command = (body or CallRoundRequest()).to_command(contest_id)
        return CalledRoundResponse.of(*await call_round(command, _actor(who), works, ids))

    @routes.post("/contests/{contest_id}/lots", status_code=201)
    async def lots(contest_id: Id, body: DrawLotsRequest, who: Principal = allowed("chair", "teller")) -> LotResponse:
        contest, lot = await draw_lots(body.to_command(contest_id), _actor(who), works, ids)
        drawn = DecidedRoundResponse.of(lot) if lot else None
        return LotResponse(agreed=lot is not None, round=drawn, contest=ContestResponse.of(contest))

    @routes.post("/contests/{contest_id}/acclamation", status_code=201)
    async def acclamation(
        contest_id: Id, body: AcclamationRequest | None = None, who: Principal = allowed(*CHAIR)
    ) -> DecidedRoundResponse:
        """Elects all who stand without a ballot, where the rules allow it and they are no more than seats are open."""
        region = body.region if body else None
        return DecidedRoundResponse.of((await acclaim(contest_id, region, _actor(who), works, ids))[1])

    @routes.get("/contests/{contest_id}/rounds", dependencies=[everyone()])
    async def rounds(contest_id: Id) -> RoundsResponse:
        """Rounds that are over: their results have been declared, so they are public."""
        found = await queries.public_contest(contest_id, works)
        return RoundsResponse(rounds=[DecidedRoundResponse.of(each) for each in found.rounds if each.state != "called"])

    @routes.get("/organisations/{organisation_id}/mandates", dependencies=[everyone()])
    async def mandates(organisation_id: Id) -> MandatesResponse:
        found = await queries.mandates(organisation_id, works)
        return MandatesResponse(mandates=[MandateResponse.of(each) for each in found])

    @routes.get(
        "/organisations/{organisation_id}/mandates/record",
        dependencies=[everyone()],
        responses=IN_OPENAPI,
        response_class=Response,
    )
    async def on_record(organisation_id: Id, format: Format = "html", language: Language = "en") -> Response:
        """The list of mandates as a sheet."""
        written = write(mandates_sheet(await read_mandates(organisation_id, works), language), format)
        return Response(written.body, media_type=written.media_type, headers=dict(written.headers))

    @routes.post("/organisations/{organisation_id}/mandates", status_code=201)
    async def record(
        organisation_id: Id, body: RecordMandateRequest, who: Principal = allowed("operator")
    ) -> MandateResponse:
        if organisation_id != who.organisation_id:
            raise NotFound(what="organisation")
        return MandateResponse.of(await record_mandate(body.to_command(), _actor(who), works, ids))

    @routes.post("/mandates/{mandate_id}/end")
    async def end(mandate_id: Id, body: EndMandateRequest, who: Principal = allowed("operator")) -> MandateResponse:
        """Before its time; a contest may then fill the rest of it."""
        return MandateResponse.of(await end_mandate(mandate_id, body.on, body.reason, _actor(who), works))

    @routes.get("/assemblies/{assembly_id}/bodies")
    async def bodies(assembly_id: Id, who: Principal = allowed(*ROLES)) -> BodiesResponse:
        found = await queries.bodies(assembly_id, _actor(who), works)
        return BodiesResponse(bodies=[BodyResponse.of(each) for each in found])

    return routes


def _actor(who: Principal) -> Actor:
    return Actor(who.subject, who.role, who.organisation_id, who.assembly_id)
