"""Gives a member its voting right back, from a day on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from services.registration.domain.events import VotingRightRestored
from services.registration.domain.member import Member
from services.registration.use_cases.acting import act
from services.registration.use_cases.ports import Actor, Works
from shared.kernel.clock import Clock


@dataclass(frozen=True)
class RestoreVotingRight:
    works: Works
    clock: Clock

    async def __call__(self, actor: Actor, code: str, reason: str, on: date | None) -> Member:
        today = self.clock.now().date()
        async with self.works() as work:
            member = (await work.members.get(actor.organisation_id, code)).restore(reason, on or today)
            await work.members.save(member, today)
            work.say(VotingRightRestored(member, today, reason))
            day = (on or today).isoformat()
            work.record(act(actor, "restore-voting-right", code, reason=reason, on=day))
        return member
