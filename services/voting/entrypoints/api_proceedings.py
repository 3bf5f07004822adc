"""Motions and their texts."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter

from services.voting.domain.description import describe_change, describe_motion
from services.voting.domain.motion import Admits, Motion
from services.voting.domain.motion_text import Change
from services.voting.domain.poll import Mode
from services.voting.entrypoints.asking import PathId, actor
from services.voting.entrypoints.motion_models import (
    AskedMajority,
    ChangeRequest,
    MajorityRequest,
    MotionResponse,
    MotionsResponse,
    MotionTextResponse,
    OrderMotionRequest,
    PartRequest,
    TabledMotionResponse,
    TableMotionRequest,
    WithdrawMotionRequest,
)
from services.voting.use_cases.contents import UseCases
from services.voting.use_cases.read_text import MotionText
from services.voting.use_cases.table_motion import AskedMajorities, NewMotion, NewPart
from shared.chassis.auth import ROLES, Principal, allowed, everyone
from shared.rules.order import Obstacle


def proceedings_routes(use: UseCases) -> APIRouter:
    router = APIRouter()

    @router.post("/assemblies/{assembly_id}/motions", status_code=201, response_model=TabledMotionResponse)
    async def table_motion(
        assembly_id: PathId, body: TableMotionRequest, who: Principal = allowed("chair", "secretary", "operator")
    ) -> dict[str, Any]:
        motion, *parts = await use.table_motion(actor(who), assembly_id, _new_motion(body))
        return {**_motion(motion), "parts": [_motion(part) for part in parts]}

    @router.get("/assemblies/{assembly_id}/motions", response_model=MotionsResponse)
    async def motions(assembly_id: PathId, who: Principal = allowed(*ROLES)) -> dict[str, Any]:
        """As they were tabled, each with what the order of voting puts before it."""
        found, obstacles = await use.queries.motions(actor(who), assembly_id)
        return {"motions": [{**_motion(each), "waits_for": _waits(obstacles.get(each.motion_id))} for each in found]}

    @router.get("/motions/{motion_id}/text", response_model=MotionTextResponse)
    async def motion_text(motion_id: PathId, who: Principal = allowed(*ROLES)) -> dict[str, Any]:
        return _text(await use.read_text.of_motion(actor(who), motion_id))

    @router.get("/polls/{poll_id}/text", response_model=MotionTextResponse, dependencies=[everyone()])
    async def text_put(poll_id: PathId) -> dict[str, Any]:
        """Of a declared vote."""
        return _text(await use.read_text.of_poll(poll_id))

    @router.put("/motions/{motion_id}/order", response_model=MotionResponse)
    async def order_motion(
        motion_id: PathId, body: OrderMotionRequest, who: Principal = allowed("chair", "operator")
    ) -> dict[str, Any]:
        place = {name: value for name, value in _place(body).items() if name in body.model_fields_set}
        return _motion(await use.order_motions(actor(who), motion_id, place))

    @router.post("/motions/{motion_id}/withdraw", response_model=MotionResponse)
    async def withdraw_motion(
        motion_id: PathId, body: WithdrawMotionRequest, who: Principal = allowed("chair")
    ) -> dict[str, Any]:
        return _motion(await use.withdraw_motion(actor(who), motion_id, body.reason))

    return router


def _waits(obstacle: Obstacle | None) -> dict[str, str] | None:
    return {"code": obstacle.why.value, "motion_id": obstacle.first} if obstacle else None


def _new_motion(body: TableMotionRequest) -> NewMotion:
    admits, sets = body.admits, body.sets_majority_of
    return NewMotion(
        subject=body.subject,
        title=body.title.given(),
        text=body.text.given() if body.text else None,
        item_id=body.item_id,
        parent_motion_id=body.parent_motion_id,
        majority=_asked(body.majority) if body.majority is not None else None,
        mode=Mode(body.mode),
        change_allowed=body.change_allowed,
        admits=Admits(admits.code, admits.name.given(), admits.region) if admits else None,
        question=body.question,
        sets_majority_of=AskedMajorities(sets.motion_id, _asked(sets.if_adopted), _asked(sets.if_not))
        if sets
        else None,
        gives_priority_to=body.gives_priority_to,
        parts=[_new_part(part) for part in body.parts or ()],
        changes=tuple(_change(each) for each in body.changes) if body.changes is not None else None,
        **_place(body),
    )


def _new_part(part: PartRequest) -> NewPart:
    title, text = (given.given() if given else None for given in (part.title, part.text))
    return NewPart(title, text, part.operative)


def _change(body: ChangeRequest) -> Change:
    return Change(body.op, body.paragraph, body.text.given() if body.text else None)


def _text(told: MotionText) -> dict[str, Any]:
    return {
        "motion_id": told.motion_id,
        "text": told.text,
        "changes": [describe_change(each) for each in told.changes],
        "against": told.against,
        "would_be": told.would_be,
        "contested": told.contested,
        "not_in": told.not_in,
    }


def _place(body: TableMotionRequest | OrderMotionRequest) -> dict[str, Any]:
    return {"distance": body.distance, "moot_if_adopted": tuple(dict.fromkeys(body.moot_if_adopted))}


def _asked(majority: AskedMajority) -> str | dict[str, Any]:
    return majority.model_dump(exclude_none=True) if isinstance(majority, MajorityRequest) else majority


def _motion(motion: Motion) -> dict[str, Any]:
    admits = motion.admits
    return {
        **describe_motion(motion),
        "mode": motion.mode.value,
        "change_allowed": motion.change_allowed,
        "rule": dict(motion.rule),
        "admits": {"code": admits.code, "name": dict(admits.name), "region": admits.region} if admits else None,
    }
