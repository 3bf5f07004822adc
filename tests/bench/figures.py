"""How measured figures are written."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median


def middle(values: Sequence[float], digits: int = 1) -> str:
    return " ".join(f"{word}{each:,.{digits}f}{end}" for word, each, end in _three(values))


def _three(values: Sequence[float]) -> list[tuple[str, float, str]]:
    return [("", median(values), ""), ("(", min(values), ""), ("to ", max(values), ")")]
