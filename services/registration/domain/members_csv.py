"""Reads a list of members from CSV, cell by cell, so that whoever imports it sees every bad cell at once.

A file without the six columns, or that is not text, cannot be shown row by row and raises MalformedCsv."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from services.registration.domain.errors import MalformedCsv
from services.registration.domain.texts import LANGUAGES

COLUMNS = ("code", "region", *(f"name_{language}" for language in LANGUAGES))
MOST_ROWS = 1000
LONGEST_NAME = 200
LONGEST_REGION = 40
CODE = re.compile(r"[A-Z0-9]{2,8}")
CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class CellError:
    column: str
    reason: str


@dataclass(frozen=True, slots=True)
class MemberLine:
    row: int  # as a spreadsheet counts: the header is row 1
    code: str
    region: str
    names: Mapping[str, str]
    errors: tuple[CellError, ...]


def read_members(content: bytes, enrolled: Collection[str] = ()) -> list[MemberLine]:
    """Every line of the file with what is wrong in it; ``enrolled``: codes that are members already."""
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
    missing = [column for column in COLUMNS if column not in header]
    if missing:
        errors = [{"row": 1, "column": column, "reason": "this column is missing"} for column in missing]
        raise MalformedCsv(summary="columns are missing: " + ", ".join(missing), errors=errors)
    filled = [(number, row) for number, row in enumerate(rows[1:], start=2) if any(cell.strip() for cell in row)]
    if len(filled) > MOST_ROWS:
        raise _refused(MOST_ROWS + 2, "", f"more than {MOST_ROWS} rows")
    seen: set[str] = set()
    return [_line(number, header, row, enrolled, seen) for number, row in filled]


def refuse_bad_cells(lines: Collection[MemberLine]) -> None:
    """Raises MalformedCsv naming row and column of every bad cell."""
    errors = [{"row": line.row, "column": e.column, "reason": e.reason} for line in lines for e in line.errors]
    if errors:
        first = errors[0]
        where = f"row {first['row']}, column {first['column']}: {first['reason']}"
        raise MalformedCsv(summary=where + (f" (and {len(errors) - 1} more)" if errors[1:] else ""), errors=errors)


def _line(number: int, header: list[str], row: list[str], enrolled: Collection[str], seen: set[str]) -> MemberLine:
    cells = dict(zip(header, (cell.strip() for cell in row), strict=False))
    errors = [CellError("", f"{len(row)} cells where the header has {len(header)}")] if len(row) != len(header) else []
    code, region = cells.get("code", ""), cells.get("region", "")
    if not CODE.fullmatch(code):
        errors.append(CellError("code", "must be 2 to 8 capital letters or digits"))
    elif code in seen:
        errors.append(CellError("code", "stands in this file twice"))
    elif code in enrolled:
        errors.append(CellError("code", "is a member already"))
    seen.add(code)
    if not region:
        errors.append(CellError("region", "must not be empty"))
    errors += _too_long("region", region, LONGEST_REGION)
    names = {language: cells[f"name_{language}"] for language in LANGUAGES if cells.get(f"name_{language}")}
    if not names:
        errors.append(CellError("name_en", "a member needs a name in one language at least"))
    for language, name in names.items():
        errors += _too_long(f"name_{language}", name, LONGEST_NAME)
    return MemberLine(number, code, region, names, tuple(errors))


def _too_long(column: str, text: str, longest: int) -> list[CellError]:
    if len(text) > longest:
        return [CellError(column, f"longer than {longest} characters")]
    if CONTROL.search(text):
        return [CellError(column, "holds a control character")]
    return []


def _refused(row: int, column: str, reason: str) -> MalformedCsv:
    return MalformedCsv(summary=reason, errors=[{"row": row, "column": column, "reason": reason}])
