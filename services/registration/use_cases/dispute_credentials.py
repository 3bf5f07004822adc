"""Puts the credentials of a delegation in dispute: it is off the roll until that is settled. Polls that are open keep theirs."""

from __future__ import annotations

from dataclasses import dataclass

from services.registration.domain.delegation import Delegation
from services.registration.domain.events import CredentialsDisputed
from services.registration.use_cases.acting import act, within
from services.registration.use_cases.ports import Actor, Works


@dataclass(frozen=True)
class DisputeCredentials:
    works: Works

    async def __call__(self, actor: Actor, delegation_id: str, reason: str) -> Delegation:
        async with self.works() as work:
            before = await work.delegations.lock(actor.organisation_id, delegation_id)
            within(actor, before.assembly_id)
            delegation = before.dispute()
            await work.delegations.save_all([delegation])
            work.say(CredentialsDisputed(delegation, reason))
            work.record(act(actor, "dispute-credentials", delegation_id, reason=reason, before=before.credentials))
        return delegation
