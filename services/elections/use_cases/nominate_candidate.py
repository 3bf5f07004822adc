"""A candidate enters the contest."""

from __future__ import annotations

from services.elections.domain.contest import Contest
from services.elections.domain.events import CandidateNominated
from services.elections.use_cases.acting import act, own
from services.elections.use_cases.open_contest import Nomination, candidate_of
from services.elections.use_cases.ports import Actor, Works
from shared.kernel.ids import Ids


async def nominate_candidate(contest_id: str, nomination: Nomination, actor: Actor, works: Works, ids: Ids) -> Contest:
    async with works() as work:
        found, _ = await work.contests.find(contest_id, locked=True)
        candidate = await candidate_of(nomination, own(found, actor), work, ids)
        contest = found.nominate(candidate)
        await work.contests.save(contest)
        work.say(CandidateNominated(contest, candidate.candidate_id))
        work.record(act(actor, "nominate", candidate.candidate_id, contest=contest_id, name=candidate.name))
        return contest
