"""What no longer changes once a poll is open: who may vote, who was present, and the rules (V5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from services.voting.domain.roll import Roll
from shared.rules.loading import load_quorum
from shared.rules.quorum import QuorumCheck, check_quorum
from shared.rules.rule_set import RuleSet


@dataclass(frozen=True)
class Frozen:
    roll: Roll
    rules_id: str
    quorum: Mapping[str, Any] | None  # the rule itself, as loading reads it again
    quorum_required: int
    quorum_met: bool

    @cached_property
    def may_vote(self) -> frozenset[str]:
        return frozenset(self.roll.eligible)

    @cached_property
    def may_not(self) -> frozenset[str]:
        """Members whose voting right was suspended when the poll opened."""
        return frozenset(self.roll.suspended)

    @cached_property
    def excluded(self) -> frozenset[str]:
        return frozenset(self.roll.excluded)

    @property
    def quorum_at_opening(self) -> bool:
        return self.quorum is not None and "open" in self.quorum["checked_at"]

    @property
    def quorum_at_close(self) -> bool:
        return self.quorum is not None and "close" in self.quorum["checked_at"]


def freeze(roll: Roll, rules: RuleSet) -> Frozen:
    check = check_quorum(rules.quorum, roll.sizes)
    document = rules.quorum.document() if rules.quorum else None
    return Frozen(roll, rules.id, document, check.required, check.met)


def quorum_with(frozen: Frozen, present: int) -> QuorumCheck:
    """The quorum of this poll with so many present, all other sizes as frozen."""
    sizes = frozen.roll.sizes
    at_that_time = type(sizes)(sizes.members, sizes.eligible, sizes.accredited, present)
    return check_quorum(load_quorum(frozen.quorum), at_that_time)
