"""The one place where refusals become HTTP: RFC 9457 problem documents with a stable code and a plain sentence."""

from __future__ import annotations

import logging
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from shared.kernel.errors import Kind, Refusal

log = logging.getLogger(__name__)
STATUS = {
    Kind.INVALID: 422,
    Kind.UNAUTHENTICATED: 401,
    Kind.FORBIDDEN: 403,
    Kind.NOT_FOUND: 404,
    Kind.CONFLICT: 409,
    Kind.TOO_LARGE: 413,
    Kind.TOO_MANY: 429,
    Kind.UNAVAILABLE: 503,
}
MEDIA_TYPE = "application/problem+json"
RETRY_AFTER_SECONDS = 1
FIELDS = {"type": "string", "title": "string", "status": "integer", "code": "string", "detail": "string"}
SCHEMA = {"type": "object", "required": [*FIELDS], "properties": {n: {"type": kind} for n, kind in FIELDS.items()}}
IN_OPENAPI: dict[int | str, dict[str, Any]] = {
    status: {"description": "Refused (RFC 9457)", "content": {MEDIA_TYPE: {"schema": SCHEMA}}}
    for status in ("4XX", "5XX")
}


def problem(status: int, code: str, sentence: str, **details: Any) -> JSONResponse:
    body = {**details, "type": f"urn:hemicycle:problem:{code}", "title": sentence, "status": status, "code": code}
    headers = {"Retry-After": str(details.get("retry_after", RETRY_AFTER_SECONDS))} if status in {429, 503} else None
    return JSONResponse({**body, "detail": sentence}, status, headers, MEDIA_TYPE)


def of_refusal(refusal: Refusal) -> JSONResponse:
    return problem(STATUS[refusal.kind], refusal.code, refusal.text, **refusal.details)


def of_defect(method: str, path: str, failure: Exception) -> JSONResponse:
    log.error("a defect at %s %s", method, path, exc_info=failure)
    return problem(500, "defect", "Something went wrong here. It has been noted; nothing was half done.")


def answer_with_problems(api: FastAPI) -> None:
    @api.exception_handler(Refusal)
    async def refused(_: Request, refusal: Refusal) -> JSONResponse:
        return of_refusal(refusal)

    @api.exception_handler(RequestValidationError)
    async def invalid(_: Request, failure: RequestValidationError) -> JSONResponse:
        errors = failure.errors()
        if any(error["type"] == "json_invalid" for error in errors):
            return problem(400, "malformed-json", "The body is not well-formed JSON.")
        found = [{"field": ".".join(map(str, error["loc"])), "reason": error["msg"]} for error in errors[:50]]
        return problem(422, "invalid", f"{found[0]['field']}: {found[0]['reason']}", errors=found)

    @api.exception_handler(HTTPException)
    async def plain(_: Request, failure: HTTPException) -> JSONResponse:
        codes = {
            400: ("malformed-json", "The body cannot be read."),
            404: ("not-found", "There is nothing at this address."),
            405: ("wrong-method", "Not this way."),
        }
        code, sentence = codes.get(failure.status_code, ("refused", str(failure.detail)))
        answer = problem(failure.status_code, code, sentence)
        answer.headers.update(failure.headers or {})
        return answer

    @api.exception_handler(ClientDisconnect)
    async def gone(_: Request, __: ClientDisconnect) -> JSONResponse:
        return problem(400, "malformed-json", "The body ended before its end.")  # nobody is there to read it

    @api.exception_handler(Exception)
    async def defect(request: Request, failure: Exception) -> JSONResponse:
        return of_defect(request.method, request.url.path, failure)
