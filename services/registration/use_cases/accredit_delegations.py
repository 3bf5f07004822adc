"""Accredits delegations, one or a whole batch in one transaction, with badges for all their delegates where asked. The desk adds
them empty: nobody alone puts a person into a delegation (propose_walk_in.py)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from services.registration.domain.credential import Badge
from services.registration.domain.delegation import Delegate, Delegation, Function, accredited
from services.registration.domain.desk_errors import DelegatesNeedApproval
from services.registration.domain.errors import DelegationExists, UnknownMember
from services.registration.domain.events import CredentialIssued, DelegationAccredited
from services.registration.domain.texts import Texts
from services.registration.use_cases.acting import act, within
from services.registration.use_cases.issue_credential import BadgeMaker
from services.registration.use_cases.ports import Actor, Works
from shared.kernel.ids import Ids


@dataclass(frozen=True)
class NewDelegation:
    member: str | None
    observer_name: str | None
    delegates: Sequence[tuple[str, Function]]


@dataclass(frozen=True)
class Accredited:
    delegations: list[Delegation]
    badges: dict[str, Badge] = field(default_factory=dict)  # by delegate


@dataclass(frozen=True)
class AccreditDelegations:
    works: Works
    ids: Ids
    badges: BadgeMaker

    async def __call__(
        self, actor: Actor, assembly_id: str, asked: Sequence[NewDelegation], issue_credentials: bool = False
    ) -> Accredited:
        """Raises DelegatesNeedApproval, DelegationExists, UnknownMember."""
        within(actor, assembly_id)
        if actor.role == "desk" and any(one.delegates for one in asked):
            raise DelegatesNeedApproval()
        async with self.works() as work:
            await work.assemblies.lock(actor.organisation_id, assembly_id)
            names = {member.code: member.name for member in await work.members.of(actor.organisation_id)}
            here = {each.member for each in await work.delegations.of_assembly(assembly_id)} - {None}
            made: list[Delegation] = []
            for one in asked:
                made.append(self._accredited(actor.organisation_id, assembly_id, one, names, here))
                here.add(one.member)
            for delegation in made:
                work.say(DelegationAccredited(delegation))
            badges: dict[str, Badge] = {}
            if issue_credentials:
                credentials = []
                for n, delegation in enumerate(made):
                    for delegate in delegation.delegates:
                        badge, credential = self.badges.make(made[n], delegate.delegate_id)
                        made[n] = made[n].with_credential(delegate.delegate_id, credential.credential_id)
                        badges[delegate.delegate_id] = badge
                        credentials.append(credential)
                        work.say(CredentialIssued(made[n], delegate.delegate_id))
                await work.credentials.add_all(credentials)
            await work.delegations.add_all(made)
            accredited_now = [each.member or each.delegation_id for each in made]
            work.record(act(actor, "accredit-delegations", assembly_id, delegations=accredited_now, badges=len(badges)))
        return Accredited(made, badges)

    def _accredited(
        self, organisation_id: str, assembly_id: str, one: NewDelegation, names: dict[str, Texts], here: set[str | None]
    ) -> Delegation:
        if one.member is None:
            name: Texts = {"en": one.observer_name or ""}
        elif one.member not in names:
            raise UnknownMember(member=one.member)
        elif one.member in here:
            raise DelegationExists(member=one.member)
        else:
            name = names[one.member]
        delegates = [Delegate(self.ids.new(), person, function) for person, function in one.delegates]
        return accredited(self.ids.new(), organisation_id, assembly_id, one.member, name, delegates)
