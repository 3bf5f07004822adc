"""The secretariat writes the final text of a resolution, version upon version, and releases one to the public."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from services.voting.domain.events import ResolutionReleased
from services.voting.domain.resolution import Place, Relation, Version
from services.voting.domain.resolution_errors import UnknownRelation, UnknownVersion
from services.voting.use_cases import finding
from services.voting.use_cases.acts import act
from services.voting.use_cases.ports import Actor, Work, Works
from shared.kernel.clock import Clock


@dataclass(frozen=True)
class WriteVersion:
    works: Works
    clock: Clock

    async def __call__(
        self,
        actor: Actor,
        organisation_id: str,
        place: Place,
        title: Mapping[str, str],
        text: Mapping[str, str] | None,
        relations: tuple[Relation, ...],
        based_on: int,
    ) -> Version:
        """A draft. ``based_on``: the version it was written on, 0 for the text as adopted; raises VersionSuperseded where a
        newer one is there, and UnknownRelation or NotEarlier for what it cannot refer to."""
        async with self.works() as work:
            resolution = await finding.own_resolution(work, actor, organisation_id, place)
            number = (await work.resolutions.edition(resolution)).follows(based_on)
            resolution.refuse_bad(relations)
            await _refuse_unknown(work, organisation_id, relations)
            version = Version(number, title, text, relations, self.clock.now(), actor.name)
            await work.resolutions.add_version(resolution, version)
            work.record(act(actor, "resolution text written", resolution.reference, version=number))
        return version


@dataclass(frozen=True)
class ReleaseVersion:
    works: Works
    clock: Clock

    async def __call__(self, actor: Actor, organisation_id: str, place: Place, version: int) -> Version:
        """The public sees it from now on. Raises UnknownVersion, NotTheNewestVersion, VersionReleased."""
        now = self.clock.now()
        async with self.works() as work:
            resolution = await finding.own_resolution(work, actor, organisation_id, place)
            draft = (await work.resolutions.edition(resolution)).to_release(version)
            if draft is None:
                raise UnknownVersion(version=version)
            final = draft.released(now, actor.name)
            resolution = replace(resolution, final=final, changed_at=now)
            await work.resolutions.keep_release(resolution, final)
            await work.resolutions.save(resolution)
            work.say(ResolutionReleased(resolution))
            work.record(act(actor, "resolution text released", resolution.reference, version=version))
        return final


async def _refuse_unknown(work: Work, organisation_id: str, relations: tuple[Relation, ...]) -> None:
    there = await work.resolutions.places(organisation_id, {relation.year for relation in relations})
    for relation in relations:
        if relation.place not in there:
            raise UnknownRelation(year=relation.year, number=relation.number)
