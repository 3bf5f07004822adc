"""What voting tells the other services about its register of resolutions."""

from __future__ import annotations

from typing import Any

from services.voting.domain import events
from services.voting.domain.resolution import Resolution
from shared.contracts import resolutions as said
from shared.contracts.envelope import Fact

Event = events.ResolutionAnnulled | events.ResolutionReinstated | events.ResolutionReleased | events.ResolutionsImported


def register_fact(event: Event) -> Fact:
    """Raises ValueError for a text that was released without being there."""
    match event:
        case events.ResolutionAnnulled(resolution):
            return said.ResolutionAnnulledV1.model_validate(_decided(resolution))
        case events.ResolutionReinstated(resolution):
            return said.ResolutionReinstatedV1.model_validate({**_decided(resolution), "text": resolution.text})
        case events.ResolutionReleased(resolution):
            return _released(resolution)
        case events.ResolutionsImported(organisation_id, places):
            lines = tuple(said.ResolutionPlace(year=year, number=number) for year, number in places)
            return said.ResolutionsImportedV1(organisation_id=organisation_id, resolutions=lines)


def _decided(resolution: Resolution) -> dict[str, Any]:
    names = ("organisation_id", "assembly_id", "motion_id", "year", "number")
    return {"poll_id": resolution.decided_by, **{name: getattr(resolution, name) for name in names}}


def _released(resolution: Resolution) -> Fact:
    final = resolution.final
    if final is None or final.released_at is None:
        raise ValueError(f"no text of {resolution.reference} is released")
    return said.ResolutionReleasedV1.model_validate(
        {
            "organisation_id": resolution.organisation_id,
            "assembly_id": resolution.assembly_id,
            "year": resolution.year,
            "number": resolution.number,
            "version": final.version,
            "title": final.title,
            "text": final.text,
            "relations": [{"kind": each.kind, "year": each.year, "number": each.number} for each in final.relations],
            "released_at": final.released_at,
        }
    )
