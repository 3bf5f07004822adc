"""What an official sheet holds: a title, lines of label and value, tables, sentences, lines to sign, and the data behind.

A sheet is in one language and has one direction. Everything on it is plain text: whoever writes it down escapes it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from shared.documents.words import Direction, Language, direction_of


@dataclass(frozen=True, slots=True)
class Mark:
    """A tick or a cross, with words for those who see neither. ``agrees`` None: it cannot be told."""

    text: str
    agrees: bool | None


Value = str | int | Mark | None


@dataclass(frozen=True, slots=True)
class Line:
    label: str
    value: Value
    exact: bool = False  # a hash or a code: set in letters that can be told apart


@dataclass(frozen=True, slots=True)
class Column:
    label: str
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """``weight``: total for a sum, part for what it is made of; group for the one cell that heads the rows below it."""

    cells: tuple[Value, ...]
    weight: Literal["plain", "total", "part", "group"] = "plain"


@dataclass(frozen=True, slots=True)
class Table:
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    title: str = ""
    folded: bool = False  # long and narrow: set in two columns of the page

    def __post_init__(self) -> None:
        if any(len(row.cells) != (1 if row.weight == "group" else len(self.columns)) for row in self.rows):
            raise ValueError("a row has as many cells as the table has columns, and a group has one")


@dataclass(frozen=True, slots=True)
class Section:
    """``lead``: what is read first. ``level`` 2 stands within the section of level 1 before it, and on one page.
    ``paragraphs``: numbered, in the language ``written_in`` where that is another one than the sheet's."""

    title: str = ""
    level: Literal[1, 2] = 1
    under: tuple[str, ...] = ()
    lead: str = ""
    lines: tuple[Line, ...] = ()
    tables: tuple[Table, ...] = ()
    prose: tuple[str, ...] = ()
    paragraphs: tuple[str, ...] = ()
    written_in: Language | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """``flat``: the whole of it as one table, which is its CSV; None: the lines and rows of its sections are. ``data``:
    what its JSON says, with keys that do not change with the language. ``asked``: what else its address asks for."""

    kind: str
    reference: str  # of what: an id, a day
    language: Language
    title: str
    over: str  # whose sheet it is
    under: tuple[str, ...] = ()  # where and when
    subject: str = ""
    sections: tuple[Section, ...] = ()
    signatures: tuple[str, ...] = ()
    flat: Table | None = None
    data: Mapping[str, Any] = field(default_factory=dict)
    asked: Mapping[str, str] = field(default_factory=dict)
    rehearsal: bool = False  # of an assembly in which nothing counts: it says so on every page

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[a-z0-9-]{1,100}", self.name):
            raise ValueError(f"no name of a file: {self.name!r}")

    @property
    def name(self) -> str:
        """Of its file, without language and form."""
        return f"{'rehearsal-' if self.rehearsal else ''}{self.kind}-{self.reference}"

    @property
    def direction(self) -> Direction:
        return direction_of(self.language)
