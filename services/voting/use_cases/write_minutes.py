"""Saves what a secretary wrote of the minutes of a sitting, as a new version, and notes incidents by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from zoneinfo import ZoneInfo

from services.voting.domain.agenda import moment
from services.voting.domain.agenda_errors import MinutesChanged, SittingNotHeld, StartOutsideSitting
from services.voting.domain.happening import Happening
from services.voting.domain.minutes import SavedMinutes, kept
from services.voting.use_cases.acts import act
from services.voting.use_cases.agenda_record import held_of_sitting
from services.voting.use_cases.ports import Actor, Works
from shared.kernel.clock import Clock


@dataclass(frozen=True)
class WriteMinutes:
    works: Works
    clock: Clock

    async def save(
        self,
        actor: Actor,
        sitting_id: str,
        language: str,
        version: int,
        texts: Mapping[str, str],
        told: Mapping[str, str],
    ) -> SavedMinutes:
        """``version``: the one that was edited; ``told``: what the record says by key. Raises MinutesChanged when somebody
        saved a newer version meanwhile."""
        async with self.works() as work:
            _, sitting = await held_of_sitting(work, actor, sitting_id)
            if sitting.opened_at is None:
                raise SittingNotHeld()
            before = await work.sitting_minutes.newest(sitting_id, language)
            newest = before.version if before else 0
            if newest != version:
                raise MinutesChanged(version=newest)
            saved = SavedMinutes(
                sitting_id, language, newest + 1, self.clock.now(), actor.name, kept(texts, told, before)
            )
            await work.sitting_minutes.save(saved)
            work.record(act(actor, "minutes saved", sitting_id, language=language, version=saved.version))
        return saved

    async def incident(self, actor: Actor, sitting_id: str, text: Mapping[str, str], at: time | None) -> Happening:
        """``at``: on the clocks where the assembly meets, within the sitting; None: now."""
        async with self.works() as work:
            held, sitting = await held_of_sitting(work, actor, sitting_id)
            if sitting.opened_at is None:
                raise SittingNotHeld()
            last = sitting.closed_at or self.clock.now()
            when = last
            if at is not None:
                day = sitting.opened_at.astimezone(ZoneInfo(held.zone)).date()
                when = moment(day, at, held.zone)
                if not sitting.opened_at.replace(second=0, microsecond=0) <= when <= last:
                    raise StartOutsideSitting(start=at.strftime("%H:%M"))
                when = max(when, sitting.opened_at)
            line = Happening(sitting.assembly_id, when, "incident", actor.name, None, sitting_id, dict(text))
            line = await work.agenda.note(line)
            work.record(act(actor, "incident noted", sitting_id, number=line.number))
        return line
