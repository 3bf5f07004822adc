"""Notify: everyone outside the hall who asked to be told of such a fact gets a delivery of their own, with the fact itself.

Runs inside the transaction that hears the fact, so that a fact heard is a notice kept, once, whatever process dies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from services.notifications.domain.subscriber import Delivery, Notice, State
from services.notifications.use_cases.ports import NotificationsWork
from shared.kernel.clock import Clock
from shared.kernel.ids import Ids


class Notify:
    """``wake``: called when there is something new to deliver."""

    def __init__(self, clock: Clock, ids: Ids, wake: Callable[[], None]) -> None:
        self._clock, self._ids, self._wake = clock, ids, wake

    async def __call__(self, notice: Notice, work: NotificationsWork) -> None:
        told = [
            each for each in await work.subscribers.of(notice.assembly_id, hold=True) if notice.topic in each.topics
        ]
        if not told:
            return
        whole = replace(notice, assembly=await work.kept.title_of(notice.assembly_id))
        now = self._clock.now()
        await work.deliveries.add(
            [Delivery(self._ids.new(), each.subscriber_id, each.channel, whole, State.WAITING, 0, now) for each in told]
        )
        work.after_commit(self._wake)

    async def no_more(self, about: str, work: NotificationsWork) -> None:
        """The subject was withdrawn: whoever has not been told yet is not told any more."""
        await work.deliveries.drop_about(about)
