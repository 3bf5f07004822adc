"""Notes that the assembly has adopted its agenda: once. What is changed later stands in the list of changes."""

from __future__ import annotations

from dataclasses import dataclass

from services.voting.domain.agenda_errors import AgendaAdopted, AgendaEmpty
from services.voting.domain.agenda_events import AgendaWasAdopted
from services.voting.domain.happening import Adoption, Happening
from services.voting.use_cases.acts import act
from services.voting.use_cases.agenda_record import held_agenda
from services.voting.use_cases.ports import Actor, Works
from shared.kernel.clock import Clock


@dataclass(frozen=True)
class AdoptAgenda:
    works: Works
    clock: Clock

    async def __call__(self, actor: Actor, assembly_id: str) -> Adoption:
        async with self.works() as work:
            held = await held_agenda(work, actor, assembly_id)
            if not held.items:
                raise AgendaEmpty()
            if await work.agenda.adoption(assembly_id) is not None:
                raise AgendaAdopted()
            details = {"items": len(held.items)}
            line = Happening(assembly_id, self.clock.now(), "agenda adopted", actor.name, details=details)
            adoption = Adoption(line.at, line.by, (await work.agenda.note(line)).number)
            work.say(AgendaWasAdopted(held.assembly["organisation_id"], assembly_id, adoption))
            work.record(act(actor, "agenda adopted", assembly_id, **details))
        return adoption
