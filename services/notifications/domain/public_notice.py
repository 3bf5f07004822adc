"""What leaves the house of a fact: what the public's screen would show of it, and nothing else.

The fact alone is put before the eyes of the public (domain/views.py), so what an audience may not see cannot get out by
another door. Where the public would see nothing, there is no notice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from services.notifications.domain.audience import Audience
from services.notifications.domain.picture import Picture
from services.notifications.domain.told import Told
from services.notifications.domain.views import HIDDEN, view


def seen_by_the_public(told: Sequence[Told], key: str) -> Mapping[str, Any] | None:
    """``told``: what one fact tells; ``key``: where it stands on a screen. None where the public does not see it."""
    first = told[0]
    picture = Picture(first.organisation_id, first.assembly_id or "")
    for each in told:
        picture.take(each)
    shown = view(picture, key, Audience.PUBLIC)
    if isinstance(shown, list):
        shown = shown[0] if shown else None
    return None if shown is HIDDEN or not shown else dict(shown)
