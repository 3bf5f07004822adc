"""What may be asked of registration; nothing here changes anything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from services.registration.domain.assembly import Assembly
from services.registration.domain.delegation import Delegation
from services.registration.domain.device import Device
from services.registration.domain.member import Member
from services.registration.domain.organisation import Organisation
from services.registration.domain.roll import Attendance, RollEntry, attendance, the_roll
from services.registration.domain.sign_in import StaffMember
from services.registration.use_cases.acting import within
from services.registration.use_cases.ports import Actor, Rulebooks, Works
from shared.kernel.clock import Clock
from shared.kernel.errors import NotFound


@dataclass(frozen=True)
class Queries:
    works: Works
    clock: Clock
    rulebooks: Rulebooks

    def rules_schema(self) -> Mapping[str, Any]:
        return self.rulebooks.schema()

    async def organisation(self, actor: Actor, organisation_id: str) -> tuple[Organisation, int]:
        """With the number of its members."""
        if organisation_id != actor.organisation_id:
            raise NotFound(what="organisation of that id")
        async with self.works.reading() as work:
            organisation = await work.organisations.get(organisation_id)
            return organisation, len(await work.members.codes(organisation_id))

    async def members(self, actor: Actor) -> list[Member]:
        async with self.works.reading() as work:
            return await work.members.of(actor.organisation_id)

    async def staff(self, actor: Actor) -> list[StaffMember]:
        async with self.works.reading() as work:
            return await work.staff.of(actor.organisation_id)

    async def assemblies(self, actor: Actor) -> list[Assembly]:
        async with self.works.reading() as work:
            found = await work.assemblies.of(actor.organisation_id)
        return [each for each in found if actor.assembly_id in (None, each.assembly_id)]

    async def assembly(self, actor: Actor, assembly_id: str) -> Assembly:
        within(actor, assembly_id)
        async with self.works.reading() as work:
            return await work.assemblies.get(actor.organisation_id, assembly_id)

    async def delegations(self, actor: Actor, assembly_id: str) -> list[Delegation]:
        within(actor, assembly_id)
        async with self.works.reading() as work:
            await work.assemblies.get(actor.organisation_id, assembly_id)
            return await work.delegations.of_assembly(assembly_id)

    async def roll(self, actor: Actor, assembly_id: str) -> list[RollEntry]:
        within(actor, assembly_id)
        async with self.works.reading() as work:
            await work.assemblies.get(actor.organisation_id, assembly_id)
            delegations = await work.delegations.of_assembly(assembly_id)
            members = await work.members.of(actor.organisation_id)
        return the_roll(members, delegations, self.clock.now().date())

    async def presence(self, actor: Actor, assembly_id: str) -> Attendance:
        return attendance(await self.roll(actor, assembly_id))

    async def devices(self, actor: Actor, delegation_id: str) -> list[Device]:
        async with self.works.reading() as work:
            delegation = await work.delegations.get(actor.organisation_id, delegation_id)
            within(actor, delegation.assembly_id)
            return await work.devices.of_delegation(delegation_id)
