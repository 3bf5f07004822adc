"""What is frozen and hashed when a poll opens (V5): the question in all languages, the choices, the rules, who may vote and
who was present. The hash stands in every receipt and result, so none of it can be altered unseen afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from services.voting.domain.roll import Roll
from shared.kernel.canonical import sha256
from shared.rules.loading import load_quorum
from shared.rules.quorum import QuorumCheck, check_quorum
from shared.rules.rule_set import RuleSet

if TYPE_CHECKING:
    from services.voting.domain.poll import Poll


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


def manifest(poll: Poll, frozen: Frozen) -> dict[str, Any]:
    """Everything a voter relies on, in the shape that is hashed and can be checked by anyone."""
    return {
        "poll_id": poll.poll_id,
        "organisation_id": poll.organisation_id,
        "assembly_id": poll.assembly_id,
        "motion_id": poll.motion_id,
        "contest_id": poll.contest_id,
        "number": poll.number,
        "repeat_of": poll.repeat_of,
        "title": dict(poll.title),
        "text": dict(poll.text) if poll.text is not None else None,
        "mode": poll.mode.value,
        "choices": [
            {"choice_id": choice.choice_id, "label": dict(choice.label), "member": choice.member}
            for choice in poll.paper.choices
        ],
        "min_marks": poll.paper.min_marks,
        "max_marks": poll.paper.max_marks,
        "blank_allowed": poll.paper.blank_allowed,
        "change_allowed": poll.change_allowed,
        "rules": frozen.rules_id,
        "rule": dict(poll.rule),
        "quorum": dict(frozen.quorum) if frozen.quorum is not None else None,
        "quorum_required": frozen.quorum_required,
        "roll": list(frozen.roll.eligible),
        "present": list(frozen.roll.present),
        "suspended": list(frozen.roll.suspended),
        "sizes": asdict(frozen.roll.sizes),
    }


def manifest_hash(poll: Poll, frozen: Frozen) -> str:
    return sha256(manifest(poll, frozen))
