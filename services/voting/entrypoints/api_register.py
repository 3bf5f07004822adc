"""The register of resolutions for everyone: looked through, one of them, as a document, as files, and as a feed."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Response
from fastapi.responses import StreamingResponse

from services.voting.domain.search_words import parts_sought
from services.voting.entrypoints.asking import PathId
from services.voting.entrypoints.register_answers import told_dossier, told_page
from services.voting.entrypoints.register_feed import MOST_ENTRIES, feed
from services.voting.entrypoints.register_files import FileFormat, begun, media_type, written_register
from services.voting.entrypoints.register_models import DossierResponse, ResolutionsResponse, Standing
from services.voting.entrypoints.sheet_resolution import resolution_sheet
from services.voting.use_cases.contents import UseCases
from services.voting.use_cases.register_ports import Sought
from shared.chassis.auth import everyone
from shared.documents.words import Language
from shared.documents.written import IN_OPENAPI, Format, write

PathYear = Annotated[int, Path(ge=1900, le=9999)]
PathNumber = Annotated[int, Path(ge=1, le=9999)]
FEED_TYPE = "application/atom+xml"
FRESH = {"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}
FILES: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The whole register",
        "content": {"text/csv": {"schema": {"type": "string"}}, "application/json": {"schema": {"type": "object"}}},
    }
}
FEED: dict[int | str, dict[str, Any]] = {
    200: {"description": "Atom (RFC 4287)", "content": {FEED_TYPE: {"schema": {"type": "string"}}}}
}
REGISTER = "/organisations/{organisation_id}/resolutions"


def register_routes(use: UseCases) -> APIRouter:
    router = APIRouter(dependencies=[everyone()])

    @router.get(REGISTER, response_model=ResolutionsResponse)
    async def resolutions(
        organisation_id: PathId,
        words: Annotated[str, Query(max_length=200)] = "",
        year: Annotated[int | None, Query(ge=1900, le=9999)] = None,
        number: Annotated[int | None, Query(ge=1, le=9999)] = None,
        state: Standing | None = None,
        page: Annotated[int, Query(ge=1, le=10_000)] = 1,
        size: Annotated[int, Query(ge=1, le=100)] = 50,
    ) -> dict[str, Any]:
        """By words of title and text in any language, all of which must be there. The newest year first, each by number."""
        sought = Sought(organisation_id, parts_sought(words), year, number, state)
        return told_page(await use.register.read.page(sought, (page - 1) * size, size))

    @router.get(REGISTER + "/feed", response_class=Response, responses=FEED)
    async def atom(organisation_id: PathId, language: Language = "en") -> Response:
        """What is new in the register: adopted, annulled, released, imported."""
        name, changed = await use.register.read.changed_last(organisation_id, MOST_ENTRIES)
        body = feed(organisation_id, name, changed, language)
        return Response(body, media_type=FEED_TYPE, headers=FRESH)

    @router.get(REGISTER + "/file", response_class=Response, responses=FILES)
    async def file(organisation_id: PathId, format: FileFormat = "json") -> Response:
        """All of it from the earliest on, annulled ones marked so, with every language."""
        body = await begun(written_register(use.register.read.whole(organisation_id), organisation_id, format))
        named = {"Content-Disposition": f'attachment; filename="resolutions-{organisation_id}.{format}"'}
        return StreamingResponse(body, media_type=media_type(format), headers={**FRESH, **named})

    @router.get(REGISTER + "/{year}/{number}", response_model=DossierResponse)
    async def resolution(organisation_id: PathId, year: PathYear, number: PathNumber) -> dict[str, Any]:
        return told_dossier(await use.register.read.dossier(organisation_id, (year, number)))

    @router.get(REGISTER + "/{year}/{number}/document", response_class=Response, responses=IN_OPENAPI)
    async def document(
        organisation_id: PathId,
        year: PathYear,
        number: PathNumber,
        format: Format = "html",
        language: Language = "en",
    ) -> Response:
        """The document, with numbered paragraphs; it says so where it has no text in this language."""
        found = await use.register.read.dossier(organisation_id, (year, number))
        written = write(resolution_sheet(found, language), format)
        return Response(written.body, media_type=written.media_type, headers=dict(written.headers))

    return router
