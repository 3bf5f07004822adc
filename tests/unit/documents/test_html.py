"""HTML that is safe to open, says which way it reads, and needs nothing else."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

from shared.documents.as_html import as_html, in_style
from shared.documents.sheet import Column, Line, Mark, Row, Section, Sheet, Table
from shared.documents.words import LANGUAGES, OWN, Language, Words
from tests.unit.documents.sheets import EVERYTHING, sheet, table

HOSTILE = "</style><script>alert(1)</script><img src=x onerror=alert(1)>\"'&{{ 7*7 }}"


class Read(HTMLParser):
    """The elements of a document, and its text."""

    def __init__(self, document: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(document.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def html(written: Sheet) -> Read:
    return Read(as_html(written)[0])


def everywhere(text: str) -> Sheet:
    """A sheet with this text in every place that holds text."""
    section = Section(
        text, under=(text,), lead=text, lines=(Line(text, text, exact=True), Line(text, Mark(text, False))),
        tables=(table((text, 1), title=text),), prose=(text,), paragraphs=(text,),
    )  # fmt: skip
    return sheet(section, title=text, over=text, under=(text,), subject=text, signatures=(text,), asked={"day": text})


def test_whatever_a_text_holds_it_stays_text() -> None:
    read = html(everywhere(HOSTILE))
    plain = html(everywhere("a plain text"))
    assert [tag for tag, _ in read.elements] == [tag for tag, _ in plain.elements]
    assert read.text.count(HOSTILE) == plain.text.count("a plain text")
    assert not [name for _, attributes in read.elements for name in attributes if name.startswith("on")]


def test_no_script_may_run_and_only_its_own_style_applies() -> None:
    document, policy = as_html(everywhere(HOSTILE))
    (style,) = re.findall(rb"<style>(.*?)</style>", document, re.DOTALL)
    own = base64.b64encode(hashlib.sha256(style).digest()).decode()
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{own}'; base-uri 'none'; form-action 'none'")
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    read = Read(document)
    (carried,) = [each["content"] for each in read.of("meta") if each.get("http-equiv") == "Content-Security-Policy"]
    assert carried is not None
    assert policy.startswith(carried)
    assert {tag for tag, _ in read.elements}.isdisjoint({"script", "link", "img", "iframe", "object", "form"})
    assert not [each for _, each in read.elements if "style" in each or "src" in each]


@pytest.mark.parametrize("text", [HOSTILE, 'a"; } body { display: none', "\\", "\n", "الدورة", "*/ /*"])
def test_a_running_head_cannot_leave_its_string(text: str) -> None:
    written = in_style(text)
    assert re.fullmatch(r'"(?:[0-9A-Za-z]|\\[0-9a-f]{6})*"', written)
    back = re.sub(r"\\([0-9a-f]{6})", lambda found: chr(int(found[1], 16)), written[1:-1])
    assert back == text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sheet_says_its_language_and_its_direction(language: Language) -> None:
    (element,) = html(sheet(EVERYTHING, language=language)).of("html")
    assert element == {"lang": language, "dir": "rtl" if language == "ar" else "ltr"}


def test_every_text_from_elsewhere_is_isolated_so_that_names_are_not_mirrored() -> None:
    texts = ("over", "under", "subject", "heading", "below", "lead", "value", "cell", "sentence")
    over, under, subject, heading, below, lead, value, cell, sentence = texts
    section = Section(
        heading, under=(below,), lead=lead, lines=(Line("Label", value),), tables=(table((cell, 1)),), prose=(sentence,)
    )
    document = as_html(sheet(section, language="ar", over=over, under=(under,), subject=subject))[0].decode()
    assert [text for text in texts if f"<bdi>{text}</bdi>" not in document] == []


def test_digits_are_western_in_arabic_too() -> None:
    read = html(
        sheet(
            Section(
                tables=(
                    table(
                        ("مصر", 1234567890),
                    ),
                ),
            ),
            language="ar",
        )
    )
    assert "1234567890" in read.text
    assert not re.search("[\u0660-\u0669\u06f0-\u06f9]", read.text)


def test_the_same_sheet_is_linked_in_the_other_languages_and_forms_with_what_was_asked() -> None:
    links = [each["href"] for each in html(sheet(EVERYTHING, language="fr", asked={"day": "2025-11-24"})).of("a")]
    assert links == [
        "?day=2025-11-24&language=ar", "?day=2025-11-24&language=en", "?day=2025-11-24&language=es",
        "?day=2025-11-24&language=fr&format=csv", "?day=2025-11-24&language=fr&format=json",
    ]  # fmt: skip


def test_tables_have_heads_that_repeat_over_pages_and_marks_have_words() -> None:
    document = as_html(sheet(EVERYTHING))[0].decode()
    assert "<thead>" in document
    assert "display: table-header-group" in document
    assert "size: A4" in document
    assert re.search(r'class="mark good"><span aria-hidden="true">✓</span> Agrees', document)


def test_what_is_no_name_of_a_file_is_refused() -> None:
    with pytest.raises(ValueError, match="file"):
        Sheet(kind="result", reference='x"\r\nSet-Cookie: a', language="en", title="", over="")


def test_a_group_heads_the_rows_below_it_over_all_columns() -> None:
    document = as_html(
        sheet(Section(tables=(Table((Column("A"), Column("B")), (Row(("Head",), "group"), Row((1, 2)))),)))
    )[0]
    assert b'<th scope="rowgroup" colspan="2"><bdi>Head</bdi></th>' in document
    with pytest.raises(ValueError, match="group"):
        Table((Column("A"), Column("B")), (Row((1, 2), "group"),))


def test_a_row_without_a_cell_for_each_column_is_refused() -> None:
    with pytest.raises(ValueError, match="cells"):
        table(("alone",))


@pytest.mark.parametrize(("written_in", "said"), [(None, (None, None)), ("ar", ("ar", "rtl")), ("fr", ("fr", "ltr"))])
def test_paragraphs_are_numbered_and_say_in_which_language_they_are(
    written_in: Language | None, said: tuple[str | None, str | None]
) -> None:
    read = html(sheet(Section(paragraphs=("One.", "Two."), written_in=written_in)))
    (numbered,) = read.of("ol")
    assert (numbered.get("lang"), numbered.get("dir")) == said
    assert len(read.of("li")) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sheet_of_a_rehearsal_says_so_on_the_sheet_on_every_page_and_in_the_name_of_its_file(
    language: Language,
) -> None:
    real, tried = sheet(language=language), sheet(language=language, rehearsal=True)
    warning = [each for each in html(tried).of("p") if each.get("class") == "rehearsal"]
    assert (len(warning), tried.name) == (1, "rehearsal-test-1")
    assert [each for each in html(real).of("p") if each.get("class") == "rehearsal"] == []
    said = in_style(f"{Words(OWN, language)('rehearsal')} · {tried.over}")
    assert said in as_html(tried)[0].decode()
