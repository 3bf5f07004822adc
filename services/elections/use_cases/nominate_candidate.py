"""A candidate enters the contest, or returns to it."""

from __future__ import annotations

from services.elections.domain.contest import Contest
from services.elections.domain.events import CandidateNominated
from services.elections.use_cases.acting import act, own
from services.elections.use_cases.eligibility import refuse_barred
from services.elections.use_cases.open_contest import Nomination, candidate_of
from services.elections.use_cases.ports import Actor, Works
from shared.kernel.ids import Ids
from shared.rules.loading import load_office, load_rule_set


async def nominate_candidate(contest_id: str, nomination: Nomination, actor: Actor, works: Works, ids: Ids) -> Contest:
    async with works() as work:
        found, given = await work.contests.find(contest_id, locked=True)
        candidate = await candidate_of(nomination, own(found, actor), work, ids)
        assembly = await work.heard.assembly(found.assembly_id, actor.organisation_id)
        office = load_office(given, load_rule_set(assembly.rules))
        await refuse_barred(work, assembly, office, found, candidate)
        contest, entered = found.nominate(candidate)
        await work.contests.save(contest)
        work.say(CandidateNominated(contest, entered.candidate_id))
        work.record(act(actor, "nominate", entered.candidate_id, contest=contest_id, name=entered.name))
        return contest
