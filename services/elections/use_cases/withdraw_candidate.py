"""A candidate leaves the contest for good, between rounds."""

from __future__ import annotations

from services.elections.domain.contest import Contest
from services.elections.domain.events import CandidateWithdrawn
from services.elections.use_cases.ports import Actor, Works
from services.elections.use_cases.queries import own
from shared.kernel.unit_of_work import Act


async def withdraw_candidate(contest_id: str, candidate_id: str, actor: Actor, works: Works) -> Contest:
    async with works() as work:
        contest, _ = own(await work.contests.find(contest_id, locked=True), actor)
        contest = contest.withdraw(candidate_id)
        await work.contests.save(contest)
        work.say(CandidateWithdrawn(contest, candidate_id))
        work.record(Act(actor.subject, actor.role, "withdraw-candidate", candidate_id, actor.organisation_id))
        return contest
