"""Reads a list of members from CSV, cell by cell. The six columns must be there."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from services.registration.domain import csv_table
from services.registration.domain.csv_table import CellError, CsvRow, bad_text, read_table
from services.registration.domain.texts import LANGUAGES

COLUMNS = ("code", "region", *(f"name_{language}" for language in LANGUAGES))
MOST_ROWS = 1000
LONGEST_NAME = 200
LONGEST_REGION = 40
CODE = re.compile(r"[A-Z0-9]{2,8}")


@dataclass(frozen=True, slots=True)
class MemberLine:
    row: int  # as a spreadsheet counts: the header is row 1
    code: str
    region: str
    names: Mapping[str, str]
    errors: tuple[CellError, ...]


def read_members(content: bytes, enrolled: Collection[str] = ()) -> list[MemberLine]:
    """Every line of the file with what is wrong in it; ``enrolled``: codes that are members already."""
    seen: set[str] = set()
    return [_line(row, enrolled, seen) for row in read_table(content, COLUMNS, MOST_ROWS)]


def refuse_bad_cells(lines: Collection[MemberLine]) -> None:
    """Raises MalformedCsv naming row and column of every bad cell."""
    csv_table.refuse_bad_cells((line.row, line.errors) for line in lines)


def _line(row: CsvRow, enrolled: Collection[str], seen: set[str]) -> MemberLine:
    cells, errors = row.cells, list(row.errors)
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
    errors += bad_text("region", region, LONGEST_REGION)
    names = {language: cells[f"name_{language}"] for language in LANGUAGES if cells.get(f"name_{language}")}
    if not names:
        errors.append(CellError("name_en", "a member needs a name in one language at least"))
    for language, name in names.items():
        errors += bad_text(f"name_{language}", name, LONGEST_NAME)
    return MemberLine(row.row, code, region, names, tuple(errors))
