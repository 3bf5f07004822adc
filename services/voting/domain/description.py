"""Polls, motions and agenda items in the plain shape in which they are answered and said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from services.voting.domain.agenda import AgendaItem, Sitting
from services.voting.domain.document import LANGUAGES, Document, File
from services.voting.domain.motion import Motion, SetsMajority
from services.voting.domain.motion_text import Change
from services.voting.domain.poll import Mode, Poll
from services.voting.domain.result import majority_from
from services.voting.domain.sealed import stage_of
from services.voting.domain.seals import Seals
from services.voting.domain.stop import Stop
from shared.rules.loading import INLINE
from shared.rules.majority import Base

SECRECY = {Mode.SECRET: "operator-trusted", Mode.SEALED: "sealed"}
TO_BE_SEALED = "to-be-sealed"


def describe_item(item: AgendaItem) -> dict[str, Any]:
    return {
        "item_id": item.item_id,
        "position": item.position,
        "number": item.number,
        "title": dict(item.title),
        "kind": item.kind,
        "state": item.state,
        "sitting_id": item.sitting_id,
        "planned_start": item.planned_start,
        "minutes": item.minutes,
        "responsible": item.responsible,
        "began_at": item.began_at,
        "open_since": item.open_since,
        "spent_s": item.spent_s,
        "ended_at": item.ended_at,
    }


def describe_sitting(sitting: Sitting) -> dict[str, Any]:
    return {
        "sitting_id": sitting.sitting_id,
        "title": dict(sitting.title) if sitting.title is not None else None,
        "begins": sitting.begins,
        "ends": sitting.ends,
        "state": sitting.state,
        "opened_at": sitting.opened_at,
        "closed_at": sitting.closed_at,
    }


def describe_document(document: Document) -> dict[str, Any]:
    """As its readers see it: of each language the newest version."""
    newest = (document.newest(language) for language in LANGUAGES)
    return {
        "document_id": document.document_id,
        "item_id": document.item_id,
        "kind": document.kind,
        "symbol": document.symbol,
        "title": dict(document.title),
        "readers": document.readers,
        "original": document.original,
        "languages": document.languages,
        "translations": {language: document.translation(language) for language in LANGUAGES},
        "files": [describe_file(file) for file in newest if file],
        "state": document.state,
        "revision": document.revision,
        "published_at": document.published_at,
    }


def describe_file(file: File) -> dict[str, Any]:
    return {
        "language": file.language,
        "version": file.version,
        "type": file.type,
        "size": file.size,
        "sha256": file.sha256,
        "uploaded_at": file.uploaded_at,
    }


def describe_motion(motion: Motion) -> dict[str, Any]:
    return {
        "motion_id": motion.motion_id,
        "item_id": motion.item_id,
        "subject": motion.subject,
        "title": dict(motion.title),
        "text": dict(motion.text) if motion.text is not None else None,
        "majority": motion.majority,
        "parent_motion_id": motion.parent_motion_id,
        "state": motion.state,
        "role": motion.role,
        "distance": motion.distance,
        "operative": motion.operative,
        "question": motion.question,
        "moot_if_adopted": motion.moot_if_adopted,
        "sets_majority_of": _sets(motion.sets_majority_of),
        "gives_priority_to": motion.gives_priority_to,
        "second_vote": motion.second_vote,
        "sentence": dict(motion.sentence) if motion.sentence is not None else None,
        "changes": [describe_change(each) for each in motion.changes],
    }


def describe_change(change: Change) -> dict[str, Any]:
    return {
        "op": change.op,
        "paragraph": change.paragraph,
        "text": dict(change.text) if change.text is not None else None,
    }


def _sets(sets: SetsMajority | None) -> dict[str, Any] | None:
    if sets is None:
        return None
    return {"motion_id": sets.motion_id, "if_adopted": _named(sets.if_adopted), "if_not": _named(sets.if_not)}


def _named(rule: Mapping[str, Any]) -> Any:
    """The name of a majority of the rules; one that was given inline as it was given."""
    if rule["majority"] != INLINE:
        return rule["majority"]
    return {key: value for key, value in rule.items() if key in ("fraction", "comparison", "base", "size")}


def describe_poll(poll: Poll, *, whole: bool = True) -> dict[str, Any]:
    """``whole`` False for those who may not see who is on the roll, nor who stopped it and why."""
    roll = poll.frozen.roll if poll.frozen and whole else None
    return {
        "poll_id": poll.poll_id,
        "motion_id": poll.motion_id,
        "contest_id": poll.contest_id,
        "number": poll.number,
        "repeat_of": poll.repeat_of,
        "title": dict(poll.title),
        "mode": poll.mode.value,
        "secrecy": TO_BE_SEALED if poll.to_be_sealed else SECRECY.get(poll.mode, "named"),
        "trusted_because": poll.trusted_because,
        "stage": stage_of(poll),
        "sealing": _sealing(poll.seals) if poll.seals else None,
        "state": poll.state.value,
        "choices": [
            {"choice_id": choice.choice_id, "label": dict(choice.label), "member": choice.member}
            for choice in poll.paper.choices
        ],
        "min_marks": poll.paper.min_marks,
        "max_marks": poll.paper.max_marks,
        "write_ins": poll.paper.write_ins,
        "change_allowed": poll.change_allowed,
        "opened_at": poll.opened_at,
        "closes_at": poll.closes_at,
        "roll": roll.eligible if roll else (),
        "present_at_opening": roll.present if roll else (),
        "quorum_required": poll.frozen.quorum_required if poll.frozen else 0,
        "quorum_met": poll.frozen.quorum_met if poll.frozen else False,
        "manifest_hash": poll.manifest_hash,
        "rule": {**poll.rule, **_base_so_far(poll)},
        "as_amended": poll.as_amended,
        "without_parts": poll.without_parts,
        "round": poll.round,
        "region": poll.region,
        "excluded": poll.excluded,
        "paper_issued": poll.paper_issued,
        "practice": poll.practice,
        "held_because": poll.held_because,
        "stopped": _stopped(poll.stopped, whole) if poll.stopped else None,
        "set_hash": poll.set_hash,
        "checkpoints": tuple(asdict(head) for head in poll.checkpoints),
    }


def _sealing(seals: Seals) -> dict[str, Any]:
    return {"tellers": len(seals.tellers), "host": seals.host is not None, "swapped": seals.swapped}


def _stopped(stop: Stop, whole: bool) -> dict[str, Any]:
    return {"by": stop.by, "reason": stop.reason} if whole else {"by": None, "reason": None}


def _base_so_far(poll: Poll) -> dict[str, int]:
    """The size of the base where it is known before the count."""
    majority = majority_from(poll.rule)
    if majority is None or poll.frozen is None:
        return {}
    sizes = poll.frozen.roll.sizes
    known = {
        Base.MEMBERS: sizes.members,
        Base.ELIGIBLE: sizes.eligible,
        Base.ACCREDITED: sizes.accredited,
        Base.PRESENT: sizes.present,
        Base.FIXED: majority.size or 0,
    }
    return {"base_size": known[majority.base]} if majority.base in known else {}
