"""What is hashed when a poll opens (V5): the question in all languages, the choices, the rules, who may vote and who was
present. The hash stands in every receipt and result, so none of it can be altered unseen afterwards."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from services.voting.domain.frozen import Frozen
from services.voting.domain.poll import Poll
from shared.kernel.canonical import sha256


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
        **(_since_form_2(poll, frozen) if frozen.manifest_form > 1 else {}),
        **({"practice": True} if poll.practice else {}),
        **({"sealed": dict(frozen.sealed)} if frozen.sealed is not None else {}),
    }


def _since_form_2(poll: Poll, frozen: Frozen) -> dict[str, Any]:
    return {
        "as_amended": list(poll.as_amended),
        "without_parts": list(poll.without_parts),
        "tie": str(frozen.tie),
        "postponed_by": dict(frozen.postponed_by) if frozen.postponed_by is not None else None,
        "correction_hours": frozen.correction_hours,
        "round": poll.round,
        "region": poll.region,
        "write_ins": poll.paper.write_ins,
        "excluded": list(frozen.roll.excluded),
    }


def manifest_hash(poll: Poll, frozen: Frozen) -> str:
    return sha256(manifest(poll, frozen))
