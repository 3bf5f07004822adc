"""Who may vote. Frozen when a poll opens: which members are eligible and which of them are present. Live until close: who
of a delegation holds the vote, whether the badge is valid, whether the delegation is in the hall (V5)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from services.voting.domain.errors import (
    CredentialRevoked,
    NotOnTheRoll,
    NotPresent,
    NotTheVotingDelegate,
    VotingRightSuspended,
)
from services.voting.domain.paper_errors import ExcludedFromRound
from shared.rules.majority import Electorate


@dataclass(frozen=True, slots=True)
class Roll:
    """The members that may vote in one poll and what bases are taken from. Codes are sorted. ``excluded``: members that
    keep their right to vote but not in this poll, such as those of a candidate; in sizes neither eligible nor present."""

    eligible: tuple[str, ...]
    present: tuple[str, ...]
    suspended: tuple[str, ...]
    sizes: Electorate
    excluded: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Delegation:
    delegation_id: str
    member: str | None
    accredited: bool
    voting_delegate_id: str | None
    valid_credentials: tuple[str, ...]
    holder: str = ""  # the name of who holds the vote


def delegation_from(body: Mapping[str, Any]) -> Delegation:
    """A delegation as registration says it."""
    return Delegation(
        delegation_id=body["delegation_id"],
        member=body["member"],
        accredited=body["accredited"],
        voting_delegate_id=body["voting_delegate_id"],
        valid_credentials=tuple(d["delegate_id"] for d in body["delegates"] if d["credential_valid"]),
        holder=next((d["name"] for d in body["delegates"] if d["delegate_id"] == body["voting_delegate_id"]), ""),
    )


def freeze_roll(
    members: Iterable[Mapping[str, Any]],
    delegations: Iterable[Delegation],
    in_hall: frozenset[str],
    excluded: Collection[str] = (),
) -> Roll:
    """The roll as of now: members neither suspended nor ``excluded`` (codes) whose delegation is accredited. ``in_hall``:
    delegation ids.

    Whether a right is suspended now is registration's to say, and it says so on the day: the date that stands beside it
    is of registration's calendar, and tomorrow where the assembly meets may be today there."""
    suspended = {member["code"]: bool(member["suspended"]) for member in members}
    accredited = [each for each in delegations if each.accredited and each.member in suspended]
    represented = {str(each.member) for each in accredited}
    may_vote = {code for code, off in suspended.items() if not off}.difference(excluded)
    eligible = represented & may_vote
    present = {str(each.member) for each in accredited if each.delegation_id in in_hall} & eligible
    return Roll(
        eligible=tuple(sorted(eligible)),
        present=tuple(sorted(present)),
        suspended=tuple(sorted(code for code in represented if suspended[code])),
        sizes=Electorate(
            members=len(suspended),
            eligible=len(may_vote),
            accredited=len(represented),
            present=len(present),
        ),
        excluded=tuple(sorted(excluded)),
    )


@dataclass
class Hall:
    """The delegations of one assembly as last heard, kept in memory for the way of a ballot. A fact older than the one
    known of the same subject changes nothing, so the order of loading and hearing does not matter."""

    delegations: dict[str, Delegation] = field(default_factory=dict)
    in_hall: dict[str, bool] = field(default_factory=dict)
    _delegations_heard: dict[str, int] = field(default_factory=dict)
    _presence_heard: dict[str, int] = field(default_factory=dict)

    def hear_delegation(self, body: Mapping[str, Any], number: int) -> None:
        delegation = delegation_from(body)
        if _is_newer(self._delegations_heard, delegation.delegation_id, number):
            self.delegations[delegation.delegation_id] = delegation

    def hear_presence(self, delegation_id: str, in_hall: bool, number: int) -> None:
        if _is_newer(self._presence_heard, delegation_id, number):
            self.in_hall[delegation_id] = in_hall

    def voter(
        self,
        delegation_id: str | None,
        delegate_id: str,
        eligible: frozenset[str],
        suspended: frozenset[str],
        excluded: frozenset[str] = frozenset(),
    ) -> str:
        """The member for which this delegate may vote now in a poll with that roll; raises why not."""
        delegation = self.delegations.get(delegation_id or "")
        if delegation is None or delegation.member is None:
            raise NotOnTheRoll()
        if delegation.member in excluded:
            raise ExcludedFromRound()
        if delegation.member not in eligible:
            raise VotingRightSuspended() if delegation.member in suspended else NotOnTheRoll()
        if delegate_id != delegation.voting_delegate_id:
            raise NotTheVotingDelegate(name=delegation.holder or "another delegate")
        if delegate_id not in delegation.valid_credentials:
            raise CredentialRevoked()
        if not self.in_hall.get(delegation.delegation_id, False):
            raise NotPresent()
        return delegation.member


def _is_newer(heard: dict[str, int], key: str, number: int) -> bool:
    if number < heard.get(key, number):
        return False
    heard[key] = number
    return True
