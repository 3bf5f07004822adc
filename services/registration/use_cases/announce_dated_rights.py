"""Says of the voting rights that begin or end today by their date, so that the other services hear it on the day."""

from __future__ import annotations

from dataclasses import dataclass

from services.registration.domain.events import VotingRightRestored, VotingRightSuspended
from services.registration.use_cases.ports import Works
from shared.kernel.clock import Clock

AT_ONCE = 200


@dataclass(frozen=True)
class AnnounceDatedRights:
    works: Works
    clock: Clock

    async def __call__(self) -> int:
        """How many were announced; called again until none is left."""
        today = self.clock.now().date()
        async with self.works() as work:
            members = await work.members.due(today, AT_ONCE)
            for member in members:
                await work.members.save(member, today)
                if member.suspended(today):
                    work.say(VotingRightSuspended(member, today))
                else:
                    reason = member.suspensions[-1].end_reason or ""
                    work.say(VotingRightRestored(member, today, reason))
        return len(members)
