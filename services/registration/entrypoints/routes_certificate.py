"""Where a tablet fetches the certificate of the hall's own authority, as a code to scan. The edge hands out the certificate
itself, over plain HTTP too, since a tablet that has not got it yet trusts no other way (ops/Caddyfile)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Query, Request

from services.registration.entrypoints.api_answers import CertificateResponse
from shared.chassis.auth import everyone

HTTP = 80
Port = Annotated[int, Query(ge=1, le=65535, description="Where the edge answers plain HTTP.")]


def routes(qr_svg: Callable[[str], str]) -> APIRouter:
    router = APIRouter(dependencies=[everyone()])

    @router.get("/certificate", response_model=CertificateResponse)
    async def certificate(request: Request, port: Port = HTTP) -> dict[str, str]:
        """The address of the certificate at the host that was asked, and its QR code."""
        host = request.url.hostname or "localhost"
        named = f"[{host}]" if ":" in host else host
        address = f"http://{named}{'' if port == HTTP else f':{port}'}/ca.crt"
        return {"address": address, "qr_svg": qr_svg(address)}

    return router
