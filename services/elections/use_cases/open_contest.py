"""Opens a contest for an office of the assembly's rule set, or for one given inline, with its first candidates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from services.elections.domain.contest import Candidate, Contest
from services.elections.domain.events import ContestOpened
from services.elections.use_cases.ports import Actor, ElectionsWork, Works
from shared.kernel.ids import Ids
from shared.kernel.unit_of_work import Act
from shared.rules.loading import load_office, load_rule_set
from shared.rules.round import Standing, refuse_unplayed


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
    async with works() as work:
        assembly = await work.heard.assembly(command.assembly_id, actor.organisation_id)
        office = load_office(command.office, load_rule_set(assembly.rules))
        contest = Contest(
            contest_id=ids.new(),
            organisation_id=actor.organisation_id,
            assembly_id=assembly.assembly_id,
            item_id=command.item_id,
            office=office.name,
            title=command.title or {"en": office.name.replace("-", " ").replace("_", " ").capitalize()},
            seats=office.seats,
            candidates=(),
        )
        for nomination in command.nominations:
            contest = contest.nominate(await candidate_of(nomination, actor, work, ids))
        refuse_unplayed(office, [Standing(c.candidate_id, c.name, c.member, c.region) for c in contest.candidates])
        await work.contests.add(contest, command.office)
        work.say(ContestOpened(contest))
        work.record(Act(actor.subject, actor.role, "open-contest", contest.contest_id, actor.organisation_id))
        return contest


async def candidate_of(nomination: Nomination, actor: Actor, work: ElectionsWork, ids: Ids) -> Candidate:
    member = nomination.member
    region = await work.heard.region_of(actor.organisation_id, member) if member else None
    return Candidate(ids.new(), nomination.name, member, region)
