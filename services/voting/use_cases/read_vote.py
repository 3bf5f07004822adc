"""Reads one declared vote with everything that its sheets say: the result as it stands, what was frozen, the stores to
reconcile it with, the agenda, the names of members, and what elections decided by it. All of it is public by then."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from services.voting.domain.agenda import AgendaItem
from services.voting.domain.description import describe_motion
from services.voting.domain.errors import UnknownPoll, WrongMode
from services.voting.domain.poll import SECRET_MODES, Mode, Poll
from services.voting.domain.reconciliation import Stored
from services.voting.domain.tally import chains_of
from services.voting.use_cases.ports import Work, Works
from services.voting.use_cases.queries import Queries
from shared.kernel.errors import NotFound

Described = Mapping[str, Any]
Names = Mapping[str, Mapping[str, str | None]]  # member -> its name by language


@dataclass(frozen=True)
class Vote:
    """``motion``: as it is told to everyone; ``decided``: what elections made of a round, once that was heard; ``titles``: of
    the amendments and parts that shaped what was put."""

    poll: Poll
    result: Mapping[str, Any]
    motion: Described | None
    item: AgendaItem | None
    decided: Described | None
    assembly: Mapping[str, Any]
    names: Names
    titles: Mapping[str, Mapping[str, str]]

    @property
    def zone(self) -> str:
        return str(self.assembly["time_zone"])


@dataclass(frozen=True)
class ReadVote:
    works: Works
    queries: Queries

    async def __call__(self, poll_id: str) -> Vote:
        """Raises UnknownPoll, and ResultNotDeclared before there is anything to put on record."""
        result = await self.queries.result(poll_id)
        async with self.works.reading() as work:
            poll = await work.polls.get(poll_id)
            if poll is None:
                raise UnknownPoll()
            motion = await work.motions.get(poll.motion_id) if poll.motion_id else None
            described = describe_motion(motion) if motion else None
            decided = await work.facts.one("round", poll_id)
            item_id = item_of(described, decided)
            item = await work.agenda.get(item_id) if item_id else None
            members = await names(work, poll.organisation_id)
            held_in = await assembly(work, poll.assembly_id)
            titles = await titles_of(work, poll.assembly_id) if poll.as_amended or poll.without_parts else {}
            return Vote(poll, result, described, item, decided, held_in, members, titles)

    async def recorded(self, poll_id: str) -> Vote:
        """Raises WrongMode where nobody's vote is recorded, too."""
        vote = await self(poll_id)
        if vote.poll.mode is not Mode.RECORDED:
            raise WrongMode(mode=vote.poll.mode.value)
        return vote

    async def with_stores(self, poll_id: str) -> tuple[Vote, Stored]:
        vote = await self(poll_id)
        async with self.works.reading() as work:
            return vote, await _stored(work, vote.poll)


async def assembly(work: Work, assembly_id: str) -> dict[str, Any]:
    """As it was convened, with the name of its organisation."""
    found = await work.facts.one("assembly", assembly_id)
    if found is None:
        raise NotFound(what="assembly")
    return {**found, "organisation": await work.facts.one("organisation", found["organisation_id"])}


async def titles_of(work: Work, assembly_id: str) -> dict[str, Mapping[str, str]]:
    return {motion.motion_id: motion.title for motion in await work.motions.of_assembly(assembly_id)}


async def names(work: Work, organisation_id: str) -> Names:
    members = await work.facts.of_organisation("member", organisation_id)
    return {member["code"]: member["name"] for member in members}


def item_of(motion: Described | None, decided: Described | None) -> str | None:
    """The agenda item under which a motion was put, or a round held."""
    if motion is not None:
        return str(motion["item_id"]) if motion["item_id"] else None
    return decided["contest"]["item_id"] if decided else None


async def _stored(work: Work, poll: Poll) -> Stored:
    entered = tuple((name, counted) for _, name, counted in await work.totals.newest(poll.poll_id))
    if poll.mode in SECRET_MODES:
        urn, voted = await work.urns.papers(poll.poll_id), await work.urns.turnout(poll.poll_id)
        return Stored(urn=len(urn), voted=voted, entered=entered)
    if poll.mode is Mode.HANDS:
        return Stored(entered=entered)
    links = await work.ballots.links(poll.poll_id)
    replaced = sum(link.link - 1 for link in chains_of(links).newest.values())
    return Stored(accepted=len(links), replaced=replaced)
