"""How the stores of every vote compare: what was found, what was acknowledged, and a comparison made while one waits."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict

from services.voting.entrypoints.api_models import VoidPollRequest as ReasonRequest
from services.voting.entrypoints.asking import PathId, actor
from services.voting.use_cases.contents import UseCases
from services.voting.use_cases.reconcile_polls import Compared
from services.voting.use_cases.reconciliation_ports import Recorded
from shared.chassis.auth import Principal, allowed

Against = Literal["live tally", "log", "urn", "recount"]
Standing = Literal["alike", "different", "behind", "unknown"]
After = Annotated[str, Query(pattern=r"^([0-9a-f]{32})?$", description="The `after` of the answer before.")]


class DifferenceResponse(BaseModel):
    """``recount``: as counted from the database; ``ballots``: how many differ, where they were compared one by one."""

    poll_id: str
    assembly_id: str
    compared_with: Against
    recount: dict[str, int]
    other: dict[str, int]
    ballots: int | None
    found_at: datetime
    acknowledged_at: datetime | None
    acknowledged_by: str | None
    reason: str | None


class WatchResponse(BaseModel):
    """The last look of the process that answers. ``lap``: when it had last looked at every poll there is."""

    model_config = ConfigDict(from_attributes=True)
    at: datetime
    current: int
    lap: datetime | None


class ReconciliationResponse(BaseModel):
    """``watch``: null where the process that answers is not the one that looks."""

    watch: WatchResponse | None
    differences: list[DifferenceResponse]


class ComparedPoll(BaseModel):
    poll_id: str
    assembly_id: str
    title: dict[str, str]
    mode: str
    state: str
    ballots: int
    against: dict[Against, Standing]


class ComparedPollsResponse(BaseModel):
    """``after``: to be asked for next; null when these were the last."""

    polls: list[ComparedPoll]
    after: str | None


class AcknowledgedResponse(BaseModel):
    acknowledged: int


def reconciliation_routes(use: UseCases) -> APIRouter:
    router = APIRouter()
    reconcile, acknowledge = use.reconciliation.polls, use.reconciliation.acknowledge

    @router.get("/reconciliation", response_model=ReconciliationResponse)
    async def reconciliation(who: Principal = allowed("chair", "teller", "operator", "auditor")) -> dict[str, Any]:
        """Differences found by the continuous comparison, the newest first; at most 50."""
        found = await reconcile.recorded(actor(who))
        return {"watch": reconcile.watch, "differences": [_difference(each) for each in found]}

    @router.get("/reconciliation/polls", response_model=ComparedPollsResponse)
    async def compared(after: After = "", who: Principal = allowed("teller", "operator", "auditor")) -> dict[str, Any]:
        """Votes of the organisation by their ids, at most 20 at once, each compared now."""
        found, last = await reconcile.page(actor(who), after)
        return {"polls": [_compared(each) for each in found], "after": last}

    @router.post("/polls/{poll_id}/differences/acknowledgement", response_model=AcknowledgedResponse)
    async def acknowledged(
        poll_id: PathId, body: ReasonRequest, who: Principal = allowed("chair", "teller", "operator")
    ) -> dict[str, Any]:
        """Takes what was found of a poll off the screens, with a reason. Nothing is repaired by it."""
        return {"acknowledged": await acknowledge(actor(who), poll_id, body.reason)}

    return router


def _difference(found: Recorded) -> dict[str, Any]:
    difference, done = found.difference, found.acknowledged
    return {
        "poll_id": found.poll_id,
        "assembly_id": found.assembly_id,
        "compared_with": difference.against,
        "recount": difference.here,
        "other": difference.there,
        "ballots": difference.ballots,
        "found_at": found.found_at,
        "acknowledged_at": done.at if done else None,
        "acknowledged_by": done.name if done else None,
        "reason": done.reason if done else None,
    }


def _compared(found: Compared) -> dict[str, Any]:
    poll = found.poll
    return {
        "poll_id": poll.poll_id,
        "assembly_id": poll.assembly_id,
        "title": poll.title,
        "mode": poll.mode.value,
        "state": poll.state.value,
        "ballots": found.ballots,
        "against": found.against,
    }
