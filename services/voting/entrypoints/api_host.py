"""What the tellers' host asks of voting, with a token of its own: its rounds and the tablets swapped in them, who was given a token, and the ballots that it passes on.

It is no person and has no role: whoever holds the token of the file is the host."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any

from fastapi import APIRouter, BackgroundTasks, Depends, Request

from services.voting.domain.poll import Poll
from services.voting.domain.sealed import seals_of, stage_of
from services.voting.domain.sealed_errors import NotTheTellerHost
from services.voting.domain.seals import HostKeys
from services.voting.domain.swap import Swap, published
from services.voting.entrypoints.asking import PathId
from services.voting.entrypoints.sealed_models import (
    AnsweredRequest,
    AnsweredResponse,
    HostKeysRequest,
    RequestsResponse,
    RoundResponse,
    RoundsRequest,
    RoundsResponse,
    UrnRequest,
    UrnResponse,
)
from services.voting.use_cases.contents import UseCases
from services.voting.use_cases.sealed_ports import HostDoor
from shared.chassis.auth import token_of
from shared.kernel.errors import Unavailable

log = logging.getLogger(__name__)

HOST = "teller-host"


async def _seal_waiting(sealing: Callable[[], Awaitable[None]]) -> None:
    """The answer has gone, so that nobody hears a refusal any more; the host asks again in half a second."""
    try:
        await sealing()
    except Unavailable as trouble:
        log.warning("what is to be sealed waits: %s", trouble)


def only_the_host(door: HostDoor) -> Any:
    """Raises NotSignedIn where nothing is shown, NotTheTellerHost where it is another token, a person's too."""

    async def check(request: Request) -> None:
        if not door.fits(token_of(request)):
            raise NotTheTellerHost()

    check.roles = frozenset({HOST})  # type: ignore[attr-defined]
    return Depends(check)


def host_routes(use: UseCases) -> APIRouter:
    sealed = use.sealed
    router = APIRouter(dependencies=[only_the_host(sealed.door)])

    @router.post("/sealed-rounds", response_model=RoundsResponse)
    async def rounds(body: RoundsRequest, afterwards: BackgroundTasks) -> dict[str, Any]:
        """The tellers' host says that it is there, and is told all sealed votes that are neither declared nor void. Once that is
        answered, what waits to be sealed is sealed: running rounds do not wait for the keys of the next."""
        sealed.door.seen()
        afterwards.add_task(_seal_waiting, sealed.seal_waiting)
        told, over = await sealed.read.rounds(frozenset(body.known), frozenset(body.followed))
        return {"rounds": [_round(each.poll, each.manifest, each.swaps) for each in told], "over": sorted(over)}

    @router.post("/polls/{poll_id}/host-keys", response_model=RoundResponse)
    async def host_keys(poll_id: PathId, body: HostKeysRequest) -> dict[str, Any]:
        """Shows the public keys of signer B and of the relay."""
        return _round(await sealed.show_keys.of_host(poll_id, HostKeys(**body.model_dump())))

    @router.get("/polls/{poll_id}/requests", response_model=RequestsResponse)
    async def requests(poll_id: PathId) -> dict[str, Any]:
        """Every request that signer A has answered, by member."""
        return {"requests": await sealed.read.requests(poll_id)}

    @router.post("/polls/{poll_id}/answered", response_model=AnsweredResponse)
    async def answered(poll_id: PathId, body: AnsweredRequest) -> dict[str, list[str]]:
        """Which of these very requests signer A has answered: signer B answers no other. It changes nothing."""
        return {"answered": sorted(await sealed.read.answered(poll_id, body.requests))}

    @router.post("/polls/{poll_id}/urn", response_model=UrnResponse)
    async def urn(poll_id: PathId, body: UrnRequest) -> dict[str, Any]:
        """Envelopes of the relay, in an order that says nothing. The last batch closes the urn."""
        log = body.issue_log.model_dump() if body.issue_log else None
        taken, refused = await sealed.fill_urn(poll_id, body.envelopes, body.final, log)
        return {"taken": taken, "refused": refused}

    return router


def _round(poll: Poll, manifest: Mapping[str, Any] | None = None, swaps: Iterable[Swap] = ()) -> dict[str, Any]:
    return {
        "poll_id": poll.poll_id,
        "state": poll.state.value,
        "stage": stage_of(poll),
        "manifest": manifest,
        "manifest_hash": poll.manifest_hash,
        "urn_key": seals_of(poll).urn_key,
        "has_keys": seals_of(poll).host is not None,
        "swapped": published(swaps),
    }
