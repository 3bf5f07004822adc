"""A sheet in the form that was asked for, with the headers it is sent with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from shared.documents.as_csv import as_csv
from shared.documents.as_html import as_html
from shared.documents.as_json import as_json
from shared.documents.sheet import Sheet

Format = Literal["html", "csv", "json"]
IN_OPENAPI: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The sheet",
        "content": {
            "text/html": {"schema": {"type": "string"}},
            "text/csv": {"schema": {"type": "string"}},
            "application/json": {"schema": {"type": "object", "required": ["sheet", "language", "title"]}},
        },
    }
}


@dataclass(frozen=True, slots=True)
class Written:
    body: bytes
    media_type: str
    headers: Mapping[str, str]


def write(sheet: Sheet, form: Format) -> Written:
    """HTML to look at and to print; CSV and JSON to keep. A corrected result changes a sheet, so no copy of it is trusted
    without asking again."""
    headers = {"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}
    if form == "html":
        document, policy = as_html(sheet)
        return Written(document, "text/html; charset=utf-8", {**headers, "Content-Security-Policy": policy})
    headers["Content-Disposition"] = f'attachment; filename="{sheet.name}-{sheet.language}.{form}"'
    if form == "csv":
        return Written(as_csv(sheet), "text/csv; charset=utf-8", headers)
    return Written(as_json(sheet), "application/json", headers)
