"""Reads the list of mandates of an organisation for the record: who holds and held which office, and how it was filled. The
offices stand in the order of the newest rule set, those it does not know behind them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from services.elections.domain.mandate import Mandate
from services.elections.domain.round import Texts
from services.elections.use_cases.ports import Works


@dataclass(frozen=True)
class Holding:
    """``elected_at``: the session that filled it; None: recorded from an earlier one."""

    mandate: Mandate
    title: Texts  # of the office; empty where none was ever given
    member: Texts
    elected_at: Mapping[str, Any] | None


@dataclass(frozen=True)
class MandatesOnRecord:
    organisation_id: str
    organisation: Texts  # its name
    holdings: Sequence[Holding]
    rehearsal: bool  # each rehearsal is an organisation of its own, so one of its assemblies says it for all


async def read_mandates(organisation_id: str, works: Works) -> MandatesOnRecord:
    """By office, then by the day on which the mandate begins."""
    async with works.reading() as work:
        organisation = await work.on_record.organisation(organisation_id)
        members = await work.on_record.members(organisation_id)
        sessions = await work.on_record.assemblies(organisation_id)
        contests = await work.on_record.contests(organisation_id)
        mandates = await work.mandates.of_organisation(organisation_id)
    by_id, titles = {each["assembly_id"]: each for each in sessions}, _titles(sessions)
    order = {office: number for number, office in enumerate(titles)}
    titled = {office for office, title in titles.items() if title}
    found = []
    for mandate in mandates:
        assembly_id, title = contests.get(mandate.contest_id or "", ("", {}))
        if title and mandate.office not in titled:  # then its newest contest has one
            titles[mandate.office] = title
        found.append((mandate, by_id.get(assembly_id)))
    holdings = [
        Holding(mandate, titles.get(mandate.office, {}), members.get(mandate.member or "", {}), session)
        for mandate, session in sorted(found, key=lambda each: _place(each[0], order))
    ]
    return MandatesOnRecord(organisation_id, organisation, holdings, any(each["rehearsal"] for each in sessions))


def _place(mandate: Mandate, order: Mapping[str, int]) -> tuple[int, str, date]:
    return order.get(mandate.office, len(order)), mandate.office, mandate.begins


def _titles(sessions: Sequence[Mapping[str, Any]]) -> dict[str, Texts]:
    """Of the newest session first; an office that only earlier ones knew comes behind."""
    titles: dict[str, Texts] = {}
    for session in reversed(sessions):
        for office, rules in (session["rules"].get("elections") or {}).items():
            titles[office] = titles.get(office) or rules.get("title") or {}
    return titles
