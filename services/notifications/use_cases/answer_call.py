"""Answer a delegation's call for a teller, and end it: staff once they were there, the delegation where it needs nobody."""

from __future__ import annotations

from services.notifications.domain.call import Call
from services.notifications.domain.events import CallChanged
from services.notifications.use_cases.acting import Actor, sees
from services.notifications.use_cases.ports import NotificationsWork
from shared.kernel.clock import Clock
from shared.kernel.errors import NotFound
from shared.kernel.unit_of_work import Act, UnitsOfWork

BY_DELEGATES = "delegate"


async def answer_call(actor: Actor, call_id: str, works: UnitsOfWork[NotificationsWork], clock: Clock) -> Call:
    """Raises CallAnswered where somebody else is on the way, and CallOver."""
    async with works() as work:
        before = await _held(work, actor, call_id)
        return await _kept(work, actor, before, before.answer(actor.name, clock.now()), "answer-call")


async def end_call(actor: Actor, call_id: str, works: UnitsOfWork[NotificationsWork], clock: Clock) -> Call:
    """Once more changes nothing more."""
    async with works() as work:
        before = await _held(work, actor, call_id)
        own = actor.role == BY_DELEGATES
        return await _kept(work, actor, before, before.end(None if own else actor.name, clock.now()), "end-call")


async def _held(work: NotificationsWork, actor: Actor, call_id: str) -> Call:
    found = await work.calls.held(call_id)
    if found is None or not sees(actor, found.organisation_id, found.assembly_id):
        raise NotFound(what="such call")
    if actor.role == BY_DELEGATES and actor.delegation_id != found.delegation_id:
        raise NotFound(what="such call")
    return found


async def _kept(work: NotificationsWork, actor: Actor, before: Call, call: Call, verb: str) -> Call:
    if call != before:
        await work.calls.keep(call)
        work.say(CallChanged(call))
        details = {"delegation": call.delegation_id, "reason": call.reason, "state": call.state}
        ids = call.call_id, actor.organisation_id
        work.record(Act(actor.subject, actor.role, verb, *ids, details={"name": actor.name, **details}))
    return call
