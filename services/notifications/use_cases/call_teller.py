"""Call a teller to the place of one's delegation. While a call stands, calling again gives that call: two tablets make one."""

from __future__ import annotations

from services.notifications.domain.call import Call, Reason
from services.notifications.domain.errors import CalledJustNow
from services.notifications.domain.events import CallChanged
from services.notifications.use_cases.acting import Actor, own_assembly
from services.notifications.use_cases.ports import NotificationsWork
from shared.kernel.clock import Clock
from shared.kernel.errors import NotFound
from shared.kernel.ids import Ids
from shared.kernel.unit_of_work import UnitsOfWork


async def call_teller(
    actor: Actor, assembly_id: str, reason: Reason, works: UnitsOfWork[NotificationsWork], clock: Clock, ids: Ids
) -> Call:
    """Raises CalledJustNow where the delegation's last call is over but began a moment ago."""
    if actor.delegation_id is None:
        raise NotFound(what="delegation of yours")
    now = clock.now()
    who = actor.delegation_id, actor.subject, actor.name
    call = Call(ids.new(), actor.organisation_id, assembly_id, *who, reason, now)
    async with works() as work:
        await own_assembly(work, actor, assembly_id)
        known = await work.calls.begin(call)
        if known == call:
            work.say(CallChanged(call))
            return call
        if not known.stands:
            raise CalledJustNow(retry_after=known.seconds_to_wait(now) or 1)
        return known
