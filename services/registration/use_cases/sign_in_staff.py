"""Signs staff in by name and password. Each try is counted, durably, before the password is looked at: trying many at once
does not help. The slow hash is computed between two short transactions."""

from __future__ import annotations

from dataclasses import dataclass

from services.registration.domain.errors import WrongCredentials
from services.registration.use_cases.ports import Passwords, Works
from services.registration.use_cases.sessions import SessionOpener, SignedIn, staff_identity
from shared.kernel.clock import Clock


@dataclass(frozen=True)
class SignInStaff:
    works: Works
    clock: Clock
    passwords: Passwords
    opener: SessionOpener

    async def __call__(self, username: str, password: str) -> SignedIn:
        subject, now = f"staff:{username}", self.clock.now()
        async with self.works() as work:
            (await work.tries.count_one(subject, now)).allow_one_more(now)
            found = await work.staff.by_username(username)
        stored = found.password_hash if found is not None and found.removed_at is None else None
        if not await self.passwords.verify(stored, password) or found is None:
            raise WrongCredentials()
        async with self.works() as work:
            await work.tries.clear(subject)
            return await self.opener.open(work, staff_identity(found), staff_id=found.staff_id)
