"""What the registration desk may ask; nothing here changes anything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from services.registration.domain.delegation import Delegate, Delegation
from services.registration.domain.errors import UnknownMember
from services.registration.domain.member import Member
from services.registration.domain.namesakes import Namesake, keys_of, namesakes
from services.registration.domain.photo import Photo
from services.registration.domain.tablet_loan import TabletLoan, tablet_label
from services.registration.domain.walk_in import WalkIn
from services.registration.use_cases.acting import within
from services.registration.use_cases.ports import Actor, Works
from shared.kernel.errors import NotFound


@dataclass(frozen=True)
class Waiting:
    walk_in: WalkIn
    delegation: Delegation
    namesakes: list[Namesake]  # while it waits


@dataclass(frozen=True)
class Lent:
    loan: TabletLoan
    delegation: Delegation
    delegate: Delegate
    bound: bool  # its browser has made itself known under the same label


@dataclass(frozen=True)
class DeskQueries:
    works: Works

    async def badges(self, actor: Actor, assembly_id: str) -> Mapping[str, str]:
        """By delegate, the hash of the valid badge: a desk without a network knows by it whose badge it scans. The hash is
        of 130 random bits; no badge can be made from it."""
        within(actor, assembly_id)
        async with self.works.reading() as work:
            await work.assemblies.get(actor.organisation_id, assembly_id)
            return await work.credentials.valid_badges(assembly_id)

    async def walk_ins(self, actor: Actor, assembly_id: str) -> list[Waiting]:
        within(actor, assembly_id)
        async with self.works.reading() as work:
            await work.assemblies.get(actor.organisation_id, assembly_id)
            everyone = await work.delegations.of_assembly(assembly_id)
            found = await work.walk_ins.of_assembly(assembly_id)
        by_id = {each.delegation_id: each for each in everyone}
        return [
            Waiting(
                each,
                by_id[each.delegation_id],
                list(namesakes(keys_of(each.name, each.own_name), everyone)) if each.state == "pending" else [],
            )
            for each in found
        ]

    async def tablets(self, actor: Actor, assembly_id: str) -> list[Lent]:
        within(actor, assembly_id)
        async with self.works.reading() as work:
            await work.assemblies.get(actor.organisation_id, assembly_id)
            by_id = {each.delegation_id: each for each in await work.delegations.of_assembly(assembly_id)}
            devices = await work.devices.of_assembly(assembly_id)
            loans = await work.tablet_loans.of_assembly(assembly_id)
        bound = {(each.delegation_id, tablet_label(each.label)) for each in devices}
        return [
            Lent(
                each,
                by_id[each.delegation_id],
                by_id[each.delegation_id].delegate(each.delegate_id),
                each.returned_at is None and (each.delegation_id, each.tablet) in bound,
            )
            for each in loans
        ]

    async def photo(self, actor: Actor, delegate_id: str) -> Photo:
        async with self.works.reading() as work:
            photo = await work.photos.get(delegate_id)
            if photo is None:
                raise NotFound(what="photo of this delegate")
            within(actor, photo.assembly_id)
            await work.assemblies.get(actor.organisation_id, photo.assembly_id)
        return photo

    async def rights(self, actor: Actor, code: str) -> Member:
        """A member with all that was ever recorded of its voting right. Raises UnknownMember."""
        async with self.works.reading() as work:
            for member in await work.members.of(actor.organisation_id):
                if member.code == code:
                    return member
        raise UnknownMember(member=code)
