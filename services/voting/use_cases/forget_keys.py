"""Removes what a crash has left of this host's secret keys: those of sealed votes that are decided."""

from __future__ import annotations

from dataclasses import dataclass

from services.voting.domain.poll import DECIDED
from services.voting.use_cases.sealed_ports import RoundKeys, SealedWorks


@dataclass(frozen=True)
class ForgetKeys:
    works: SealedWorks
    keys: RoundKeys

    async def __call__(self) -> None:
        kept = self.keys.kept()
        if not kept:
            return
        async with self.works.reading() as work:
            decided = [poll for each in kept if (poll := await work.polls.get(each)) and poll.state in DECIDED]
        for poll in decided:
            self.keys.forget(poll.poll_id)
