"""Adds a delegate to a delegation that is accredited already."""

from __future__ import annotations

from dataclasses import dataclass

from services.registration.domain.delegation import Delegate, Delegation, Function
from services.registration.domain.events import DelegateAdded
from services.registration.use_cases.acting import act, within
from services.registration.use_cases.ports import Actor, Works
from shared.kernel.ids import Ids


@dataclass(frozen=True)
class AddDelegate:
    works: Works
    ids: Ids

    async def __call__(self, actor: Actor, delegation_id: str, name: str, function: Function) -> Delegation:
        async with self.works() as work:
            delegation = await work.delegations.lock(actor.organisation_id, delegation_id)
            within(actor, delegation.assembly_id)
            delegate = Delegate(self.ids.new(), name, function)
            grown = delegation.add(delegate)
            await work.delegations.save_all([grown])
            work.say(DelegateAdded(grown, delegate.delegate_id))
            work.record(
                act(actor, "add-delegate", delegate.delegate_id, delegation_id=delegation_id, function=function)
            )
        return grown
