"""The way in for ballots: a lean ASGI endpoint, since a hall votes all at once. It answers before the framework of the other
routes is asked; the route declared here documents it, and would do the same if it were ever reached."""

from __future__ import annotations

import re
from typing import Any

import orjson
from fastapi import APIRouter
from pydantic import TypeAdapter, ValidationError
from starlette.requests import ClientDisconnect, Request
from starlette.types import Receive, Scope, Send

from services.voting.domain.ballot import Receipt
from services.voting.domain.errors import UnknownPoll
from services.voting.entrypoints.asking import PathId, actor
from services.voting.entrypoints.paper_models import BallotReceiptResponse, CastBallotRequest
from services.voting.use_cases.contents import UseCases
from shared.chassis.auth import Principal, allowed, signed_in
from shared.chassis.problems import problem
from shared.kernel.errors import NotPermitted

BALLOTS = "/polls/{poll_id}/ballots"
VOTERS = ("delegate",)
ID = re.compile(r"[0-9a-f]{32}")
REQUEST = TypeAdapter(CastBallotRequest)


def ballot_routes(use: UseCases) -> APIRouter:
    router = APIRouter()

    @router.post(BALLOTS, status_code=201, response_model=BallotReceiptResponse)
    async def cast(poll_id: PathId, body: CastBallotRequest, who: Principal = allowed(*VOTERS)) -> dict[str, Any]:
        """Casts the ballot of one's delegation. The answer comes when the ballot is stored for good; sending the same
        ballot again gives the same answer. ``marks``: yes, no or abstain; in elections ids of candidates, or
        names written in as ``w:`` and the name, none for a blank paper. ``supersedes``: the ballot it replaces, where a change is allowed."""
        return _answer(await use.cast_ballot(actor(who), poll_id, body.ballot_id, tuple(body.marks), body.supersedes))

    return router


class BallotsEndpoint:
    def __init__(self, use: UseCases) -> None:
        self._cast = use.cast_ballot

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        who = await signed_in(request)
        if who.role not in VOTERS:
            raise NotPermitted(role=who.role)
        try:
            body = REQUEST.validate_json(await request.body())
        except ValidationError as failure:
            await _refused(failure)(scope, receive, send)
            return
        except ClientDisconnect:
            return  # gone before the ballot was whole: nothing was done
        poll_id = request.path_params["poll_id"]
        if not ID.fullmatch(poll_id):
            raise UnknownPoll()
        receipt = await self._cast(actor(who), poll_id, body.ballot_id, tuple(body.marks), body.supersedes)
        content = orjson.dumps(_answer(receipt))
        length = str(len(content)).encode()
        headers = [(b"content-type", b"application/json"), (b"content-length", length)]
        await send({"type": "http.response.start", "status": 201, "headers": headers})
        await send({"type": "http.response.body", "body": content})


def _answer(receipt: Receipt) -> dict[str, Any]:
    return {
        "poll_id": receipt.poll_id,
        "ballot_id": receipt.ballot_id,
        "member": receipt.member,
        "marks": list(receipt.marks) if receipt.marks is not None else None,
        "accepted_at": receipt.accepted_at.isoformat() if receipt.accepted_at else None,
        "manifest_hash": receipt.manifest_hash,
        "link": receipt.link,
    }


def _refused(failure: ValidationError) -> Any:
    errors = failure.errors(include_url=False, include_context=False, include_input=False)
    if any(error["type"] == "json_invalid" for error in errors):
        return problem(400, "malformed-json", "The body is not well-formed JSON.")
    found = [{"field": ".".join(map(str, ("body", *error["loc"]))), "reason": error["msg"]} for error in errors[:50]]
    return problem(422, "invalid", f"{found[0]['field']}: {found[0]['reason']}", errors=found)
