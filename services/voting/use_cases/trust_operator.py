"""Holds a secret vote on trust in the operator, with the chair's reason, where it was to be sealed: its paper is too long, the
tellers' host is not there, keys are not shown. Before it opens, never after.

The keys that this host made stay in their file until the vote is decided: a vote that is sealed again meanwhile finds them."""

from __future__ import annotations

from dataclasses import dataclass

from services.voting.domain.events import SealedProgressed
from services.voting.domain.poll import Poll
from services.voting.domain.sealed import trust_operator
from services.voting.use_cases import finding
from services.voting.use_cases.acts import act
from services.voting.use_cases.ports import Actor, Works


@dataclass(frozen=True)
class TrustOperator:
    works: Works

    async def __call__(self, actor: Actor, poll_id: str, reason: str) -> Poll:
        """Raises WrongMode, PollAlreadyOpen or PollNotOpen."""
        async with self.works() as work:
            before = await finding.locked_poll(work, actor, poll_id)
            poll = trust_operator(before, reason)
            if poll is not before:
                await work.polls.save(poll)
                work.say(SealedProgressed(poll))
                work.record(act(actor, "secrecy lowered", poll_id, to="operator-trusted", reason=reason))
        return poll
