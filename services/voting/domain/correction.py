"""Corrections of a recorded vote after its declaration. What was announced and what was counted stay as they are; the result
that stands is the recount with the corrections, decided anew by the rules frozen with the poll (V3, V7)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from services.voting.domain.motion_errors import CorrectionTooLate, NoCorrectionsHere, NotTheRecordedVote, UnknownVoter
from services.voting.domain.poll import Mode, Poll, State
from services.voting.domain.result import Recount, propose
from shared.rules import sentences


@dataclass(frozen=True, slots=True)
class Correction:
    """``was`` and ``becomes`` are choices. ``number`` counts the corrections of one poll from 1."""

    number: int
    member: str
    was: str
    becomes: str
    reason: str
    corrected_at: datetime
    corrected_by: str


def must_be_correctable(poll: Poll, announced: Mapping[str, Any] | None, now: datetime) -> Mapping[str, Any]:
    """The result as announced, once it is sure that votes of this poll can be corrected now; raises why not."""
    hours = poll.frozen.correction_hours if poll.frozen else 0
    named = poll.motion_id is not None and poll.mode is Mode.RECORDED
    if announced is None or poll.state is not State.DECLARED or not named or not hours:
        raise NoCorrectionsHere()
    if now > datetime.fromisoformat(announced["declared_at"]) + timedelta(hours=hours):
        raise CorrectionTooLate(hours=hours)
    return announced


def corrected(recount: Recount, corrections: Sequence[Correction]) -> Recount:
    """The recount with these votes put right, one after the other. Raises UnknownVoter where a member has no vote in it, and
    NotTheRecordedVote where ``was`` is not what the roll call says by then."""
    roll_call, counts = dict(recount.roll_call or {}), dict(recount.count.counts)
    for each in corrections:
        recorded = roll_call.get(each.member)
        if recorded is None:
            raise UnknownVoter(member=each.member)
        if recorded != each.was:
            raise NotTheRecordedVote(member=each.member, recorded=recorded)
        roll_call[each.member] = each.becomes
        counts[each.was] -= 1
        counts[each.becomes] += 1
    return replace(recount, roll_call=roll_call, count=replace(recount.count, counts=counts))


def standing(
    poll: Poll, announced: Mapping[str, Any], recount: Recount, corrections: Sequence[Correction]
) -> dict[str, Any]:
    """The result as it stands now. ``announced``: as first declared; it is the result while nothing was corrected."""
    if not corrections:
        return dict(announced)
    result = asdict(propose(poll, corrected(recount, corrections)))
    return {
        **result,
        "sentence": sentences.corrected(len(corrections), result["sentence"]),
        "declared_at": announced["declared_at"],
        "declared_by": announced["declared_by"],
        "corrections": [{**asdict(each), "corrected_at": each.corrected_at.isoformat()} for each in corrections],
        "announced": {name: announced[name] for name in ("outcome", "counts", "sentence")},
    }
