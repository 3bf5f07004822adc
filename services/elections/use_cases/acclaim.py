"""Elects without a ballot those who stand, where the rules allow it and no more stand than seats are open."""

from __future__ import annotations

from services.elections.domain.contest import Contest
from services.elections.domain.round import Round
from services.elections.use_cases.acting import act, own
from services.elections.use_cases.call_round import without_barred
from services.elections.use_cases.ports import Actor, Works
from services.elections.use_cases.seat import settle
from shared.kernel.ids import Ids
from shared.rules.loading import load_office, load_rule_set


async def acclaim(contest_id: str, region: str | None, actor: Actor, works: Works, ids: Ids) -> tuple[Contest, Round]:
    async with works() as work:
        found, given = await work.contests.find(contest_id, locked=True)
        assembly = await work.heard.assembly(own(found, actor).assembly_id, found.organisation_id)
        office = load_office(given, load_rule_set(assembly.rules))
        contest = await without_barred(found, office, assembly, work)
        contest, decided = contest.acclaim(ids.new(), region)
        work.record(act(actor, "acclaim", decided.round_id, contest=contest_id, elected=list(decided.elected)))
        return await settle(contest, decided, office, assembly, work, ids), decided
