"""What those signed in can ask about polls."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from fastapi import APIRouter

from services.voting.domain.description import describe_poll
from services.voting.domain.poll import Poll as PollOfDomain
from services.voting.domain.result import Recount
from services.voting.entrypoints.api_models import (
    ManifestResponse,
    MyBallotResponse,
    OwnVotesResponse,
    PollsResponse,
    RecountResponse,
    VotedResponse,
)
from services.voting.entrypoints.asking import PathId, actor
from services.voting.entrypoints.paper_models import PaperVotersResponse
from services.voting.use_cases.contents import UseCases
from services.voting.use_cases.read_own_votes import OwnVote
from shared.chassis.auth import ROLES, Principal, allowed
from shared.contracts.voting import Poll, TallySnapshot

SEE_THE_ROLL = ("chair", "teller", "operator", "auditor")


def question_routes(use: UseCases) -> APIRouter:
    router = APIRouter()

    @router.get("/assemblies/{assembly_id}/polls", response_model=PollsResponse)
    async def polls(assembly_id: PathId, who: Principal = allowed(*ROLES)) -> dict[str, Any]:
        found = await use.queries.polls(actor(who), assembly_id)
        return {"polls": [describe_poll(poll, whole=who.role in SEE_THE_ROLL) for poll in found]}

    @router.get("/polls/{poll_id}", response_model=Poll)
    async def poll(poll_id: PathId, who: Principal = allowed(*ROLES)) -> dict[str, Any]:
        return describe_poll(await use.queries.poll(actor(who), poll_id), whole=who.role in SEE_THE_ROLL)

    @router.get("/polls/{poll_id}/manifest", response_model=ManifestResponse)
    async def manifest(poll_id: PathId, who: Principal = allowed(*SEE_THE_ROLL)) -> dict[str, Any]:
        """All that was frozen at opening, as it was hashed."""
        return await use.queries.manifest(actor(who), poll_id)

    @router.get("/polls/{poll_id}/my-ballot", response_model=MyBallotResponse)
    async def my_ballot(poll_id: PathId, who: Principal = allowed("delegate")) -> dict[str, Any]:
        return asdict(await use.queries.my_ballot(actor(who), poll_id))

    @router.get("/assemblies/{assembly_id}/own-votes", response_model=OwnVotesResponse)
    async def own_votes(assembly_id: PathId, who: Principal = allowed("delegate")) -> dict[str, Any]:
        """How one's own delegation voted in recorded votes, the newest first. Of a secret vote, that it was one."""
        found = await use.read_own_votes(actor(who), assembly_id)
        return {"votes": [_own_vote(each) for each in found]}

    @router.get("/polls/{poll_id}/tally", response_model=TallySnapshot)
    async def tally(poll_id: PathId, who: Principal = allowed("chair", "teller", "operator")) -> dict[str, Any]:
        newest = await use.queries.tally(actor(who), poll_id)
        return {
            "organisation_id": newest.poll.organisation_id,
            "assembly_id": newest.poll.assembly_id,
            "poll_id": poll_id,
            "generation": newest.generation,
            "counted": newest.counted,
            "accepted": newest.accepted,
            "known": newest.known,
            "voted": newest.voted,
            "counts": newest.counts,
            "members_voted": newest.members,
        }

    @router.get("/polls/{poll_id}/recount", response_model=RecountResponse)
    async def recount(poll_id: PathId, who: Principal = allowed("chair", "teller", "auditor")) -> dict[str, Any]:
        return recounted(*await use.queries.recount(actor(who), poll_id))

    @router.get("/polls/{poll_id}/voted", response_model=VotedResponse)
    async def voted(poll_id: PathId, who: Principal = allowed("chair", "teller")) -> dict[str, Any]:
        have, have_not = await use.queries.voted(actor(who), poll_id)
        return {"voted": have, "not_voted": have_not}

    @router.get("/polls/{poll_id}/paper-voters", response_model=PaperVotersResponse)
    async def paper_voters(poll_id: PathId, who: Principal = allowed("teller")) -> dict[str, Any]:
        poll, members = await use.queries.paper_voters(actor(who), poll_id)
        return {"paper_issued": poll.paper_issued, "members": members}

    return router


def _own_vote(vote: OwnVote) -> dict[str, Any]:
    poll, result = describe_poll(vote.poll, whole=False), vote.result
    told = {name: poll[name] for name in ("poll_id", "number", "title", "mode", "choices")}
    return {**told, **{name: result[name] for name in ("declared_at", "outcome", "sentence")}, "own": vote.own}


def recounted(poll: PollOfDomain, recount: Recount | None, proposed: dict[str, Any] | None) -> dict[str, Any]:
    count = None
    if recount is not None:
        count = {**asdict(recount.count), "checks": dict(recount.checks), "entered_by": list(recount.entered_by)}
        count["paper"] = recount.paper
    return {"poll": describe_poll(poll), "recount": count, "proposed": proposed}
