"""Decides whether enough members are present to decide anything.

Promises integers and an explicit base. A rule set without a quorum needs nobody. Cannot catch presence that is wrong.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from shared.rules import sentences
from shared.rules.majority import Base, Comparison, Electorate, Share

CheckedAt = Literal["open", "close"]


@dataclass(frozen=True, slots=True)
class Quorum:
    fraction: Share
    comparison: Comparison
    base: Base  # members, accredited or eligible
    checked_at: tuple[CheckedAt, ...] = ("open",)
    source: str = ""
    verify: bool = False

    def document(self) -> dict[str, str | list[str]]:
        """What decides, in the shape that loading reads again; for freezing with a poll."""
        return {
            "fraction": str(self.fraction),
            "comparison": self.comparison.value,
            "base": self.base.value,
            "checked_at": [*self.checked_at],
        }


@dataclass(frozen=True, slots=True)
class QuorumCheck:
    required: int
    present: int
    met: bool
    explanation: dict[str, str]


def quorum_required(rule: Quorum | None, electorate: Electorate) -> int:
    """The least number present: as a majority of its base (rules 6, row 13); 0 where there is no quorum."""
    if rule is None:
        return 0
    sizes = {
        Base.MEMBERS: electorate.members,
        Base.ELIGIBLE: electorate.eligible,
        Base.ACCREDITED: electorate.accredited,
    }
    return rule.fraction.least(sizes[rule.base], rule.comparison)


def check_quorum(rule: Quorum | None, electorate: Electorate) -> QuorumCheck:
    """Whether ``electorate.present`` is enough, and the sentence that says so."""
    needed = quorum_required(rule, electorate)
    met = electorate.present >= needed
    explanation = sentences.quorum(needed, electorate.present, met)
    return QuorumCheck(needed, electorate.present, met, explanation)
