"""Opens a contest for an office of the assembly's rule set, or for one given inline, with its first candidates.

It may fill the rest of a mandate that ended early, or a seat that the rules give for a time to a region left out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from services.elections.domain.candidate import Candidate
from services.elections.domain.contest import Contest
from services.elections.domain.errors import (
    MandateRunning,
    NoSeatForRegion,
    SeatsUnclear,
    UnknownMandate,
)
from services.elections.domain.events import ContestOpened
from services.elections.domain.mandate import years_later
from services.elections.use_cases.acting import act, within
from services.elections.use_cases.eligibility import holders_of, refuse_barred
from services.elections.use_cases.ports import Actor, Assembly, ElectionsWork, Works
from shared.kernel.ids import Ids
from shared.rules.body import Session, extra_regions, temporary_until
from shared.rules.loading import load_office, load_rule_set
from shared.rules.office import Office, SoleCandidate

LONGEST_OFFICE = 80


@dataclass(frozen=True, slots=True)
class Nomination:
    name: str
    member: str | None
    region: str | None = None


@dataclass(frozen=True, slots=True)
class OpenContest:
    assembly_id: str
    item_id: str | None
    office: str | Mapping[str, Any]
    title: Mapping[str, str] | None
    nominations: Sequence[Nomination]
    seats: int | Mapping[str, int] | None = None  # open this time, by region too; None: all of the office
    vacancy_of: str | None = None  # a mandate
    temporary_region: str | None = None


async def open_contest(command: OpenContest, actor: Actor, works: Works, ids: Ids) -> Contest:
    within(actor, command.assembly_id)
    async with works() as work:
        assembly = await work.heard.assembly(command.assembly_id, actor.organisation_id)
        office = load_office(command.office, load_rule_set(assembly.rules))
        years_later(assembly.closes, office.term_years or 0)
        contest = _contest(command, assembly, office, await _ends_on(command, work, assembly, office), ids)
        for nomination in command.nominations:
            candidate = await candidate_of(nomination, contest, work, ids)
            await refuse_barred(work, assembly, office, contest, candidate)
            contest, _ = contest.nominate(candidate)
        await work.contests.add(contest, command.office)
        work.say(ContestOpened(contest))
        work.record(act(actor, "open-contest", contest.contest_id, office=contest.office))
        return contest


async def candidate_of(nomination: Nomination, contest: Contest, work: ElectionsWork, ids: Ids) -> Candidate:
    """A region given with the nomination counts; else it is the member's."""
    member, region = nomination.member, nomination.region
    if member:
        region = region or await work.heard.region_of(contest.organisation_id, member)
    return Candidate(ids.new(), nomination.name, member, region)


def _contest(command: OpenContest, assembly: Assembly, office: Office, ends_on: date | None, ids: Ids) -> Contest:
    name = command.office if isinstance(command.office, str) else None
    seats, regions = _open_seats(command, office)
    one_seat = command.vacancy_of is not None or command.temporary_region is not None
    return Contest(
        contest_id=ids.new(),
        organisation_id=assembly.organisation_id,
        assembly_id=assembly.assembly_id,
        item_id=command.item_id,
        office=name or _office_of(command.title or office.title) or office.name,
        title=command.title or office.title or _title_of(name or "election"),
        seats=1 if one_seat else seats,
        candidates=(),
        regions={} if one_seat else regions,
        acclaims=office.sole_candidate is SoleCandidate.ACCLAMATION,
        distinct=office.distinct,
        write_ins=office.write_ins,
        only_region=command.temporary_region,
        vacancy_of=command.vacancy_of,
        ends_on=ends_on.isoformat() if ends_on else None,
    )


def _open_seats(command: OpenContest, office: Office) -> tuple[int, dict[str, int]]:
    """Not all seats of an office fall vacant in one session. Raises SeatsUnclear for more than there are."""
    given = command.seats
    if given is None:
        return office.seats, dict(office.regions)
    if isinstance(given, int):
        if office.regions or given > office.seats:
            raise SeatsUnclear(office=office.name)
        return given, {}
    if any(number > office.regions.get(region, 0) for region, number in given.items()):
        raise SeatsUnclear(office=office.name)
    return sum(given.values()), {region: given[region] for region in office.regions if region in given}


async def _ends_on(command: OpenContest, work: ElectionsWork, assembly: Assembly, office: Office) -> date | None:
    """The last day of the mandate given, where it is no full term: of the one it completes (INTERPOL Const. 23), or while
    two preside from one region (Const. 17). Raises UnknownMandate, MandateRunning, NoSeatForRegion."""
    if command.vacancy_of is not None:
        left = await work.mandates.find(command.vacancy_of)
        if left is None or left.organisation_id != assembly.organisation_id:
            raise UnknownMandate()
        if left.ended_on is None:
            raise MandateRunning(person=left.person, ends=left.ends.isoformat())
        return left.ends
    if command.temporary_region is None:
        return None
    holders, session = await holders_of(work, assembly.organisation_id), Session(assembly.opens, assembly.closes)
    for body in load_rule_set(assembly.rules).bodies.values():
        extra = body.presiding.extra if body.presiding else None
        if extra == office.name and command.temporary_region in extra_regions(body, holders, session):
            return temporary_until(body, holders, session)
    raise NoSeatForRegion(region=command.temporary_region)


def _office_of(title: Mapping[str, str] | None) -> str | None:
    """An office given inline has no name but the contest's title; mandates name it by that."""
    return (title.get("en") or next(iter(title.values())))[:LONGEST_OFFICE] if title else None


def _title_of(office: str) -> dict[str, str]:
    return {"en": office.replace("-", " ").replace("_", " ").capitalize()}
