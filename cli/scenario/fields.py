"""Reads typed fields out of values and refuses everything else: wrong types, unknown keys, missing keys, bad counts.

Every refusal names line and field.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import TypeVar

from cli.scenario.source import Decimal, Place, ScenarioError, Value

T = TypeVar("T")
D = TypeVar("D")

MAX_TEXT = 20_000
MAX_COUNT = 100_000
MAX_ITEMS = 20_000
LANGUAGES = ("ar", "en", "es", "fr")
SLUG = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}\Z")
CODE = re.compile(r"[A-Z][A-Z0-9]{1,7}\Z")

Texts = Mapping[str, str]


class Fields:
    """The keys of one mapping, taken one by one. What nobody took is unknown."""

    def __init__(self, value: Value, pairs: Mapping[str, tuple[Place, Value]]) -> None:
        self.place = value.place
        self._left = dict(pairs)
        self._known: list[str] = []

    def take(self, key: str) -> Value | None:
        self._known.append(key)
        found = self._left.pop(key, None)
        return None if found is None else found[1]

    def need(self, key: str) -> Value:
        value = self.take(key)
        if value is None:
            raise ScenarioError(self.place, f"the key '{key}' is missing")
        return value

    def optional(self, key: str, read: Callable[[Value], T], default: D) -> T | D:
        value = self.take(key)
        return default if value is None else read(value)

    def perhaps(self, key: str, read: Callable[[Value], T]) -> T | None:
        value = self.take(key)
        return None if value is None else read(value)

    def refuse_the_rest(self) -> None:
        for key, (place, _) in self._left.items():
            known = ", ".join(sorted(set(self._known)))
            raise ScenarioError(place, f"unknown key '{key}'; known here: {known}")


@contextmanager
def mapping(value: Value) -> Iterator[Fields]:
    """The fields of a mapping; leaving the block refuses the keys that were not taken."""
    fields = Fields(value, pairs(value))
    yield fields
    fields.refuse_the_rest()


def pairs(value: Value) -> Mapping[str, tuple[Place, Value]]:
    if not isinstance(value.data, Mapping):
        raise ScenarioError(value.place, f"must be a mapping, not {shown(value)}")
    return value.data


def items(value: Value) -> tuple[Value, ...]:
    if not isinstance(value.data, tuple):
        raise ScenarioError(value.place, f"must be a list, not {shown(value)}")
    if len(value.data) > MAX_ITEMS:
        raise ScenarioError(value.place, f"a list has at most {MAX_ITEMS} entries")
    return value.data


def shown(value: Value) -> str:
    data = value.data
    if isinstance(data, tuple):
        return "a list"
    if isinstance(data, Mapping):
        return "a mapping"
    if data is None:
        return "nothing"
    if isinstance(data, bool):
        return "true" if data else "false"
    return data.written if isinstance(data, Decimal) else repr(data)


def text(value: Value) -> str:
    if not isinstance(value.data, str):
        raise ScenarioError(value.place, f"must be a text, not {shown(value)}")
    if not value.data.strip():
        raise ScenarioError(value.place, "must not be empty")
    if len(value.data) > MAX_TEXT:
        raise ScenarioError(value.place, f"has more than {MAX_TEXT} characters")
    return value.data


def texts(value: Value) -> Texts:
    """A string (then it is English), or a map of languages."""
    if not isinstance(value.data, Mapping):
        return {"en": text(value)}
    with mapping(value) as fields:
        found = {language: fields.perhaps(language, text) for language in LANGUAGES}
    kept = {language: words for language, words in found.items() if words is not None}
    if not kept:
        raise ScenarioError(value.place, "needs a text in at least one language")
    return kept


def count(value: Value, least: int = 0) -> int:
    number = value.data
    if isinstance(number, bool) or not isinstance(number, int):
        raise ScenarioError(value.place, f"must be a whole number, not {shown(value)}")
    if not least <= number <= MAX_COUNT:
        raise ScenarioError(value.place, f"must be from {least} to {MAX_COUNT}, not {number}")
    return number


def positive(value: Value) -> int:
    return count(value, 1)


def flag(value: Value) -> bool:
    if not isinstance(value.data, bool):
        raise ScenarioError(value.place, f"must be true or false, not {shown(value)}")
    return value.data


def day(value: Value) -> date:
    written = text(value)
    try:
        if len(written) == 10:
            return date.fromisoformat(written)
    except ValueError:
        pass  # the refusal below says it in the format's words
    raise ScenarioError(value.place, f"must be a date such as 2025-11-24, not {shown(value)}")


def slug(value: Value) -> str:
    written = text(value)
    if not SLUG.match(written):
        raise ScenarioError(value.place, f"must be small letters, digits, '-', '.' or '_', not {shown(value)}")
    return written


def code(value: Value) -> str:
    written = text(value)
    if not CODE.match(written):
        raise ScenarioError(value.place, f"must be a member code such as FRA, not {shown(value)}")
    return written


def one_of(*choices: str) -> Callable[[Value], str]:
    def read(value: Value) -> str:
        written = text(value)
        if written not in choices:
            raise ScenarioError(value.place, f"must be one of {', '.join(choices)}, not {shown(value)}")
        return written

    return read


def list_of(read: Callable[[Value], T]) -> Callable[[Value], tuple[T, ...]]:
    return lambda value: tuple(read(item) for item in items(value))


def distinct(read: Callable[[Value], str]) -> Callable[[Value], tuple[str, ...]]:
    """A list in which nothing stands twice."""

    def read_all(value: Value) -> tuple[str, ...]:
        seen: dict[str, None] = {}
        for item in items(value):
            found = read(item)
            if found in seen:
                raise ScenarioError(item.place, f"{found} is there twice")
            seen[found] = None
        return tuple(seen)

    return read_all
