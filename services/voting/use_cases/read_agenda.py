"""Reads the agenda with where it stands against its plan, and what was changed of it after it was adopted."""

from __future__ import annotations

from dataclasses import dataclass

from services.voting.domain.agenda import AgendaItem, Sitting, slots
from services.voting.domain.happening import CHANGES, Adoption, Happening
from services.voting.use_cases import finding
from services.voting.use_cases.ports import Actor, Work, Works
from shared.kernel.clock import Clock
from shared.kernel.errors import NotFound
from shared.rules.time_plan import Forecast, forecast


@dataclass(frozen=True)
class Programme:
    """``time_zone``: of the place where the assembly meets."""

    time_zone: str
    items: list[AgendaItem]
    sittings: list[Sitting]
    adoption: Adoption | None
    forecast: Forecast


@dataclass(frozen=True)
class ReadAgenda:
    works: Works
    clock: Clock

    async def __call__(self, actor: Actor, assembly_id: str) -> Programme:
        async with self.works.reading() as work:
            await finding.assembly(work, actor, assembly_id)
            return await self._read(work, assembly_id)

    async def programme(self, assembly_id: str) -> Programme:
        """For everyone. Raises NotFound for an assembly that is not known here."""
        async with self.works.reading() as work:
            return await self._read(work, assembly_id)

    async def changes(self, actor: Actor, assembly_id: str) -> tuple[Adoption | None, list[Happening]]:
        """What was changed since the adoption; before it, everything that was changed."""
        async with self.works.reading() as work:
            await finding.assembly(work, actor, assembly_id)
            adoption = await work.agenda.adoption(assembly_id)
            after = adoption.number if adoption else 0
            found = await work.agenda.happenings(assembly_id)
        return adoption, [each for each in found if each.number > after and each.what in CHANGES]

    async def _read(self, work: Work, assembly_id: str) -> Programme:
        assembly = await work.facts.one("assembly", assembly_id)
        if assembly is None:
            raise NotFound(what="assembly")
        items, sittings = await work.agenda.of_assembly(assembly_id), await work.sittings.of_assembly(assembly_id)
        expected = forecast(slots(items, sittings), self.clock.now())
        adoption = await work.agenda.adoption(assembly_id)
        return Programme(assembly["time_zone"], items, sittings, adoption, expected)
