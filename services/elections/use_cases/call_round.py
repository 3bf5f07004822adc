"""Calls the next round of a contest: voting hears it and prepares the poll, which the chair opens like any other.

One contest of an assembly is polled at a time, however many chairs call at once.
"""

from __future__ import annotations

from services.elections.domain.contest import Contest
from services.elections.domain.errors import RoundUndecided
from services.elections.domain.events import RoundCalled
from services.elections.domain.round import Round
from services.elections.use_cases.acting import act, own
from services.elections.use_cases.ports import Actor, Works
from shared.kernel.ids import Ids
from shared.rules.loading import load_office, load_rule_set


async def call_round(contest_id: str, actor: Actor, works: Works, ids: Ids) -> tuple[Contest, Round]:
    async with works() as work:
        seen, _ = await work.contests.find(contest_id)
        own(seen, actor)
        await work.contests.lock_assembly(seen.assembly_id)
        contest, given = await work.contests.find(contest_id, locked=True)
        for other in await work.contests.of_assembly(contest.assembly_id):
            if other.undecided:
                raise RoundUndecided(office=other.office)
        assembly = await work.heard.assembly(contest.assembly_id, actor.organisation_id)
        office = load_office(given, load_rule_set(assembly.rules))
        contest, called = contest.call_round(office, ids.new())
        await work.contests.save(contest)
        work.say(RoundCalled(contest, called, office.mode))
        work.record(act(actor, "call-round", called.round_id, contest=contest_id, number=called.number))
        return contest, called
