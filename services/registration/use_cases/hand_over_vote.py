"""Hands the vote of a delegation over to another of its delegates: by the desk, or by the head of that delegation."""

from __future__ import annotations

from dataclasses import dataclass

from services.registration.domain.delegation import Delegation
from services.registration.domain.errors import CredentialRevoked
from services.registration.domain.events import VotingDelegateChanged
from services.registration.use_cases.acting import act, within
from services.registration.use_cases.ports import Actor, Works
from shared.kernel.errors import NotPermitted

BY_DELEGATES = "delegate"


@dataclass(frozen=True)
class HandOverVote:
    works: Works

    async def __call__(self, actor: Actor, delegation_id: str, delegate_id: str) -> Delegation:
        async with self.works() as work:
            delegation = await work.delegations.lock(actor.organisation_id, delegation_id)
            within(actor, delegation.assembly_id)
            if actor.role == BY_DELEGATES:
                _head_alone(actor, delegation)
            changed = delegation.hand_over_to(delegate_id)
            if changed.voting_delegate_id == delegation.voting_delegate_id:
                return delegation
            await work.delegations.save_all([changed])
            work.say(VotingDelegateChanged(changed, delegation.voting_delegate_id, delegate_id))
            before = delegation.voting_delegate_id
            work.record(act(actor, "hand-over-vote", delegation_id, from_delegate=before, to_delegate=delegate_id))
        return changed


def _head_alone(actor: Actor, delegation: Delegation) -> None:
    if actor.delegation_id != delegation.delegation_id:
        raise NotPermitted(role=actor.role)
    delegate = delegation.delegate(actor.subject)
    if delegate.function != "head":
        raise NotPermitted(role=f"{actor.role}, {delegate.function}")
    if not delegate.credential_valid:
        raise CredentialRevoked()
