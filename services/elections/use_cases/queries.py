"""What may be asked of elections."""

from __future__ import annotations

from typing import Any

from services.elections.domain.contest import Contest
from services.elections.domain.errors import UnknownContest
from services.elections.domain.mandate import Mandate
from services.elections.use_cases.ports import Actor, Works


def own(found: tuple[Contest, Any], actor: Actor) -> tuple[Contest, Any]:
    """Another organisation's contest is as if it were not there."""
    if found[0].organisation_id != actor.organisation_id:
        raise UnknownContest()
    return found


async def contest(contest_id: str, actor: Actor, works: Works) -> Contest:
    async with works.reading() as work:
        return own(await work.contests.find(contest_id), actor)[0]


async def contests(assembly_id: str, actor: Actor, works: Works) -> list[Contest]:
    async with works.reading() as work:
        assembly = await work.heard.assembly(assembly_id, actor.organisation_id)
        return await work.contests.of_assembly(assembly.assembly_id)


async def mandates(organisation_id: str, works: Works) -> list[Mandate]:
    async with works.reading() as work:
        return await work.mandates.of_organisation(organisation_id)
