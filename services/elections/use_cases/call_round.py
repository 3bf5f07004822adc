"""Calls the next ballot of a contest: voting hears it and prepares the poll, which the chair opens like any other.

One contest of an assembly is polled at a time, however many chairs call at once. Whom a seat filled since the nomination keeps
from being elected is dropped from the paper first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from services.elections.domain.contest import Contest
from services.elections.domain.errors import RoundUndecided
from services.elections.domain.events import CandidateBarred, RoundCalled
from services.elections.domain.round import Round
from services.elections.use_cases.acting import act, own
from services.elections.use_cases.eligibility import bar
from services.elections.use_cases.ports import Actor, Assembly, ElectionsWork, Works
from shared.kernel.ids import Ids
from shared.rules.loading import load_office, load_rule_set
from shared.rules.office import Office


@dataclass(frozen=True, slots=True)
class CallRound:
    contest_id: str
    region: str | None = None
    excluded: Sequence[str] = ()  # members that may not vote in it, by a conflict of interest
    reason: str | None = None


async def call_round(command: CallRound, actor: Actor, works: Works, ids: Ids) -> tuple[Contest, Round]:
    async with works() as work:
        seen, _ = await work.contests.find(command.contest_id)
        own(seen, actor)
        await work.contests.lock_assembly(seen.assembly_id)
        contest, given = await work.contests.find(command.contest_id, locked=True)
        for other in await work.contests.of_assembly(contest.assembly_id):
            if other.undecided:
                raise RoundUndecided(office=other.office)
        for member in command.excluded:
            await work.heard.region_of(actor.organisation_id, member)
        assembly = await work.heard.assembly(contest.assembly_id, actor.organisation_id)
        office = load_office(given, load_rule_set(assembly.rules))
        contest = await without_barred(contest, office, assembly, work)
        contest, called = contest.call_round(office, ids.new(), command.region, command.excluded)
        await work.contests.save(contest)
        work.say(RoundCalled(contest, called, office.mode, assembly.secret_votes))
        details = {"excluded": list(called.excluded), "reason": command.reason or ""} if called.excluded else {}
        work.record(
            act(actor, "call-round", called.round_id, contest=contest.contest_id, number=called.number, **details)
        )
        return contest, called


async def without_barred(contest: Contest, office: Office, assembly: Assembly, work: ElectionsWork) -> Contest:
    """The contest once those are dropped whom the rules do not let be elected any more."""
    for each in [one for race in contest.races for one in race.in_play]:
        reason = await bar(work, assembly, office, contest, each)
        if reason is not None:
            contest = contest.bar(each.candidate_id, reason.value)
            work.say(CandidateBarred(contest, each.candidate_id, reason.value))
    return contest
