"""How a teller stops a vote, and how it can go on. While a stop stands nobody opens, resumes, closes or declares the vote, or opens
its box (``Poll.must_go_on``); the chair lifts the stop, or declares the vote void. What was cast stays where it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from services.voting.domain.errors import PollAlreadyDeclared, PollIsVoid
from services.voting.domain.poll import Poll, State
from services.voting.domain.stop import Stop


def stop(poll: Poll, stopped: Stop, now: datetime) -> Poll:
    """An open vote is held: its time stands still from now, or from its end if that has come and nobody has closed it yet. The
    first stop stands: the same poll where there is one."""
    if poll.stopped is not None:
        return poll
    if poll.state is State.DECLARED:
        raise PollAlreadyDeclared()
    if poll.state is State.VOID:
        raise PollIsVoid()
    if poll.state is State.OPEN:
        since = min(now, poll.closes_at) if poll.closes_at else now
        poll = replace(poll, state=State.HELD, held_at=since)
    return replace(poll, stopped=stopped)


def lift_stop(poll: Poll) -> Poll:
    """What was held stays held until the chair resumes it. The same poll where no stop stands."""
    return replace(poll, stopped=None) if poll.stopped is not None else poll
