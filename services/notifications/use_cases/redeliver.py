"""Send a notice again by hand, given up or not; its id stays, so that a receiver that has it knows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from services.notifications.domain.errors import DeliveryDropped
from services.notifications.domain.subscriber import Delivery, State
from services.notifications.use_cases.acting import Actor, sees
from services.notifications.use_cases.ports import NotificationsWork
from shared.kernel.clock import Clock
from shared.kernel.errors import NotFound
from shared.kernel.unit_of_work import Act, UnitsOfWork


async def redeliver(
    actor: Actor, delivery_id: str, works: UnitsOfWork[NotificationsWork], clock: Clock, wake: Callable[[], None]
) -> Delivery:
    """Raises NotFound, and DeliveryDropped where nobody is to have it any more."""
    async with works() as work:
        delivery = await work.deliveries.one(delivery_id)
        if delivery is None or not sees(actor, delivery.notice.organisation_id, delivery.notice.assembly_id):
            raise NotFound(what="such delivery")
        if delivery.state is State.DROPPED or await work.subscribers.one(delivery.subscriber_id) is None:
            raise DeliveryDropped()
        again = replace(delivery, state=State.WAITING, attempts=0, next_at=clock.now())
        await work.deliveries.restart(again)
        details = {"subscriber_id": delivery.subscriber_id, "was": delivery.state.value}
        work.record(Act(actor.subject, actor.role, "redeliver", delivery_id, actor.organisation_id, details))
        work.after_commit(wake)
    return again
