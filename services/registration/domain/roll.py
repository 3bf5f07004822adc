"""The roll of an assembly, and its count: who is accredited, who may vote today, who of them is in the hall."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from services.registration.domain.delegation import Credentials, Delegation
from services.registration.domain.member import Member


@dataclass(frozen=True, slots=True)
class RollEntry:
    member: Member
    delegation: Delegation | None
    suspended: bool

    @property
    def accredited(self) -> bool:
        return self.delegation is not None and self.delegation.accredited

    @property
    def eligible(self) -> bool:
        return self.accredited and not self.suspended

    @property
    def in_hall(self) -> bool:
        return self.delegation is not None and self.delegation.in_hall


@dataclass(frozen=True, slots=True)
class Attendance:
    members_total: int
    accredited: int
    eligible: int
    present: int  # eligible and in the hall
    suspended: tuple[str, ...]
    disputed: tuple[str, ...]  # whose credentials are in dispute
    refused: tuple[str, ...]  # whose credentials were refused
    in_hall: tuple[str, ...]


def the_roll(members: Collection[Member], delegations: Collection[Delegation], today: date) -> list[RollEntry]:
    by_member = {each.member: each for each in delegations if each.member is not None}
    ordered = sorted(members, key=lambda member: member.code)
    return [RollEntry(member, by_member.get(member.code), member.suspended(today)) for member in ordered]


def attendance(roll: Collection[RollEntry]) -> Attendance:
    return Attendance(
        members_total=len(roll),
        accredited=sum(each.accredited for each in roll),
        eligible=sum(each.eligible for each in roll),
        present=sum(each.eligible and each.in_hall for each in roll),
        suspended=tuple(each.member.code for each in roll if each.suspended),
        disputed=_with_credentials("disputed", roll),
        refused=_with_credentials("refused", roll),
        in_hall=tuple(each.member.code for each in roll if each.in_hall),
    )


def _with_credentials(state: Credentials, roll: Collection[RollEntry]) -> tuple[str, ...]:
    return tuple(each.member.code for each in roll if each.delegation and each.delegation.credentials == state)
