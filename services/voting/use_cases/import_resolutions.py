"""Takes resolutions into the register that were adopted before it was kept here: a look first, then all of them or none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from services.voting.domain.csv_table import refuse_bad_cells
from services.voting.domain.events import ResolutionsImported
from services.voting.domain.resolution import Resolution
from services.voting.domain.resolutions_csv import (
    ResolutionLine,
    highest_numbers,
    not_yet_registered,
    read_resolutions,
)
from services.voting.use_cases import finding
from services.voting.use_cases.acts import act
from services.voting.use_cases.ports import Actor, Work, Works
from shared.kernel.clock import Clock


@dataclass(frozen=True)
class ImportResolutions:
    works: Works
    clock: Clock

    async def __call__(
        self, actor: Actor, organisation_id: str, content: bytes, *, commit: bool
    ) -> list[ResolutionLine]:
        """Every line with what is wrong in it. With ``commit`` a bad cell raises MalformedCsv and nothing is taken over."""
        finding.own_organisation(actor, organisation_id)
        now = self.clock.now()
        lines = read_resolutions(content, now.date())
        if not commit:
            async with self.works.reading() as work:
                return await _against_register(work, organisation_id, lines)
        async with self.works() as work:
            # held before the register is looked at: a number cannot be given meanwhile
            await work.resolutions.hold_numbers(organisation_id, highest_numbers(lines))
            lines = await _against_register(work, organisation_id, lines)
            refuse_bad_cells([error for line in lines for error in line.errors])
            resolutions = [_resolution(organisation_id, line, now) for line in lines]
            for resolution in resolutions:
                await work.resolutions.add(resolution)
            work.say(ResolutionsImported(organisation_id, tuple(each.place for each in resolutions)))
            work.record(act(actor, "resolutions imported", organisation_id, count=len(resolutions)))
        return lines


async def _against_register(work: Work, organisation_id: str, lines: Sequence[ResolutionLine]) -> list[ResolutionLine]:
    years = {line.year for line in lines if line.year is not None}
    return not_yet_registered(lines, await work.resolutions.places(organisation_id, years))


def _resolution(organisation_id: str, line: ResolutionLine, now: datetime) -> Resolution:
    if line.place is None or line.adopted_on is None:
        raise ValueError(f"row {line.row} has no place in the register")
    year, number = line.place
    return Resolution(
        organisation_id=organisation_id,
        year=year,
        number=number,
        title=line.title,
        text=line.text or None,
        adopted_on=line.adopted_on.isoformat(),
        changed_at=now,
        source=line.source or None,
    )
