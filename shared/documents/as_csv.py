"""A sheet as one table in CSV (RFC 4180: CRLF, quotes doubled, every line as many fields), in UTF-8.

It begins with a byte order mark: such files are opened in spreadsheets, and without it the commonest of them shows Arabic
and accents as rubbish. Machines are better served with the JSON. Text that a spreadsheet would run as a formula is made
harmless with an apostrophe before it, which spreadsheets take as "this is text"."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator

from shared.documents.sheet import Mark, Section, Sheet, Table, Value
from shared.documents.words import OWN, Words

STARTS_A_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
STARTS_A_CELL = ("\t", "\r", "\n")


def as_csv(sheet: Sheet) -> bytes:
    """The flat table of the sheet with its labels in the sheet's language; else its parts, line by line."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerows(_table(sheet.flat) if sheet.flat else _in_parts(sheet))
    return codecs.BOM_UTF8 + written.getvalue().encode()


def harmless(text: str) -> str:
    """``text`` as no spreadsheet runs it."""
    dangerous = text.startswith(STARTS_A_CELL) or text.lstrip().startswith(STARTS_A_FORMULA)
    return f"'{text}" if dangerous else text


def _table(table: Table) -> Iterator[list[str | int]]:
    yield [harmless(column.label) for column in table.columns]
    for row in table.rows:
        yield [_cell(each) for each in row.cells]


def _in_parts(sheet: Sheet) -> Iterator[list[str | int]]:
    words = Words(OWN, sheet.language)
    yield [words("part"), words("item"), words("value")]
    for section in sheet.sections:
        for label, value in _said(section):
            yield [harmless(section.title), harmless(label), _cell(value)]


def _said(section: Section) -> Iterator[tuple[str, Value]]:
    if section.lead:
        yield "", section.lead
    for line in section.lines:
        yield line.label, line.value
    for table in section.tables:
        for row in table.rows:
            first, *others = row.cells
            for column, value in zip(table.columns[1:], others, strict=False):  # a group has no others
                yield f"{_cell(first)} ({column.label})" if len(others) > 1 else str(_cell(first)), value
    for sentence in section.prose:
        yield "", sentence
    for number, paragraph in enumerate(section.paragraphs, start=1):
        yield str(number), paragraph


def _cell(value: Value) -> str | int:
    if isinstance(value, Mark):
        return harmless(value.text)
    if isinstance(value, int):
        return value
    return harmless(value or "")
