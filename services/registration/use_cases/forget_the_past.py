"""Forgets what is no longer needed: sessions and counted tries that are over, scans too old to be sent again, and photos once
the assembly is over. Nothing else is ever forgotten."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from services.registration.domain import photo, scan
from services.registration.use_cases.ports import Works
from shared.kernel.clock import Clock


@dataclass(frozen=True)
class ForgetThePast:
    works: Works
    clock: Clock

    async def __call__(self) -> None:
        now = self.clock.now()
        async with self.works() as work:
            await work.sessions.forget_before(now)
            await work.tries.forget_before(now)
            await work.scans.forget_before(now - scan.KEPT)
            await work.photos.forget_of_assemblies_closed_before(now.date() - timedelta(days=photo.DAYS_KEPT))
