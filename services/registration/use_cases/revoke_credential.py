"""Revokes a delegate's badge; revoking where none is valid changes nothing."""

from __future__ import annotations

from dataclasses import dataclass

from services.registration.domain.delegation import Delegation
from services.registration.domain.events import CredentialRevoked
from services.registration.use_cases.acting import act, within
from services.registration.use_cases.ports import Actor, Works
from shared.kernel.clock import Clock


@dataclass(frozen=True)
class RevokeCredential:
    works: Works
    clock: Clock

    async def __call__(self, actor: Actor, delegate_id: str, reason: str) -> Delegation:
        async with self.works() as work:
            delegation = await work.delegations.lock_of_delegate(actor.organisation_id, delegate_id)
            within(actor, delegation.assembly_id)
            old = delegation.delegate(delegate_id).credential_id
            if old is None:
                return delegation
            await work.credentials.revoke(old, self.clock.now(), reason)
            delegation = delegation.with_credential(delegate_id, None)
            await work.delegations.save_all([delegation])
            work.say(CredentialRevoked(delegation, delegate_id, reason))
            work.record(act(actor, "revoke-credential", delegate_id, reason=reason))
        return delegation
