"""Whom the rules let be elected, given who holds which office now: the mandates known, with those given in this session."""

from __future__ import annotations

from services.elections.domain.candidate import Candidate
from services.elections.domain.contest import Contest
from services.elections.domain.errors import CandidateBarred
from services.elections.use_cases.ports import Assembly, ElectionsWork
from shared.rules.body import Bar, Holder, Nominee, Session, bar_of
from shared.rules.loading import load_rule_set
from shared.rules.office import Office


async def holders_of(work: ElectionsWork, organisation_id: str) -> list[Holder]:
    return [each.holder for each in await work.mandates.of_organisation(organisation_id)]


async def bar(
    work: ElectionsWork, assembly: Assembly, office: Office, contest: Contest, candidate: Candidate
) -> Bar | None:
    """Why ``candidate`` may not be elected in this contest; None where nothing stands in the way.

    A contest for one region alone gives that region the seat it is due, whoever else presides from there.
    """
    beside = contest.kept_out(candidate)
    if beside is not None:
        return Bar.MEMBER_HELD if beside == "member" else Bar.REGION_HELD
    nominee = Nominee(candidate.name, candidate.member, None if contest.only_region else candidate.region)
    bodies = load_rule_set(assembly.rules).bodies.values()
    session = Session(assembly.opens, assembly.closes)
    return bar_of(nominee, office, bodies, await holders_of(work, assembly.organisation_id), session)


async def refuse_barred(
    work: ElectionsWork, assembly: Assembly, office: Office, contest: Contest, candidate: Candidate
) -> None:
    """Raises CandidateBarred."""
    reason = await bar(work, assembly, office, contest, candidate)
    if reason is not None:
        raise CandidateBarred(name=candidate.name, reason=reason.value)
