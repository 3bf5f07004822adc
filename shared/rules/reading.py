"""Reads a document of maps, lists, strings, integers and booleans, and knows at every step where it is.

Promises that nothing unknown, missing or of another type passes: InvalidRuleSet with the path. Cannot catch a key
that stands twice in a YAML text: the parser sees that.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, NoReturn, TypeVar

from shared.rules.errors import InvalidRuleSet

Choice = TypeVar("Choice", bound=StrEnum)


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
        places: dict[str, Place] = {}
        for key, value in self.value.items():
            if not isinstance(key, str) or not key:
                self.refuse(f"a key must be a name, not {key!r}")
            places[key] = Place(value, f"{self.path}.{key}" if self.path else key)
        return places

    def items(self) -> list[Place]:
        """The places of a list that is not empty."""
        if not isinstance(self.value, (list, tuple)) or not self.value:
            self.refuse("must be a list with at least one entry")
        return [Place(value, f"{self.path}[{index}]") for index, value in enumerate(self.value)]

    def text(self) -> str:
        if not isinstance(self.value, str) or not self.value.strip():
            self.refuse("must be a text")
        return self.value

    def whole(self, least: int) -> int:
        if not isinstance(self.value, int) or isinstance(self.value, bool) or self.value < least:
            self.refuse(f"must be a whole number, at least {least}")
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
            return date.fromisoformat(self.text())
        except ValueError:
            self.refuse("must be a date such as 2025-11-24")

    def one_of(self, *allowed: str) -> str:
        if not isinstance(self.value, str) or self.value not in allowed:
            self.refuse(f"must be one of: {', '.join(allowed)}")
        return self.value

    def choice(self, choices: type[Choice]) -> Choice:
        return choices(self.one_of(*(one.value for one in choices)))
