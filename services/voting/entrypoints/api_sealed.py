"""Sealed votes over HTTP, for those in the hall: sealing, tokens, the box, the board, what tellers sign."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import orjson
from fastapi import APIRouter, Response

from services.voting.domain.description import describe_poll
from services.voting.domain.sealed import stage_of
from services.voting.domain.signed import Signed, signatures
from services.voting.domain.swap import Swap
from services.voting.entrypoints.api_models import ManifestResponse
from services.voting.entrypoints.asking import PathId, actor
from services.voting.entrypoints.sealed_models import (
    BoardResponse,
    DeclarationsResponse,
    OpenBoxRequest,
    PaperResponse,
    SealedResponse,
    SignatureRequest,
    SwapAsked,
    SwapRequest,
    TellerKeysRequest,
    TokenRequest,
    TokenResponse,
    TrustRequest,
    WithoutRequest,
)
from services.voting.use_cases.contents import UseCases
from services.voting.use_cases.read_sealed import SealedView
from shared.chassis.auth import Principal, allowed
from shared.contracts.voting import Poll

WATCHING = ("delegate", "chair", "teller", "operator", "display", "auditor")


def sealed_routes(use: UseCases) -> APIRouter:
    router = APIRouter()
    sealed = use.sealed

    @router.post("/polls/{poll_id}/seal", response_model=Poll)
    async def seal(poll_id: PathId, who: Principal = allowed("chair")) -> dict[str, Any]:
        """A prepared secret vote becomes a sealed one: secret from the operator too. Its keys are made for it alone."""
        return describe_poll(await sealed.seal(actor(who), poll_id))

    @router.post("/polls/{poll_id}/operator-trusted", response_model=Poll)
    async def trust_operator(poll_id: PathId, body: TrustRequest, who: Principal = allowed("chair")) -> dict[str, Any]:
        """A prepared vote that is sealed, or is to be, is held on trust in the operator instead; every screen says so, and why."""
        return describe_poll(await sealed.trust_operator(actor(who), poll_id, body.reason))

    @router.post("/polls/{poll_id}/teller-keys", response_model=SealedResponse)
    async def teller_keys(
        poll_id: PathId, body: TellerKeysRequest, who: Principal = allowed("teller")
    ) -> dict[str, Any]:
        """Shows this teller's public keys of the round. The private ones stay on the teller's own device."""
        await sealed.show_keys.of_teller(actor(who), poll_id, body.box_key, body.sign_key)
        return _told(await sealed.read(actor(who), poll_id))

    @router.get("/polls/{poll_id}/sealed", response_model=SealedResponse)
    async def state(poll_id: PathId, who: Principal = allowed(*WATCHING)) -> dict[str, Any]:
        return _told(await sealed.read(actor(who), poll_id))

    @router.post("/polls/{poll_id}/requests", response_model=TokenResponse)
    async def request_token(
        poll_id: PathId, body: TokenRequest, who: Principal = allowed("delegate")
    ) -> dict[str, str]:
        """Signer A's half of the token of one's delegation. The same request gets the same answer."""
        return {"signature": await sealed.issue_token(actor(who), poll_id, body.model_dump())}

    @router.post("/polls/{poll_id}/open-box", response_model=SealedResponse)
    async def open_box(poll_id: PathId, body: OpenBoxRequest, who: Principal = allowed("teller")) -> dict[str, Any]:
        """Signs the hash of the ballots and publishes this teller's key. With the second teller the vote is counted."""
        await sealed.open_box(actor(who), poll_id, body.closed_signature, body.private)
        return _told(await sealed.read(actor(who), poll_id))

    @router.get("/polls/{poll_id}/round", response_model=ManifestResponse)
    async def frozen(poll_id: PathId, who: Principal = allowed(*WATCHING)) -> dict[str, Any]:
        """The manifest of a sealed vote that has opened. A tablet takes the keys from it, and asks for no token under others."""
        return await sealed.read.frozen(actor(who), poll_id)

    @router.get("/polls/{poll_id}/board", response_model=BoardResponse)
    async def board(poll_id: PathId, who: Principal = allowed(*WATCHING)) -> Response:
        """Every ballot, the keys that open them, and what two tellers signed of them before any was opened: a tablet finds its own, on
        the board that tellers signed and no other."""
        ballots, closed = await sealed.read.board(actor(who), poll_id)
        keys = orjson.dumps([{"teller": each.teller, "private": each.private} for each in closed]).decode()
        signed = orjson.dumps(signatures(closed)).decode()
        return Response(f'{{"ballots":{ballots},"opened":{keys},"signatures":{signed}}}', media_type="application/json")

    @router.get("/polls/{poll_id}/paper", response_model=PaperResponse)
    async def paper(poll_id: PathId, who: Principal = allowed("teller")) -> dict[str, Any]:
        """The totals of the paper ballots that two people agree on, as tellers sign them."""
        return {"paper": await sealed.sign.paper_now(actor(who), poll_id)}

    @router.post("/polls/{poll_id}/paper-signature", response_model=SealedResponse)
    async def sign_paper(poll_id: PathId, body: SignatureRequest, who: Principal = allowed("teller")) -> dict[str, Any]:
        await sealed.sign.paper(actor(who), poll_id, body.signature)
        return _told(await sealed.read(actor(who), poll_id))

    @router.post("/polls/{poll_id}/without", response_model=SealedResponse)
    async def without(poll_id: PathId, body: WithoutRequest, who: Principal = allowed("teller")) -> dict[str, Any]:
        """Says that a delegation goes without: its tablet failed after it had its token. It counts once two tellers say so."""
        await sealed.sign.without(actor(who), poll_id, body.member, body.reason, body.signature)
        return _told(await sealed.read(actor(who), poll_id))

    @router.post("/polls/{poll_id}/swaps", response_model=SealedResponse)
    async def ask_swap(poll_id: PathId, body: SwapAsked, who: Principal = allowed("delegate")) -> dict[str, Any]:
        """Asks that this tablet stands in for the delegation's, which failed before it had its token. Two tellers let it, or not."""
        await sealed.ask_for_swap(actor(who), poll_id, body.device)
        return _told(await sealed.read(actor(who), poll_id))

    @router.get("/polls/{poll_id}/declarations", response_model=DeclarationsResponse)
    async def declarations(poll_id: PathId, who: Principal = allowed("teller", "chair", "operator")) -> dict[str, Any]:
        """What tellers are asked to sign of delegations: tablets that stand in for others, and those that go without."""
        swaps, without = await sealed.read.declarations(actor(who), poll_id)
        return {"swaps": [_swap(each) for each in swaps], "without": _without(without)}

    @router.post("/polls/{poll_id}/swap", response_model=DeclarationsResponse)
    async def sign_swap(poll_id: PathId, body: SwapRequest, who: Principal = allowed("teller")) -> dict[str, Any]:
        """Lets a tablet stand in for another, before any token is given. It counts once two tellers say so, for one reason."""
        await sealed.sign.swap(actor(who), poll_id, **body.model_dump())
        return await declarations(poll_id, who)

    @router.post("/polls/{poll_id}/bundle-signature", response_model=SealedResponse)
    async def sign_bundle(
        poll_id: PathId, body: SignatureRequest, who: Principal = allowed("teller")
    ) -> dict[str, Any]:
        """Signs the audit bundle, after the declaration."""
        await sealed.sign.bundle(actor(who), poll_id, body.signature)
        return _told(await sealed.read(actor(who), poll_id))

    return router


