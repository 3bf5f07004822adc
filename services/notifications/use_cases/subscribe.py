"""Subscribe an address outside the hall to notices, end that, or let a paused one go on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from services.notifications.domain.errors import AlreadySubscribed, EmailOff, TooManySubscribers
from services.notifications.domain.outward import destination
from services.notifications.domain.signature import SECRET_BYTES, secret_from
from services.notifications.domain.subscriber import MOST_SUBSCRIBERS, Channel, Subscriber, Topic
from services.notifications.use_cases.acting import Actor, own_assembly, sees
from services.notifications.use_cases.ports import NotificationsWork
from shared.kernel.clock import Clock
from shared.kernel.errors import NotFound
from shared.kernel.ids import Ids
from shared.kernel.unit_of_work import Act, UnitsOfWork


@dataclass(frozen=True, slots=True)
class Subscribe:
    actor: Actor
    assembly_id: str
    channel: Channel
    name: str
    address: str
    topics: tuple[Topic, ...]
    language: str


@dataclass(frozen=True, slots=True)
class Subscribing:
    """``random``: so many bytes that nobody can guess."""

    works: UnitsOfWork[NotificationsWork]
    clock: Clock
    ids: Ids
    random: Callable[[int], bytes]
    channels: tuple[Channel, ...]
    private_allowed: bool

    async def subscribe(self, command: Subscribe) -> Subscriber:
        """Raises EmailOff, AddressNotAllowed, AlreadySubscribed, TooManySubscribers, NotFound."""
        if command.channel not in self.channels:
            raise EmailOff()
        if command.channel is Channel.WEBHOOK:
            destination(command.address, self.private_allowed)
        async with self.works() as work:
            await own_assembly(work, command.actor, command.assembly_id)
            there = await work.subscribers.of(command.assembly_id)
            if any((each.channel, each.address) == (command.channel, command.address) for each in there):
                raise AlreadySubscribed()
            if len(there) >= MOST_SUBSCRIBERS:
                raise TooManySubscribers(most=MOST_SUBSCRIBERS)
            subscriber = Subscriber(
                subscriber_id=self.ids.new(),
                organisation_id=command.actor.organisation_id,
                assembly_id=command.assembly_id,
                channel=command.channel,
                name=command.name,
                address=command.address,
                language=command.language,
                topics=command.topics,
                secret=secret_from(self.random(SECRET_BYTES)) if command.channel is Channel.WEBHOOK else "",
                since=self.clock.now(),
            )
            await work.subscribers.add(subscriber)
            work.record(_act(command.actor, "subscribe", subscriber))
        return subscriber

    async def unsubscribe(self, actor: Actor, subscriber_id: str) -> None:
        """The address is forgotten; what still waits for it is dropped, and stays in the log as such."""
        async with self.works() as work:
            subscriber = await own_subscriber(work, actor, subscriber_id)
            await work.subscribers.drop(subscriber_id)
            work.record(_act(actor, "unsubscribe", subscriber))

    async def resume(self, actor: Actor, subscriber_id: str) -> Subscriber:
        async with self.works() as work:
            subscriber = await own_subscriber(work, actor, subscriber_id)
            if subscriber.paused_at is None:
                return subscriber
            resumed = replace(subscriber, paused_at=None, given_up=0)
            await work.subscribers.change(resumed)
            work.record(_act(actor, "resume-subscriber", subscriber))
        return resumed


async def own_subscriber(work: NotificationsWork, actor: Actor, subscriber_id: str) -> Subscriber:
    subscriber = await work.subscribers.one(subscriber_id)
    if subscriber is None or not sees(actor, subscriber.organisation_id, subscriber.assembly_id):
        raise NotFound(what="such receiver")
    return subscriber


def _act(actor: Actor, verb: str, subscriber: Subscriber) -> Act:
    """Without the mailbox, which is personal and must not stand in a log that nothing can be taken out of."""
    host = urlsplit(subscriber.address).hostname if subscriber.channel is Channel.WEBHOOK else None
    topics = [topic.value for topic in subscriber.topics]
    details = {"assembly_id": subscriber.assembly_id, "channel": subscriber.channel.value, "topics": topics}
    details |= {"host": host} if host else {}
    return Act(actor.subject, actor.role, verb, subscriber.subscriber_id, actor.organisation_id, details)
