"""Forgets sessions and counted tries that are over, so that their tables stay small. Nothing else is ever forgotten."""

from __future__ import annotations

from dataclasses import dataclass

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
