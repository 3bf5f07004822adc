"""Takes over the list of invited people from CSV: a look first, with what is wrong in each cell, then all of it or nothing,
and only the very file that was looked at."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from services.registration.domain.delegation import Delegate, Delegation, accredited
from services.registration.domain.desk_errors import OtherFilePreviewed
from services.registration.domain.events import DelegateAdded, DelegationAccredited
from services.registration.domain.invitations_csv import Invitation, place_of, read_invitations, refuse_bad_cells
from services.registration.domain.texts import Texts
from services.registration.use_cases.acting import act, within
from services.registration.use_cases.ports import Actor, RegistrationWork, Works
from shared.kernel.ids import Ids


@dataclass(frozen=True)
class InvitationsRead:
    lines: Sequence[Invitation]
    sha256: str  # of the file
    committed: bool


@dataclass(frozen=True)
class ImportInvitations:
    works: Works
    ids: Ids

    async def preview(self, actor: Actor, assembly_id: str, content: bytes) -> InvitationsRead:
        within(actor, assembly_id)
        async with self.works.reading() as work:
            await work.assemblies.get(actor.organisation_id, assembly_id)
            here = await work.delegations.of_assembly(assembly_id)
            codes = await work.members.codes(actor.organisation_id)
        return InvitationsRead(read_invitations(content, codes, here), _digest(content), False)

    async def commit(self, actor: Actor, assembly_id: str, content: bytes, previewed: str) -> InvitationsRead:
        """``previewed``: the hash that the preview told. Raises OtherFilePreviewed; MalformedCsv where a cell is bad."""
        within(actor, assembly_id)
        if _digest(content) != previewed:
            raise OtherFilePreviewed()
        async with self.works() as work:
            await work.assemblies.lock(actor.organisation_id, assembly_id)
            here = await work.delegations.lock_assembly(assembly_id)
            names = {member.code: member.name for member in await work.members.of(actor.organisation_id)}
            lines = read_invitations(content, names, here)
            refuse_bad_cells(lines)
            made = await self._take(work, actor, assembly_id, lines, {place_of(each): each for each in here}, names)
            details = {"sha256": previewed, "people": len(lines), "new_delegations": made}
            work.record(act(actor, "import-invitations", assembly_id, **details))
        return InvitationsRead(lines, previewed, True)

    async def _take(
        self,
        work: RegistrationWork,
        actor: Actor,
        assembly_id: str,
        lines: Sequence[Invitation],
        here: Mapping[tuple[str, str], Delegation],
        names: Mapping[str, Texts],
    ) -> int:
        """Adds the people to their delegations; how many of these are new."""
        groups: dict[tuple[str, str], list[Invitation]] = {}
        for line in lines:
            groups.setdefault(line.delegation, []).append(line)
        new: list[Delegation] = []
        grown: list[Delegation] = []
        for place, group in groups.items():
            people = [self._person(line) for line in group]
            if place not in here:
                member, name = group[0].member or None, names.get(group[0].member, {"en": group[0].observer})
                new.append(accredited(self.ids.new(), actor.organisation_id, assembly_id, member, name, people))
                work.say(DelegationAccredited(new[-1]))
                continue
            delegation = here[place]
            for person in people:
                delegation = delegation.add(person)
                work.say(DelegateAdded(delegation, person.delegate_id))
            grown.append(delegation)
        await work.delegations.add_all(new)
        await work.delegations.save_all(grown)
        return len(new)

    def _person(self, line: Invitation) -> Delegate:
        return Delegate(
            self.ids.new(), line.name, line.as_function, own_name=line.own_name or None, language=line.as_language
        )


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
