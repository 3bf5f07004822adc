"""Signs a delegate or observer in by badge and PIN. Wrong PINs of a badge are counted; a code that is no badge at all has
130 bits to guess and needs no counting."""

from __future__ import annotations

from dataclasses import dataclass

from services.registration.domain.credential import badge_hash, fits
from services.registration.domain.errors import CredentialRevoked, WrongCredentials
from services.registration.use_cases.ports import RegistrationWork, Works
from services.registration.use_cases.sessions import SessionOpener, SignedIn, delegate_identity
from shared.kernel.clock import Clock
from shared.kernel.errors import Refusal


@dataclass(frozen=True)
class SignInDelegate:
    works: Works
    clock: Clock
    opener: SessionOpener

    async def __call__(self, badge_code: str, pin: str) -> SignedIn:
        async with self.works() as work:
            result = await self._try(work, badge_code, pin)
        if isinstance(result, Refusal):  # raised outside, so that the wrong try stays counted
            raise result
        return result

    async def _try(self, work: RegistrationWork, badge_code: str, pin: str) -> SignedIn | Refusal:
        credential = await work.credentials.by_badge(badge_hash(badge_code))
        if credential is None:
            return WrongCredentials()
        subject, now = f"badge:{credential.badge_hash}", self.clock.now()
        (await work.tries.count_one(subject, now)).allow_one_more(now)
        if not fits(credential, badge_code, pin):
            return WrongCredentials()
        await work.tries.clear(subject)
        if credential.revoked_at is not None:
            return CredentialRevoked()
        delegation = await work.delegations.get(credential.organisation_id, credential.delegation_id)
        identity = delegate_identity(delegation, credential.delegate_id)
        return await self.opener.open(work, identity, credential_id=credential.credential_id)
