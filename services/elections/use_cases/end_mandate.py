"""Ends a mandate before its time: its holder has resigned, died, or ceased to be a delegate. A vacancy can be filled then."""

from __future__ import annotations

from datetime import date

from services.elections.domain.errors import UnknownMandate
from services.elections.domain.events import MandateEnded
from services.elections.domain.mandate import Mandate
from services.elections.use_cases.acting import act
from services.elections.use_cases.ports import Actor, Works


async def end_mandate(mandate_id: str, on: date, reason: str, actor: Actor, works: Works) -> Mandate:
    async with works() as work:
        found = await work.mandates.find(mandate_id, locked=True)
        if found is None or found.organisation_id != actor.organisation_id:
            raise UnknownMandate()
        mandate = found.end(on, reason)
        await work.mandates.save(mandate)
        work.say(MandateEnded(mandate))
        work.record(act(actor, "end-mandate", mandate_id, on=on.isoformat(), reason=reason))
        return mandate
