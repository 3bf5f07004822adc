"""Documents: prepared and distributed by the secretariat, read by whom they are for.

A file is served so that it can do nothing but be read: the type that was found in it and no other, no script, nothing
fetched, its own origin where the browser's viewer allows that. A PDF is not sandboxed, since browsers then refuse to show it;
their viewers keep it from the page."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import StreamingResponse

from services.voting.domain.description import describe_document, describe_file
from services.voting.domain.document import RECORD, Document, File
from services.voting.entrypoints.asking import PathId, actor
from services.voting.entrypoints.document_models import (
    AddDocumentRequest,
    DocumentResponse,
    DocumentsResponse,
    FileName,
    PublicDocumentsResponse,
    PublishDocumentRequest,
    ReviseDocumentRequest,
    TranslationRequest,
    WithdrawDocumentRequest,
)
from services.voting.use_cases.contents import UseCases
from services.voting.use_cases.prepare_document import NewDocument
from shared.chassis.auth import ROLES, Principal, allowed, everyone
from shared.contracts.documents import Language

UPLOADS = r"/documents/[0-9a-f]{32}/files/[a-z]{2}$"
"""The paths that take bodies as large as a file may be."""

Version = Annotated[int | None, Query(ge=1, le=1_000)]
MEDIA_TYPES = {"pdf": "application/pdf", "html": "text/html; charset=utf-8", "text": "text/plain; charset=utf-8"}
ENDINGS = {"pdf": "pdf", "html": "html", "text": "txt"}
_NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
POLICIES = {
    "pdf": f"{_NOTHING}; object-src 'self'; style-src 'unsafe-inline'",
    "html": f"sandbox; {_NOTHING}; img-src data:; style-src 'unsafe-inline'",
    "text": f"sandbox; {_NOTHING}",
}
_BYTES: dict[str, Any] = {"schema": {"type": "string", "format": "binary"}}
SENT = {"requestBody": {"required": True, "content": {"application/octet-stream": _BYTES}}}
SERVED: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The file",
        "content": {media: _BYTES for media in ("application/pdf", "text/html", "text/plain")},
    },
    304: {"description": "The reader has it as it is"},
}


def document_routes(use: UseCases) -> APIRouter:
    router = APIRouter()
    prepares = "secretary", "operator"

    @router.post("/assemblies/{assembly_id}/documents", status_code=201, response_model=DocumentResponse)
    async def add_document(
        assembly_id: PathId, body: AddDocumentRequest, who: Principal = allowed(*prepares)
    ) -> dict[str, Any]:
        new = NewDocument(**{**dict(body), "title": body.title.given(), "languages": _once(body.languages)})
        return _document(await use.documents.prepare(actor(who), assembly_id, new), who)

    @router.get("/assemblies/{assembly_id}/documents", response_model=DocumentsResponse)
    async def documents(assembly_id: PathId, who: Principal = allowed(*ROLES)) -> dict[str, Any]:
        """Those that the one who asks may read; for the secretariat, operators and auditors all, in every state."""
        found = await use.documents.read.of_assembly(actor(who), assembly_id)
        return {"documents": [_document(each, who) for each in found]}

    @router.patch("/documents/{document_id}", response_model=DocumentResponse)
    async def revise_document(
        document_id: PathId, body: ReviseDocumentRequest, who: Principal = allowed(*prepares)
    ) -> dict[str, Any]:
        changes = {name: getattr(body, name) for name in body.model_fields_set}
        if body.title:
            changes["title"] = body.title.given()
        if body.languages:
            changes["languages"] = _once(body.languages)
        return _document(await use.documents.prepare.revise(actor(who), document_id, changes), who)

    @router.put("/documents/{document_id}/files/{language}", response_model=DocumentResponse, openapi_extra=SENT)
    async def upload(
        document_id: PathId,
        language: Language,
        request: Request,
        name: Annotated[FileName, Query()] = "",
        who: Principal = allowed(*prepares),
    ) -> dict[str, Any]:
        """A new version: PDF, HTML or plain text in UTF-8, as the bytes say. ``name``: the file's, which must not contradict
        them. HTML is kept cleaned of everything that could act. The newest version sent again changes nothing."""
        document = await use.documents.upload(actor(who), document_id, language, name, request.stream())
        return _document(document, who)

    @router.put("/documents/{document_id}/translations/{language}", response_model=DocumentResponse)
    async def follow_translation(
        document_id: PathId, language: Language, body: TranslationRequest, who: Principal = allowed(*prepares)
    ) -> dict[str, Any]:
        found = await use.documents.prepare.translating(actor(who), document_id, language, body.state)
        return _document(found, who)

    @router.post("/documents/{document_id}/publish", response_model=DocumentResponse)
    async def publish(
        document_id: PathId, body: PublishDocumentRequest, who: Principal = allowed(*prepares)
    ) -> dict[str, Any]:
        """At once, or by itself when its embargo ends: its state is then ``scheduled``."""
        return _document(await use.documents.publish(actor(who), document_id, incomplete=body.incomplete), who)

    @router.post("/documents/{document_id}/withdraw", response_model=DocumentResponse)
    async def withdraw(
        document_id: PathId, body: WithdrawDocumentRequest, who: Principal = allowed(*prepares)
    ) -> dict[str, Any]:
        return _document(await use.documents.publish.withdraw(actor(who), document_id, body.reason), who)

    @router.get("/documents/{document_id}/files/{language}", response_class=Response, responses=SERVED)
    async def file(
        document_id: PathId,
        language: Language,
        request: Request,
        version: Version = None,
        who: Principal = allowed(*ROLES),
    ) -> Response:
        found = await use.documents.read.file(actor(who), document_id, language, version)
        return _served(use, request, *found)

    return router


def public_document_routes(use: UseCases) -> APIRouter:
    router = APIRouter(dependencies=[everyone()])

    @router.get("/assemblies/{assembly_id}/public-documents", response_model=PublicDocumentsResponse)
    async def public_documents(assembly_id: PathId) -> dict[str, Any]:
        return {"documents": [describe_document(each) for each in await use.documents.read.public(assembly_id)]}

    @router.get("/documents/{document_id}/public-files/{language}", response_class=Response, responses=SERVED)
    async def public_file(
        document_id: PathId, language: Language, request: Request, version: Version = None
    ) -> Response:
        found = await use.documents.read.file(None, document_id, language, version)
        return _served(use, request, *found)

    return router


def _once(languages: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(languages))


def _document(document: Document, who: Principal) -> dict[str, Any]:
    keeps_record = who.role in RECORD
    versions = [{**describe_file(each), "name": each.name, "uploaded_by": each.uploaded_by} for each in document.files]
    return {
        **describe_document(document),
        "embargo_until": document.embargo_until,
        "withdrawn_because": document.withdrawn_because if keeps_record else None,
        "versions": versions if keeps_record else [],
    }


def _served(use: UseCases, request: Request, document: Document, file: File) -> Response:
    tag = f'"{file.sha256}"'
    named = f"{document.symbol.replace('/', '-')}_{file.language}.{ENDINGS[file.type]}"
    headers = {
        "Content-Security-Policy": POLICIES[file.type],
        "Content-Disposition": f'inline; filename="{named}"',
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "SAMEORIGIN",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Referrer-Policy": "no-referrer",
        "Cache-Control": "private, no-cache",  # kept, but whether one may read it is asked each time
        "Content-Language": file.language,
        "ETag": tag,
    }
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    pieces = use.documents.read.pieces(file)
    headers["Content-Length"] = str(file.size)
    return StreamingResponse(pieces, media_type=MEDIA_TYPES[file.type], headers=headers)
