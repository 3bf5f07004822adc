"""Hears what became of the poll of a round and decides: who is elected, who stands next, which mandates begin.

A result heard twice, or of a round that is no longer awaited, changes nothing. A result that nothing can be decided by
voids the round, in sight of everybody, so that no contest waits for ever.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from services.elections.domain import wording
from services.elections.domain.contest import Contest
from services.elections.domain.errors import UnknownContest
from services.elections.domain.events import RoundVoided
from services.elections.domain.round import Texts
from services.elections.use_cases.ports import ElectionsWork
from services.elections.use_cases.seat import settle
from services.elections.use_cases.written_in import with_written_in
from shared.kernel.ids import Ids
from shared.kernel.unit_of_work import Act
from shared.rules.errors import InconsistentCount, InvalidRuleSet
from shared.rules.loading import load_office, load_rule_set
from shared.rules.majority import Electorate
from shared.rules.round import Papers


@dataclass(frozen=True, slots=True)
class AwaitedRound:
    organisation_id: str
    contest_id: str
    round_id: str


@dataclass(frozen=True, slots=True)
class RoundResult:
    quorum_lost: bool
    counts: Mapping[str, int]
    valid: int
    blank: int
    invalid: int
    on_the_roll: int
    present: int
    base: str
    base_size: int

    @property
    def papers(self) -> Papers:
        return Papers(self.valid, dict(self.counts), self.blank, self.invalid)


async def decide_round(of: AwaitedRound, result: RoundResult, work: ElectionsWork, ids: Ids) -> None:
    contest, given = await _find(of, work)
    if contest.undecided is None or contest.undecided.round_id != of.round_id:
        return
    if result.quorum_lost:
        await _void(contest, of.round_id, work, wording.NO_QUORUM)
        return
    assembly = await work.heard.assembly(contest.assembly_id, contest.organisation_id)
    electorate = _electorate(result, await work.heard.members_total(contest.organisation_id))
    papers = result.papers
    try:
        office = load_office(given, load_rule_set(assembly.rules))
        told, papers = await with_written_in(contest, of.round_id, papers, office, assembly, work, ids)
        decided_contest, decided = told.decide(office, of.round_id, papers, electorate)
    except (InconsistentCount, InvalidRuleSet) as refusal:
        details = {"reason": refusal.text}
        work.record(Act("elections", "service", "void-round", of.round_id, contest.organisation_id, details))
        await _void(contest, of.round_id, work, wording.CONTRADICTION, papers)
        return
    await settle(decided_contest, decided, office, assembly, work, ids)


async def void_round(of: AwaitedRound, reason: str, work: ElectionsWork) -> None:
    contest, _ = await _find(of, work)
    if contest.undecided is not None and contest.undecided.round_id == of.round_id:
        await _void(contest, of.round_id, work, wording.voided(reason))


async def _find(of: AwaitedRound, work: ElectionsWork) -> tuple[Contest, str | Mapping[str, object]]:
    contest, given = await work.contests.find(of.contest_id, locked=True)
    if contest.organisation_id != of.organisation_id:
        raise UnknownContest()
    return contest, given


async def _void(
    contest: Contest, round_id: str, work: ElectionsWork, explanation: Texts, papers: Papers | None = None
) -> None:
    contest, void = contest.void_round(round_id, explanation, papers)
    await work.contests.save(contest)
    work.say(RoundVoided(contest, void))


def _electorate(result: RoundResult, members: int) -> Electorate:
    """What voting froze when the poll opened decides; what this service has heard since fills in the rest."""
    sizes = {
        "members": members,
        "eligible": result.on_the_roll,
        "accredited": result.on_the_roll,
        "present": result.present,
    }
    if result.base in sizes and result.base_size > 0:
        sizes[result.base] = result.base_size
    return Electorate(**sizes)
