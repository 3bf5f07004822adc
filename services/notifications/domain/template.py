"""Announcements prepared beforehand: those that come with the platform, and an organisation's own in their place or beside."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

MOST_TEMPLATES = 100  # of an organisation's own


@dataclass(frozen=True, slots=True)
class Template:
    """``template_id``: a word, not a number: the same in every organisation. ``seconds``: how long it is to be shown."""

    template_id: str
    organisation_id: str  # empty: came with the platform
    name: Mapping[str, str]
    text: Mapping[str, str]
    acknowledge: bool = False
    seconds: int | None = None


def in_force(shipped: Iterable[Template], own: Iterable[Template]) -> list[Template]:
    """Shipped ones in their order, each as the organisation changed it; then its own by id."""
    changed = {each.template_id: each for each in own}
    first = [changed.pop(each.template_id, each) for each in shipped]
    return [*first, *(changed[template_id] for template_id in sorted(changed))]
