"""Founds an organisation with its first operator and, where asked, a shipped list of members."""

from __future__ import annotations

from dataclasses import dataclass

from services.registration.domain.events import OrganisationFounded
from services.registration.domain.members_csv import read_members, refuse_bad_cells
from services.registration.domain.organisation import Organisation
from services.registration.domain.texts import Texts
from services.registration.use_cases.add_staff import NewStaff, StaffMaker
from services.registration.use_cases.enrol_members import enrol
from services.registration.use_cases.ports import Passwords, Randomness, Rulebooks, Works
from shared.kernel.clock import Clock
from shared.kernel.ids import Ids
from shared.kernel.unit_of_work import Act

OPERATOR_NAME = "First operator"


@dataclass(frozen=True)
class Founded:
    organisation_id: str
    operator: NewStaff


@dataclass(frozen=True)
class FoundOrganisation:
    works: Works
    clock: Clock
    ids: Ids
    randomness: Randomness
    passwords: Passwords
    rulebooks: Rulebooks

    async def __call__(self, name: Texts, rehearsal: bool, members: str | None) -> Founded:
        lines = read_members(self.rulebooks.member_list(members)) if members else []
        refuse_bad_cells(lines)
        organisation = Organisation(self.ids.new(), name, rehearsal)
        maker = StaffMaker(self.ids, self.randomness, self.passwords)
        operator = await maker.make("operator", OPERATOR_NAME, organisation.organisation_id, None)
        async with self.works() as work:
            await work.organisations.add(organisation)
            await work.staff.add(operator.member)
            work.say(OrganisationFounded(organisation))
            await enrol(work, organisation.organisation_id, lines, self.clock.now().date())
            details = {"rehearsal": rehearsal, "members": len(lines), "operator": operator.member.username}
            founder = "bootstrap"
            verb = "found-organisation"
            work.record(
                Act(founder, founder, verb, organisation.organisation_id, organisation.organisation_id, details)
            )
        return Founded(organisation.organisation_id, operator)
