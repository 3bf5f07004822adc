"""The floor in the plain shape in which it is answered and said. No name of a person is in it."""

from __future__ import annotations

from typing import Any

from services.voting.domain.floor import Floor
from services.voting.domain.motion import Motion
from services.voting.domain.speakers import Request, Turn, Voice
from shared.rules.procedure import SPEAKERS


def describe_floor(floor: Floor) -> dict[str, Any]:
    settings = floor.settings
    return {
        "item_id": floor.item.item_id,
        "list_open": settings.list_open,
        "debate": settings.debate,
        "observers_invited": settings.observers_invited,
        "turn_seconds": settings.turn_seconds,
        "item_seconds": settings.item_seconds,
        "used_seconds": floor.used,
        "seed": settings.draw.seed if settings.draw else None,
        "turn": _turn(floor.speaking) if floor.speaking else None,
        "queue": [_request(each) for each in floor.queue],
        "motions": [_motion(each) for each in floor.moved_in_order],
    }


def _turn(turn: Turn) -> dict[str, Any]:
    times = {"began_at": turn.began_at, "allowed_seconds": turn.allowed_seconds}
    return {"turn_id": turn.turn_id, **_voice(turn.voice), "kind": turn.speech.value, **times}


def _request(request: Request) -> dict[str, Any]:
    return {"request_id": request.request_id, **_voice(request.voice), "kind": request.speech.value}


def _voice(voice: Voice) -> dict[str, Any]:
    """Members are named by their code: every screen knows how they are called."""
    name = dict(voice.name) if voice.member is None else None
    return {"delegation_id": voice.delegation_id, "member": voice.member, "name": name}


def _motion(motion: Motion) -> dict[str, Any]:
    if motion.procedure is None:
        raise ValueError(f"not a procedural motion: {motion.motion_id}")
    speakers = SPEAKERS[motion.procedure]
    sides = {"in_favour": speakers.in_favour, "against": speakers.against}
    return {"motion_id": motion.motion_id, "procedure": motion.procedure.value, "moved_by": motion.moved_by, **sides}
