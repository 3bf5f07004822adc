"""Turns who is signed in into who asks, and names the problems that every route may answer with."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Path

from services.voting.use_cases.ports import Actor
from shared.chassis.auth import Principal

PROBLEM = {
    "type": "object",
    "required": ["type", "title", "status", "code", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "code": {"type": "string"},
        "detail": {"type": "string"},
    },
}
PROBLEMS: dict[int | str, dict[str, Any]] = {
    status: {"description": meaning, "content": {"application/problem+json": {"schema": PROBLEM}}}
    for status, meaning in {
        400: "The body is not JSON.",
        401: "Not signed in, or no longer.",
        403: "This role, or this delegation, may not.",
        404: "There is no such thing here.",
        409: "It does not go with the state things are in.",
        413: "The body is too large.",
        422: "The request cannot be accepted as it is.",
        503: "Out of reach just now; try again.",
    }.items()
}
PathId = Annotated[str, Path(pattern=r"^[0-9a-f]{32}$")]


def actor(who: Principal) -> Actor:
    return Actor(
        subject=who.subject,
        role=who.role,
        name=who.name,
        organisation_id=who.organisation_id,
        assembly_id=who.assembly_id,
        delegation_id=who.delegation_id,
    )
