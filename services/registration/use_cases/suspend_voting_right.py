"""Suspends the voting right of a member from a day on; a day to come takes effect by date (announce_dated_rights.py)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from services.registration.domain.events import VotingRightSuspended
from services.registration.domain.member import Member
from services.registration.use_cases.acting import act
from services.registration.use_cases.ports import Actor, Works
from shared.kernel.clock import Clock


@dataclass(frozen=True)
class SuspendVotingRight:
    works: Works
    clock: Clock

    async def __call__(self, actor: Actor, code: str, reason: str, since: date | None) -> Member:
        today = self.clock.now().date()
        async with self.works() as work:
            member = (await work.members.get(actor.organisation_id, code)).suspend(reason, since or today)
            await work.members.save(member, today)
            work.say(VotingRightSuspended(member, today))
            day = (since or today).isoformat()
            work.record(act(actor, "suspend-voting-right", code, reason=reason, since=day))
        return member
