"""What tablets ask of the tellers' host: a signature for their token, and to take their envelope. Nobody signs in here: a request
is signed by its tablet, and an envelope must not be told from others.

No access log, no request id, no cookie, nothing repeated of what was sent. Bodies are read up to a bound."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Annotated, Any

from fastapi import APIRouter, FastAPI, Path, Request
from fastapi.responses import HTMLResponse, JSONResponse

from services.teller.domain.errors import MalformedJson
from services.teller.entrypoints.bodies import ENVELOPE, REQUEST
from services.teller.entrypoints.page import page_of
from services.teller.use_cases.hold_envelope import HoldEnvelope
from services.teller.use_cases.issue_token import IssueToken
from services.teller.use_cases.rounds import Rounds
from shared.chassis import problems
from shared.chassis.auth import everyone
from shared.kernel.errors import BodyTooLarge
from shared.sealed.app import NOT_TOLD
from shared.sealed.encoding import b64, unb64

PREFIX = "/api/teller"
MOST_REQUEST_BYTES = 4_000
MOST_ENVELOPE_BYTES = 12_000
PollId = Annotated[str, Path(max_length=80)]


def teller_api(
    rounds: Rounds, issue: IssueToken, hold: HoldEnvelope, condition: Callable[[], Awaitable[dict[str, str]]],
    about: Callable[[], dict[str, str]],
) -> FastAPI:  # fmt: skip
    api = FastAPI(
        title="Hemicycle teller", version="1", openapi_url=f"{PREFIX}/openapi.json", docs_url=None, redoc_url=None,
        responses=problems.IN_OPENAPI,
    )  # fmt: skip
    problems.answer_with_problems(api)
    router = APIRouter(prefix=PREFIX, dependencies=[everyone()])

    @router.post("/polls/{poll_id}/requests", openapi_extra=REQUEST)
    async def requests(poll_id: PollId, request: Request) -> dict[str, str]:
        """Signer B's blind signature for a request that signer A has answered."""
        return {"signature": b64(await issue(poll_id, await _body(request, MOST_REQUEST_BYTES)))}

    @router.post("/polls/{poll_id}/envelopes", status_code=202, openapi_extra=ENVELOPE)
    async def envelopes(poll_id: PollId, request: Request) -> dict[str, str]:
        """Takes an envelope: its hash, and the relay's signature that it has it."""
        body = await _body(request, MOST_ENVELOPE_BYTES)
        if not isinstance(body, dict) or set(body) != {"envelope"}:
            raise MalformedJson()
        return await hold(poll_id, unb64(body["envelope"]))

    @router.get("/health")
    async def health() -> JSONResponse:
        """Whether it takes requests and envelopes. Voting may be away: what is held is passed on when it is back."""
        checks = await condition()
        well = checks["store"] == "ok"
        return JSONResponse({"status": "ok" if well else "down", "checks": checks}, 200 if well else 503)

    @router.get("/", response_class=HTMLResponse)
    async def fingerprints() -> HTMLResponse:
        """The keys of this host in each round and the app that it serves, for tellers to compare."""
        app = (await asyncio.to_thread(about))["app"]
        return HTMLResponse(page_of(rounds.known.values(), app if app != NOT_TOLD else None))

    api.include_router(router)
    return api


async def _body(request: Request, most: int) -> Any:
    """The JSON of a body; raises BodyTooLarge or MalformedJson."""
    raw = bytearray()
    async for chunk in request.stream():
        raw += chunk
        if len(raw) > most:
            raise BodyTooLarge(limit_bytes=most)
    try:
        return json.loads(raw)
    except (ValueError, RecursionError) as problem:
        raise MalformedJson() from problem
