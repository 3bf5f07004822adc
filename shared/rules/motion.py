"""Decides a motion from its recount.

Promises exact arithmetic on the base that the majority names; equally divided is rejected; without a vote for or
against nothing is adopted. Cannot catch a wrong count: the recount comes from the ballots.
"""

from __future__ import annotations

from dataclasses import dataclass

from shared.rules import sentences
from shared.rules.errors import InconsistentCount
from shared.rules.majority import Base, Bases, Comparison, Electorate, Majority, Share, base_size, reached, required


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
    adopted: bool
    equally_divided: bool  # as many for as against, and not adopted: where the rules say so, the vote is taken again
    required: int  # the least number of yes votes that carries, given this vote's base
    base: Base
    base_size: int
    fraction: Share
    comparison: Comparison
    explanation: dict[str, str]


def decide_motion(majority: Majority, votes: Votes, electorate: Electorate) -> Decision:
    """Adopted if yes reaches the majority of its base (rules 6, rows 1-6; GR: a tie on a proposal is rejected)."""
    cast = votes.yes + votes.no
    size = base_size(majority, Bases(electorate, yes_no=cast, valid=cast + votes.abstain))
    adopted = cast > 0 and reached(majority, votes.yes, size)
    needed = required(majority, size)
    return Decision(
        adopted=adopted,
        equally_divided=votes.yes == votes.no > 0 and not adopted,
        required=needed,
        base=majority.base,
        base_size=size,
        fraction=majority.fraction,
        comparison=majority.comparison,
        explanation=sentences.motion(majority, (votes.yes, votes.no, votes.abstain), size, needed, adopted),
    )
