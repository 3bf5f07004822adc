"""Records who comes into the hall and who leaves, many at once in one transaction. An id may be a delegate's, or stand for
all delegates of a delegation: its own id or its member's code."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from services.registration.domain.delegation import Delegation
from services.registration.domain.errors import UnknownInHall
from services.registration.domain.events import Arrived, Left
from services.registration.domain.roll import attendance, the_roll
from services.registration.use_cases.acting import act, within
from services.registration.use_cases.ports import Actor, Works
from shared.kernel.clock import Clock

SHOWN = 20


@dataclass(frozen=True)
class PresenceRecorded:
    in_hall: int  # delegations in the hall with the right to vote
    changed: int  # delegates who came or left


@dataclass(frozen=True)
class RecordPresence:
    works: Works
    clock: Clock

    async def __call__(
        self, actor: Actor, assembly_id: str, arrive: Sequence[str], leave: Sequence[str]
    ) -> PresenceRecorded:
        within(actor, assembly_id)
        async with self.works() as work:
            await work.assemblies.get(actor.organisation_id, assembly_id)
            here = {each.delegation_id: each for each in await work.delegations.lock_assembly(assembly_id)}
            now = self.clock.now()  # once it is this desk's turn
            coming, going = _delegates(here.values(), arrive), _delegates(here.values(), leave)
            moved: set[str] = set()
            seen: dict[str, Delegation] = {}
            changed: list[Delegation] = []
            for ids_of, present, event in ((coming, True, Arrived), (going, False, Left)):
                for delegation_id, ids in ids_of.items():
                    before = here[delegation_id]
                    after = before.with_presence(ids, present, now)
                    here[delegation_id] = seen[delegation_id] = after
                    if after.present_ids == before.present_ids:
                        continue
                    moved |= set(before.present_ids) ^ set(after.present_ids)
                    changed.append(after)
                    work.say(event(after, now))
            await work.delegations.save_all(list(seen.values()))
            if changed:
                names = [each.member or each.delegation_id for each in changed]
                counts = {"arrive": len(arrive), "leave": len(leave), "delegations": names}
                work.record(act(actor, "record-presence", assembly_id, **counts))
            roll = the_roll(await work.members.of(actor.organisation_id), here.values(), now.date())
        return PresenceRecorded(attendance(roll).present, len(moved))


def _delegates(delegations: Iterable[Delegation], ids: Sequence[str]) -> dict[str, set[str]]:
    """The delegates that the ids stand for, by delegation. Raises UnknownInHall for ids that stand for nobody."""
    meaning: dict[str, tuple[str, set[str]]] = {}
    for each in delegations:
        everyone = {delegate.delegate_id for delegate in each.delegates}
        meaning[each.delegation_id] = (each.delegation_id, everyone)
        meaning.update({one: (each.delegation_id, {one}) for one in everyone})
        if each.member is not None:
            meaning[each.member] = (each.delegation_id, everyone)
    unknown = [one for one in ids if one not in meaning]
    if unknown:
        raise UnknownInHall(ids=", ".join(unknown[:SHOWN]))
    found: dict[str, set[str]] = defaultdict(set)
    for one in ids:
        delegation_id, delegates = meaning[one]
        found[delegation_id] |= delegates
    return found
