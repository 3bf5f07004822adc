"""Announce: a text in the languages it was given in, to some audiences or to named delegations and delegates, until its time
is over or it is withdrawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from services.notifications.domain import told as kinds
from services.notifications.domain.audience import Audience
from services.notifications.domain.errors import NobodyAddressed, NobodyToAcknowledge, PrivateAndPublic
from services.notifications.domain.events import Announced, Announcement
from services.notifications.use_cases.acting import Actor, own_assembly
from services.notifications.use_cases.ports import NotificationsWork
from shared.kernel.clock import Clock
from shared.kernel.errors import NotFound
from shared.kernel.ids import Ids
from shared.kernel.unit_of_work import Act, UnitsOfWork


@dataclass(frozen=True, slots=True)
class Announce:
    actor: Actor
    assembly_id: str
    to: tuple[Audience, ...]
    text: Mapping[str, str]
    seconds: int | None
    delegations: tuple[str, ...] = ()
    delegates: tuple[str, ...] = ()
    acknowledge: bool = False


async def announce(command: Announce, works: UnitsOfWork[NotificationsWork], clock: Clock, ids: Ids) -> Announcement:
    """Raises NobodyAddressed, PrivateAndPublic, NobodyToAcknowledge, NotFound."""
    _check(command)
    now = clock.now()
    async with works() as work:
        await own_assembly(work, command.actor, command.assembly_id)
        await _check_addressees(command, work)
        announcement = Announcement(
            announcement_id=ids.new(),
            organisation_id=command.actor.organisation_id,
            assembly_id=command.assembly_id,
            to=command.to,
            text=command.text,
            at=now,
            until=None if command.seconds is None else now + timedelta(seconds=command.seconds),
            delegations=command.delegations,
            delegates=command.delegates,
            acknowledge=command.acknowledge,
        )
        await work.announcements.add(announcement)
        work.say(Announced(announcement))
        work.record(
            Act(
                actor=command.actor.subject,
                role=command.actor.role,
                verb="announce",
                subject=announcement.announcement_id,
                organisation_id=command.actor.organisation_id,
                details=_details(announcement),
            )
        )
    return announcement


def _check(command: Announce) -> None:
    private = command.delegations or command.delegates
    if not command.to and not private:
        raise NobodyAddressed()
    if command.to and private:
        raise PrivateAndPublic()
    if command.acknowledge and not private and Audience.DELEGATE not in command.to:
        raise NobodyToAcknowledge()


async def _check_addressees(command: Announce, work: NotificationsWork) -> None:
    if not command.delegations and not command.delegates:
        return
    known = await work.kept.states(kinds.DELEGATION, command.assembly_id)
    if not set(command.delegations) <= {each["delegation_id"] for each in known}:
        raise NotFound(what="such delegation")
    if not set(command.delegates) <= {one["delegate_id"] for each in known for one in each.get("delegates", ())}:
        raise NotFound(what="such delegate")


def _details(announcement: Announcement) -> dict[str, object]:
    """What everyone who may read the log of acts may read: of a private announcement to whom, not what."""
    details: dict[str, object] = {
        "assembly_id": announcement.assembly_id,
        "to": [audience.value for audience in announcement.to],
    }
    if not announcement.private:
        return {**details, "text": dict(announcement.text)}
    return {**details, "delegations": list(announcement.delegations), "delegates": list(announcement.delegates)}
