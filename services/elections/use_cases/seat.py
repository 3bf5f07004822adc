"""What follows when a step of a contest is decided: it is said, seats are filled, mandates begin, and where lots come next a
number is sealed, so that whoever draws cannot choose it any more."""

from __future__ import annotations

from dataclasses import replace

from services.elections.domain.contest import Contest
from services.elections.domain.events import MandateBegun, RoundDecided, SeatFilled
from services.elections.domain.mandate import Mandate, years_later
from services.elections.domain.round import Round
from services.elections.use_cases.ports import Assembly, ElectionsWork
from shared.kernel.ids import Ids
from shared.rules.office import Office


async def settle(
    contest: Contest, decided: Round, office: Office, assembly: Assembly, work: ElectionsWork, ids: Ids
) -> Contest:
    """The contest as it is kept then."""
    if decided.among and contest.race(decided.region).awaits == "lots":
        contest = replace(contest, sealed={**contest.sealed, decided.round_id: ids.new() + ids.new()})
    await work.contests.save(contest)
    work.say(RoundDecided(contest, decided))
    for candidate_id in decided.elected:
        work.say(SeatFilled(contest, decided, candidate_id))
        mandate = _mandate(contest, candidate_id, office, assembly, ids)
        if mandate:
            await work.mandates.add(mandate)
            work.say(MandateBegun(contest, mandate))
    return contest


def _mandate(contest: Contest, candidate_id: str, office: Office, assembly: Assembly, ids: Ids) -> Mandate | None:
    """An office without a term (a host, say) brings no mandate."""
    if office.term_years is None:
        return None
    elected, begins = contest.candidate(candidate_id), assembly.closes
    return Mandate(
        mandate_id=ids.new(),
        organisation_id=contest.organisation_id,
        office=contest.office,
        person=elected.name,
        member=elected.member,
        begins=begins,
        ends=contest.mandate_ends(years_later(begins, office.term_years)),
        contest_id=contest.contest_id,
        region=elected.region,
    )
