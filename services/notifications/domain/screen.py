"""The state of the screens of one audience, and how it changes: a map of keys that only grows, and what changed in it.

Promises V10: whoever has the map of some version and puts ``since(version)`` over it has the map as it is now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from services.notifications.domain.acknowledging import Person
from services.notifications.domain.audience import Audience
from services.notifications.domain.personal_view import personal_view
from services.notifications.domain.picture import Picture
from services.notifications.domain.views import HIDDEN, view

WITHOUT_PLACE = frozenset(  # what they show does not only follow from facts heard
    {"agenda", "programme", "tally", "announcements", "notices", "mine", "display", "calls"}
)


class Screen:
    """Of an audience, or what only one person's screen shows beside it."""

    def __init__(self, picture: Picture, viewer: Audience | Person) -> None:
        self._picture, self._viewer = picture, viewer
        self.shown: dict[str, Any] = {}
        self.version = 0
        self._changed: dict[str, int] = {}  # key: the version that changed or removed it
        self.refresh(picture.screen_keys())

    def refresh(self, keys: Iterable[str]) -> bool:
        """Looks again at ``keys``; True, and a version more, when one of them shows something else."""
        changed = False
        for key in sorted(keys):
            value = self._look(key)
            if value is HIDDEN:
                continue  # whether an audience has a key never changes
            if key in self.shown and self.shown[key] == value:
                continue
            self.shown[key] = value
            self._changed[key] = self.version + 1
            changed = True
        self.version += changed
        return changed

    def since(self, version: int) -> dict[str, Any]:
        """What changed after ``version``, each key once with its newest value."""
        return self._of(key for key, changed in self._changed.items() if changed > version)

    def since_places(self, heard: Mapping[str, int]) -> dict[str, Any]:
        """What may have changed after a sender had heard ``heard``: every fact of a topic up to that number."""
        touched = self._picture.told_of
        later = {k for k, places in touched.items() if any(n > heard.get(topic, 0) for topic, n in places.items())}
        return self._of((later | WITHOUT_PLACE) & set(self.shown))

    def _look(self, key: str) -> Any:
        if isinstance(self._viewer, Person):
            return personal_view(self._picture, key, self._viewer)
        return view(self._picture, key, self._viewer)

    def _of(self, keys: Iterable[str]) -> dict[str, Any]:
        return {key: self.shown[key] for key in sorted(keys)}
