"""How measured figures are written."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median


def middle(values: Sequence[float]) -> str:
    return f"{median(values):,.1f} ({min(values):,.1f} to {max(values):,.1f})"
