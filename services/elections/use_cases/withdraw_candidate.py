"""A candidate leaves the contest for good, between rounds. Who has left already is not made to leave again."""

from __future__ import annotations

from services.elections.domain.contest import Contest
from services.elections.domain.events import CandidateWithdrawn
from services.elections.use_cases.acting import act, own
from services.elections.use_cases.ports import Actor, Works


async def withdraw_candidate(contest_id: str, candidate_id: str, actor: Actor, works: Works) -> Contest:
    async with works() as work:
        found, _ = await work.contests.find(contest_id, locked=True)
        contest = own(found, actor).withdraw(candidate_id)
        if contest == found:
            return found
        await work.contests.save(contest)
        work.say(CandidateWithdrawn(contest, candidate_id))
        work.record(act(actor, "withdraw-candidate", candidate_id, contest=contest_id))
        return contest
