"""One text in some of the four languages of the house; at least one is there."""

from __future__ import annotations

from collections.abc import Mapping

Texts = Mapping[str, str]
LANGUAGES = ("ar", "en", "fr", "es")
