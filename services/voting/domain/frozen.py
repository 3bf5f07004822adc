"""What no longer changes once a poll is open: who may vote, who was present, and the rules (V5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from services.voting.domain.roll import Roll
from shared.rules.loading import load_postponement, load_quorum
from shared.rules.motion import Tie
from shared.rules.quorum import QuorumCheck, check_quorum
from shared.rules.rule_set import Postponement, RuleSet


@dataclass(frozen=True)
class Frozen:
    roll: Roll
    rules_id: str
    quorum: Mapping[str, Any] | None  # the rule itself, as loading reads it again
    quorum_required: int
    quorum_met: bool
    tie: str = Tie.REJECTED  # what an equally divided vote comes to
    postponed_by: Mapping[str, Any] | None = None  # the share of abstentions that puts the question off
    correction_hours: int = 24  # after the declaration; 0: none
    sealed: Mapping[str, Any] | None = (
        None  # the public keys of a sealed vote, and the tablets that may ask for a token
    )
    manifest_form: int = 1  # of what is hashed; polls opened before there was form 2 keep the hash they were given

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
    def postponement(self) -> Postponement | None:
        return load_postponement(self.postponed_by)

    @property
    def quorum_at_close(self) -> bool:
        return self.quorum is not None and "close" in self.quorum["checked_at"]


def freeze(roll: Roll, rules: RuleSet, *, divided_before: bool = False, postponed_before: bool = False) -> Frozen:
    """The rules for this vote: a question equally divided before is rejected if it is so again, and one that was put off
    before is not put off again."""
    tie = Tie.REJECTED_AGAIN if divided_before else Tie.SECOND_VOTE
    postponed_by = rules.postponement.document() if rules.postponement and not postponed_before else None
    check = check_quorum(rules.quorum, roll.sizes)
    document = rules.quorum.document() if rules.quorum else None
    return Frozen(
        roll,
        rules.id,
        document,
        check.required,
        check.met,
        tie=tie if "revote" in rules.tie else Tie.REJECTED,
        postponed_by=postponed_by,
        correction_hours=rules.corrections.hours,
        manifest_form=2,
    )


def quorum_with(frozen: Frozen, present: int) -> QuorumCheck:
    """The quorum of this poll with so many present, all other sizes as frozen."""
    sizes = frozen.roll.sizes
    at_that_time = type(sizes)(sizes.members, sizes.eligible, sizes.accredited, present)
    return check_quorum(load_quorum(frozen.quorum), at_that_time)
