"""Reads a table from CSV, so that whoever imports it sees every bad cell at once. A file that is not text, or without the
columns it needs, cannot be shown row by row and raises MalformedCsv."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from services.registration.domain.errors import MalformedCsv

CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class CellError:
    column: str
    reason: str


@dataclass(frozen=True, slots=True)
class CsvRow:
    row: int  # as a spreadsheet counts: the header is row 1
    cells: Mapping[str, str]  # without the spaces around them
    errors: tuple[CellError, ...]  # of the row as a whole


def read_table(content: bytes, needed: Collection[str], most_rows: int) -> list[CsvRow]:
    """The rows that hold anything, at most ``most_rows``."""
    try:
        text = content.decode("utf-8-sig")
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except UnicodeDecodeError:
        raise _refused(1, "", "the file is not text in UTF-8") from None
    except csv.Error as problem:
        raise _refused(1, "", f"the file is not CSV: {problem}") from None
    if not rows:
        raise _refused(1, "", "the file is empty")
    header = [cell.strip().lower() for cell in rows[0]]
    missing = [column for column in needed if column not in header]
    if missing:
        errors = [{"row": 1, "column": column, "reason": "this column is missing"} for column in missing]
        raise MalformedCsv(summary="columns are missing: " + ", ".join(missing), errors=errors)
    filled = [(number, row) for number, row in enumerate(rows[1:], start=2) if any(cell.strip() for cell in row)]
    if len(filled) > most_rows:
        raise _refused(most_rows + 2, "", f"more than {most_rows} rows")
    return [_row(number, header, row) for number, row in filled]


def refuse_bad_cells(lines: Iterable[tuple[int, Sequence[CellError]]]) -> None:
    """Raises MalformedCsv naming row and column of every bad cell; ``lines``: rows with their errors."""
    errors = [{"row": row, "column": e.column, "reason": e.reason} for row, wrong in lines for e in wrong]
    if errors:
        first = errors[0]
        where = f"row {first['row']}, column {first['column']}: {first['reason']}"
        raise MalformedCsv(summary=where + (f" (and {len(errors) - 1} more)" if errors[1:] else ""), errors=errors)


def bad_text(column: str, text: str, longest: int) -> list[CellError]:
    if len(text) > longest:
        return [CellError(column, f"longer than {longest} characters")]
    if CONTROL.search(text):
        return [CellError(column, "holds a control character")]
    return []


def _row(number: int, header: Sequence[str], row: Sequence[str]) -> CsvRow:
    errors: tuple[CellError, ...] = ()
    if len(row) != len(header):
        errors = (CellError("", f"{len(row)} cells where the header has {len(header)}"),)
    return CsvRow(number, dict(zip(header, (cell.strip() for cell in row), strict=False)), errors)


def _refused(row: int, column: str, reason: str) -> MalformedCsv:
    return MalformedCsv(summary=reason, errors=[{"row": row, "column": column, "reason": reason}])
