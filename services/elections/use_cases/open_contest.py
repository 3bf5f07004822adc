"""Opens a contest for an office of the assembly's rule set, or for one given inline, with its first candidates.

An office that could not be played to its end is refused here or when a round is called, never after papers are in.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from services.elections.domain.contest import Candidate, Contest
from services.elections.domain.events import ContestOpened
from services.elections.domain.mandate import years_later
from services.elections.domain.round import refuse_unplayable
from services.elections.use_cases.acting import act, within
from services.elections.use_cases.ports import Actor, ElectionsWork, Works
from shared.kernel.ids import Ids
from shared.rules.loading import load_office, load_rule_set

LONGEST_OFFICE = 80


@dataclass(frozen=True, slots=True)
class Nomination:
    name: str
    member: str | None


@dataclass(frozen=True, slots=True)
class OpenContest:
    assembly_id: str
    item_id: str | None
    office: str | Mapping[str, Any]
    title: Mapping[str, str] | None
    nominations: Sequence[Nomination]


async def open_contest(command: OpenContest, actor: Actor, works: Works, ids: Ids) -> Contest:
    within(actor, command.assembly_id)
    async with works() as work:
        assembly = await work.heard.assembly(command.assembly_id, actor.organisation_id)
        office = load_office(command.office, load_rule_set(assembly.rules))
        refuse_unplayable(office)
        years_later(assembly.closes, office.term_years or 0)
        name = command.office if isinstance(command.office, str) else None
        contest = Contest(
            contest_id=ids.new(),
            organisation_id=actor.organisation_id,
            assembly_id=assembly.assembly_id,
            item_id=command.item_id,
            office=name or _office_of(command.title or office.title) or office.name,
            title=command.title or office.title or _title_of(name or "election"),
            seats=office.seats,
            candidates=(),
        )
        for nomination in command.nominations:
            contest = contest.nominate(await candidate_of(nomination, contest, work, ids))
        await work.contests.add(contest, command.office)
        work.say(ContestOpened(contest))
        work.record(act(actor, "open-contest", contest.contest_id, office=contest.office))
        return contest


async def candidate_of(nomination: Nomination, contest: Contest, work: ElectionsWork, ids: Ids) -> Candidate:
    member = nomination.member
    region = await work.heard.region_of(contest.organisation_id, member) if member else None
    return Candidate(ids.new(), nomination.name, member, region)


def _office_of(title: Mapping[str, str] | None) -> str | None:
    """An office given inline has no name but the contest's title; mandates name it by that."""
    return (title.get("en") or next(iter(title.values())))[:LONGEST_OFFICE] if title else None


def _title_of(office: str) -> dict[str, str]:
    return {"en": office.replace("-", " ").replace("_", " ").capitalize()}
