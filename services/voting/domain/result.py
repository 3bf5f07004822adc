"""The declared result of a poll: the recount (or the totals of a show of hands), decided by the rules in force when it
opened. Integers only; the sentence the chair reads comes from the same numbers."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any, Literal

from services.voting.domain.frozen import quorum_with
from services.voting.domain.poll import Mode, Poll
from services.voting.domain.roll import Roll
from services.voting.domain.tally import Count
from services.voting.domain.wording import counted_sentence, with_paper, without_effect
from shared.rules.loading import INLINE, MOST
from shared.rules.majority import Base, Comparison, Majority, Share, required
from shared.rules.motion import Tie, Votes, decide_motion
from shared.rules.working import working

Outcome = Literal["adopted", "not_adopted", "no_quorum", "postponed", "counted"]
UNDECIDING = frozenset({"no_quorum", "postponed"})
"""Outcomes that leave a motion as it was before."""


@dataclass(frozen=True)
class Recount:
    """What was counted at close, made once and kept. ``checks``: live tally and log against it, "alike", "unknown" or
    "different"; ``roll_call``: member -> choice, of recorded votes; ``paper``: of the count, what was on paper;
    ``silent``: of how many members, present at opening and absent then, there is no ballot, where it is known who voted."""

    count: Count
    roll_call: Mapping[str, str] | None
    entered_by: tuple[str, ...]
    checks: Mapping[str, str]
    paper: Mapping[str, int] | None = None  # issued, valid, blank, invalid; the others were not returned
    silent: tuple[int, int] | None = None


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
    absent: int
    required: int
    base: str
    base_size: int
    fraction: str
    comparison: str
    quorum_required: int
    quorum_present: int
    quorum_met: bool
    sentence: Mapping[str, str]
    working: Mapping[str, str]
    rule: Mapping[str, Any]
    second_vote: bool
    roll_call: Mapping[str, str] | None
    entered_by: tuple[str, ...]
    checks: Mapping[str, str]
    manifest_hash: str
    paper: Mapping[str, int] | None = None
    absent_members: tuple[str, ...] = ()  # of a recorded vote: counted in ``absent``
    silent_members: tuple[str, ...] = ()  # of a recorded vote: counted in ``not_voting``
    suspended_members: tuple[str, ...] = ()  # of a recorded vote: here, and on no roll since their right is suspended

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
    verdict: Mapping[str, str]
    second_vote: bool = False


def propose(poll: Poll, recount: Recount) -> Result:
    """What the chair may declare. Without a quorum at close, where the rules ask for one then, nothing is decided."""
    frozen, counted = poll.frozen_at_opening, recount.count
    majority = majority_from(poll.rule)
    decision = _decide(poll, majority, counted)
    sizes = frozen.roll.sizes
    at_close = frozen.quorum_at_close and poll.present_at_close is not None
    present = poll.present_at_close if at_close and poll.present_at_close is not None else sizes.present
    check = quorum_with(frozen, present)
    if not check.met:
        said = check.explanation
        decision = replace(decision, outcome="no_quorum", second_vote=False, sentence=said, verdict=said)
    elif recount.paper is not None:
        decision = replace(decision, sentence=with_paper(decision.sentence, recount.paper))
    if poll.practice:
        decision = replace(decision, sentence=without_effect(decision.sentence))
    not_voting, absent = _silent(poll, recount)
    yes = counted.counts["yes"] if poll.on_a_question else None
    absent_members, silent_members, suspended_members = _without_a_vote(poll, recount)
    return Result(
        poll_id=poll.poll_id,
        outcome=decision.outcome,
        counts=counted.counts,
        papers=counted.papers,
        valid=counted.valid,
        blank=counted.blank,
        invalid=counted.invalid,
        not_voting=not_voting,
        absent=absent,
        required=decision.required,
        base=decision.base,
        base_size=decision.base_size,
        fraction=decision.fraction,
        comparison=decision.comparison,
        quorum_required=check.required,
        quorum_present=present,
        quorum_met=check.met,
        sentence=decision.sentence,
        working=working(majority, frozen.rules_id, decision.base_size, yes, decision.verdict),
        rule=_cited(majority, frozen.rules_id),
        second_vote=decision.second_vote,
        roll_call=recount.roll_call,
        absent_members=absent_members,
        silent_members=silent_members,
        suspended_members=suspended_members,
        entered_by=recount.entered_by,
        checks=recount.checks,
        manifest_hash=poll.hash_at_opening,
        paper=recount.paper,
    )


def majority_from(rule: Mapping[str, Any]) -> Majority | None:
    """The majority frozen with a poll; None where most votes decide."""
    if rule.get(MOST):
        return None
    return Majority(
        str(rule.get("majority", INLINE)),
        Share.parse(rule["fraction"]),
        Comparison(rule["comparison"]),
        Base(rule["base"]),
        rule.get("size"),
        rule.get("source", ""),
        rule.get("verify", False),
    )


def _cited(majority: Majority | None, rules: str) -> dict[str, Any]:
    """The rule by which it was decided, as one would cite it."""
    if majority is None:
        return {"rules": rules, "majority": MOST, "source": "", "verify": False}
    return {"rules": rules, "majority": majority.name, "source": majority.source, "verify": majority.verify}


def _decide(poll: Poll, majority: Majority | None, counted: Count) -> _Decision:
    frozen = poll.frozen_at_opening
    sizes = frozen.roll.sizes
    if poll.on_a_question and majority is not None:
        votes = Votes(counted.counts["yes"], counted.counts["no"], counted.counts["abstain"])
        decided = decide_motion(majority, votes, sizes, tie=Tie(frozen.tie), postponement=frozen.postponement)
        return _Decision(
            outcome=decided.outcome,
            required=decided.required,
            base=decided.base.value,
            base_size=decided.base_size,
            fraction=str(decided.fraction),
            comparison=decided.comparison.value,
            sentence=decided.explanation,
            verdict=decided.verdict,
            second_vote=decided.second_vote,
        )
    bases = {Base.MEMBERS: sizes.members, Base.ELIGIBLE: sizes.eligible, Base.ACCREDITED: sizes.accredited}
    bases |= {Base.PRESENT: sizes.present, Base.FIXED: majority.size or 0 if majority else 0}
    base = majority.base if majority else Base.VALID
    size = bases.get(base, counted.valid)
    sentence = counted_sentence(counted, hands=poll.mode is Mode.HANDS)
    return _Decision(
        outcome="counted",
        required=required(majority, size) if majority else 1,
        base=base.value,
        base_size=size,
        fraction=str(majority.fraction) if majority else "",
        comparison=majority.comparison.value if majority else "most",
        sentence=sentence,
        verdict=sentence,
    )


def silent_on(roll: Roll, voters: Collection[str]) -> tuple[int, int]:
    """How many members of the roll have not voted: of those present at opening, and of the others."""
    without = set(roll.eligible) - set(voters)
    there = len(without & set(roll.present))
    return there, len(without) - there


def _without_a_vote(poll: Poll, recount: Recount) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Whom the seat map shows as absent, as silent, and as suspended; of a vote that is not recorded nobody is told of."""
    if recount.roll_call is None or poll.mode is not Mode.RECORDED:
        return (), (), ()
    roll = poll.frozen_at_opening.roll
    without, there = set(roll.eligible) - set(recount.roll_call), set(roll.present)
    return tuple(sorted(without - there)), tuple(sorted(without & there)), roll.suspended


def _silent(poll: Poll, recount: Recount) -> tuple[int, int]:
    """Of a show of hands it is not known who voted: hands are taken to be of those present, as far as there are so many."""
    roll = poll.frozen_at_opening.roll
    if recount.silent is not None:
        return recount.silent
    if recount.roll_call is not None and poll.mode is Mode.RECORDED:
        return silent_on(roll, recount.roll_call)
    not_voting = max(0, len(roll.present) - recount.count.papers)
    return not_voting, max(0, len(roll.eligible) - recount.count.papers - not_voting)
