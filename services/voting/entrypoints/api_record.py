"""The record of the votes, for everyone: result sheet, roll call, reconciliation sheet, and the minutes of a day."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Response

from services.voting.entrypoints.asking import PathId
from services.voting.entrypoints.sheet_minutes import minutes_sheet
from services.voting.entrypoints.sheet_reconciliation import reconciliation_sheet
from services.voting.entrypoints.sheet_result import result_sheet
from services.voting.entrypoints.sheet_roll_call import roll_call_sheet
from services.voting.use_cases.contents import UseCases
from shared.chassis.auth import everyone
from shared.documents.sheet import Sheet
from shared.documents.words import Language
from shared.documents.written import IN_OPENAPI, Format, write

Kind = Literal["result", "roll-call", "reconciliation"]
Day = Annotated[date | None, Query(description="Where the assembly meets; without it, all days.")]


def record_routes(use: UseCases) -> APIRouter:
    router = APIRouter(dependencies=[everyone()], responses=IN_OPENAPI, default_response_class=Response)

    @router.get("/polls/{poll_id}/sheets/{sheet}")
    async def sheet(poll_id: PathId, sheet: Kind, format: Format = "html", language: Language = "en") -> Response:
        """Of a declared vote. A roll call is there of recorded votes alone."""
        return _sent(await _sheet(use, poll_id, sheet, language), format)

    @router.get("/assemblies/{assembly_id}/minutes")
    async def minutes(
        assembly_id: PathId, day: Day = None, format: Format = "html", language: Language = "en"
    ) -> Response:
        """What was voted on, in the order in which it was decided."""
        return _sent(minutes_sheet(await use.read_minutes(assembly_id, day), language), format)

    return router


async def _sheet(use: UseCases, poll_id: str, kind: Kind, language: Language) -> Sheet:
    match kind:
        case "result":
            return result_sheet(await use.read_vote(poll_id), language)
        case "roll-call":
            return roll_call_sheet(await use.read_vote.recorded(poll_id), language)
        case "reconciliation":
            return reconciliation_sheet(*await use.read_vote.with_stores(poll_id), language)


def _sent(sheet: Sheet, form: Format) -> Response:
    written = write(sheet, form)
    return Response(written.body, media_type=written.media_type, headers=dict(written.headers))
