"""How the register of resolutions is told over HTTP."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from services.voting.domain.resolution import Relation, Resolution, Version
from services.voting.domain.resolutions_csv import ResolutionLine
from services.voting.use_cases.read_register import Dossier, Page


def told_resolution(resolution: Resolution) -> dict[str, Any]:
    same = ("year", "number", "adopted_on", "state", "imported", "source", "motion_id", "poll_id", "assembly_id")
    return {
        **{name: getattr(resolution, name) for name in same},
        "title": resolution.title_now,
        "text": resolution.text_now,
        "final": resolution.is_final,
        "changed_at": resolution.changed_at,
    }


def told_page(page: Page) -> dict[str, Any]:
    return {
        "resolutions": [told_resolution(each) for each in page.resolutions],
        "total": page.total,
        "years": [{"year": year, "resolutions": number} for year, number in page.years.items()],
        "organisation": page.organisation,
        "rehearsal": page.rehearsal,
    }


def told_dossier(dossier: Dossier) -> dict[str, Any]:
    resolution, vote = dossier.resolution, dossier.vote
    return {
        **told_resolution(resolution),
        "organisation_id": resolution.organisation_id,
        "organisation": dossier.organisation,
        "rehearsal": dossier.rehearsal,
        "as_adopted": as_adopted(resolution),
        "released": [{"version": each.version, "released_at": each.released_at} for each in dossier.released],
        "relations": _relations(resolution.relations),
        "referred_to_by": _relations(dossier.referring),
        "vote": {"poll_id": vote[0].poll_id, "mode": vote[0].mode.value, "result": vote[1]} if vote else None,
    }


def as_adopted(resolution: Resolution) -> dict[str, Any]:
    return {"title": resolution.title, "text": resolution.text}


def told_version(version: Version) -> dict[str, Any]:
    return {**asdict(version), "relations": _relations(version.relations)}


def told_lines(lines: list[ResolutionLine], *, committed: bool) -> dict[str, Any]:
    rows = [
        {
            "row": line.row,
            "year": line.year,
            "number": line.number,
            "title": line.title,
            "languages": sorted(line.text),
            "adopted_on": line.adopted_on.isoformat() if line.adopted_on else None,
            "errors": [{"column": each.column, "reason": each.reason} for each in line.errors],
        }
        for line in lines
    ]
    invalid = sum(bool(line.errors) for line in lines)
    return {"rows": rows, "valid": len(lines) - invalid, "invalid": invalid, "committed": committed}


def _relations(relations: tuple[Relation, ...]) -> list[dict[str, Any]]:
    return [asdict(each) for each in relations]
