"""Approves a person who was not on the list, and so adds them to the delegation, or refuses them. Not by who proposed it;
they may take it back, though."""

from __future__ import annotations

from dataclasses import dataclass

from services.registration.domain.delegation import Delegate
from services.registration.domain.events import DelegateAdded
from services.registration.domain.walk_in import WalkIn
from services.registration.use_cases.acting import act, within
from services.registration.use_cases.ports import Actor, Works
from shared.kernel.clock import Clock
from shared.kernel.ids import Ids


@dataclass(frozen=True)
class DecideWalkIn:
    works: Works
    clock: Clock
    ids: Ids

    async def approve(self, actor: Actor, walk_in_id: str) -> WalkIn:
        async with self.works() as work:
            walk_in = await work.walk_ins.lock(actor.organisation_id, walk_in_id)
            within(actor, walk_in.assembly_id)
            delegation = await work.delegations.lock(actor.organisation_id, walk_in.delegation_id)
            decided = walk_in.approve(actor.subject, self.clock.now(), self.ids.new())
            person = Delegate(
                str(decided.delegate_id), decided.name, decided.function, own_name=decided.own_name,
                language=decided.language,
            )  # fmt: skip
            grown = delegation.add(person)
            await work.delegations.save_all([grown])
            await work.walk_ins.save(decided)
            work.say(DelegateAdded(grown, person.delegate_id))
            details = {"delegate_id": person.delegate_id, "proposed_by": walk_in.requested_by}
            work.record(act(actor, "approve-walk-in", walk_in_id, **details))
        return decided

    async def refuse(self, actor: Actor, walk_in_id: str, reason: str) -> WalkIn:
        async with self.works() as work:
            walk_in = await work.walk_ins.lock(actor.organisation_id, walk_in_id)
            within(actor, walk_in.assembly_id)
            decided = walk_in.refuse(actor.subject, self.clock.now(), reason)
            await work.walk_ins.save(decided)
            work.record(act(actor, "refuse-walk-in", walk_in_id, reason=reason, proposed_by=walk_in.requested_by))
        return decided
