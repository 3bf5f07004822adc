"""Issues a badge; the one before is revoked in the same transaction, so a delegate has one valid badge at most. To replace a
valid badge takes a reason."""

from __future__ import annotations

from dataclasses import dataclass

from services.registration.domain.credential import (
    ALPHABET,
    CODE_LENGTH,
    PIN_LENGTH,
    Badge,
    Credential,
    badge_hash,
    pin_verifier,
)
from services.registration.domain.delegation import Delegation
from services.registration.domain.desk_errors import ReasonNeeded
from services.registration.domain.events import CredentialIssued, CredentialRevoked
from services.registration.use_cases.acting import act, within
from services.registration.use_cases.ports import Actor, Randomness, Works
from shared.kernel.clock import Clock
from shared.kernel.ids import Ids


@dataclass(frozen=True)
class BadgeMaker:
    clock: Clock
    ids: Ids
    randomness: Randomness

    def make(self, delegation: Delegation, delegate_id: str) -> tuple[Badge, Credential]:
        badge = Badge(self.randomness.text(ALPHABET, CODE_LENGTH), self.randomness.text("0123456789", PIN_LENGTH))
        return badge, Credential(
            credential_id=self.ids.new(),
            organisation_id=delegation.organisation_id,
            delegation_id=delegation.delegation_id,
            delegate_id=delegate_id,
            badge_hash=badge_hash(badge.badge_code),
            pin_verifier=pin_verifier(badge.badge_code, badge.pin),
            issued_at=self.clock.now(),
        )


@dataclass(frozen=True)
class IssueCredential:
    works: Works
    clock: Clock
    badges: BadgeMaker

    async def __call__(self, actor: Actor, delegate_id: str, reason: str | None) -> Badge:
        async with self.works() as work:
            delegation = await work.delegations.lock_of_delegate(actor.organisation_id, delegate_id)
            within(actor, delegation.assembly_id)
            delegate = delegation.delegate(delegate_id)
            old = delegate.credential_id
            if old is not None:
                if reason is None:
                    raise ReasonNeeded(name=delegate.name)
                await work.credentials.revoke(old, self.clock.now(), reason)
                delegation = delegation.with_credential(delegate_id, None)
                work.say(CredentialRevoked(delegation, delegate_id, reason))
            badge, credential = self.badges.make(delegation, delegate_id)
            await work.credentials.add_all([credential])
            delegation = delegation.with_credential(delegate_id, credential.credential_id)
            await work.delegations.save_all([delegation])
            work.say(CredentialIssued(delegation, delegate_id))
            work.record(act(actor, "issue-credential", delegate_id, reason=reason, replaces=old))
        return badge
