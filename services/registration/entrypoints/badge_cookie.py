"""The badge that a browser was signed in with, kept by it where no script can read it and sent to hand-overs alone: so the
delegate's PIN is enough to prove later that it is still they who hold the tablet. Alone it opens nothing."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from fastapi import Response

BADGE_COOKIE = "hemicycle_badge"
_WHERE: dict[str, Any] = {"path": "/api/registration/delegations", "httponly": True, "samesite": "strict"}


def keep_badge(response: Response, badge_code: str, until: datetime, *, secure: bool) -> None:
    response.set_cookie(BADGE_COOKIE, badge_code, expires=until, secure=secure, **_WHERE)


def forget_badge(response: Response) -> None:
    response.delete_cookie(BADGE_COOKIE, **_WHERE)
