"""Deliver what is due: claim, send, keep what came of it. Several processes may do so at once.

A try is counted before it is made, so that a notice on which a process dies is not tried for ever either."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from services.notifications.domain.events import DeliveryEnded
from services.notifications.domain.retry import LEASE, MOST_ATTEMPTS, next_try
from services.notifications.domain.subscriber import PAUSED_AFTER, Answer, Delivery, State, Subscriber
from services.notifications.use_cases.ports import NotificationsWork, Senders
from shared.kernel.clock import Clock
from shared.kernel.unit_of_work import UnitsOfWork

AT_ONCE = 16
GIVEN_UP = Answer(False, "given-up", final=True)


@dataclass(frozen=True, slots=True)
class Deliver:
    """``draw``: a number from 0 to 999, at random."""

    works: UnitsOfWork[NotificationsWork]
    senders: Senders
    clock: Clock
    draw: Callable[[], int]

    async def __call__(self) -> int:
        """Makes one try of what is due, bounded; how many it made."""
        now = self.clock.now()
        async with self.works() as work:
            claimed = await work.deliveries.claim(tuple(self.senders), now, now + LEASE, AT_ONCE)
        done = await asyncio.gather(*(self._try(*each) for each in claimed), return_exceptions=True)
        for each in done:
            if isinstance(each, BaseException):
                raise each  # a defect: the job says so and starts again; its claim runs out
        return len(claimed)

    async def _try(self, delivery: Delivery, subscriber: Subscriber) -> None:
        if delivery.attempts > MOST_ATTEMPTS:
            answer = GIVEN_UP
        else:
            sender = self.senders[subscriber.channel]
            answer = await sender.send(subscriber, delivery.delivery_id, delivery.notice, self.clock.now())
        async with self.works() as work:
            await self._settle(work, delivery, answer)

    async def _settle(self, work: NotificationsWork, delivery: Delivery, answer: Answer) -> None:
        now = self.clock.now()
        after = _after(delivery, answer, now, self.draw())
        subscriber = await work.subscribers.one(delivery.subscriber_id)  # first, as everywhere: it is a lock
        if not await work.deliveries.settle(after) or after.state is State.WAITING:
            return
        work.say(DeliveryEnded(after, now))
        if subscriber is not None:
            await work.subscribers.change(_counted(subscriber, after.state, now))


def _after(delivery: Delivery, answer: Answer, now: datetime, drawn: int) -> Delivery:
    told = replace(delivery, last_answer=answer.words, last_at=now, next_at=None)
    if answer.delivered:
        return replace(told, state=State.DELIVERED)
    again = None if answer.final else next_try(delivery.attempts, now, drawn)
    return replace(told, state=State.DEAD if again is None else State.WAITING, next_at=again)


def _counted(subscriber: Subscriber, ended: State, now: datetime) -> Subscriber:
    if ended is State.DELIVERED:
        return replace(subscriber, given_up=0)
    given_up = subscriber.given_up + 1
    paused = now if given_up >= PAUSED_AFTER else subscriber.paused_at
    return replace(subscriber, given_up=given_up, paused_at=paused)
