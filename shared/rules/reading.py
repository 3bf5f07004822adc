"""Reads a document of maps, lists, strings, integers and booleans, and knows at every step where it is.

Promises that nothing unknown, missing, unbounded or of another type passes: InvalidRuleSet with the path. What is asked of a
single value here is asked by rulesets/schema.json too. Cannot catch a key that stands twice in a YAML text: the parser sees
that.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, NoReturn, TypeVar

from shared.rules.errors import InvalidRuleSet

Choice = TypeVar("Choice", bound=StrEnum)

LONGEST_NAME, LONGEST_TEXT = 80, 2000
MOST_ENTRIES = 200  # of one map or list
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_CONTROL_IN_TEXT = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")  # a text may have lines
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Place:
    """A value and the path that leads to it."""

    value: Any
    path: str = ""

    def refuse(self, reason: str) -> NoReturn:
        raise InvalidRuleSet(path=self.path, reason=reason)

    def get(self, key: str) -> Place | None:
        """The place under ``key``, or None where the map does not have it."""
        if key not in self.value:
            return None
        return Place(self.value[key], f"{self.path}.{key}" if self.path else key)

    def need(self, key: str) -> Place:
        found = self.get(key)
        if found is None:
            self.refuse(f"{key} is missing")
        return found

    def text_of(self, key: str) -> str:
        """The text under ``key``; empty where the map does not have it."""
        found = self.get(key)
        return found.text() if found else ""

    def flag_of(self, key: str, *, default: bool = False) -> bool:
        found = self.get(key)
        return found.flag() if found else default

    def whole_of(self, key: str, least: int, most: int) -> int | None:
        found = self.get(key)
        return found.whole(least, most) if found else None

    def fields(self, *known: str) -> Place:
        """This place, once it is a map with none but the known keys."""
        for key, inner in self.entries().items():
            if key not in known:
                inner.refuse(f"unknown key; known here: {', '.join(known)}")
        return self

    def entries(self) -> dict[str, Place]:
        """The places of a map with free names."""
        if not isinstance(self.value, Mapping):
            self.refuse("must be a mapping")
        if len(self.value) > MOST_ENTRIES:
            self.refuse(f"has more than {MOST_ENTRIES} entries")
        places: dict[str, Place] = {}
        for key, value in self.value.items():
            if not isinstance(key, str) or not _is_name(key):
                self.refuse(f"a key must be a name of at most {LONGEST_NAME} characters, not {str(key)[:40]!r}")
            places[key] = Place(value, f"{self.path}.{key}" if self.path else key)
        return places

    def items(self) -> list[Place]:
        """The places of a list that is not empty."""
        if not isinstance(self.value, (list, tuple)) or not self.value:
            self.refuse("must be a list with at least one entry")
        if len(self.value) > MOST_ENTRIES:
            self.refuse(f"has more than {MOST_ENTRIES} entries")
        return [Place(value, f"{self.path}[{index}]") for index, value in enumerate(self.value)]

    def different(self) -> list[Place]:
        """The places of a list of texts that is not empty and names nothing twice."""
        places = self.items()
        names = [inner.text() for inner in places]
        for index, name in enumerate(names):
            if name in names[:index]:
                places[index].refuse(f"names {name} a second time")
        return places

    def text(self) -> str:
        if not isinstance(self.value, str) or not self.value.strip() or _CONTROL_IN_TEXT.search(self.value):
            self.refuse("must be a text without control characters")
        if len(self.value) > LONGEST_TEXT:
            self.refuse(f"must be a text of at most {LONGEST_TEXT} characters")
        return self.value

    def name(self) -> str:
        if not isinstance(self.value, str) or not _is_name(self.value):
            self.refuse(f"must be a name of at most {LONGEST_NAME} characters")
        return self.value

    def whole(self, least: int, most: int) -> int:
        if not isinstance(self.value, int) or isinstance(self.value, bool) or not least <= self.value <= most:
            self.refuse(f"must be a whole number from {least} to {most}")
        return self.value

    def flag(self) -> bool:
        if not isinstance(self.value, bool):
            self.refuse("must be true or false")
        return self.value

    def day(self) -> date:
        """A date, or a text such as 2025-11-24."""
        if isinstance(self.value, date) and not isinstance(self.value, datetime):
            return self.value
        try:
            return date.fromisoformat(self.value if _DAY.fullmatch(self.text()) else "")
        except ValueError:
            self.refuse("must be a date such as 2025-11-24")

    def one_of(self, *allowed: str) -> str:
        if not isinstance(self.value, str) or self.value not in allowed:
            self.refuse(f"must be one of: {', '.join(allowed)}")
        return self.value

    def choice(self, choices: type[Choice]) -> Choice:
        return choices(self.one_of(*(one.value for one in choices)))


def _is_name(text: str) -> bool:
    return bool(text.strip()) and len(text) <= LONGEST_NAME and not _CONTROL.search(text)
