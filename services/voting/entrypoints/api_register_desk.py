"""The register of resolutions for the secretariat: final texts written and released, earlier resolutions taken over."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path, Request

from services.voting.domain.resolution import Relation
from services.voting.entrypoints.api_models import NothingRequest
from services.voting.entrypoints.api_register import REGISTER, PathNumber, PathYear
from services.voting.entrypoints.asking import PathId, actor
from services.voting.entrypoints.register_answers import as_adopted, told_lines, told_resolution, told_version
from services.voting.entrypoints.register_models import (
    ResolutionImportResponse,
    VersionResponse,
    VersionsResponse,
    WriteVersionRequest,
)
from services.voting.use_cases.contents import UseCases
from shared.chassis.auth import Principal, allowed

CSV_BODY = {"requestBody": {"required": True, "content": {"text/csv": {"schema": {"type": "string"}}}}}
PathVersion = Annotated[int, Path(ge=1, le=1_000_000)]


def register_desk_routes(use: UseCases) -> APIRouter:
    router = APIRouter()

    @router.post(REGISTER + "/import", response_model=ResolutionImportResponse, openapi_extra=CSV_BODY)
    async def import_resolutions(
        organisation_id: PathId,
        request: Request,
        commit: bool = False,
        who: Principal = allowed("secretary", "operator"),
    ) -> dict[str, Any]:
        """Earlier resolutions from CSV (year, number, adopted_on, source, title_ar, title_en, title_es, title_fr and text_
        likewise): a preview, or with ``commit`` all of them."""
        content = await request.body()
        lines = await use.register.import_earlier(actor(who), organisation_id, content, commit=commit)
        return told_lines(lines, committed=commit)

    @router.get(REGISTER + "/{year}/{number}/versions", response_model=VersionsResponse)
    async def versions(
        organisation_id: PathId,
        year: PathYear,
        number: PathNumber,
        who: Principal = allowed("secretary", "operator", "chair", "auditor"),
    ) -> dict[str, Any]:
        """Every version of the final text, drafts too, with who wrote and released it."""
        resolution, edition = await use.register.read.edition(actor(who), organisation_id, (year, number))
        return {
            "resolution": told_resolution(resolution),
            "as_adopted": as_adopted(resolution),
            "versions": [told_version(each) for each in edition.versions],
        }

    @router.post(REGISTER + "/{year}/{number}/versions", status_code=201, response_model=VersionResponse)
    async def write_version(
        organisation_id: PathId,
        year: PathYear,
        number: PathNumber,
        body: WriteVersionRequest,
        who: Principal = allowed("secretary"),
    ) -> dict[str, Any]:
        relations = tuple(Relation(each.kind, each.year, each.number) for each in body.relations)
        text = body.text.given() if body.text else None
        place = (year, number)
        written = await use.register.write_version(
            actor(who), organisation_id, place, body.title.given(), text, relations, body.based_on
        )
        return told_version(written)

    @router.post(REGISTER + "/{year}/{number}/versions/{version}/release", response_model=VersionResponse)
    async def release_version(
        organisation_id: PathId,
        year: PathYear,
        number: PathNumber,
        version: PathVersion,
        _: NothingRequest,
        who: Principal = allowed("secretary"),
    ) -> dict[str, Any]:
        """The newest version becomes the text that the public sees."""
        return told_version(await use.register.release_version(actor(who), organisation_id, (year, number), version))

    return router
