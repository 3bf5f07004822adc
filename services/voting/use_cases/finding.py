"""Finds things and makes sure that they belong to whom asks: what is another organisation's or assembly's is not there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from services.voting.domain.agenda import AgendaItem, Sitting
from services.voting.domain.document import Document
from services.voting.domain.errors import UnknownPoll
from services.voting.domain.motion import Motion
from services.voting.domain.poll import Poll
from services.voting.domain.resolution import Place, Resolution
from services.voting.domain.resolution_errors import UnknownResolution
from services.voting.use_cases.ports import Actor, Work
from shared.kernel.errors import NotFound


def may_see(actor: Actor, organisation_id: str, assembly_id: str) -> bool:
    return actor.organisation_id == organisation_id and actor.assembly_id in (None, assembly_id)


async def assembly(work: Work, actor: Actor, assembly_id: str) -> dict[str, Any]:
    found = await work.facts.one("assembly", assembly_id)
    if found is None or not may_see(actor, found["organisation_id"], assembly_id):
        raise NotFound(what="assembly")
    return found


async def item(work: Work, actor: Actor, item_id: str) -> AgendaItem:
    found = await work.agenda.get(item_id)
    if found is None or not may_see(actor, found.organisation_id, found.assembly_id):
        raise NotFound(what="agenda item")
    return found


async def sitting(work: Work, actor: Actor, sitting_id: str) -> Sitting:
    found = await work.sittings.get(sitting_id)
    if found is None or not may_see(actor, found.organisation_id, found.assembly_id):
        raise NotFound(what="sitting")
    return found


async def item_of_assembly(work: Work, actor: Actor, assembly_id: str, item_id: str | None) -> None:
    """Raises NotFound unless the item, where one is named, is on the agenda of this assembly."""
    if item_id is not None and (await item(work, actor, item_id)).assembly_id != assembly_id:
        raise NotFound(what="agenda item")


async def motion_in_order(work: Work, actor: Actor, motion_id: str) -> tuple[Motion, list[Motion]]:
    """The motion and all of its assembly, itself included, with the order of voting held."""
    found = await work.motions.get(motion_id)
    if found is None or not may_see(actor, found.organisation_id, found.assembly_id):
        raise NotFound(what="motion")
    await work.motions.hold_order(found.assembly_id)
    motions = await work.motions.of_assembly(found.assembly_id)
    return one_of(motions, motion_id), motions


def one_of(motions: Iterable[Motion], motion_id: str) -> Motion:
    found = next((motion for motion in motions if motion.motion_id == motion_id), None)
    if found is None:
        raise NotFound(what="motion")
    return found


async def vote_has_begun(work: Work, motion_id: str, motions: Iterable[Motion]) -> bool:
    """Whether a poll of the motion, or of one of its parts, was ever opened. ``motions``: all of its assembly."""
    parts = [each.motion_id for each in motions if each.role == "part" and each.parent_motion_id == motion_id]
    polls = [poll for each in (motion_id, *parts) for poll in await work.polls.of_motion(each)]
    return any(poll.opened_at is not None for poll in polls)


async def poll(work: Work, actor: Actor, poll_id: str) -> Poll:
    return checked(await work.polls.get(poll_id), actor)


async def locked_poll(work: Work, actor: Actor, poll_id: str) -> Poll:
    return checked(await work.polls.locked(poll_id), actor)


def there(found: Poll | None) -> Poll:
    """For who belongs to no organisation: the tellers' host."""
    if found is None:
        raise UnknownPoll()
    return found


def checked(found: Poll | None, actor: Actor) -> Poll:
    if found is None or not may_see(actor, found.organisation_id, found.assembly_id):
        raise UnknownPoll()
    return found


async def locked_document(work: Work, actor: Actor, document_id: str) -> Document:
    """The document, held until the transaction ends."""
    return checked_document(await work.documents.locked(document_id), actor)


def checked_document(found: Document | None, actor: Actor) -> Document:
    if found is None or not may_see(actor, found.organisation_id, found.assembly_id):
        raise NotFound(what="document")
    return found


def own_organisation(actor: Actor, organisation_id: str) -> None:
    if actor.organisation_id != organisation_id:
        raise NotFound(what="organisation")


async def own_resolution(work: Work, actor: Actor, organisation_id: str, place: Place) -> Resolution:
    """Held against change until the transaction ends."""
    own_organisation(actor, organisation_id)
    found = await work.resolutions.locked(organisation_id, place)
    if found is None:
        raise UnknownResolution(year=place[0], number=place[1])
    return found


def local_day(assembly: Mapping[str, Any], now: datetime) -> date:
    """The date where the assembly meets."""
    return now.astimezone(ZoneInfo(assembly["time_zone"])).date()
