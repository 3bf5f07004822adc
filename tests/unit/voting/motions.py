"""Motions for the tests of voting's domain."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from services.voting.domain.motion import Motion, SetsMajority
from services.voting.domain.poll import Mode

NOW = datetime(2025, 11, 24, 9, 0, tzinfo=UTC)
SIMPLE = {"majority": "simple", "source": "", "verify": False, "fraction": "1/2", "comparison": ">", "base": "yes_no"}
TWO_THIRDS = {**SIMPLE, "majority": "two_thirds", "fraction": "2/3", "comparison": ">="}


def motion(motion_id: str, *, of: str | None = None, sets: str | None = None, **more: Any) -> Motion:
    """``of``: its parent; ``sets``: the motion that needs two thirds once this one is adopted."""
    known: dict[str, Any] = {
        "motion_id": motion_id,
        "organisation_id": "o",
        "assembly_id": "a",
        "item_id": None,
        "subject": "resolution",
        "title": {"en": f"Motion {motion_id}"},
        "text": None,
        "majority": "simple",
        "rule": SIMPLE,
        "parent_motion_id": of,
        "mode": Mode.RECORDED,
        "change_allowed": True,
        "admits": None,
        "tabled_at": NOW,
        "inherits": of is not None,
        "sets_majority_of": SetsMajority(sets, TWO_THIRDS, SIMPLE) if sets is not None else None,
    }
    return Motion(**{**known, **more})
