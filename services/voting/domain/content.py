"""Decides what a file is by what is in it; its name may only contradict that, never decide it.

A PDF begins with its mark, ends with its own end, and points to where its table of contents lies, so that nothing hides
before or after it. HTML begins as the MIME sniffing standard of the WHATWG says (table of section 7.1). Plain text is UTF-8
without control characters. What is written in compressed parts of a PDF (scripts in object streams) cannot be seen here:
browsers show PDFs in a viewer that keeps them from the page, and that is the second wall."""

from __future__ import annotations

import re
from typing import Final, Literal

from services.voting.domain.document_errors import ActiveFile, DamagedFile, EmptyFile, UnknownFileType, WrongFileType
from shared.kernel.errors import BodyTooLarge

FileType = Literal["pdf", "html", "text"]
MOST_TEXT_BYTES: Final = 2_000_000  # of HTML and text: cleaned as a whole, and read on a tablet as a whole

_NAMED: Final[dict[str, FileType]] = {"pdf": "pdf", "htm": "html", "html": "html", "xhtml": "html", "txt": "text"}
_PDF_HEAD: Final = re.compile(rb"%PDF-(?:1\.[0-7]|2\.0)[ \t]*[\r\n]")
_PDF_END: Final = re.compile(rb"startxref\s{1,4}(\d{1,10})\s{1,4}%%EOF\s{0,4}\Z")
_PDF_TABLE: Final = re.compile(rb"\s{0,4}(?:xref\s|\d{1,10}\s{1,4}\d{1,5}\s{1,4}obj\b)")
_PDF_ACTS: Final = {
    b"/JavaScript": "a script",
    b"/Launch": "a command that starts programs",
    b"/EmbeddedFile": "other files",
    b"/RichMedia": "embedded media",
}
_HTML: Final = re.compile(
    r"<(?:!doctype html|!--|html|head|body|script|iframe|h1|div|font|table|a|style|title|b|br|p)(?:[\s>]|(?<=--))",
    re.IGNORECASE,
)
_OTHER_MARKUP: Final = re.compile(r"<(?:\?xml|!doctype|svg|math)\b", re.IGNORECASE)
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\x80-\x9f]")


def type_of(body: bytes, name: str = "") -> FileType:
    """What is in ``body``. Raises EmptyFile, UnknownFileType, DamagedFile, ActiveFile, and WrongFileType where the end of
    ``name`` says something else; BodyTooLarge for more HTML or text than is read as a whole."""
    if not body.strip():
        raise EmptyFile()
    found: FileType = _pdf(body) if body.startswith(b"%PDF") else _written(body)
    named = _NAMED.get(name.rpartition(".")[2].lower()) if "." in name else None
    if named is not None and named != found:
        raise WrongFileType(named=named, found=found)
    return found


def _pdf(body: bytes) -> FileType:
    end = _PDF_END.search(body, max(0, len(body) - 1024))
    if not _PDF_HEAD.match(body) or end is None or not _PDF_TABLE.match(body, int(end.group(1))):
        raise DamagedFile()
    for mark, what in _PDF_ACTS.items():
        if mark in body:
            raise ActiveFile(what=what)
    return "pdf"


def _written(body: bytes) -> FileType:
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnknownFileType() from None
    if _CONTROL.search(text):
        raise UnknownFileType()
    if len(body) > MOST_TEXT_BYTES:
        raise BodyTooLarge(limit_bytes=MOST_TEXT_BYTES)
    beginning = text.lstrip()
    if _HTML.match(beginning):
        return "html"
    if _OTHER_MARKUP.match(beginning):
        raise UnknownFileType()
    return "text"
