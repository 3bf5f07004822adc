"""What the decision of one motion means for others: motions that are moot now, a whole whose parts were rejected, a majority
that is set. Promises that what was decided before is left as it is; a motion withdrawn or moot takes its amendments and
parts with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from services.voting.domain.motion import Motion
from shared.rules import sentences


@dataclass(frozen=True, slots=True)
class Change:
    """A motion as it is now; ``ordered`` where it only needs another majority, else it is decided without a vote."""

    motion: Motion
    ordered: bool


class _Assembly:
    """The motions of an assembly while consequences are drawn, and what has changed so far."""

    def __init__(self, motions: Sequence[Motion]) -> None:
        self.motions = {motion.motion_id: motion for motion in motions}
        self.changes: list[Change] = []

    def change(self, motion: Motion, *, ordered: bool) -> None:
        self.motions[motion.motion_id] = motion
        self.changes.append(Change(motion, ordered))

    def undecided_below(self, motion: Motion) -> Iterator[Motion]:
        for each in list(self.motions.values()):
            if each.parent_motion_id == motion.motion_id and each.undecided:
                yield each


def consequences(decided: Motion, motions: Sequence[Motion]) -> list[Change]:
    """What changes once ``decided`` is decided, moot or withdrawn, in the order in which it follows. ``motions``: all of the
    assembly."""
    assembly = _Assembly([*(each for each in motions if each.motion_id != decided.motion_id), decided])
    waiting = [decided]
    while waiting:  # each is decided once, so this ends
        motion = waiting.pop(0)
        before = len(assembly.changes)
        if motion.state == "adopted":
            _make_moot(motion, assembly)
        if motion.state in ("adopted", "not_adopted"):
            _set_majority(motion, assembly)
        for below in assembly.undecided_below(motion):
            assembly.change(below.without_a_vote("moot", sentences.said("falls_with_parent")), ordered=False)
        if motion.role == "part" and motion.state in ("not_adopted", "moot"):
            _reject_whole(motion, assembly)
        waiting += [change.motion for change in assembly.changes[before:] if not change.ordered]
    return assembly.changes


def _make_moot(adopted: Motion, assembly: _Assembly) -> None:
    """If the adoption of one necessarily implies the rejection of another, the latter is not put (UNGA r. 90)."""
    for motion_id in adopted.moot_if_adopted:
        motion = assembly.motions[motion_id]
        if motion.undecided:
            assembly.change(motion.without_a_vote("moot", sentences.moot(adopted.title)), ordered=False)


def _reject_whole(part: Motion, assembly: _Assembly) -> None:
    """If all operative parts have been rejected, the whole is considered rejected (UNGA r. 89)."""
    whole = assembly.motions[part.parent_motion_id or ""]
    parts = [
        each for each in assembly.motions.values() if each.role == "part" and each.parent_motion_id == whole.motion_id
    ]
    operative = [each for each in parts if each.operative]
    if whole.undecided and all(each.state in ("not_adopted", "moot") for each in operative or parts):
        phrase = "operative_parts_rejected" if operative else "parts_rejected"
        assembly.change(whole.without_a_vote("not_adopted", sentences.said(phrase)), ordered=False)


def _set_majority(decided: Motion, assembly: _Assembly) -> None:
    """The majority its outcome gives to another motion, and to those below it that need what it needs (UNGA r. 84, 85)."""
    sets = decided.sets_majority_of
    if sets is None or not assembly.motions[sets.motion_id].undecided:
        return
    rule = sets.if_adopted if decided.state == "adopted" else sets.if_not
    target = assembly.motions[sets.motion_id].needing(rule, inherits=False)
    assembly.change(target, ordered=True)
    waiting = [target]
    while waiting:
        heirs = [each for each in assembly.undecided_below(waiting.pop()) if each.inherits]
        for heir in heirs:
            changed = heir.needing(rule, inherits=True)
            assembly.change(changed, ordered=True)
            waiting.append(changed)
