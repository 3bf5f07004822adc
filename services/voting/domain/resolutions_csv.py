"""Reads earlier resolutions from CSV, cell by cell: year, number, titles and texts by language, day of adoption, source.

Promises that every bad cell is named with its row and column, and that no number stands twice, in the file or in the
register. It cannot know whether a resolution was adopted: the source column says who vouches for it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from services.voting.domain.csv_table import CellError, CsvRow, bad_text, read_table
from services.voting.domain.resolution import Place

LANGUAGES = ("ar", "en", "es", "fr")
TITLES = tuple(f"title_{language}" for language in LANGUAGES)
TEXTS = tuple(f"text_{language}" for language in LANGUAGES)
COLUMNS = ("year", "number", *TITLES, *TEXTS, "adopted_on", "source")
NEEDED = ("year", "number", "adopted_on")
MOST_ROWS = 1000
EARLIEST_YEAR = 1900
HIGHEST_NUMBER = 9999
LONGEST_TITLE, LONGEST_TEXT, LONGEST_SOURCE = 500, 20_000, 500
DIGITS = re.compile(r"[0-9]{1,9}")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class ResolutionLine:
    """``year``, ``number``, ``adopted_on`` None: not readable, and ``errors`` says so."""

    row: int
    year: int | None
    number: int | None
    title: Mapping[str, str]
    text: Mapping[str, str]
    adopted_on: date | None
    source: str
    errors: tuple[CellError, ...]

    @property
    def place(self) -> Place | None:
        return None if self.year is None or self.number is None else (self.year, self.number)


def read_resolutions(content: bytes, today: date) -> list[ResolutionLine]:
    """Every line of the file with what is wrong in it; raises MalformedCsv where it is no table of resolutions."""
    seen: set[Place] = set()
    found = []
    for row in read_table(content, COLUMNS, NEEDED, MOST_ROWS):
        line = _line(row, today)
        found.append(_refused_if(line, seen, "stands in this file twice"))
        if line.place:
            seen.add(line.place)
    return found


def not_yet_registered(lines: Sequence[ResolutionLine], registered: Collection[Place]) -> list[ResolutionLine]:
    """The lines, with an error in those whose number the register has already."""
    return [_refused_if(line, registered, "is in the register already") for line in lines]


def highest_numbers(lines: Iterable[ResolutionLine]) -> dict[int, int]:
    """By year, the highest number of the file."""
    highest: dict[int, int] = {}
    for line in lines:
        if line.place:
            highest[line.place[0]] = max(line.place[1], highest.get(line.place[0], 0))
    return highest


def _refused_if(line: ResolutionLine, taken: Collection[Place], reason: str) -> ResolutionLine:
    if line.place not in taken:
        return line
    return replace(line, errors=(*line.errors, CellError(line.row, "number", reason)))


def _line(row: CsvRow, today: date) -> ResolutionLine:
    errors = list(row.errors)
    year = _number(row, "year", EARLIEST_YEAR, today.year, errors)
    number = _number(row, "number", 1, HIGHEST_NUMBER, errors)
    adopted_on = _day(row, year, today, errors)
    title, text = ({each[-2:]: row.cells[each] for each in names if row.cells.get(each)} for names in (TITLES, TEXTS))
    if not title:
        errors.append(CellError(row.row, "title_en", "a title in one language at least is needed"))
    for column in TITLES:
        errors += bad_text(row, column, LONGEST_TITLE)
    for column in TEXTS:
        errors += bad_text(row, column, LONGEST_TEXT, lines=True)
    errors += bad_text(row, "source", LONGEST_SOURCE)
    source = row.cells.get("source", "")
    return ResolutionLine(row.row, year, number, title, text, adopted_on, source, tuple(errors))


def _number(row: CsvRow, column: str, least: int, most: int, errors: list[CellError]) -> int | None:
    cell = row.cells.get(column, "")
    if DIGITS.fullmatch(cell) and least <= int(cell) <= most:
        return int(cell)
    errors.append(CellError(row.row, column, f"must be a whole number from {least} to {most}"))
    return None


def _day(row: CsvRow, year: int | None, today: date, errors: list[CellError]) -> date | None:
    cell = row.cells.get("adopted_on", "")
    try:
        day = date.fromisoformat(cell) if DAY.fullmatch(cell) else None
    except ValueError:
        day = None
    if day is None:
        errors.append(CellError(row.row, "adopted_on", "must be a day written as 1960-10-04"))
    elif day > today:
        errors.append(CellError(row.row, "adopted_on", "is still to come"))
    elif year is not None and day.year != year:
        errors.append(CellError(row.row, "adopted_on", f"is not in {year}: a resolution has the year of its adoption"))
    return day
