"""Who is asked to acknowledge an announcement, and who has. A delegation has, once one of its delegates has; a person who is
addressed alone answers alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from services.notifications.domain.audience import Audience

State = Mapping[str, Any]  # of a subject, as it is told (domain/told.py)


@dataclass(frozen=True, slots=True)
class Person:
    """A delegate, as signed in at a tablet."""

    delegate_id: str
    delegation_id: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A delegation, or one of its delegates, that is asked; ``by`` and ``at`` once it has acknowledged."""

    delegation_id: str
    delegate_id: str | None
    by: str | None
    at: str | None


def is_private(announcement: State) -> bool:
    return bool(announcement.get("delegations") or announcement.get("delegates"))


def addressed(announcement: State, person: Person) -> bool:
    """Whether it goes to this person by name or by delegation."""
    by_delegation = person.delegation_id in announcement.get("delegations", ())
    return by_delegation or person.delegate_id in announcement.get("delegates", ())


def asks(announcement: State, person: Person) -> bool:
    """Whether this person can acknowledge it."""
    to_all = Audience.DELEGATE.value in announcement.get("to", ())
    return bool(announcement.get("acknowledge")) and (to_all or addressed(announcement, person))


def asked_of(announcement: State, delegations: Sequence[State], acknowledgements: Iterable[State]) -> list[Asked]:
    """Everyone asked, in the order of the delegations; empty where no acknowledgement is asked."""
    if not announcement.get("acknowledge"):
        return []
    mine = [each for each in acknowledgements if each["announcement_id"] == announcement["announcement_id"]]
    persons = set(announcement.get("delegates", ()))
    if persons:
        by_person = {each["delegate_id"]: each for each in mine}
        return [
            _asked(each["delegation_id"], one["delegate_id"], by_person.get(one["delegate_id"]))
            for each in delegations
            for one in each.get("delegates", ())
            if one["delegate_id"] in persons
        ]
    first: dict[str, State] = {}
    for each in sorted(mine, key=lambda each: str(each["at"])):
        first.setdefault(each["delegation_id"], each)
    chosen = set(announcement.get("delegations", ()))
    wanted = [each for each in delegations if (each["delegation_id"] in chosen if chosen else each["accredited"])]
    return [_asked(each["delegation_id"], None, first.get(each["delegation_id"])) for each in wanted]


def acknowledged_for(person: Person, announcement: State, acknowledgements: Iterable[State]) -> str | None:
    """When this person need not acknowledge any more: the time of it, or None."""
    alone = person.delegate_id in announcement.get("delegates", ())
    times = [
        str(each["at"])
        for each in acknowledgements
        if each["announcement_id"] == announcement["announcement_id"]
        and (each["delegate_id"] == person.delegate_id if alone else each["delegation_id"] == person.delegation_id)
    ]
    return min(times, default=None)


def _asked(delegation_id: str, delegate_id: str | None, done: State | None) -> Asked:
    return Asked(delegation_id, delegate_id, done["delegate_id"] if done else None, done["at"] if done else None)
