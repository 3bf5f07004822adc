"""Reads how one's own delegation voted: the declared votes of an assembly, the newest first, each with its result. Of a vote that
was not recorded by name it says how it was taken, and nothing of any delegation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from services.voting.domain.errors import NotOnTheRoll
from services.voting.domain.poll import Mode, Poll
from services.voting.use_cases import finding
from services.voting.use_cases.ports import Actor, Halls, Works
from services.voting.use_cases.queries import Queries


@dataclass(frozen=True)
class OwnVote:
    """``own``: what the delegation's paper marks; None where it has none, or where votes are not recorded by name."""

    poll: Poll
    result: Mapping[str, Any]
    own: str | None


@dataclass(frozen=True)
class ReadOwnVotes:
    works: Works
    halls: Halls
    queries: Queries

    async def __call__(self, actor: Actor, assembly_id: str) -> list[OwnVote]:
        """Raises NotOnTheRoll where the delegation is not of a member."""
        async with self.works.reading() as work:
            await finding.assembly(work, actor, assembly_id)
        delegation = (await self.halls.of(assembly_id)).delegations.get(actor.delegation_id or "")
        if delegation is None or delegation.member is None:
            raise NotOnTheRoll()
        found = [
            OwnVote(poll, result, _own(poll, result, delegation.member))
            for poll, result, _ in await self.queries.results(assembly_id)
        ]
        return found[::-1]


def _own(poll: Poll, result: Mapping[str, Any], member: str) -> str | None:
    return (result["roll_call"] or {}).get(member) if poll.mode is Mode.RECORDED else None
