"""The data behind a sheet as JSON: keys that do not change with the language, times in UTC, no figure as text."""

from __future__ import annotations

import orjson

from shared.documents.sheet import Sheet


def as_json(sheet: Sheet) -> bytes:
    """What the sheet is, then its data."""
    head = {"sheet": sheet.kind, "language": sheet.language, "title": sheet.title}
    return orjson.dumps({**head, **sheet.data}, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
