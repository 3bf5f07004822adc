"""Reads the register of resolutions, which is public; its drafts are not."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from services.voting.domain.poll import Poll
from services.voting.domain.resolution import Edition, Place, Relation, Resolution, Version
from services.voting.domain.resolution_errors import UnknownResolution
from services.voting.use_cases import finding
from services.voting.use_cases.ports import Actor, Work, Works
from services.voting.use_cases.queries import Queries
from services.voting.use_cases.register_ports import Sought

AT_ONCE = 100  # resolutions read together when the whole register is asked for


@dataclass(frozen=True, slots=True)
class Page:
    resolutions: Sequence[Resolution]
    total: int
    years: Mapping[int, int]  # how many the whole register has in each year, the newest first
    organisation: Mapping[str, str]  # its name by language
    rehearsal: bool  # of an organisation that rehearses: nothing in its register counts


@dataclass(frozen=True, slots=True)
class Dossier:
    """One resolution with all that the public may know of it. ``vote``: the poll by which it stands or fell, and its result."""

    resolution: Resolution
    vote: tuple[Poll, Mapping[str, Any]] | None
    released: tuple[Version, ...]  # every version that was ever released, the earliest first
    referring: tuple[Relation, ...]  # resolutions in force that refer to it
    organisation: Mapping[str, str]  # its name by language
    rehearsal: bool


@dataclass(frozen=True)
class ReadRegister:
    works: Works
    queries: Queries

    async def page(self, sought: Sought, first: int, most: int) -> Page:
        async with self.works.reading() as work:
            found = await work.resolutions.find(sought, first, most)
            years = await work.resolutions.years(sought.organisation_id)
            name = await _name(work, sought.organisation_id)
            rehearsal = await _rehearses(work, sought.organisation_id)
            return Page(found, await work.resolutions.count(sought), years, name, rehearsal)

    async def whole(self, organisation_id: str) -> AsyncIterator[Sequence[Resolution]]:
        """All of it, annulled ones too, from the earliest on, a hundred at a time. None is told twice; one that is imported
        meanwhile before what was told already is missed."""
        after: Place = (0, 0)
        while found := await self._following(organisation_id, after):
            yield found
            after = found[-1].place

    async def _following(self, organisation_id: str, after: Place) -> Sequence[Resolution]:
        async with self.works.reading() as work:
            return await work.resolutions.following(organisation_id, after, AT_ONCE)

    async def changed_last(self, organisation_id: str, most: int) -> tuple[Mapping[str, str], list[Resolution]]:
        """The name of the organisation, and what the public saw something new of last."""
        async with self.works.reading() as work:
            return await _name(work, organisation_id), await work.resolutions.changed_last(organisation_id, most)

    async def dossier(self, organisation_id: str, place: Place) -> Dossier:
        """Raises UnknownResolution."""
        async with self.works.reading() as work:
            resolution = await work.resolutions.get(organisation_id, place)
            if resolution is None:
                raise UnknownResolution(year=place[0], number=place[1])
            versions = (await work.resolutions.edition(resolution)).versions
            released = tuple(each for each in versions if each.released_at is not None)
            referring = tuple(await work.resolutions.referring_to(resolution))
            organisation = await _name(work, organisation_id)
            rehearsal = await _rehearses(work, organisation_id)
            poll = await work.polls.get(resolution.decided_by) if resolution.decided_by else None
        vote = (poll, await self.queries.result(poll.poll_id)) if poll else None
        return Dossier(resolution, vote, released, referring, organisation, rehearsal)

    async def edition(self, actor: Actor, organisation_id: str, place: Place) -> tuple[Resolution, Edition]:
        """For those who write it: drafts too."""
        async with self.works.reading() as work:
            finding.own_organisation(actor, organisation_id)
            resolution = await work.resolutions.get(organisation_id, place)
            if resolution is None:
                raise UnknownResolution(year=place[0], number=place[1])
            return resolution, await work.resolutions.edition(resolution)


async def _name(work: Work, organisation_id: str) -> Mapping[str, str]:
    name = await work.facts.one("organisation", organisation_id) or {}
    return {language: text for language, text in name.items() if text}


async def _rehearses(work: Work, organisation_id: str) -> bool:
    """Each rehearsal is an organisation of its own, so one of its assemblies says it for all."""
    return any(each["rehearsal"] for each in await work.facts.of_organisation("assembly", organisation_id))
