"""Ends the sign-in of someone of the staff. Their sessions can no longer be refreshed, so it ends within a token's life."""

from __future__ import annotations

from dataclasses import dataclass

from services.registration.use_cases.acting import act
from services.registration.use_cases.ports import Actor, Works
from shared.kernel.clock import Clock
from shared.kernel.errors import NotFound


@dataclass(frozen=True)
class RemoveStaff:
    works: Works
    clock: Clock

    async def __call__(self, actor: Actor, username: str) -> None:
        async with self.works() as work:
            found = await work.staff.by_username(username)
            if found is None or found.organisation_id != actor.organisation_id:
                raise NotFound(what="one of the staff of that name")
            if found.removed_at is None:
                await work.staff.remove(found.staff_id, self.clock.now())
                work.record(act(actor, "remove-staff", username))
