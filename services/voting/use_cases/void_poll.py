"""Declares a poll void, with a reason. Its ballots stay; a repeat is a new poll (V7)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from services.voting.domain.events import PollVoided
from services.voting.domain.poll import Poll
from services.voting.use_cases import finding
from services.voting.use_cases.acts import act
from services.voting.use_cases.ports import Actor, CurrentPolls, Works

VERB = "poll declared void"


@dataclass(frozen=True)
class VoidPoll:
    works: Works
    current: CurrentPolls
    forget_keys: Callable[[str], None]  # of a sealed vote

    async def __call__(self, actor: Actor, poll_id: str, reason: str) -> Poll:
        async with self.works() as work:
            before = await finding.locked_poll(work, actor, poll_id)
            poll = before.void()
            if poll is not before:
                await work.polls.save(poll)
                work.say(PollVoided(poll, reason, actor.name))
                work.record(act(actor, VERB, poll_id, reason=reason))
                work.after_commit(lambda: self.current.forget(poll_id))
                work.after_commit(lambda: self.forget_keys(poll_id))
        return poll
