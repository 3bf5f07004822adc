"""Which rules of a rule set rest on memory or on practice: those that carry ``verify: true``, wherever they stand.

Promises every place, in the order of the document. Cannot catch what nobody marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Uncertain:
    path: str  # such as elections.president; empty for the rule set as a whole
    source: str


def uncertain(rules: Mapping[str, Any]) -> list[Uncertain]:
    """The rules to be verified of a document that loads."""
    return list(_marked(rules, ""))


def _marked(value: Any, path: str) -> Iterator[Uncertain]:
    if isinstance(value, Mapping):
        if value.get("verify") is True:
            yield Uncertain(path, str(value.get("source", "")))
        for key, inner in value.items():
            yield from _marked(inner, f"{path}.{key}" if path else str(key))
    elif isinstance(value, (list, tuple)):
        for index, inner in enumerate(value):
            yield from _marked(inner, f"{path}[{index}]")
