"""Who outside the hall is told, and the log of what was sent to them."""

from __future__ import annotations

from dataclasses import dataclass

from services.notifications.domain.subscriber import Delivery, Subscriber
from services.notifications.use_cases.acting import Actor, own_assembly
from services.notifications.use_cases.ports import NotificationsWork
from shared.kernel.unit_of_work import UnitsOfWork

MOST = 200


@dataclass(frozen=True, slots=True)
class DeliveriesRead:
    subscribers: list[Subscriber]
    deliveries: list[Delivery]  # the newest first, bounded
    waiting: int  # of all


async def read_deliveries(actor: Actor, assembly_id: str, works: UnitsOfWork[NotificationsWork]) -> DeliveriesRead:
    async with works.reading() as work:
        await own_assembly(work, actor, assembly_id)
        return DeliveriesRead(
            await work.subscribers.of(assembly_id),
            await work.deliveries.newest_of(assembly_id, MOST),
            await work.deliveries.waiting(assembly_id),
        )
