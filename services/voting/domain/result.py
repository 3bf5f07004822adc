"""The declared result of a poll: the recount (or the totals of a show of hands), decided by the rules in force when it
opened. Integers only; the sentence the chair reads comes from the same numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Literal

from services.voting.domain.frozen import quorum_with
from services.voting.domain.poll import Mode, Poll
from services.voting.domain.tally import Count
from services.voting.domain.wording import counted_sentence, with_paper
from shared.rules.majority import Base, Comparison, Majority, Share, required
from shared.rules.motion import Votes, decide_motion

Outcome = Literal["adopted", "not_adopted", "no_quorum", "counted"]


@dataclass(frozen=True)
class Recount:
    """What was counted at close, made once and kept. ``checks``: live tally and log against it, "alike", "unknown" or
    "different"; ``roll_call``: member -> choice, of recorded votes; ``paper``: of the count, what was on paper."""

    count: Count
    roll_call: Mapping[str, str] | None
    entered_by: tuple[str, ...]
    checks: Mapping[str, str]
    paper: Mapping[str, int] | None = None  # issued, valid, blank, invalid; the others were not returned


@dataclass(frozen=True)
class Result:
    poll_id: str
    outcome: Outcome
    counts: Mapping[str, int]
    papers: int
    valid: int
    blank: int
    invalid: int
    not_voting: int
    required: int
    base: str
    base_size: int
    fraction: str
    comparison: str
    quorum_required: int
    quorum_present: int
    quorum_met: bool
    sentence: Mapping[str, str]
    roll_call: Mapping[str, str] | None
    entered_by: tuple[str, ...]
    checks: Mapping[str, str]
    manifest_hash: str
    paper: Mapping[str, int] | None = None

    def document(self, declared_at: datetime, declared_by: str) -> dict[str, Any]:
        """As it is kept and said; before it is declared there is only a proposal."""
        return {**asdict(self), "declared_at": declared_at.isoformat(), "declared_by": declared_by}


@dataclass(frozen=True, slots=True)
class _Decision:
    outcome: Outcome
    required: int
    base: str
    base_size: int
    fraction: str
    comparison: str
    sentence: Mapping[str, str]


def propose(poll: Poll, recount: Recount) -> Result:
    """What the chair may declare. Without a quorum at close, where the rules ask for one then, nothing is decided."""
    frozen, counted = poll.frozen_at_opening, recount.count
    decision = _decide(poll, counted)
    sizes = frozen.roll.sizes
    at_close = frozen.quorum_at_close and poll.present_at_close is not None
    present = poll.present_at_close if at_close and poll.present_at_close is not None else sizes.present
    check = quorum_with(frozen, present)
    outcome, sentence = decision.outcome, decision.sentence
    if not check.met:
        outcome, sentence = "no_quorum", check.explanation
    elif recount.paper is not None:
        sentence = with_paper(sentence, recount.paper)
    return Result(
        poll_id=poll.poll_id,
        outcome=outcome,
        counts=counted.counts,
        papers=counted.papers,
        valid=counted.valid,
        blank=counted.blank,
        invalid=counted.invalid,
        not_voting=_not_voting(poll, recount),
        required=decision.required,
        base=decision.base,
        base_size=decision.base_size,
        fraction=decision.fraction,
        comparison=decision.comparison,
        quorum_required=check.required,
        quorum_present=present,
        quorum_met=check.met,
        sentence=sentence,
        roll_call=recount.roll_call,
        entered_by=recount.entered_by,
        checks=recount.checks,
        manifest_hash=poll.hash_at_opening,
        paper=recount.paper,
    )


def majority_from(rule: Mapping[str, Any]) -> Majority | None:
    """The majority frozen with a poll; None where most votes decide."""
    if rule.get("most"):
        return None
    return Majority(
        str(rule.get("majority", "inline")),
        Share.parse(rule["fraction"]),
        Comparison(rule["comparison"]),
        Base(rule["base"]),
        rule.get("size"),
    )


def _decide(poll: Poll, counted: Count) -> _Decision:
    majority = majority_from(poll.rule)
    sizes = poll.frozen_at_opening.roll.sizes
    if poll.motion_id is not None and majority is not None:
        votes = Votes(counted.counts["yes"], counted.counts["no"], counted.counts["abstain"])
        decided = decide_motion(majority, votes, sizes)
        return _Decision(
            outcome="adopted" if decided.adopted else "not_adopted",
            required=decided.required,
            base=decided.base.value,
            base_size=decided.base_size,
            fraction=str(decided.fraction),
            comparison=decided.comparison.value,
            sentence=decided.explanation,
        )
    bases = {Base.MEMBERS: sizes.members, Base.ELIGIBLE: sizes.eligible, Base.ACCREDITED: sizes.accredited}
    bases |= {Base.PRESENT: sizes.present, Base.FIXED: majority.size or 0 if majority else 0}
    base = majority.base if majority else Base.VALID
    size = bases.get(base, counted.valid)
    return _Decision(
        outcome="counted",
        required=required(majority, size) if majority else 1,
        base=base.value,
        base_size=size,
        fraction=str(majority.fraction) if majority else "",
        comparison=majority.comparison.value if majority else "most",
        sentence=counted_sentence(counted, hands=poll.mode is Mode.HANDS),
    )


def _not_voting(poll: Poll, recount: Recount) -> int:
    """On the roll and present at opening, but no ballot; of unnamed papers their number alone is known."""
    present = poll.frozen_at_opening.roll.present
    if recount.roll_call is not None and poll.mode is Mode.RECORDED:
        return sum(member not in recount.roll_call for member in present)
    return max(0, len(present) - recount.count.papers)
