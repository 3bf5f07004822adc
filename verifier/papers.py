"""What makes a paper valid or blank (section 7)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from verifier.names import WRITTEN, alike, borne, is_fit, is_written


def is_valid(manifest: dict[str, Any], marks: Sequence[str]) -> bool:
    offered = {choice["choice_id"] for choice in manifest["choices"]}
    written = [mark for mark in marks if mark not in offered]
    if len(written) > manifest["write_ins"] or not are_fit(manifest, written):
        return False
    different = {alike(mark) if mark in written else mark for mark in marks}
    return len(different) == len(marks) and max(1, manifest["min_marks"]) <= len(marks) <= manifest["max_marks"]


def are_fit(manifest: dict[str, Any], written: Collection[str]) -> bool:
    """Whether these marks, none of which is a choice, are names that may stand on a paper."""
    taken = borne(manifest) if written else set()
    return all(is_written(mark) and is_fit(mark.removeprefix(WRITTEN), taken) for mark in written)


def are_countable(manifest: dict[str, Any], written: Mapping[str, int]) -> bool:
    """Whether names can be told with these numbers: each fit, in one spelling, and on some paper."""
    return are_fit(manifest, written) and len(set(map(alike, written))) == len(written) and all(written.values())


def is_blank(manifest: dict[str, Any], marks: Sequence[str]) -> bool:
    return not marks and manifest["blank_allowed"] is True
