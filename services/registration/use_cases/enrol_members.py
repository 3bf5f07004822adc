"""Enrols members: one by an operator, many from a CSV, or one that the assembly has admitted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from services.registration.domain.errors import MemberExists
from services.registration.domain.events import MemberEnrolled
from services.registration.domain.member import Member
from services.registration.domain.members_csv import MemberLine, read_members, refuse_bad_cells
from services.registration.domain.texts import Texts
from services.registration.use_cases.acting import act
from services.registration.use_cases.ports import Actor, RegistrationWork, Works
from shared.kernel.clock import Clock
from shared.kernel.unit_of_work import Act


async def enrol(work: RegistrationWork, organisation_id: str, lines: Sequence[MemberLine], today: date) -> list[Member]:
    """Within the caller's transaction; the organisation must be locked or new, or the totals said would race."""
    members = [Member(organisation_id, line.code, line.names, line.region, today) for line in lines]
    if members:
        before = len(await work.members.codes(organisation_id))
        await work.members.add_all(members)
        for number, member in enumerate(members, start=1):
            work.say(MemberEnrolled(member, today, before + number))
    return members


@dataclass(frozen=True)
class EnrolMember:
    works: Works
    clock: Clock

    async def __call__(self, actor: Actor, code: str, name: Texts, region: str) -> Member:
        async with self.works() as work:
            await work.organisations.lock(actor.organisation_id)
            if code in await work.members.codes(actor.organisation_id):
                raise MemberExists(member=code)
            line = MemberLine(0, code, region, name, ())
            (member,) = await enrol(work, actor.organisation_id, [line], self.clock.now().date())
            work.record(act(actor, "enrol-member", code, region=region))
        return member


@dataclass(frozen=True)
class ImportMembers:
    works: Works
    clock: Clock

    async def __call__(self, actor: Actor, content: bytes, commit: bool) -> list[MemberLine]:
        """Every line with what is wrong in it. With ``commit`` a bad cell raises MalformedCsv and nothing is enrolled."""
        if not commit:
            async with self.works.reading() as work:
                return read_members(content, await work.members.codes(actor.organisation_id))
        async with self.works() as work:
            await work.organisations.lock(actor.organisation_id)
            lines = read_members(content, await work.members.codes(actor.organisation_id))
            refuse_bad_cells(lines)
            await enrol(work, actor.organisation_id, lines, self.clock.now().date())
            work.record(act(actor, "import-members", actor.organisation_id, codes=[line.code for line in lines]))
        return lines


@dataclass(frozen=True)
class EnrolAdmitted:
    """By the assembly's own vote, as heard from voting; hearing it again changes nothing."""

    clock: Clock

    async def __call__(
        self, work: RegistrationWork, organisation_id: str, code: str, name: Texts, region: str, poll_id: str
    ) -> None:
        await work.organisations.lock(organisation_id)
        if code in await work.members.codes(organisation_id):
            return
        await enrol(work, organisation_id, [MemberLine(0, code, region, name, ())], self.clock.now().date())
        work.record(Act(f"poll {poll_id}", "assembly", "admit-member", code, organisation_id, {"region": region}))
