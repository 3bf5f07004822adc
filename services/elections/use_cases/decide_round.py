"""Hears the declared result of a round and decides: who is elected, who stands next, which mandates begin.

A result heard twice, or of a round that is no longer awaited, changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from services.elections.domain.contest import Contest
from services.elections.domain.events import MandateBegun, RoundDecided, SeatFilled
from services.elections.domain.mandate import Mandate, years_later
from services.elections.use_cases.ports import ElectionsWork
from shared.kernel.ids import Ids
from shared.rules.loading import load_office, load_rule_set
from shared.rules.majority import Electorate
from shared.rules.office import Office
from shared.rules.round import Papers


@dataclass(frozen=True, slots=True)
class RoundResult:
    contest_id: str
    round_id: str
    quorum_lost: bool
    counts: Mapping[str, int]
    valid: int
    blank: int
    invalid: int
    eligible: int
    accredited: int
    present: int


async def decide_round(result: RoundResult, work: ElectionsWork, ids: Ids) -> None:
    contest, given = await work.contests.find(result.contest_id, locked=True)
    if contest.undecided is None or contest.undecided.round_id != result.round_id:
        return
    if result.quorum_lost:
        await work.contests.save(contest.void_round(result.round_id))
        return
    assembly = await work.heard.assembly(contest.assembly_id, contest.organisation_id)
    office = load_office(given, load_rule_set(assembly.rules))
    members = await work.heard.members_total(contest.organisation_id)
    electorate = Electorate(members, result.eligible, result.accredited, result.present)
    papers = Papers(result.valid, dict(result.counts), result.blank, result.invalid)
    contest, decided = contest.decide(office, result.round_id, papers, electorate)
    await work.contests.save(contest)
    work.say(RoundDecided(contest, decided))
    for candidate_id in decided.elected:
        work.say(SeatFilled(contest, decided, candidate_id))
        mandate = _mandate(contest, candidate_id, office, assembly.closes, ids)
        if mandate:
            await work.mandates.add(mandate)
            work.say(MandateBegun(contest, mandate))


async def void_round(contest_id: str, round_id: str, work: ElectionsWork) -> None:
    contest, _ = await work.contests.find(contest_id, locked=True)
    if contest.undecided is not None and contest.undecided.round_id == round_id:
        await work.contests.save(contest.void_round(round_id))


def _mandate(contest: Contest, candidate_id: str, office: Office, begins: date, ids: Ids) -> Mandate | None:
    """An office without a term (a host, say) brings no mandate."""
    if office.term_years is None:
        return None
    elected = contest.candidate(candidate_id)
    return Mandate(
        mandate_id=ids.new(),
        organisation_id=contest.organisation_id,
        office=contest.office,
        person=elected.name,
        member=elected.member,
        begins=begins,
        ends=years_later(begins, office.term_years),
        contest_id=contest.contest_id,
    )
