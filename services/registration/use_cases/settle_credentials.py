"""Settles a dispute about the credentials of a delegation: accepted, it is on the roll again; refused, it stays off."""

from __future__ import annotations

from dataclasses import dataclass

from services.registration.domain.delegation import Delegation
from services.registration.domain.events import CredentialsSettled
from services.registration.use_cases.acting import act, within
from services.registration.use_cases.ports import Actor, Works


@dataclass(frozen=True)
class SettleCredentials:
    works: Works

    async def __call__(self, actor: Actor, delegation_id: str, accepted: bool, reason: str) -> Delegation:
        async with self.works() as work:
            delegation = await work.delegations.lock(actor.organisation_id, delegation_id)
            within(actor, delegation.assembly_id)
            delegation = delegation.settle(accepted)
            await work.delegations.save_all([delegation])
            work.say(CredentialsSettled(delegation, accepted, reason))
            work.record(act(actor, "settle-credentials", delegation_id, accepted=accepted, reason=reason))
        return delegation