def _told(view: SealedView) -> dict[str, Any]:
    poll, seals = view.poll, view.seals
    host = seals.host
    return {
        "poll_id": poll.poll_id,
        "stage": stage_of(poll),
        "signer_a": {"token_key": seals.token_key, "log_key": seals.log_key},
        "signer_b": {"token_key": host.token_key, "log_key": host.log_key} if host else None,
        "tellers": [{"name": each.name, "box_key": each.box_key, "sign_key": each.sign_key} for each in seals.tellers],
        "urn_key": seals.urn_key,
        "relay_key": host.relay_key if host else None,
        "pad": seals.pad,
        "choices": len(poll.paper.choices),
        "app": host.app if host else None,
        "played_by": host.played_by if host else None,
        "manifest_hash": poll.manifest_hash,
        "issued": view.issued,
        "received": view.received,
        "paper_issued": poll.paper_issued,
        "set_hash": poll.set_hash,
        "logs_alike": view.logs_alike,
        "host_late": view.host_late,
        "opened": sorted(seals.opened),
        **{f"{kind}_signed": numbers for kind, numbers in view.signed.items()},
        "my_teller": view.my_teller,
        "requested": view.requested,
        "may_request": view.may_request,
        "swapped": view.swapped,
        "swap": _swap(view.swap) if view.swap else None,
    }


def _swap(swap: Swap) -> dict[str, Any]:
    signed = [each.teller for each in swap.signed]
    named = {"member": swap.member, "device": swap.device, "reason": swap.reason}
    return {**named, "signed": signed, "stands": swap.stands}


def _without(signed: Iterable[Signed]) -> list[dict[str, Any]]:
    """``signed``: by member and teller."""
    found: dict[str, dict[str, Any]] = {}
    for each in signed:
        told = found.setdefault(each.member, {"member": each.member, "reason": each.reason, "signed": []})
        told["signed"].append(each.teller)
    return list(found.values())
