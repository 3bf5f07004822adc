"""Decides a motion from its recount.

Promises exact arithmetic on the base that the majority names; equally divided is rejected, at once or in a second vote, as
the rules say; without a vote for or against nothing is adopted. Cannot catch a wrong count: the recount comes from the
ballots.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from shared.rules import sentences
from shared.rules.errors import InconsistentCount
from shared.rules.majority import Base, Bases, Comparison, Electorate, Majority, Share, base_size, reached, required
from shared.rules.rule_set import Postponement

Outcome = Literal["adopted", "not_adopted", "postponed"]


class Tie(StrEnum):
    """What an equally divided vote comes to (rules 6, row 1; UNGA r. 95)."""

    REJECTED = "rejected"  # at once
    SECOND_VOTE = "second-vote"  # the vote is taken again
    REJECTED_AGAIN = "rejected-again"  # this is the second vote


_VERDICTS = {Tie.REJECTED: "not_adopted", Tie.SECOND_VOTE: "second_vote", Tie.REJECTED_AGAIN: "rejected_again"}


@dataclass(frozen=True, slots=True)
class Votes:
    yes: int
    no: int
    abstain: int

    def __post_init__(self) -> None:
        if min(self.yes, self.no, self.abstain) < 0:
            raise InconsistentCount(reason="A count of votes cannot be negative.")


@dataclass(frozen=True, slots=True)
class Decision:
    outcome: Outcome
    equally_divided: bool  # as many for as against, and not adopted
    second_vote: bool  # equally divided, and the vote is to be taken again
    required: int  # the least number of yes votes that carries, given this vote's base
    base: Base
    base_size: int
    fraction: Share
    comparison: Comparison
    explanation: dict[str, str]
    verdict: dict[str, str]  # the end of the explanation

    @property
    def adopted(self) -> bool:
        return self.outcome == "adopted"


def decide_motion(
    majority: Majority,
    votes: Votes,
    electorate: Electorate,
    *,
    tie: Tie = Tie.REJECTED,
    postponement: Postponement | None = None,
) -> Decision:
    """Adopted if yes reaches the majority of its base (rules 6, rows 1-6; GR: a tie on a proposal is rejected), unless so
    many abstain that the rules put the question off to a later vote (ITU Convention, No. 416)."""
    cast = votes.yes + votes.no
    size = base_size(majority, Bases(electorate, yes_no=cast, valid=cast + votes.abstain))
    needed = required(majority, size)
    carried = reached(majority, votes.yes, size)
    divided = votes.yes == votes.no > 0 and not carried
    put_off = postponement if postponement and postponement.asked_by(votes.abstain, cast + votes.abstain) else None
    counts = (votes.yes, votes.no, votes.abstain)
    if put_off:
        verdict = sentences.postponed(put_off, votes.abstain, cast + votes.abstain)
        explanation = sentences.joined(" ", sentences.counted(counts), verdict)
    else:
        verdict = sentences.said("adopted" if carried else _VERDICTS[tie if divided else Tie.REJECTED])
        explanation = sentences.motion(majority, counts, size, needed, verdict)
    return Decision(
        outcome="postponed" if put_off else "adopted" if carried else "not_adopted",
        equally_divided=divided,
        second_vote=divided and not put_off and tie is Tie.SECOND_VOTE,
        required=needed,
        base=majority.base,
        base_size=size,
        fraction=majority.fraction,
        comparison=majority.comparison,
        explanation=explanation,
        verdict=verdict,
    )
