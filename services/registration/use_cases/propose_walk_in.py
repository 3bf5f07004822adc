"""Proposes a person who is not on the list for a delegation; another person approves it (decide_walk_in.py). Someone of the
same name, anywhere in the assembly, is told first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from services.registration.domain.delegation import Delegation, Function, Language
from services.registration.domain.desk_errors import PossibleDuplicate, TooManyWaiting
from services.registration.domain.namesakes import keys_of, namesakes
from services.registration.domain.walk_in import MOST_WAITING, WalkIn
from services.registration.use_cases.acting import act, within
from services.registration.use_cases.ports import Actor, Works
from shared.kernel.clock import Clock
from shared.kernel.ids import Ids


@dataclass(frozen=True)
class NewPerson:
    name: str
    own_name: str | None
    function: Function
    language: Language | None
    reason: str


@dataclass(frozen=True)
class ProposeWalkIn:
    works: Works
    clock: Clock
    ids: Ids

    async def __call__(self, actor: Actor, delegation_id: str, person: NewPerson, another_person: bool) -> WalkIn:
        """``another_person``: it was looked at, and whoever has that name is someone else. Raises PossibleDuplicate."""
        async with self.works() as work:
            delegation = await work.delegations.lock(actor.organisation_id, delegation_id)
            within(actor, delegation.assembly_id)
            waiting = [
                each for each in await work.walk_ins.of_assembly(delegation.assembly_id) if each.state == "pending"
            ]
            if len(waiting) >= MOST_WAITING:
                raise TooManyWaiting(most=MOST_WAITING)
            if not another_person:
                _refuse_namesakes(
                    delegation, person, await work.delegations.of_assembly(delegation.assembly_id), waiting
                )
            walk_in = WalkIn(
                self.ids.new(), delegation.organisation_id, delegation.assembly_id, delegation_id, person.name,
                person.own_name, person.function, person.language, person.reason, actor.subject, self.clock.now(),
            )  # fmt: skip
            await work.walk_ins.add(walk_in)
            details = {"delegation_id": delegation_id, "function": person.function, "reason": person.reason}
            work.record(act(actor, "propose-walk-in", walk_in.walk_in_id, another_person=another_person, **details))
        return walk_in


def _refuse_namesakes(
    delegation: Delegation, person: NewPerson, everyone: Iterable[Delegation], waiting: Iterable[WalkIn]
) -> None:
    keys = keys_of(person.name, person.own_name)
    listed = [
        (each.delegate.name, each.delegation.delegation_id, each.delegation.name) for each in namesakes(keys, everyone)
    ]
    names = {each.delegation_id: each.name for each in everyone}
    for each in waiting:
        if keys & keys_of(each.name, each.own_name):
            listed.append((each.name, each.delegation_id, names.get(each.delegation_id, {})))
    if listed:
        told = [
            {"name": name, "delegation": dict(whose), "same_delegation": where == delegation.delegation_id}
            for name, where, whose in listed
        ]
        raise PossibleDuplicate(who="; ".join(name for name, _, _ in listed), namesakes=told)
