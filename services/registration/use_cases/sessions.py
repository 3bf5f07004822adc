"""Opens sessions, refreshes their tokens, tells whom they speak for, and ends them. A session whose badge was revoked or
whose staff member was removed counts as ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from services.registration.domain.delegation import Delegation
from services.registration.domain.errors import CredentialRevoked, SessionEnded
from services.registration.domain.sign_in import SESSION_LASTS, TOKEN_LASTS, Identity, Session, StaffMember
from services.registration.use_cases.ports import Actor, RegistrationWork, Tokens, Works
from shared.kernel.clock import Clock
from shared.kernel.ids import Ids


@dataclass(frozen=True)
class SignedIn:
    identity: Identity
    token: str
    expires_at: datetime  # of the token
    session_expires_at: datetime


def staff_identity(staff: StaffMember) -> Identity:
    return Identity(staff.username, staff.role, staff.name, staff.organisation_id, staff.assembly_id)


def delegate_identity(delegation: Delegation, delegate_id: str) -> Identity:
    delegate = delegation.delegate(delegate_id)
    return Identity(
        subject=delegate_id,
        role=delegation.role_of(delegate),
        name=delegate.name,
        organisation_id=delegation.organisation_id,
        assembly_id=delegation.assembly_id,
        delegation_id=delegation.delegation_id,
        member=delegation.member,
        delegation_name=delegation.name,
    )


async def identity_of(work: RegistrationWork, session: Session, now: datetime) -> Identity:
    """Raises SessionEnded, or CredentialRevoked where the badge it was opened with is no longer valid."""
    if not session.live(now):
        raise SessionEnded()
    if session.staff_id is not None:
        staff = await work.staff.get(session.staff_id)
        if staff.removed_at is not None:
            raise SessionEnded()
        return staff_identity(staff)
    credential = await work.credentials.get(session.credential_id or "")
    if credential.revoked_at is not None:
        raise CredentialRevoked()
    delegation = await work.delegations.get(credential.organisation_id, credential.delegation_id)
    return delegate_identity(delegation, credential.delegate_id)


@dataclass(frozen=True)
class SessionOpener:
    clock: Clock
    ids: Ids
    tokens: Tokens

    async def open(
        self,
        work: RegistrationWork,
        identity: Identity,
        staff_id: str | None = None,
        credential_id: str | None = None,
    ) -> SignedIn:
        expires = self.clock.now() + SESSION_LASTS
        session = Session(self.ids.new(), identity.organisation_id, staff_id, credential_id, expires)
        await work.sessions.add(session)
        return self.token(identity, session)

    def token(self, identity: Identity, session: Session) -> SignedIn:
        now = self.clock.now()
        expires = min(now + TOKEN_LASTS, session.expires_at)
        return SignedIn(
            identity, self.tokens.sign(identity, session.session_id, now, expires), expires, session.expires_at
        )


@dataclass(frozen=True)
class RefreshSession:
    works: Works
    clock: Clock
    opener: SessionOpener

    async def __call__(self, actor: Actor) -> SignedIn:
        async with self.works.reading() as work:
            session = await work.sessions.get(actor.session_id)
            identity = await identity_of(work, session, self.clock.now())
        return self.opener.token(identity, session)


@dataclass(frozen=True)
class WhoAmI:
    works: Works
    clock: Clock

    async def __call__(self, actor: Actor) -> Identity:
        async with self.works.reading() as work:
            return await identity_of(work, await work.sessions.get(actor.session_id), self.clock.now())


@dataclass(frozen=True)
class SignOut:
    works: Works
    clock: Clock

    async def __call__(self, actor: Actor) -> None:
        async with self.works() as work:
            await work.sessions.end(actor.session_id, self.clock.now())
