"""The minutes of a sitting: the draft that a secretary edits, its versions, incidents noted by hand, and the sheet."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Response

from services.voting.domain.description import describe_sitting
from services.voting.domain.minutes import SavedMinutes
from services.voting.entrypoints.agenda_models import (
    DraftResponse,
    IncidentRequest,
    IncidentResponse,
    SaveMinutesRequest,
    VersionsResponse,
    clock,
)
from services.voting.entrypoints.asking import PathId, actor
from services.voting.entrypoints.sheet_sitting import paragraph_data, sitting_sheet
from services.voting.entrypoints.sitting_told import SittingTold
from services.voting.use_cases.contents import UseCases
from services.voting.use_cases.read_sitting import SittingRecord
from shared.chassis.auth import Principal, allowed
from shared.documents.words import Language
from shared.documents.written import IN_OPENAPI, Format, write

READERS = ("secretary", "chair", "operator", "auditor")


def minutes_routes(use: UseCases) -> APIRouter:
    router = APIRouter()

    @router.get("/sittings/{sitting_id}/minutes", responses=IN_OPENAPI, response_class=Response)
    async def minutes(
        sitting_id: PathId, format: Format = "html", language: Language = "en", who: Principal = allowed(*READERS)
    ) -> Response:
        """As far as they are written; what is not is told from the record."""
        record = await use.read_sitting(actor(who), sitting_id)
        saved = await use.read_sitting.saved(actor(who), sitting_id, language)
        written = write(sitting_sheet(record, saved, language), format)
        return Response(written.body, media_type=written.media_type, headers=dict(written.headers))

    @router.get("/sittings/{sitting_id}/draft", response_model=DraftResponse)
    async def draft(
        sitting_id: PathId, language: Language = "en", who: Principal = allowed(*READERS)
    ) -> dict[str, Any]:
        """Paragraph by paragraph: what the record says, and what was written instead."""
        record = await use.read_sitting(actor(who), sitting_id)
        return _draft(record, await use.read_sitting.saved(actor(who), sitting_id, language), language)

    @router.put("/sittings/{sitting_id}/draft", response_model=DraftResponse)
    async def save(
        sitting_id: PathId, body: SaveMinutesRequest, language: Language = "en", who: Principal = allowed("secretary")
    ) -> dict[str, Any]:
        """A new version; refused when somebody else saved one since ``version``."""
        record = await use.read_sitting(actor(who), sitting_id)
        told = SittingTold(record, language).sentences()
        saved = await use.write_minutes.save(actor(who), sitting_id, language, body.version, body.texts, told)
        return _draft(record, saved, language)

    @router.get("/sittings/{sitting_id}/draft/versions", response_model=VersionsResponse)
    async def versions(
        sitting_id: PathId, language: Language = "en", who: Principal = allowed(*READERS)
    ) -> dict[str, Any]:
        found = await use.read_sitting.versions(actor(who), sitting_id, language)
        names = ("version", "saved_at", "saved_by")
        return {"versions": [{name: getattr(each, name) for name in names} for each in found]}

    @router.post("/sittings/{sitting_id}/incidents", status_code=201, response_model=IncidentResponse)
    async def incident(
        sitting_id: PathId, body: IncidentRequest, who: Principal = allowed("secretary", "chair")
    ) -> dict[str, Any]:
        """Noted by hand; it stands in the minutes at its time."""
        line = await use.write_minutes.incident(actor(who), sitting_id, body.text.given(), clock(body.at))
        return {"number": line.number, "at": line.at, "by": line.by, "text": line.title}

    return router


def _draft(record: SittingRecord, saved: SavedMinutes | None, language: Language) -> dict[str, Any]:
    known = {fact.key: fact for fact in record.facts}
    return {
        "sitting": describe_sitting(record.sitting),
        "language": language,
        "version": saved.version if saved else 0,
        "saved_at": saved.saved_at if saved else None,
        "saved_by": saved.saved_by if saved else None,
        "paragraphs": [
            paragraph_data(known.get(each.key), each) for each in SittingTold(record, language).draft(saved)
        ],
    }
