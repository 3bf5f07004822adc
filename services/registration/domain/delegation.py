"""A delegation at an assembly: whether its credentials are in order, its delegates, who of them holds the vote, whose badge
is valid, who is in the hall.

Promises one head at most and that no observer holds the vote. Who may vote in a poll is voting's to decide."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from services.registration.domain.errors import (
    AlreadyDisputed,
    CannotHoldTheVote,
    HeadExists,
    NotDisputed,
    NoValidCredential,
    TooManyDelegates,
)
from services.registration.domain.texts import Texts
from shared.kernel.errors import NotFound

Function = Literal["head", "alternate", "adviser", "observer"]
Credentials = Literal["in_order", "disputed", "refused"]
Language = Literal["ar", "en", "es", "fr"]
MOST_DELEGATES = 100


@dataclass(frozen=True, slots=True)
class Delegate:
    delegate_id: str
    name: str
    function: Function
    credential_id: str | None = None  # of the badge now valid
    present: bool = False
    moved_at: datetime | None = None  # when ``present`` was seen to be so; of two sightings the later decides
    own_name: str | None = None  # the name in its own script
    language: Language | None = None  # in which the person is spoken to

    @property
    def credential_valid(self) -> bool:
        return self.credential_id is not None

    def seen(self, present: bool, at: datetime) -> Delegate:
        if self.moved_at is not None and at < self.moved_at:
            return self
        return replace(self, present=present, moved_at=at)


@dataclass(frozen=True, slots=True)
class Delegation:
    delegation_id: str
    organisation_id: str
    assembly_id: str
    member: str | None  # None: observers
    name: Texts
    voting_delegate_id: str | None = None
    delegates: tuple[Delegate, ...] = ()
    credentials: Credentials = "in_order"  # who was named to speak for the member; not the badges

    @property
    def accredited(self) -> bool:
        """Whether it is on the roll: not while its credentials are in dispute, nor once they were refused, nor before
        somebody is in it."""
        return self.credentials == "in_order" and bool(self.delegates)

    @property
    def in_hall(self) -> bool:
        return any(each.present for each in self.delegates)

    @property
    def present_ids(self) -> tuple[str, ...]:
        return tuple(each.delegate_id for each in self.delegates if each.present)

    @property
    def voting_delegate(self) -> Delegate | None:
        return self.delegate(self.voting_delegate_id) if self.voting_delegate_id else None

    def delegate(self, delegate_id: str) -> Delegate:
        for each in self.delegates:
            if each.delegate_id == delegate_id:
                return each
        raise NotFound(what="delegate of that id in this delegation")

    def may_hold_the_vote(self, delegate: Delegate) -> bool:
        return self.member is not None and delegate.function != "observer"

    def role_of(self, delegate: Delegate) -> str:
        """The role that a delegate signs in with."""
        return "delegate" if self.may_hold_the_vote(delegate) else "observer"

    def add(self, delegate: Delegate) -> Delegation:
        """The head holds the vote, or else the first who may, until the vote is handed over."""
        if delegate.function == "head" and any(each.function == "head" for each in self.delegates):
            raise HeadExists(name=delegate.name)
        if len(self.delegates) >= MOST_DELEGATES:
            raise TooManyDelegates(most=MOST_DELEGATES)
        grown = replace(self, delegates=(*self.delegates, delegate))
        if self.voting_delegate_id is None and self.may_hold_the_vote(delegate):
            return replace(grown, voting_delegate_id=delegate.delegate_id)
        return grown

    def hand_over_to(self, delegate_id: str) -> Delegation:
        to = self.delegate(delegate_id)
        if not self.may_hold_the_vote(to):
            raise CannotHoldTheVote(name=to.name)
        if not to.credential_valid:
            raise NoValidCredential(name=to.name)
        return replace(self, voting_delegate_id=delegate_id)

    def dispute(self) -> Delegation:
        """Credentials that were refused may be disputed again: the way to examine them anew."""
        if self.credentials == "disputed":
            raise AlreadyDisputed()
        return replace(self, credentials="disputed")

    def settle(self, accepted: bool) -> Delegation:
        if self.credentials != "disputed":
            raise NotDisputed()
        return replace(self, credentials="in_order" if accepted else "refused")

    def with_credential(self, delegate_id: str, credential_id: str | None) -> Delegation:
        return self._changed(replace(self.delegate(delegate_id), credential_id=credential_id))

    def with_presence(self, delegate_ids: Collection[str], present: bool, at: datetime) -> Delegation:
        """As seen at ``at``. What was seen later stands, so sightings may come in any order and more than once; of two at
        the same moment the one that comes last."""
        changed = tuple(each.seen(present, at) if each.delegate_id in delegate_ids else each for each in self.delegates)
        return replace(self, delegates=changed)

    def _changed(self, delegate: Delegate) -> Delegation:
        kept = (delegate if each.delegate_id == delegate.delegate_id else each for each in self.delegates)
        return replace(self, delegates=tuple(kept))


def accredited(
    delegation_id: str,
    organisation_id: str,
    assembly_id: str,
    member: str | None,
    name: Texts,
    delegates: Collection[Delegate],
) -> Delegation:
    """A delegation as first accredited: its head, wherever named, holds the vote."""
    empty = Delegation(delegation_id, organisation_id, assembly_id, member, name)
    full = empty
    for delegate in delegates:
        full = full.add(delegate)
    head = next((each for each in full.delegates if each.function == "head"), None)
    return replace(full, voting_delegate_id=head.delegate_id) if head and member is not None else full
