"""What may be asked of elections."""

from __future__ import annotations

from dataclasses import dataclass

from services.elections.domain.contest import Contest
from services.elections.domain.mandate import Mandate
from services.elections.use_cases.acting import own, within
from services.elections.use_cases.eligibility import holders_of
from services.elections.use_cases.ports import Actor, Works
from shared.rules.body import Body, Holder, Session, extra_regions
from shared.rules.loading import load_rule_set


@dataclass(frozen=True, slots=True)
class Seated:
    """A body as it will sit once the session closes. ``extra_due``: regions left out, each to have a temporary holder."""

    body: Body
    holders: list[Holder]
    extra_due: tuple[str, ...]


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


async def bodies(assembly_id: str, actor: Actor, works: Works) -> list[Seated]:
    within(actor, assembly_id)
    async with works.reading() as work:
        assembly = await work.heard.assembly(assembly_id, actor.organisation_id)
        holders = await holders_of(work, actor.organisation_id)
    session = Session(assembly.opens, assembly.closes)
    return [
        Seated(
            body,
            [each for each in holders if each.office in body.offices and each.stays(session)],
            extra_regions(body, holders, session),
        )
        for body in load_rule_set(assembly.rules).bodies.values()
    ]
