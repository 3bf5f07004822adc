"""A candidate enters the contest, before its first round is called."""

from __future__ import annotations

from services.elections.domain.contest import Contest
from services.elections.domain.events import CandidateNominated
from services.elections.use_cases.open_contest import Nomination, candidate_of
from services.elections.use_cases.ports import Actor, Works
from services.elections.use_cases.queries import own
from shared.kernel.ids import Ids
from shared.kernel.unit_of_work import Act


async def nominate_candidate(contest_id: str, nomination: Nomination, actor: Actor, works: Works, ids: Ids) -> Contest:
    async with works() as work:
        contest, _ = own(await work.contests.find(contest_id, locked=True), actor)
        candidate = await candidate_of(nomination, actor, work, ids)
        contest = contest.nominate(candidate)
        await work.contests.save(contest)
        work.say(CandidateNominated(contest, candidate.candidate_id))
        work.record(Act(actor.subject, actor.role, "nominate", candidate.candidate_id, actor.organisation_id))
        return contest
