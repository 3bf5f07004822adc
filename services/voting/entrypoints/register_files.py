"""The whole register of resolutions as one file, written while it is read: however long it is, a hundred are in memory.

What cannot be read before the first line is out is answered as a problem; what is lost later ends the file early, and so
its JSON does not close."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import AsyncIterator, Iterator, Sequence
from typing import Any, Literal

import orjson

from services.voting.domain.resolution import Resolution
from services.voting.entrypoints.register_answers import told_resolution
from shared.documents.as_csv import harmless
from shared.documents.words import LANGUAGES

FileFormat = Literal["csv", "json"]
PLAIN = ("year", "number", "state", "adopted_on")
LAST = ("final", "imported", "source", "motion_id", "poll_id", "address")
COLUMNS = (*PLAIN, *(f"{what}_{each}" for what in ("title", "text") for each in LANGUAGES), *LAST)


def media_type(form: FileFormat) -> str:
    return "text/csv; charset=utf-8" if form == "csv" else "application/json"


def written_register(
    pages: AsyncIterator[Sequence[Resolution]], organisation_id: str, form: FileFormat
) -> AsyncIterator[bytes]:
    return _as_csv(pages) if form == "csv" else _as_json(pages, organisation_id)


async def begun(pieces: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """The same pieces, the first of which is there already: what makes that impossible is raised here."""
    first = await anext(pieces)

    async def all_of_it() -> AsyncIterator[bytes]:
        yield first
        async for piece in pieces:
            yield piece

    return all_of_it()


async def _as_json(pages: AsyncIterator[Sequence[Resolution]], organisation_id: str) -> AsyncIterator[bytes]:
    head, between = b'{"organisation_id":%s,"resolutions":[' % orjson.dumps(organisation_id), b""
    async for page in pages:
        for resolution in page:
            yield head + between + orjson.dumps(_told(resolution))
            head, between = b"", b",\n"
    yield head + b"]}\n"


async def _as_csv(pages: AsyncIterator[Sequence[Resolution]]) -> AsyncIterator[bytes]:
    head = codecs.BOM_UTF8 + _lines([COLUMNS])
    async for page in pages:
        yield head + _lines(_cells(each) for each in page)
        head = b""
    yield head


def _lines(rows: Any) -> bytes:
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\r\n").writerows(rows)
    return written.getvalue().encode()


def _cells(resolution: Resolution) -> Iterator[str | int]:
    told = _told(resolution)
    told |= {f"{what}_{each}": (told[what] or {}).get(each) for what in ("title", "text") for each in LANGUAGES}
    for column in COLUMNS:
        value = told[column]
        yield int(value) if isinstance(value, int) else harmless(value or "")


def _told(resolution: Resolution) -> dict[str, Any]:
    address = f"/results/resolutions/{resolution.organisation_id}/{resolution.reference}"
    return {**told_resolution(resolution), "address": address}
