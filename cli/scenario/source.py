"""Turns YAML text into values that remember where they stand.

Scalars are resolved here by the YAML 1.2 core schema and nothing else, so ``yes``, ``no`` and dates stay strings whatever a
``%YAML`` directive says. Tags and second documents are refused; anchors work but cannot blow a file up beyond MAX_VALUES.
Whether a value makes sense is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

MAX_BYTES = 4 * 1024 * 1024
MAX_VALUES = 400_000
MAX_DEPTH = 24

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
BOOLEANS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
INTEGER = re.compile(r"[-+]?[0-9]{1,18}\Z")
OTHER_INTEGER = re.compile(r"0o[0-7]{1,20}\Z|0x[0-9a-fA-F]{1,15}\Z")
FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\Z|[-+]?\.(inf|Inf|INF)\Z|\.(nan|NaN|NAN)\Z")


@dataclass(frozen=True)
class Place:
    """Where something stands: its line in the file and its path in the document."""

    line: int
    path: str

    def child(self, key: str, line: int | None = None) -> Place:
        return Place(self.line if line is None else line, f"{self.path}.{key}" if self.path else key)

    def at(self, index: int, line: int) -> Place:
        return Place(line, f"{self.path}[{index}]")


class ScenarioError(Exception):
    """The file is not a valid scenario; the text names line and field."""

    def __init__(self, place: Place, reason: str) -> None:
        self.place = place
        self.reason = reason
        where = f"line {place.line}: {place.path}" if place.path else f"line {place.line}"
        super().__init__(f"{where}: {reason}")


@dataclass(frozen=True)
class Decimal:
    """A number with a point or an exponent. The format has none; kept as written so that the refusal can show it."""

    written: str


Scalar = str | int | bool | Decimal | None


@dataclass(frozen=True)
class Value:
    place: Place
    data: Scalar | tuple[Value, ...] | Mapping[str, tuple[Place, Value]]

    def plain(self) -> Any:
        """The value as plain data, for parts that the platform reads itself (inline rule sets)."""
        if isinstance(self.data, tuple):
            return [item.plain() for item in self.data]
        if isinstance(self.data, Mapping):
            return {key: value.plain() for key, (_, value) in self.data.items()}
        if isinstance(self.data, Decimal):
            raise ScenarioError(self.place, f"{self.data.written} has a decimal point; write a whole number or '2/3'")
        return self.data


@dataclass(frozen=True)
class _Node:
    """What a value is before its path is known; an anchor's node may stand in several places."""

    line: int
    kind: str
    text: str = ""
    plain: bool = False
    items: tuple[_Node, ...] = ()
    pairs: tuple[tuple[_Node, _Node], ...] = ()
    size: int = 1


def read(text: str) -> Value:
    """The one document of the text."""
    if len(text) > MAX_BYTES:
        raise ScenarioError(Place(1, ""), f"a scenario has at most {MAX_BYTES} characters")
    try:
        return _placed(_document(text), Place(1, ""))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = 1 if mark is None else mark.line + 1
        raise ScenarioError(Place(line, ""), f"not YAML: {error.problem or error.context}") from error
    except YAMLError as error:
        raise ScenarioError(Place(1, ""), f"not YAML: {error}") from error


def located(document: Value, place: Place) -> Place:
    """The same path, at the line of the deepest value on the way to it."""
    best = document.place
    waiting = [document]
    while waiting:  # each value is visited once; MAX_VALUES bounds how many there are
        value = waiting.pop()
        path = value.place.path
        if path == place.path or not path or place.path.startswith((f"{path}.", f"{path}[")):
            best = max(best, value.place, key=lambda one: len(one.path))
            if isinstance(value.data, tuple):
                waiting += value.data
            elif isinstance(value.data, Mapping):
                waiting += [inner for _, inner in value.data.values()]
    return Place(best.line, place.path)


def _document(text: str) -> _Node:
    events: Iterator[Any] = iter(YAML(typ="safe", pure=True).parse(text))
    node: _Node | None = None
    anchors: dict[str, _Node] = {}
    for event in events:
        if isinstance(event, StreamStartEvent | DocumentStartEvent | DocumentEndEvent | StreamEndEvent):
            continue
        if node is not None:
            raise ScenarioError(Place(_line(event), ""), "a scenario is one YAML document")
        node = _node(event, events, anchors, 0)
    return _Node(1, "scalar", plain=True) if node is None else node


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1


def _node(event: Any, events: Iterator[Any], anchors: dict[str, _Node], depth: int) -> _Node:
    line = _line(event)
    if isinstance(event, AliasEvent):
        if event.anchor not in anchors:
            raise ScenarioError(Place(line, ""), f"there is no anchor &{event.anchor} before this")
        return anchors[event.anchor]
    if depth > MAX_DEPTH:
        raise ScenarioError(Place(line, ""), f"nested more than {MAX_DEPTH} deep")
    if getattr(event, "ctag", None) is not None:
        raise ScenarioError(Place(line, ""), f"tags ({event.ctag}) have no place in a scenario")
    if isinstance(event, ScalarEvent):
        node = _Node(line, "scalar", text=str(event.value), plain=event.style is None)
    elif isinstance(event, SequenceStartEvent):
        node = _sequence(line, events, anchors, depth)
    elif isinstance(event, MappingStartEvent):
        node = _mapping(line, events, anchors, depth)
    else:
        raise ScenarioError(Place(line, ""), "not YAML: a value was expected here")
    if node.size > MAX_VALUES:
        raise ScenarioError(Place(line, ""), f"more than {MAX_VALUES} values")
    if event.anchor is not None:
        anchors[event.anchor] = node
    return node


def _sequence(line: int, events: Iterator[Any], anchors: dict[str, _Node], depth: int) -> _Node:
    items: list[_Node] = []
    while not isinstance(event := next(events), SequenceEndEvent):
        items.append(_node(event, events, anchors, depth + 1))
    return _Node(line, "sequence", items=tuple(items), size=1 + sum(item.size for item in items))


def _mapping(line: int, events: Iterator[Any], anchors: dict[str, _Node], depth: int) -> _Node:
    pairs: list[tuple[_Node, _Node]] = []
    while not isinstance(event := next(events), MappingEndEvent):
        key = _node(event, events, anchors, depth + 1)
        pairs.append((key, _node(next(events), events, anchors, depth + 1)))
    return _Node(line, "mapping", pairs=tuple(pairs), size=1 + sum(1 + value.size for _, value in pairs))


def _placed(node: _Node, place: Place) -> Value:
    if node.kind == "scalar":
        return Value(place, _scalar(node))
    if node.kind == "sequence":
        return Value(place, tuple(_placed(item, place.at(n, item.line)) for n, item in enumerate(node.items)))
    data: dict[str, tuple[Place, Value]] = {}
    for key, value in node.pairs:
        if key.kind != "scalar":
            raise ScenarioError(Place(key.line, place.path), "a key is a plain word")
        if key.text in data:
            raise ScenarioError(place.child(key.text, key.line), "this key is there twice")
        stands = place.child(key.text, key.line)
        empty = value.kind == "scalar" and value.plain and not value.text
        data[key.text] = (stands, _placed(value, stands if empty else Place(value.line, stands.path)))
    return Value(place, data)


def _scalar(node: _Node) -> Scalar:
    text = node.text
    if not node.plain:
        return text
    if text in NULLS:
        return None
    if text in BOOLEANS:
        return BOOLEANS[text]
    if INTEGER.match(text):
        return int(text)
    if OTHER_INTEGER.match(text):
        return int(text, 0)
    return Decimal(text) if FLOAT.match(text) else text
