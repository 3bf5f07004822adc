"""Gives someone of the staff a name and a password to sign in with; the password is told once and stored as a hash."""

from __future__ import annotations

from dataclasses import dataclass

from services.registration.domain.sign_in import StaffMember, StaffRole
from services.registration.use_cases.acting import act, within
from services.registration.use_cases.ports import Actor, Passwords, Randomness, Works
from shared.kernel.ids import Ids

PASSWORD_SIGNS = "abcdefghijkmnpqrstuvwxyz23456789"  # noqa: S105 - what passwords are made of
PASSWORD_LENGTH = 20  # 100 bits
SUFFIX_LENGTH = 6


@dataclass(frozen=True)
class NewStaff:
    member: StaffMember
    password: str


@dataclass(frozen=True)
class StaffMaker:
    ids: Ids
    randomness: Randomness
    passwords: Passwords

    async def make(self, role: StaffRole, name: str, organisation_id: str, assembly_id: str | None) -> NewStaff:
        password = self.randomness.text(PASSWORD_SIGNS, PASSWORD_LENGTH)
        username = f"{role}-{self.randomness.text('0123456789abcdef', SUFFIX_LENGTH)}"
        hashed = await self.passwords.hash(password)
        return NewStaff(
            StaffMember(self.ids.new(), username, hashed, role, name, organisation_id, assembly_id), password
        )


@dataclass(frozen=True)
class AddStaff:
    works: Works
    maker: StaffMaker

    async def __call__(self, actor: Actor, role: StaffRole, name: str, assembly_id: str | None) -> NewStaff:
        assembly_id = assembly_id or actor.assembly_id  # who is bound to an assembly binds whom they add
        made = await self.maker.make(role, name, actor.organisation_id, assembly_id)
        async with self.works() as work:
            if assembly_id is not None:
                within(actor, assembly_id)
                await work.assemblies.get(actor.organisation_id, assembly_id)
            while await work.staff.by_username(made.member.username):  # one in sixteen million a colleague
                made = await self.maker.make(role, name, actor.organisation_id, assembly_id)
            await work.staff.add(made.member)
            work.record(act(actor, "add-staff", made.member.username, role=role, name=name, assembly_id=assembly_id))
        return made
