"""Hands the vote of a delegation over to another of its delegates: by the desk; or from a tablet by whoever holds it, or by the
head of the delegation, who then proves with badge and PIN that it is they who hold the tablet."""

from __future__ import annotations

from dataclasses import dataclass

from services.registration.domain.credential import badge_hash, fits
from services.registration.domain.delegation import Delegation
from services.registration.domain.errors import CredentialRevoked, NotTheHolder, PinNeeded, WrongCredentials
from services.registration.domain.events import VotingDelegateChanged
from services.registration.use_cases.acting import act, within
from services.registration.use_cases.ports import Actor, RegistrationWork, Works
from shared.kernel.clock import Clock
from shared.kernel.errors import NotPermitted, Refusal

BY_DELEGATES = "delegate"


@dataclass(frozen=True, slots=True)
class Proof:
    """Of the person at the tablet: the code of the badge that it was signed in with, and the PIN as typed now."""

    badge_code: str
    pin: str


@dataclass(frozen=True)
class HandOverVote:
    works: Works
    clock: Clock

    async def __call__(
        self, actor: Actor, delegation_id: str, delegate_id: str, proof: Proof | None = None
    ) -> Delegation:
        """Raises, for delegates, PinNeeded, WrongCredentials, TooManyTries, and NotTheHolder, which names who holds it."""
        async with self.works() as work:
            done = await self._handed_over(work, actor, delegation_id, delegate_id, proof)
        if isinstance(done, Refusal):  # raised outside, so that the wrong try stays counted
            raise done
        return done

    async def _handed_over(
        self, work: RegistrationWork, actor: Actor, delegation_id: str, delegate_id: str, proof: Proof | None
    ) -> Delegation | Refusal:
        delegation = await work.delegations.lock(actor.organisation_id, delegation_id)
        within(actor, delegation.assembly_id)
        if actor.role == BY_DELEGATES:
            _holder_or_head(actor, delegation)
            if not await self._proved(work, actor, proof):
                return WrongCredentials()
        changed = delegation.hand_over_to(delegate_id)
        before = delegation.voting_delegate_id
        if changed.voting_delegate_id != before:
            await work.delegations.save_all([changed])
            work.say(VotingDelegateChanged(changed, before, delegate_id, actor.name))
            work.record(act(actor, "hand-over-vote", delegation_id, from_delegate=before, to_delegate=delegate_id))
        return changed

    async def _proved(self, work: RegistrationWork, actor: Actor, proof: Proof | None) -> bool:
        """Counts the tries as signing in does. Another delegate's badge proves nothing."""
        if proof is None:
            raise PinNeeded()
        credential = await work.credentials.by_badge(badge_hash(proof.badge_code))
        if credential is None or credential.delegate_id != actor.subject or credential.revoked_at is not None:
            return False
        subject, now = f"badge:{credential.badge_hash}", self.clock.now()
        (await work.tries.count_one(subject, now)).allow_one_more(now)
        if not fits(credential, proof.badge_code, proof.pin):
            return False
        await work.tries.clear(subject)
        return True


def _holder_or_head(actor: Actor, delegation: Delegation) -> None:
    if actor.delegation_id != delegation.delegation_id:
        raise NotPermitted(role=actor.role)
    delegate = delegation.delegate(actor.subject)
    if not delegate.credential_valid:
        raise CredentialRevoked()
    if delegate.function == "head" or delegation.voting_delegate_id == actor.subject:
        return
    holder = delegation.voting_delegate
    raise NotTheHolder(name=holder.name if holder else "-")
