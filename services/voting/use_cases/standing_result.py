"""The result of a poll as it stands: as it was announced, or as corrections have made it since."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from services.voting.domain.correction import Correction, standing
from services.voting.domain.poll import Poll
from services.voting.use_cases.ports import Work


async def standing_result(
    work: Work, poll: Poll, announced: Mapping[str, Any], corrections: Sequence[Correction]
) -> dict[str, Any]:
    """Raises what makes a correction impossible: a member without a recorded vote, or with another one."""
    if not corrections:
        return dict(announced)
    recount = await work.polls.recount(poll.poll_id)
    if recount is None:
        raise RuntimeError(f"the poll {poll.poll_id} is declared but has no recount")
    return standing(poll, announced, recount, corrections)
