"""Takes over a programme from CSV: a preview with what is wrong in each cell, or all of it in one step, or nothing.

Rows of the same day and beginning are one sitting; where the agenda has that sitting already, they are added to its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import cast

from services.voting.domain.agenda import MOST_ITEMS, MOST_SITTINGS, AgendaItem, Kind, Sitting, moment, next_number
from services.voting.domain.agenda_errors import AgendaFull
from services.voting.domain.agenda_events import ItemAdded, SittingPlanned
from services.voting.domain.programme_csv import CellError, ProgrammeLine, read_programme, refuse_bad_cells
from services.voting.use_cases import finding
from services.voting.use_cases.agenda_record import Held, arrange, held_agenda, note
from services.voting.use_cases.ports import Actor, Work, Works
from shared.kernel.clock import Clock
from shared.kernel.ids import Ids


@dataclass(frozen=True)
class ImportProgramme:
    works: Works
    clock: Clock
    ids: Ids

    async def __call__(self, actor: Actor, assembly_id: str, content: bytes, commit: bool) -> list[ProgrammeLine]:
        """Every line with what is wrong in it. With ``commit`` a bad cell raises MalformedProgramme, and nothing is added."""
        if not commit:
            async with self.works.reading() as work:
                assembly = await finding.assembly(work, actor, assembly_id)
                items = await work.agenda.of_assembly(assembly_id)
                return _read(content, Held(assembly, items, await work.sittings.of_assembly(assembly_id)))
        async with self.works() as work:
            held = await held_agenda(work, actor, assembly_id)
            lines = _read(content, held)
            refuse_bad_cells(lines)
            await self._add(work, actor, held, lines)
        return lines

    async def _add(self, work: Work, actor: Actor, held: Held, lines: Sequence[ProgrammeLine]) -> None:
        now = self.clock.now()
        sittings = {sitting.begins: sitting for sitting in held.sittings}
        for line in lines:
            begins, ends = _times(line, held.zone)
            if begins not in sittings:
                whose = held.assembly["organisation_id"], held.assembly["assembly_id"]
                sittings[begins] = sitting = Sitting(self.ids.new(), *whose, None, begins, ends)
                await work.sittings.save(sitting)
                work.say(SittingPlanned(sitting))
                await note(work, actor, now, "sitting planned", sitting)
        if len(sittings) > MOST_SITTINGS:
            raise AgendaFull(most=MOST_SITTINGS, what="sittings")
        new = self._items(held, sittings, lines)
        both = await arrange(work, [*held.items, *new], sittings.values(), held.items)
        added = {item.item_id for item in new}
        for item in both:
            if item.item_id in added:
                work.say(ItemAdded(item))
                await note(work, actor, now, "item added", item, imported=True)

    def _items(self, held: Held, sittings: dict[datetime, Sitting], lines: Sequence[ProgrammeLine]) -> list[AgendaItem]:
        if len(held.items) + len(lines) > MOST_ITEMS:
            raise AgendaFull(most=MOST_ITEMS, what="items")
        new: list[AgendaItem] = []
        for line in lines:
            begins, _ = _times(line, held.zone)
            item = AgendaItem(
                item_id=self.ids.new(),
                organisation_id=held.assembly["organisation_id"],
                assembly_id=held.assembly["assembly_id"],
                position=len(held.items) + len(new) + 1,
                title=line.titles,
                kind=cast(Kind, line.kind),
                number=line.number,
                sitting_id=sittings[begins].sitting_id,
                planned_start=moment(_day(line), line.start, held.zone) if line.start is not None else None,
                minutes=line.minutes,
                responsible=line.responsible or None,
            )
            new.append(item)
        return _numbered(held.items, new)


def _numbered(known: Sequence[AgendaItem], new: Sequence[AgendaItem]) -> list[AgendaItem]:
    """Those without a number get the next ones."""
    numbered: list[AgendaItem] = []
    for item in new:
        number = item.number or next_number([*known, *new, *numbered])
        numbered.append(replace(item, number=number))
    return numbered


def _read(content: bytes, held: Held) -> list[ProgrammeLine]:
    opens, closes = (date.fromisoformat(held.assembly[name]) for name in ("opens", "closes"))
    lines = read_programme(content, opens, closes, {item.number for item in held.items})
    return [_beside_others(line, lines, held) for line in lines]


def _beside_others(line: ProgrammeLine, lines: Sequence[ProgrammeLine], held: Held) -> ProgrammeLine:
    """The line, with what is wrong about its sitting beside those of the agenda and of the file."""
    if line.sitting is None or line.ends is None:
        return line
    begins, ends = _times(line, held.zone)
    wrong = [reason for known in held.sittings if (reason := _against(begins, ends, known))]
    others = (each for each in lines if each.sitting not in (None, line.sitting) and each.ends is not None)
    if any(start < ends and begins < end for start, end in (_times(each, held.zone) for each in others)):
        wrong.append("overlaps another sitting of the file")
    return replace(line, errors=(*line.errors, *(CellError("begins", reason) for reason in wrong)))


def _against(begins: datetime, ends: datetime, known: Sitting) -> str:
    if known.begins == begins:
        if known.state == "closed":
            return "this sitting is closed"
        return "" if known.ends == ends else "the agenda ends this sitting at another time"
    return "overlaps a sitting of the agenda" if known.begins < ends and begins < known.ends else ""


def _times(line: ProgrammeLine, zone: str) -> tuple[datetime, datetime]:
    if line.begins is None or line.ends is None:
        raise ValueError("a line whose sitting could not be read")
    return moment(_day(line), line.begins, zone), moment(_day(line), line.ends, zone)


def _day(line: ProgrammeLine) -> date:
    if line.day is None:
        raise ValueError("a line whose day could not be read")
    return line.day
