"""Reads a programme (sittings with their items) from CSV, cell by cell, so that whoever imports it sees every bad cell at once.

A file without the columns, or that is not text, cannot be shown row by row and raises MalformedProgramme. The columns are
described in docs/programme-csv.md."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any, TypeVar

from services.voting.domain.agenda import KINDS
from services.voting.domain.agenda_errors import MalformedProgramme

LANGUAGES = ("ar", "en", "es", "fr")
COLUMNS = (
    "date", "begins", "ends", "number", "start", "minutes", "kind", "responsible",
    *(f"title_{language}" for language in LANGUAGES),
)  # fmt: skip
MOST_ROWS = 500
LONGEST = {"number": 20, "responsible": 200, **{f"title_{language}": 500 for language in LANGUAGES}}
MOST_MINUTES = 1440
CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class CellError:
    column: str
    reason: str


@dataclass(frozen=True, slots=True)
class ProgrammeLine:
    """``row``: as a spreadsheet counts, the header is row 1. What could not be read is None; ``errors`` say why."""

    row: int
    day: date | None
    begins: time | None
    ends: time | None
    number: str
    start: time | None
    minutes: int | None
    kind: str
    responsible: str
    titles: Mapping[str, str]
    errors: tuple[CellError, ...]

    @property
    def sitting(self) -> tuple[date, time] | None:
        return (self.day, self.begins) if self.day is not None and self.begins is not None else None


def read_programme(content: bytes, opens: date, closes: date, numbers: Collection[str]) -> list[ProgrammeLine]:
    """Every line of the file with what is wrong in it. ``opens``, ``closes``: the days of the assembly; ``numbers``: those
    that items have already."""
    rows = _rows(content)
    header = [cell.strip().lower() for cell in rows[0]]
    missing = [column for column in COLUMNS if column not in header]
    if missing:
        errors = [{"row": 1, "column": column, "reason": "this column is missing"} for column in missing]
        raise MalformedProgramme(summary="columns are missing: " + ", ".join(missing), errors=errors)
    filled = [(number, row) for number, row in enumerate(rows[1:], start=2) if any(cell.strip() for cell in row)]
    if len(filled) > MOST_ROWS:
        raise _refused(f"more than {MOST_ROWS} rows", MOST_ROWS + 2)
    taken, ends = set(numbers), dict[tuple[date, time], time | None]()
    return [_Reader(header, row).line(number, (opens, closes), taken, ends) for number, row in filled]


def refuse_bad_cells(lines: Sequence[ProgrammeLine]) -> None:
    """Raises MalformedProgramme naming row and column of every bad cell."""
    errors = [{"row": line.row, "column": e.column, "reason": e.reason} for line in lines for e in line.errors]
    if errors:
        first = errors[0]
        where = f"row {first['row']}, column {first['column']}: {first['reason']}"
        more = f" (and {len(errors) - 1} more)" if errors[1:] else ""
        raise MalformedProgramme(summary=where + more, errors=errors)
    if not lines:
        raise _refused("there is no item in it", 2)


def _rows(content: bytes) -> list[list[str]]:
    try:
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    except UnicodeDecodeError:
        raise _refused("the file is not text in UTF-8") from None
    except csv.Error as problem:
        raise _refused(f"the file is not CSV: {problem}") from None
    if not rows:
        raise _refused("the file is empty")
    return rows


def _refused(reason: str, row: int = 1) -> MalformedProgramme:
    return MalformedProgramme(summary=reason, errors=[{"row": row, "column": "", "reason": reason}])


class _Reader:
    """One row: its cells by column, and what is wrong in them."""

    def __init__(self, header: list[str], row: list[str]) -> None:
        self.cells = dict(zip(header, (cell.strip() for cell in row), strict=False))
        self.errors: list[CellError] = []
        if len(row) != len(header):
            self.wrong("", f"{len(row)} cells where the header has {len(header)}")

    def wrong(self, column: str, reason: str) -> None:
        self.errors.append(CellError(column, reason))

    def text(self, column: str) -> str:
        text = self.cells.get(column, "")
        if len(text) > LONGEST[column]:
            self.wrong(column, f"longer than {LONGEST[column]} characters")
        if CONTROL.search(text):
            self.wrong(column, "holds a control character")
        return text

    def read(self, column: str, parse: Callable[[str], T], reason: str, *, needed: bool = False) -> T | None:
        text = self.cells.get(column, "")
        if not text and not needed:
            return None
        try:
            return parse(text)
        except ValueError:
            self.wrong(column, reason)
            return None

    def line(
        self,
        number: int,
        days: tuple[date, date],
        taken: set[str],
        ends_of: dict[tuple[date, time], time | None],
    ) -> ProgrammeLine:
        day = self.read("date", date.fromisoformat, "must be a day, as 2025-11-24", needed=True)
        clock = "must be a time of day, as 09:30"
        begins, ends = (self.read(column, _clock, clock, needed=True) for column in ("begins", "ends"))
        if day is not None and not days[0] <= day <= days[1]:
            self.wrong("date", f"the assembly meets from {days[0]} to {days[1]}")
        if begins is not None and ends is not None and ends <= begins:
            self.wrong("ends", "a sitting ends after it begins")
        if day is not None and begins is not None and ends_of.setdefault((day, begins), ends) != ends:
            self.wrong("ends", "another row ends this sitting at another time")
        start = self.read("start", _clock, clock)
        if start is not None and begins is not None and ends is not None and not begins <= start < ends:
            self.wrong("start", "is not within the sitting")
        read: dict[str, Any] = {"day": day, "begins": begins, "ends": ends, "start": start}
        return ProgrammeLine(row=number, **read, **self._item(taken), errors=tuple(self.errors))

    def _item(self, taken: set[str]) -> dict[str, Any]:
        number = self.text("number")
        if number and number in taken:
            self.wrong("number", "another item has this number")
        taken.add(number)
        minutes = self.read("minutes", _minutes, f"must be a whole number from 1 to {MOST_MINUTES}")
        kind = self.cells.get("kind", "")
        if kind not in KINDS:
            self.wrong("kind", "must be one of: " + ", ".join(KINDS))
        titles = {each: text for each in LANGUAGES if (text := self.text(f"title_{each}"))}
        if not titles:
            self.wrong("title_en", "an item needs a title in one language at least")
        responsible = self.text("responsible")
        return {"number": number, "minutes": minutes, "kind": kind, "responsible": responsible, "titles": titles}


def _clock(text: str) -> time:
    found = CLOCK.fullmatch(text)
    if found is None:
        raise ValueError(text)
    return time(int(found[1]), int(found[2]))


def _minutes(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= MOST_MINUTES:
        raise ValueError(text)
    return int(text)
