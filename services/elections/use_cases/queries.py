"""What may be asked of elections."""

from __future__ import annotations

from services.elections.domain.contest import Contest
from services.elections.domain.mandate import Mandate
from services.elections.use_cases.acting import own, within
from services.elections.use_cases.ports import Actor, Works


async def contest(contest_id: str, actor: Actor, works: Works) -> Contest:
    async with works.reading() as work:
        found, _ = await work.contests.find(contest_id)
        return own(found, actor)


async def public_contest(contest_id: str, works: Works) -> Contest:
    async with works.reading() as work:
        return (await work.contests.find(contest_id))[0]


async def contests(assembly_id: str, actor: Actor, works: Works) -> list[Contest]:
    within(actor, assembly_id)
    async with works.reading() as work:
        assembly = await work.heard.assembly(assembly_id, actor.organisation_id)
        return await work.contests.of_assembly(assembly.assembly_id)


async def mandates(organisation_id: str, works: Works) -> list[Mandate]:
    async with works.reading() as work:
        return await work.mandates.of_organisation(organisation_id)
