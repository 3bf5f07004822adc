"""Reads a table from CSV, so that whoever imports it sees every bad cell at once.

Raises MalformedCsv for what cannot be shown row by row: no text in UTF-8, no CSV, a column missing, unknown or doubled."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from services.voting.domain.resolution_errors import MalformedCsv

CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
CONTROL_BUT_LINES = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class CellError:
    row: int
    column: str
    reason: str


@dataclass(frozen=True, slots=True)
class CsvRow:
    row: int  # as a spreadsheet counts: the header is row 1
    cells: Mapping[str, str]
    errors: tuple[CellError, ...]  # the row as a whole


def read_table(content: bytes, columns: Sequence[str], needed: Collection[str], most_rows: int) -> list[CsvRow]:
    """The rows that hold anything, at most ``most_rows``; cells without the spaces around them."""
    try:
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    except UnicodeDecodeError:
        raise _refused(1, "", "the file is not text in UTF-8") from None
    except csv.Error as problem:
        raise _refused(1, "", f"the file is not CSV: {problem}") from None
    if not rows:
        raise _refused(1, "", "the file is empty")
    header = [cell.strip().lower() for cell in rows[0]]
    refuse_bad_cells(_bad_header(header, columns, needed))
    filled = [(number, row) for number, row in enumerate(rows[1:], start=2) if any(cell.strip() for cell in row)]
    if not filled:
        raise _refused(2, "", "the file has no rows")
    if len(filled) > most_rows:
        raise _refused(filled[most_rows][0], "", f"more than {most_rows} rows")
    return [_row(number, header, row) for number, row in filled]


def refuse_bad_cells(errors: Sequence[CellError]) -> None:
    """Raises MalformedCsv naming row and column of every bad cell."""
    if errors:
        first = errors[0]
        where = f"row {first.row}, column {first.column}" if first.column else f"row {first.row}"
        more = f" (and {len(errors) - 1} more)" if errors[1:] else ""
        described = [{"row": each.row, "column": each.column, "reason": each.reason} for each in errors]
        raise MalformedCsv(summary=f"{where}: {first.reason}{more}", errors=described)


def bad_text(row: CsvRow, column: str, longest: int, *, lines: bool = False) -> Iterable[CellError]:
    """What is wrong in a cell of text; ``lines``: it may have several."""
    text = row.cells.get(column, "")
    if len(text) > longest:
        yield CellError(row.row, column, f"longer than {longest} characters")
    elif (CONTROL_BUT_LINES if lines else CONTROL).search(text):
        yield CellError(row.row, column, "holds a control character")


def _bad_header(header: list[str], columns: Sequence[str], needed: Collection[str]) -> list[CellError]:
    missing = [
        CellError(1, column, "this column is missing") for column in columns if column in set(needed) - {*header}
    ]
    unknown = [CellError(1, column, "this column is not known") for column in header if column not in columns]
    doubled = [CellError(1, column, "this column is there twice") for column in columns if header.count(column) > 1]
    return [*missing, *unknown, *doubled]


def _row(number: int, header: list[str], row: list[str]) -> CsvRow:
    errors: tuple[CellError, ...] = ()
    if len(row) != len(header):
        errors = (CellError(number, "", f"{len(row)} cells where the header has {len(header)}"),)
    return CsvRow(number, dict(zip(header, (cell.strip() for cell in row), strict=False)), errors)


def _refused(row: int, column: str, reason: str) -> MalformedCsv:
    return MalformedCsv(summary=reason, errors=[{"row": row, "column": column, "reason": reason}])
