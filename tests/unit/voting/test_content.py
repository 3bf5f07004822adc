"""What a file is, is read from its bytes: hostile files, files that are something else, and files that are whole."""

from __future__ import annotations

import pytest

from services.voting.domain.content import MOST_TEXT_BYTES, type_of
from services.voting.domain.document_errors import (
    ActiveFile,
    DamagedFile,
    EmptyFile,
    UnknownFileType,
    WrongFileType,
)
from shared.kernel.errors import BodyTooLarge
from tests.unit.voting.files import pdf

PAGE = "<!DOCTYPE html><html><body><h1>تقرير</h1></body></html>".encode()


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (pdf(), "pdf"),
        (pdf().replace(b"\n%%EOF\n", b"\r\n%%EOF"), "pdf"),
        (PAGE, "html"),
        (b"\xef\xbb\xbf" + PAGE, "html"),
        (b"\n\n  <h1>Title</h1>", "html"),
        (b"<!-- made by a program --><p>Text</p>", "html"),
        ("1. النص\n\n2. Le texte\t«ici»\r\n".encode(), "text"),
        (b"a < b, and <that> is text", "text"),
    ],
)
def test_what_is_whole_is_known_by_its_content(body: bytes, found: str) -> None:
    assert type_of(body) == found


@pytest.mark.parametrize("body", [b"", b" \n\t", b"\x0c\r\n"])
def test_what_is_empty_is_refused(body: bytes) -> None:
    with pytest.raises(EmptyFile):
        type_of(body)


@pytest.mark.parametrize(
    "body",
    [
        b"PK\x03\x04 a text processor's file",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old one's",
        b"\x89PNG\r\n\x1a\n",
        b"GIF89a<script>alert(1)</script>\x00",
        b"MZ\x90\x00",
        "A text in UTF-16".encode("utf-16"),
        "Un résumé en Latin-1".encode("latin-1"),
        b"text with a bell \x07",
        b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
        b'<?xml version="1.0"?><svg onload="alert(1)"/>',
        b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>',
        b"<!DOCTYPE svg><svg/>",
        b"\x00%PDF-1.4",
    ],
)
def test_what_is_neither_pdf_nor_html_nor_text_is_refused(body: bytes) -> None:
    with pytest.raises(UnknownFileType):
        type_of(body)


@pytest.mark.parametrize(
    "body",
    [
        pdf()[:-40],
        pdf()[: len(pdf()) // 2],
        b"%PDF-1.4\n<script>alert(document.cookie)</script>",
        b"%PDF-1.4 <html>" + pdf()[9:],
        b"%PDF-9.9\n" + pdf()[9:],
        pdf() + b"PK\x03\x04 an archive behind it",
        pdf() + b"<html><script>alert(1)</script>",
        pdf().replace(b"xref\n0", b"nope\n0"),
        b"%PDF-1.4\nstartxref\n99999999\n%%EOF",
        b"%PDF-1.4\nstartxref\n0\n%%EOF",
    ],
)
def test_a_pdf_that_is_cut_short_or_carries_something_else_is_refused(body: bytes) -> None:
    with pytest.raises(DamagedFile):
        type_of(body)


@pytest.mark.parametrize(
    "within",
    [
        b"/OpenAction << /S /JavaScript /JS (app.alert(1)) >>",
        b"/OpenAction << /S /Launch /F (cmd.exe) >>",
        b"/Names << /EmbeddedFiles 9 0 R >> /EF << /F 8 0 R >> /Type /EmbeddedFile",
        b"/Subtype /RichMedia",
    ],
)
def test_a_pdf_that_would_act_is_refused(within: bytes) -> None:
    with pytest.raises(ActiveFile):
        type_of(pdf(within=within))


@pytest.mark.parametrize(
    ("body", "name", "named", "found"),
    [
        (PAGE, "report.pdf", "pdf", "html"),
        (b"only text", "report.PDF", "pdf", "text"),
        (pdf(), "report.txt", "text", "pdf"),
        (pdf(), "report.html", "html", "pdf"),
        (b"only text", "report.htm", "html", "text"),
        (PAGE, "report.txt", "text", "html"),
    ],
)
def test_the_wrong_type_behind_a_right_name_is_refused_by_both_names(
    body: bytes, name: str, named: str, found: str
) -> None:
    with pytest.raises(WrongFileType) as refused:
        type_of(body, name)
    assert refused.value.details == {"named": named, "found": found}


@pytest.mark.parametrize("name", ["", "report", "report.v2", "pdf", ".pdf"])
def test_a_name_that_says_nothing_decides_nothing(name: str) -> None:
    assert type_of(pdf(), name) == "pdf"


def test_html_and_text_have_a_bound_of_their_own() -> None:
    assert type_of(b"a" * MOST_TEXT_BYTES) == "text"
    with pytest.raises(BodyTooLarge):
        type_of(b"a" * (MOST_TEXT_BYTES + 1))
    with pytest.raises(BodyTooLarge):
        type_of(b"<p>" + b"a" * MOST_TEXT_BYTES)
