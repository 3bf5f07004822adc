"""What an actor may touch, and how their act is written down."""

from __future__ import annotations

from typing import Any

from services.elections.domain.contest import Contest
from services.elections.domain.errors import UnknownAssembly, UnknownContest
from services.elections.use_cases.ports import Actor
from shared.kernel.unit_of_work import Act


def act(actor: Actor, verb: str, subject: str, **details: Any) -> Act:
    return Act(actor.subject, actor.role, verb, subject, actor.organisation_id, details)


def within(actor: Actor, assembly_id: str) -> None:
    """Raises UnknownAssembly where the actor is bound to another assembly."""
    if actor.assembly_id not in (None, assembly_id):
        raise UnknownAssembly()


def own(contest: Contest, actor: Actor) -> Contest:
    """Another organisation's or assembly's contest is as if it were not there."""
    if contest.organisation_id != actor.organisation_id or actor.assembly_id not in (None, contest.assembly_id):
        raise UnknownContest()
    return contest
