"""Acknowledge an announcement, for one's delegation or, where it is to oneself alone, for oneself. Once more does nothing more."""

from __future__ import annotations

from services.notifications.domain.acknowledging import Person, addressed, asks
from services.notifications.domain.errors import NoAcknowledgementAsked
from services.notifications.domain.events import Acknowledged
from services.notifications.domain.notices import NOWHERE, told_of_announcement
from services.notifications.use_cases.acting import Actor, sees
from services.notifications.use_cases.ports import NotificationsWork
from shared.kernel.clock import Clock
from shared.kernel.errors import NotFound
from shared.kernel.unit_of_work import UnitsOfWork


async def acknowledge(actor: Actor, announcement_id: str, works: UnitsOfWork[NotificationsWork], clock: Clock) -> None:
    """Raises NotFound, also for a private one that is not the actor's, and NoAcknowledgementAsked."""
    person, now = Person(actor.subject, actor.delegation_id or ""), clock.now()
    async with works() as work:
        known = await work.announcements.known(announcement_id)
        if known is None or not sees(actor, known.organisation_id, known.assembly_id):
            raise NotFound(what="such announcement")
        state = told_of_announcement(known, *NOWHERE).state
        if known.private and not addressed(state, person):
            raise NotFound(what="such announcement")
        standing = await work.announcements.standing(announcement_id, now)
        if standing is None or not person.delegation_id or not asks(state, person):
            raise NoAcknowledgementAsked()
        ids = known.organisation_id, known.assembly_id, announcement_id
        done = Acknowledged(*ids, person.delegation_id, person.delegate_id, now)
        if await work.announcements.acknowledge(done):
            work.say(done)
