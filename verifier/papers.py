"""What makes a paper valid or blank (section 7)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def is_valid(bundle: dict[str, Any], marks: Sequence[str]) -> bool:
    manifest = bundle["manifest"]
    offered = {choice["choice_id"] for choice in manifest["choices"]}
    return (
        len(marks) > 0
        and len(set(marks)) == len(marks)
        and set(marks) <= offered
        and manifest["min_marks"] <= len(marks) <= manifest["max_marks"]
    )


def is_blank(bundle: dict[str, Any], marks: Sequence[str]) -> bool:
    return not marks and bundle["manifest"]["blank_allowed"] is True
