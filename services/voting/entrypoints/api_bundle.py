"""The audit bundle of a vote, for everyone, and the key that the platform signs it with."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Response
from pydantic import BaseModel

from services.voting.entrypoints.asking import PathId
from services.voting.use_cases.contents import UseCases
from shared.chassis.auth import everyone

FILE: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The bundle: canonical JSON, as verifier/SPECIFICATION.md says.",
        "content": {"application/json": {"schema": {"type": "object"}}},
    }
}


class BundleKeyResponse(BaseModel):
    """``point``: P-256, uncompressed, base64url. ``fingerprint``: to be compared with the one that a verifier shows."""

    point: str
    fingerprint: str


def bundle_routes(use: UseCases) -> APIRouter:
    router = APIRouter(dependencies=[everyone()])

    @router.get("/polls/{poll_id}/bundle", response_class=Response, responses=FILE)
    async def bundle(poll_id: PathId) -> Response:
        """All that is needed to check a declared vote without a network. The same bytes each time."""
        name = f'attachment; filename="{poll_id}.bundle.json"'
        content = await use.read_bundle(poll_id)
        return Response(content, media_type="application/json", headers={"Content-Disposition": name})

    @router.get("/bundle-key", response_model=BundleKeyResponse)
    async def bundle_key() -> dict[str, str]:
        """By this key a verifier knows who made a bundle."""
        stamp = use.read_bundle.stamp
        return {"point": stamp.point, "fingerprint": stamp.fingerprint}

    return router
