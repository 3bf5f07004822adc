"""The round of a sealed poll, as its frozen manifest says. Reading the keys of two hundred tablets takes a while, so the last few are
remembered by the hash of their manifest, which nothing can change."""

from __future__ import annotations

from services.voting.domain.ballot import PAPER
from services.voting.domain.manifest import manifest
from services.voting.domain.paper_errors import VotesOnPaper
from services.voting.domain.poll import Poll
from services.voting.domain.sealed_errors import TokenAlreadyIssued
from services.voting.use_cases.ports import Work
from shared.sealed.round import Round, round_of

REMEMBERED = 8
_rounds: dict[str, Round] = {}


def round_of_poll(poll: Poll) -> Round:
    """Raises PollNotOpen before there is one."""
    known = _rounds.get(poll.hash_at_opening)
    if known is None:
        known = _rounds[poll.hash_at_opening] = round_of(manifest(poll, poll.frozen_at_opening))
        while len(_rounds) > REMEMBERED:
            del _rounds[next(iter(_rounds))]
    return known


async def must_have_no_token(work: Work, poll_id: str, member: str) -> None:
    """Raises TokenAlreadyIssued, or VotesOnPaper. What it says lasts while the poll is held."""
    place = poll_id, member
    standing = (await work.urns.who_has_voted([place])).get(place)
    if standing is not None:
        raise VotesOnPaper() if standing == PAPER else TokenAlreadyIssued()
